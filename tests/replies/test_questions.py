"""What is asked of the office, what stands before a question, and what is a request of another field."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 2, 26)),)
TWO = (*ONE, Asked("QS1.2", "Fire door survey", date(2021, 3, 12)))


@pytest.mark.parametrize(
    ("text", "asked_for", "told"),
    [
        ("18 of 24 trained, the rest are on maternity leave so dunno how you want that counted?",
         "dunno how you want that counted?", True),
        ("The vendor has gone bust, who at the Trust signs for another one?", "who at the Trust signs", True),
        ("Trainers were all redeployed last month, is there any bank money left?", "is there any bank", True),
        ("We run two sessions a week and would a virtual one count?", "would a virtual one count?", True),
        ("What would you accept as proof?", "What would you accept", False),
        ("Do you want the audit, or is a photo enough?", "Do you want the audit", False),
        ("On another matter, who books the seminar room?", "On another matter", False),
        ("We have two trolleys over. Need a steer from you on whether to keep both",
         "Need a steer from you", True),
        ("Hi is this just for elm or do you want the lounge as well", "Hi is this just for elm", False),
        ("He is asking again who is taking the rota", "He is asking again", False),
        ("She would like the plan if you can send it to her", "She would like the plan", False),
        ("Hi, is it you or Carol who closes these?", "is it you or Carol", False),
    ],
)  # fmt: skip
def test_what_is_told_before_a_question_is_news_and_the_question_is_asked(
    text: str, asked_for: str, told: bool
) -> None:
    asks = interpret(text, on=ON, asked=ONE)
    assert [one for one in asks if one.field is Field.QUESTION and str(one.value).startswith(asked_for)]
    assert any(one.field is Field.NARRATIVE for one in asks) is told


@pytest.mark.parametrize(
    "text",
    [
        "Could this be rolled forward a while?",
        "May I ask for some leeway on all of it?",
        "Would there be any objection to it being carried over to the spring?",
        "Any chance of a bit longer?",
        "Is it possible to have a later date?",
        "Can we push the training one back a bit?",
    ],
)
def test_a_polite_request_for_time_is_no_question(text: str) -> None:
    for asked in (ONE, TWO):
        assert not [one for one in interpret(text, on=ON, asked=asked) if one.field is Field.QUESTION]


def test_a_reference_in_the_tail_of_a_question_is_not_what_it_is_about() -> None:
    asks = interpret("Is there any scope for this to be merged with QE2.7?", on=ON, asked=ONE)
    assert {one.reference for one in asks if one.field is Field.QUESTION} == {"QS1.1"}


@pytest.mark.parametrize(
    "text",
    [
        "Grateful if you could advise on the evidence required.",
        "Could I ask for a meeting about this one.",
        "Can we have a quick chat about this.",
        "I'd like a word about this one.",
        "Could we speak about this please.",
        "Would you like me to put it in her diary for the 12th?",
        "I would appreciate some guidance on what counts.",
        "Could you resend the form",
        "whats the deadline",
        "when's the next board",
        "Let me know which template to use.",
        "Which wards does this cover",
        "not sure what you want from me on this",
    ],
)
def test_a_question_needs_no_mark(text: str) -> None:
    assert any(one.field is Field.QUESTION for one in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize(
    "text",
    [
        "What can I say, it's late.",
        "We had a meeting about this one.",
        "We would like a discussion with the matrons first.",
        "Could we discuss it with the staff first",
        "I asked for a meeting with estates.",
        "How time flies.",
        "Let me know if you need anything.",
        "When the kit comes we will start.",
        "What a year.",
        "Would be finished by now if we had staff.",
    ],
)
def test_what_only_sounds_like_a_question_asks_nothing(text: str) -> None:
    assert not any(one.field is Field.QUESTION for one in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize(
    "text", ["Honestly? This is a year's work.", "Really? It was late when I got it.", "Status? Late."]
)
def test_a_word_that_only_wakes_the_reader_asks_nothing(text: str) -> None:
    assert not [one for one in interpret(text, on=ON, asked=ONE) if one.field is Field.QUESTION]


@pytest.mark.parametrize(
    "text",
    [
        "Complete? Not yet\nEvidence attached? No",
        "Is it complete? No.\nIs there evidence? Not at present.",
        "On track? Yes",
        "Fully done? Nope",
        "Evidence? None",
        "Is there evidence? N/A",
    ],
)
def test_a_question_that_its_writer_answers_is_not_the_offices(text: str) -> None:
    assert Field.QUESTION not in {one.field for one in interpret(text, on=ON, asked=ONE)}


@pytest.mark.parametrize(
    "text",
    [
        "Complete? Not sure what counts.",
        "Is it done? Not clear if the audit has to be in.",
        "Are you happy to leave that open until then or close it?",
        "Can it stay as it is or should we split it in two?",
        "Who signs this off",
    ],
)
def test_a_question_that_the_office_must_answer_is_asked(text: str) -> None:
    found = {one.field for one in interpret(text, on=ON, asked=ONE)}
    assert Field.QUESTION in found
    assert Field.MORE_TIME not in found


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("It's done. While I've got you, who do I speak to about the bike shed?", ""),
        ("By the way, is the office open at Easter?", ""),
        ("On a completely different note, can you send me the new logo?", ""),
        ("By the way, does QS1.1 need a photo?", "QS1.1"),
        ("While we're waiting, does it need a photo?", "QS1.1"),
    ],
)
def test_a_question_asked_by_the_way_is_of_no_action_that_it_does_not_name(text: str, reference: str) -> None:
    asked = [one for one in interpret(text, on=ON, asked=ONE) if one.field is Field.QUESTION]
    assert [one.reference for one in asked] == [reference]
