"""One whole message read in answer to the letter that we sent."""

from dataclasses import replace
from datetime import date

import pytest

from tasks.replies import Ask, Confidence, Field, Kind, Reading, Reason, Status, read
from tests.replies.clients import CLIENTS
from tests.replies.page_clients import outlook_page
from tests.replies.postbox import TOKEN, Reply, Row, letter_of, message, rows_of
from tests.replies.text_clients import gmail_text

LETTER = letter_of("action", 3)
COLLEAGUE = """From: Ann Lee <ann@trust.example.org>
Sent: 3 February 2021 10:00
To: Jo
Subject: FW: Your actions

Jo, I think all of this is completed.

From: IQIP Office <iqip@trust.example.org>
Sent: 3 February 2021 09:12
To: Ann Lee
Subject: Your actions"""
TYPED = {
    "[QS1.1] Status:": "Completed",
    "[QS1.2] Status:": "late",
    "[QS1.2] New date and why:": "31/3/21 - trainer off sick",
    "[QS2.1] Percent done:": "50",
    "[QS2.1] Comment:": "Half of the rooms done. Who signs off the rest?",
}


def typed(answers: dict[str, str], kind: str = "action", count: int = 3) -> list[Row]:
    return [replace(row, answer=answers.get(row.text.strip(), "")) for row in rows_of(kind, count)]


def told(reading: Reading) -> set[tuple[str, str, object]]:
    return {(ask.reference, str(ask.field), ask.value) for ask in reading.asks}


def plain(text: str, **headers: str) -> bytes:
    post = message()
    for name, value in headers.items():
        del post[name.replace("_", "-")]
        post[name.replace("_", "-")] = value
    post.set_content(text)
    return post.as_bytes()


@pytest.mark.parametrize("client", CLIENTS)
def test_form_lines_filled_in_within_our_letter_are_read_in_every_mail_program(client: str) -> None:
    reading = read(
        CLIENTS[client](Reply(typed(TYPED), top="Hi,\n\nSee below.\n\nThanks\nJo")).as_bytes(), LETTER
    )
    assert told(reading) == {
        ("QS1.1", "status", Status.COMPLETED),
        ("QS1.2", "status", Status.LATE),
        ("QS1.2", "due", date(2021, 3, 31)),
        ("QS2.1", "percent", 50),
        ("QS2.1", "narrative", "Half of the rooms done."),
        ("QS2.1", "question", "Who signs off the rest?"),
    }
    assert next(ask for ask in reading.asks if ask.field is Field.DUE).reason == "trainer off sick"
    assert all(reading.text[ask.start : ask.end] == ask.quote for ask in reading.asks)


@pytest.mark.parametrize("client", CLIENTS)
def test_our_own_answer_buttons_are_never_taken_for_an_answer(client: str) -> None:
    reading = read(CLIENTS[client](Reply(rows_of("action", 3), top="QS1.2 on track")).as_bytes(), LETTER)
    assert told(reading) == {("QS1.2", "status", Status.ON_TRACK)}


def test_a_mailto_button_is_read_though_nothing_is_quoted() -> None:
    text = (
        "[QS1.1] Status: completed\n[QS1.1] Percent done:\n[QS1.1] New date and why:\n"
        f"[QS1.1] Comment: all trained\n\nRef: IQIP-{TOKEN}\n"
    )
    reading = read(plain(text), LETTER)
    assert told(reading) == {("QS1.1", "status", Status.COMPLETED), ("QS1.1", "narrative", "all trained")}
    assert reading.asks[0].confidence is Confidence.CERTAIN


def test_three_actions_in_one_short_reply() -> None:
    text = (
        "QS1.1 - done.\nQS1.2 - 60% there, on track.\nQS2.1 - please can we move this to 30 April as the"
        " vendor is late.\n\nKind regards\n\nJo Field\nMatron\n"
    )
    assert told(read(plain(text), LETTER)) == {
        ("QS1.1", "status", Status.COMPLETED),
        ("QS1.2", "percent", 60),
        ("QS1.2", "status", Status.ON_TRACK),
        ("QS2.1", "due", date(2021, 4, 30)),
        ("QS2.1", "narrative", "QS2.1 - please can we move this to 30 April as the vendor is late."),
    }


