"""The example's answers are real messages in the shapes of mail programs, made from the letter itself."""

import io
from datetime import UTC, date, datetime
from email import message_from_bytes, message_from_file
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from docx import Document

from tasks.mail.token import make_token
from tests.examples import letters
from tests.examples.letters import ADDRESS, NAME, TOKEN, put_letter
from tests.examples.the_example import load_deliver

load_deliver()

from delivery import posting  # noqa: E402
from delivery.outbox import LetterNotFound  # noqa: E402
from delivery.recipes import Recipe, Shape  # noqa: E402

ON = date(2021, 1, 25)
MARKERS = {
    "outlook": "border-top:solid #E1E1E1 1.0pt",
    "phone": "ms-outlook-mobile-reference-message",
    "owa": 'id="divRplyFwdMsg"',
    "gmail": 'class="gmail_quote"',
    "apple": '<blockquote type="cite">',
}


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    folder = tmp_path / "mailbox" / "outbox"
    put_letter(folder)
    return folder


def make(outbox: Path, name: str = "one", **fields: object) -> EmailMessage:
    said: dict[str, object] = {"answers": "QS4.2", "asks": "status", "writer": NAME} | fields
    message = posting.write(Recipe(name=name, on=ON, **said), outbox)  # type: ignore[arg-type]
    parsed = message_from_bytes(message.as_bytes(), policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize("client", MARKERS)
def test_a_reply_has_the_shape_of_its_program_and_the_letters_own_token(outbox: Path, client: str) -> None:
    message = make(outbox, client=client, words="QS4.2 done.\n\nThank you")
    assert message["From"].addresses[0].addr_spec == ADDRESS
    assert message["To"].addresses[0].addr_spec == letters.SENDER.email
    assert message["In-Reply-To"] == f"<{TOKEN.lower()}.iqip@example.org>"
    assert f"[IQIP-{TOKEN}]" in message["Subject"]
    assert message["Date"].datetime.date() == ON
    html, text = body(message, "html"), body(message, "plain")
    assert MARKERS[client] in html
    for said in (html, text):
        assert (
            said.index("QS4.2 done.") < said.index("Dear Matron for Medicine") < said.rindex(f"IQIP-{TOKEN}")
        )
    assert text.startswith("QS4.2 done.\n\nThank you\n")


@pytest.mark.parametrize("client", MARKERS)
def test_form_lines_are_filled_in_and_words_typed_within_the_quote(outbox: Path, client: str) -> None:
    message = make(
        outbox,
        client=client,
        form=(("QS4.2", "Status", "done"), ("QS4.20", "Percent done", "60 & rising")),
        inline=(("QS4.20", "Half of them are booked."),),
    )
    text = body(message, "plain")
    assert "[QS4.2] Status: done\n" in text
    assert "[QS4.20] Status:\n" in text
    assert "[QS4.20] Percent done: 60 & rising\n" in text
    assert text.index("Appraise every doctor") < text.index("Half of them") < text.index("[QS4.20] Status:")
    assert "60 &amp; rising" in body(message, "html")


def test_outlook_marks_no_quotes_and_gmail_and_apple_do(outbox: Path) -> None:
    assert "\nDear Matron" in body(make(outbox, client="outlook", words="Yes"), "plain")
    assert "\nFrom: " in body(make(outbox, client="owa", words="Yes"), "plain")
    for client in ("gmail", "apple"):
        assert "\n> Dear Matron" in body(make(outbox, client=client, words="Yes"), "plain")
    lines = body(make(outbox, client="gmail", words="Yes"), "plain").splitlines()
    assert all(len(line) <= 77 for line in lines if "mailto:" not in line)


def test_a_button_starts_a_new_message_that_bears_the_token_twice(outbox: Path) -> None:
    fields = {"answers": "QS7.1", "asks": "agreement", "form": (("QS7.1", "Comment", "seen"),)}
    message = make(outbox, shape=Shape.BUTTON, client="apple", button="Yes, it is done", **fields)
    assert message["In-Reply-To"] is None
    assert f"[IQIP-{TOKEN}]" in message["Subject"]
    assert "[QS7.1] Agree (yes or no): yes\n[QS7.1] Comment: seen\n" in body(message, "plain")
    assert f"Ref: IQIP-{TOKEN}" in body(message, "plain")


def test_an_out_of_office_has_exchanges_headers(outbox: Path) -> None:
    message = make(outbox, shape=Shape.OUT_OF_OFFICE, words="I am away until 2 February 2021.")
    assert message["Subject"].startswith("Automatic reply: ")
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["X-MS-Exchange-Inbox-Rules-Loop"] == ADDRESS


def test_a_bounce_is_a_report_that_brings_the_letter_back(outbox: Path) -> None:
    message = make(outbox, shape=Shape.BOUNCE)
    assert message.get_content_type() == "multipart/report"
    words, status, letter = message.iter_parts()
    assert "wasn't found" in words.get_content()
    fields = [block.as_string() for block in status.get_payload()]
    assert f"rfc822;{ADDRESS}" in fields[1]
    assert "Status: 5.1.10" in fields[1]
    assert letter.get_payload()[0]["Message-ID"] == f"<{TOKEN.lower()}.iqip@example.org>"


def test_a_second_address_a_forger_and_a_stranger(outbox: Path) -> None:
    put_letter(outbox, address="radiology.manager@example.org")
    second = make(outbox, writer="Radiology Services Manager", address=1, words="QS4.2 done")
    assert second["From"].addresses[0].addr_spec == "imaging.office@example.org"
    assert "dmarc=pass" in second["Authentication-Results"]
    assert "dmarc=fail" in make(outbox, forged=True, words="QS4.2 done")["Authentication-Results"]
    stranger = make(outbox, writer="locum@example.net", letter_to=NAME, words="QS4.2 done")
    assert stranger["From"].addresses[0].addr_spec == "locum@example.net"
    assert TOKEN in stranger["Subject"]


def test_somebody_elses_letter_can_be_answered(outbox: Path) -> None:
    message = make(outbox, writer="Health Records Manager", letter_to=NAME, words="QS4.2 on track")
    assert message["From"].addresses[0].addr_spec == "health.records@example.org"
    assert TOKEN in body(message, "plain")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("hand hygiene audit January 2021.pdf", b"%PDF-"),
        ("trolley spot check.xlsx", b"PK\x03\x04"),
        ("fridge log.docx", b"PK\x03\x04"),
    ],
)
def test_evidence_is_a_real_file(outbox: Path, name: str, begins: bytes) -> None:
    (file,) = make(outbox, words="QS4.2 done", attach=(name,)).iter_attachments()
    assert file.get_filename() == name
    assert file.get_content().startswith(begins)


