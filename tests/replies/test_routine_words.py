"""What is said out of courtesy, or only points at what came along, is no news."""

from datetime import date

import pytest

from tasks.replies import Ask, Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)
THREE = (*ONE, Asked("QS1.2", "Sepsis audit in maternity", date(2021, 3, 12)),
         Asked("QS2.1", "Record keeping in diagnostic imaging", date(2021, 3, 31)))  # fmt: skip


@pytest.mark.parametrize("asked", [ONE, THREE])
@pytest.mark.parametrize(
    "text",
    [
        "Form attached.",
        "Three forms attached.",
        "The three forms are attached",
        "Please find attached the POAP.",
        "Please find the completed form attached.",
        "The completed POAP is attached, with thanks.",
        "POAP attached as requested.",
        "Please see attached.",
        "The form for QS1.1 is attached.",
        "QS1.1 POAP attached.",
        "Please find attached the POAP for QS1.1.",
        "I have attached the updated plan on a page.",
        "Here is the form.",
        "Both forms are attached, many thanks.",
        "As requested, form attached.",
        "Signed form attached.",
        "Back from leave.",
        "I am now back from annual leave.",
        "Just back from leave, form attached.",
        "Sorry for the delay, I was on leave.",
        "Thanks",
        "Thank you for your email.",
        "As requested",
        "As requested.",
        "Noted, thanks.",
        "Apologies for the late reply.",
        "Hope you are well.",
        "Please let me know if you need anything else.",
        "Any questions, please ask.",
    ],
)
def test_routine_sentences_ask_for_nothing(text: str, asked: tuple[Asked, ...]) -> None:
    assert [ask for ask in interpret(text, on=ON, asked=asked) if ask.field is not Field.EVIDENCE] == []
    if "form" in text.lower() or "POAP" in text or "plan" in text:
        assert list(interpret(text, on=ON, asked=asked)) == []


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("Form attached. Two sessions were cancelled.", "Two sessions were cancelled."),
        ("Back from leave and the room is not rebuilt.", "Back from leave and the room is not rebuilt."),
        ("The form is wrong: the aim is another.", "The form is wrong: the aim is another."),
        ("I could not open the form attached.", "I could not open the form attached."),
        ("No form was attached to your letter.", "No form was attached to your letter."),
        ("The consent form is now used on every ward.", "The consent form is now used on every ward."),
    ],
)
def test_news_beside_the_routine_is_kept(text: str, news: str) -> None:
    asks = interpret(text, on=ON, asked=ONE)
    assert [ask.value for ask in asks if ask.field is Field.NARRATIVE] == [news]


def test_the_audit_report_that_is_attached_is_still_evidence() -> None:
    (ask,) = interpret("Audit report attached, as requested.", on=ON, asked=ONE)
    assert ask.field is Field.EVIDENCE


@pytest.mark.parametrize(
    "courtesy",
    [
        "Apologies for the tardy response, ",
        "sorry missed this one, ",
        "Following our conversation, ",
        "As discussed on the phone, ",
        "Further to your letter, ",
        "As per my last email, ",
        "Please accept this as my response: ",
        "I trust this answers your query. ",
        "Please do not hesitate to contact me. ",
        "Any problems give me a bell. ",
        "Will keep you posted. ",
        "We'll update you next month. ",
        "More to follow next month. ",
        "I'm in clinic all day. ",
        "I've only just come back from leave so sorry for the delay. ",
        "Best wishes from a sunny Devon. ",
        "Speak soon. ",
        "Please amend your records accordingly. ",
    ],
)
def test_courtesy_beside_an_answer_is_no_news_and_beside_news_leaves_it(courtesy: str) -> None:
    def told(text: str) -> list[Ask]:
        return [one for one in interpret(text, on=ON, asked=ONE) if one.field is Field.NARRATIVE]

    assert told(f"{courtesy}QS1.1 is on track.") == []
    assert told(f"{courtesy}The trainer has left the Trust for Leeds.")
