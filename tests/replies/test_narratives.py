"""When words remain that are news of an action, and when they only say again what was taken."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 2, 26)),)


def tells(text: str) -> bool:
    return any(one.field is Field.NARRATIVE for one in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize(
    "text",
    [
        "Taking these in the order given:\nQS1.1 on track.",
        "In the meantime, QS1.1 is on track.",
        "Regarding QS1.1, this is complete and embedded.",
        "QS1.1: sixty percent and progressing.",
        "I will be straightforward: QS1.1 is late.",
        "I'm happy to carry on with QS1.1, which is on track.",
        "95% done as of this morning.",
        "Revised date pls: 31 March.",
        "QS1.1 - still not me - please remove.",
        "Respectfully, QS1.1 is on track.",
        "thats complete and its recorded",
        "It'll be done by 5 March I'd say.",
        "Dr Lam asks me to say this isn't his and he won't be replying further.",
        "Further to my earlier email, Dr Farrow now says it will be 5 March.",
        "You have the wrong Karen. I'm Karen in medical staffing.",
        "QS1.1 is overdue and I have no excuse.",
        "Nothing new since January's reply.",
        "Can you extend it? Whatever you think is best.",
        "Received with thanks, will do",
        "On track. Happy to discuss at the divisional meeting on Tuesday if anyone wants detail.",
        "Done. I'd be happy to talk it through with the auditors any time.",
        "On track. A blessed Advent to everyone in the office.",
        "QS1.1 is finished, hooray!",
        "Complete. Evidence is in the S drive, surgery, CQC folder.",
        "Finish date now Friday 14 January.",
        "Unsubscribe",
        "Not my action, never was",
        "Done, it's in the team folder (G:\\Estates\\Winter21).",
        "Nearly forgot to reply! Complete.",
        "I should have told you sooner, sorry. It is complete.",
        "Meant to reply last week, on track.",
        "I thought I'd already told you this. Done.",
        "Only just seen your email. On track",
        "Sorry, I completely forgot to send this. 60% done",
        "I owe you an answer. Late.",
        "Sorry, wrong way round, it's QS1.1 that is completed.",
        "My mistake, it is on track",
        "I thank you for your kind letter and for your patience with us.",
        "On track. I'm on leave until August.",
        "I'd put it at 60 to 70% done",
        "Delayed by two weeks",
    ],
)
def test_what_was_taken_already_or_how_it_is_said_is_no_news(text: str) -> None:
    assert not tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "The records of both nights were lost in the flood.",
        "Compliance is 96 per cent, the target is 95.",
        "Three of the five trainers have left.",
        "On track, though two tutors resigned.",
        "Late - porters.",
        "no change sorry we have been three down all week",
        "People love it on Zoom, so done I'd say?",
        "I stepped down as chair in September. Dr Mensah has taken over the group.",
        "The pain nurses want two more weeks so 20 October.",
        "If the loggers turn up we'll be done by 12 March",
        "No engineer.",
        "Visas.",
        "20%, respiratory and renal outstanding",
        "Regarding QS1.1, the panel sat twice and threw it out.",
        "In the meantime the bank office is paying for agency tutors.",
        "Unfortunately the projector was stolen.",
        "The contract says 72 hours, not 48.",
        "Dr Lam says the college has halved the places.",
        "I'm in dispute with the college over the syllabus.",
        "Complete, and the college has asked to copy it.",
        "I should have told you the projector was stolen.",
        "I forgot to order the manikins. Late.",
        "On track, 81% in September.",
        "The bank are at 82%, target 90%.",
        "This has been delayed by the supplier.",
        "Slowed by procurement",
        "I can do about ten a month.",
        "Two of us are on leave in the last week of June.",
        "On track. Karen is off sick.",
        "Three are isolating. On track",
    ],
)
def test_a_cause_an_event_or_a_figure_is_news(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "is it you or the board who closes these",
        "do u need an audit as well",
        "and does it need to go to the board",
    ],
)
def test_a_question_without_its_mark_is_still_asked(text: str) -> None:
    asks = interpret(text, on=ON, asked=ONE)
    assert [one.field for one in asks] == [Field.QUESTION]


@pytest.mark.parametrize(
    "text", ["Should you need anything, ring me.", "Have not begun.", "Is not started yet."]
)
def test_an_inverted_condition_asks_nothing(text: str) -> None:
    assert not any(one.field is Field.QUESTION for one in interpret(text, on=ON, asked=ONE))


def test_why_the_writer_leaves_is_told_of_each_action_that_goes_to_another() -> None:
    asked = (
        *ONE,
        Asked("QS1.2", "Candour letters", date(2021, 3, 31)),
        Asked("QS1.3", "Visiting hours", None),
    )
    said = "I'm off on secondment from 1 March. QS1.1 goes to Fiona and QS1.2 goes to Sunil. QS1.3: done."
    told = [one for one in interpret(said, on=ON, asked=asked) if one.field is Field.NARRATIVE]
    assert [one.reference for one in told] == ["QS1.1", "QS1.2"]
    assert {one.value for one in told} == {"I'm off on secondment from 1 March."}