def test_done_in_answer_to_three_actions_waits_for_a_person() -> None:
    reading = read(gmail_text(Reply(rows_of("action", 3), top="Done")).as_bytes(), LETTER)
    assert [(ask.reference, ask.confidence) for ask in reading.asks] == [("", Confidence.UNSURE)]
    assert Reason.UNCLEAR_REFERENCE in reading.reasons


def test_a_colleague_in_between_does_not_speak_for_the_owner() -> None:
    rows = "\n".join(f"{row.text} {row.answer}".rstrip() for row in typed(TYPED))
    text = f"Not mine, please send to Sam Hill\n\n{COLLEAGUE}\n\n{rows}"
    reading = read(plain(text), LETTER)
    assert reading.text == "Not mine, please send to Sam Hill"
    assert {ask.field for ask in reading.asks} == {Field.REFUSAL, Field.HANDOVER}


def test_an_attachment_is_evidence_and_a_logo_is_not() -> None:
    post = gmail_text(Reply(rows_of("action", 1), top="Done, evidence attached"))
    post.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="QS1.1 audit.pdf")
    post.add_attachment(
        b"png", maintype="image", subtype="png", filename="logo.png", disposition="inline", cid="<logo>"
    )
    reading = read(post.as_bytes(), letter_of("action", 1))
    assert [(file.name, file.inline, file.content) for file in reading.attachments] == [
        ("QS1.1 audit.pdf", False, b"%PDF"),
        ("logo.png", True, b"png"),
    ]
    files: list[Ask] = [ask for ask in reading.asks if ask.value == "QS1.1 audit.pdf"]
    assert [(ask.reference, ask.confidence) for ask in files] == [("QS1.1", Confidence.CERTAIN)]
    assert not [ask for ask in reading.asks if ask.value == "logo.png"]


def test_a_testers_yes_and_no_are_agreements_and_nothing_else() -> None:
    rows = typed(
        {"[QS1.1] Agree (yes or no):": "yes", "[QS1.2] Agree (yes or no):": "No - minutes missing"},
        "agreement",
        2,
    )
    asks = {
        (ask.reference, ask.field): ask.value
        for ask in read(outlook_page(Reply(rows)).as_bytes(), letter_of("agreement", 2)).asks
    }
    assert (asks["QS1.1", Field.AGREEMENT], asks["QS1.2", Field.AGREEMENT]) == (True, False)
    assert not [field for _, field in asks if field is Field.STATUS]


def test_an_absence_says_until_when_and_whom_to_ask() -> None:
    text = (
        "I am on annual leave until 15 February 2021. Please contact Sarah Jones on"
        " sarah.jones@trust.example.org."
    )
    reading = read(
        plain(text, Subject="Automatic reply: Your actions", Auto_Submitted="auto-replied"), LETTER
    )
    assert (reading.kind, reading.absence_until, reading.absence_contact) == (
        Kind.AUTO_REPLY,
        date(2021, 2, 15),
        "sarah.jones@trust.example.org",
    )
    assert not reading.asks
    back = read(plain("Back on Monday 15 February.", Subject="Out of office"), LETTER)
    assert back.absence_until == date(2021, 2, 14)


def test_safe_links_are_unwrapped() -> None:
    link = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshare.example.org%2Fa&data=1"
    reading = read(plain(f"QS1.1 evidence is at {link}"), LETTER)
    assert reading.links == ("https://share.example.org/a",)
    assert ("QS1.1", "evidence", "https://share.example.org/a") in told(reading)


def test_a_message_without_a_date_gives_no_dates() -> None:
    post = message()
    del post["Date"]
    post.set_content("QS1.1 done by Friday please, new date 31 March")
    reading = read(post.as_bytes(), LETTER)
    assert Reason.UNDATED in reading.reasons
    assert not [ask for ask in reading.asks if ask.field is Field.DUE]