def test_the_form_that_came_with_the_letter_goes_back_filled_in(outbox: Path) -> None:
    (file,) = make(outbox, answers="QS14.3", asks="poap", poaps=("QS14.3",)).iter_attachments()
    assert file.get_filename() == "POAP QS14.3.docx"
    tables = Document(io.BytesIO(file.get_content())).tables
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    assert "Each safety alert reaches the wards that it concerns, and they act." in cells
    assert cells[cells.index("Alert lead on every ward") + 1] == "19/03/2021"
    assert any(cell.startswith("Example:") for cell in cells)  # what it leaves out is left as it was


def test_the_newest_letter_no_younger_than_the_answer_is_answered(outbox: Path) -> None:
    put_letter(outbox, date(2021, 1, 25))
    put_letter(outbox, date(2021, 1, 26))
    newest = make_token("a secret", "a letter of 2021-01-25", ADDRESS)
    assert newest in make(outbox, words="QS4.2 done")["Subject"]


def test_an_answer_to_a_letter_that_was_never_sent_fails_with_a_sentence(outbox: Path) -> None:
    said = r"2021-01-25-one.eml: No letter to .* asking for the status of QS9.9 lies in .* on 25/01/2021"
    with pytest.raises(LetterNotFound, match=said):
        make(outbox, answers="QS9.9")
    with pytest.raises(LetterNotFound, match=r"agreement of QS4\.2"):
        make(outbox, asks="agreement")
    with pytest.raises(LetterNotFound, match=r"poap of QS14 lies"):
        make(outbox, answers="QS14", asks="poap")


def test_each_answer_is_delivered_once_even_after_it_was_filed(
    outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = Recipe("one", ON, NAME, "QS4.2", "status", words="QS4.2 done")
    monkeypatch.setattr(posting, "read_recipes", lambda: (recipe,))
    instance = outbox.parents[1]
    inbox = instance / "mailbox" / "inbox"
    assert posting.deliver(instance, date(2021, 1, 24)) == 0
    assert posting.deliver(instance, ON) == 1
    assert [file.name for file in inbox.iterdir()] == ["2021-01-25-one.eml"]
    came = (inbox / "2021-01-25-one.eml").stat().st_mtime
    with (inbox / "2021-01-25-one.eml").open() as message:
        assert datetime.fromtimestamp(came, UTC).date() == ON
        assert message_from_file(message, policy=default)["Date"].datetime.timestamp() == came
    (inbox / "filed" / "read").mkdir(parents=True)
    (inbox / "2021-01-25-one.eml").rename(inbox / "filed" / "read" / "2021-01-25-one.eml")
    assert posting.deliver(instance, date(2021, 1, 26)) == 0
