"""The bytes of a letter: well-formed, honest about being automatic, and closed to forged headers."""

from email import message_from_bytes
from email.header import decode_header, make_header

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vocabulary import LetterKind
from tasks.mail.composing import compose
from tasks.mail.content import AttachedFile
from tasks.mail.heading import NotAMessageId, NotAnAddress
from tasks.mail.illustrative import illustrative_letters
from tasks.mail.rendering import Rendered, render
from tests.mail.letters import AT, TODAY, composed, make_letter, words_of_html, words_of_text

FORM = AttachedFile("QS1.1 POAP.docx", "application/octet-stream", bytes(range(256)) * 20)
HEADERS = [
    *("From", "Reply-To", "To", "Subject", "Date", "Message-ID", "Thread-Index"),
    *("MIME-Version", "Auto-Submitted", "X-Auto-Response-Suppress", "Content-Language", "Content-Type"),
]


@pytest.mark.parametrize("name", illustrative_letters(TODAY))
def test_every_letter_is_well_formed_and_has_both_bodies(name: str) -> None:
    letter = illustrative_letters(TODAY)[name]
    raw, message = composed(letter, FORM)
    assert all(not part.defects for part in message.walk())
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n") == render(letter).text
    assert words_of_html(html.get_content()) == words_of_text(text.get_content())
    assert message["Subject"] == render(letter).subject


@given(st.lists(st.integers(0, 20) | st.integers(990, 1010), min_size=1, max_size=8))
def test_html_is_written_out_as_it_is_only_where_every_line_may_cross_smtp(lengths: list[int]) -> None:
    html = "\n".join("x" * length for length in lengths)
    raw = compose(make_letter(), Rendered("Subject", "Text\n", html), message_id="<one@example.org>", date=AT)
    is_as_it_is = b"Content-Transfer-Encoding: 7bit" in raw
    assert is_as_it_is is (max(lengths) <= 998)
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998


def test_a_letter_says_that_a_machine_wrote_it_and_where_answers_go() -> None:
    message = composed(make_letter())[1]
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "DR, RN, NRN, AutoReply"
    assert message["Reply-To"] == message["From"]
    assert message["From"].addresses[0].addr_spec == "improvement@example.org"
    assert message["From"].addresses[0].display_name == "Improvement Office (PMO), Example NHS Trust"
    assert message["Message-ID"] == "<letter-1@example.org>"
    assert message["Date"].datetime == AT
    assert message["In-Reply-To"] is None


def test_an_acknowledgement_stands_in_the_thread_of_the_message_that_it_answers() -> None:
    letter = make_letter(kind=LetterKind.ACKNOWLEDGEMENT, lines=())
    message = composed(letter, in_reply_to="<their-message@mail.example.org>")[1]
    assert message["In-Reply-To"] == message["References"] == "<their-message@mail.example.org>"


@pytest.mark.parametrize("theirs", ["", "no id", "<a@b>\r\nBcc: all@example.org", "<two@a> <ids@b>", "<é@b>"])
def test_a_message_id_of_theirs_that_is_none_is_left_out(theirs: str) -> None:
    message = composed(make_letter(), in_reply_to=theirs)[1]
    assert message["In-Reply-To"] is None
    assert message.keys() == HEADERS


@pytest.mark.parametrize("name", ["Sœur Renée Müller", "O'Brien, Matron", 'The "Boss" \\ Ward 4', "看護師長"])
def test_a_name_arrives_as_it_is_written(name: str) -> None:
    message = composed(make_letter(to_name=name))[1]
    assert message["To"].addresses[0].display_name == name
    assert message["To"].addresses[0].addr_spec == "matron.medicine@example.org"


def test_a_long_name_with_accents_arrives_too() -> None:
    head = composed(make_letter(to_name="Ward " + "é" * 120))[0].partition(b"\r\n\r\n")[0]
    to = message_from_bytes(head)["To"]
    assert str(make_header(decode_header(to))) == "Ward " + "é" * 120 + " <matron.medicine@example.org>"


@settings(deadline=None)
@given(words=st.text(max_size=60))
def test_nobodys_name_or_title_forges_a_header(words: str) -> None:
    forged = f"{words}\r\nBcc: all@example.org\r\n\r\n{words}"
    letter = make_letter(to_name=forged)
    rendered = render(letter)
    rendered = type(rendered)(forged, rendered.text, rendered.html)
    raw = compose(letter, rendered, message_id="<letter-1@example.org>", date=AT)
    head = raw.partition(b"\r\n\r\n")[0]
    names = [line.partition(b":")[0].decode() for line in head.split(b"\r\n") if not line.startswith(b" ")]
    assert names == HEADERS


@pytest.mark.parametrize(
    "address",
    [
        *("", "nobody", "a b@example.org", "a@example.org\r\nBcc: b@example.org", "a@example.org\n"),
        *("a@example.org, b@example.org", "<a@example.org>", "ä@example.org"),
    ],
)
def test_what_is_no_address_is_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(NotAnAddress, match="is no email address"):
        composed(make_letter(to_address=address))


def test_a_message_id_of_ours_must_be_one() -> None:
    letter = make_letter()
    with pytest.raises(NotAMessageId):
        compose(letter, render(letter), message_id="<a@b>\r\nBcc: x@example.org", date=AT)


@pytest.mark.parametrize(
    ("given_name", "arrives"),
    [
        ("QS1.1 POAP.docx", "QS1.1 POAP.docx"),
        ("Übersicht für März.docx", "Übersicht für März.docx"),
        ('a"; x="b.docx', "a-; x=-b.docx"),
        ("../../evil\r\nX: y.docx", "..-..-evil X: y.docx"),
    ],
)
def test_an_attachment_arrives_whole_under_a_harmless_name(given_name: str, arrives: str) -> None:
    file = AttachedFile(given_name, FORM.content_type, FORM.content)
    (*_, part) = composed(make_letter(), file)[1].iter_attachments()
    assert part.get_filename() == arrives
    assert part.get_content() == FORM.content
