"""winmail.dat and S/MIME are read as if they had come plain; what cannot be opened says so."""

from pathlib import Path

import pytest

from tasks.replies import Reading, Reason, extract_reply, read
from tests.replies.postbox import letter_of, message
from tests.replies.wrapping import smime, winmail, with_winmail

PDF = b"%PDF-1.4 \x00\xff an audit"
WORDS = "QS1.1 on track"
CLOSED = {Reason.ENCRYPTED, Reason.NOT_OPENED}
FILE = ("QS1.1 hand-washing audit, März.pdf", "application/pdf", PDF)


def plain(words: str = WORDS, *files: tuple[str, str, bytes]) -> bytes:
    post = message()
    post.set_content(words)
    for name, kind, content in files:
        post.add_attachment(content, maintype=kind.split("/")[0], subtype=kind.split("/")[1], filename=name)
    return post.as_bytes()


def seen(raw: bytes) -> Reading:
    return read(raw, letter_of(count=1))


def asks(reading: Reading) -> list[tuple[str, object]]:
    return [(str(ask.field), ask.value) for ask in reading.asks]


def files(reading: Reading) -> list[tuple[str, str, bytes]]:
    return [
        (one.name, one.content_type, one.content) for one in reading.attachments if one.name != "smime.p7s"
    ]


def only_winmail(wrapped: bytes) -> bytes:
    post = message()
    post.set_content(wrapped, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return post.as_bytes()


@pytest.mark.parametrize("kind", ["ms-tnef", "vnd.ms-tnef", "octet-stream"])
def test_files_in_winmail_dat_come_as_if_attached(kind: str) -> None:
    reading = seen(with_winmail(plain(), winmail("our own copy", files=[FILE]), kind=kind))
    assert (reading.text, files(reading)) == (WORDS, [FILE])
    assert asks(reading) == asks(seen(plain(WORDS, FILE)))
    assert not CLOSED & set(reading.reasons)


@pytest.mark.parametrize("wrapped", [winmail(WORDS), winmail(html=b"<p>QS1.1 <b>on track</b></p>")])
def test_words_that_are_in_winmail_dat_alone_are_read(wrapped: bytes) -> None:
    reading = seen(only_winmail(wrapped))
    assert (reading.text, asks(reading)) == (WORDS, asks(seen(plain())))


@pytest.mark.parametrize(
    "wrapped",
    [
        winmail(files=[FILE])[:-40],
        b"no winmail at all",
        winmail(rich=b"compressed"),
        b"",
        winmail(WORDS).replace(b"\x1f\x00\x00\x10", b"\x77\x00\x00\x10"),
    ],
)
def test_a_winmail_dat_that_cannot_be_opened_is_listed_and_kept_as_a_file(wrapped: bytes) -> None:
    reading = seen(only_winmail(wrapped))
    assert Reason.NOT_OPENED in reading.reasons
    assert [one.name for one in reading.attachments] == ["winmail.dat"]


def test_a_damaged_winmail_dat_does_not_hide_the_words_beside_it() -> None:
    reading = seen(with_winmail(plain(), b"damaged"))
    assert (reading.text, Reason.NOT_OPENED in reading.reasons) == (WORDS, True)


@pytest.mark.parametrize(
    "words",
    [
        ("-sign",),  # multipart/signed
        ("-sign", "-nodetach"),  # opaque, lengths told
        ("-sign", "-nodetach", "-stream"),  # opaque, lengths not told
        ("-sign", "-nodetach", "-stream", "-nocerts", "-noattr"),
    ],
)
def test_a_signed_message_is_read_as_if_it_had_come_plain(tmp_path: Path, words: tuple[str, ...]) -> None:
    large = (FILE[0], FILE[1], PDF + b"x" * 300_000)
    bare = seen(plain(WORDS, large))
    reading = seen(smime(tmp_path, plain(WORDS, large), *words))
    assert (reading.text, files(reading), asks(reading)) == (bare.text, files(bare), asks(bare))
    assert (reading.sender, reading.tokens, reading.in_reply_to) == (
        bare.sender,
        bare.tokens,
        bare.in_reply_to,
    )
    assert not CLOSED & set(reading.reasons)


def test_winmail_dat_within_a_signed_message_is_opened_too(tmp_path: Path) -> None:
    raw = smime(tmp_path, with_winmail(plain(), winmail(files=[FILE])), "-sign", "-nodetach")
    assert files(seen(raw)) == [FILE]


def test_a_signed_message_without_the_type_of_it_is_still_opened(tmp_path: Path) -> None:
    raw = smime(tmp_path, plain(), "-sign", "-nodetach")
    assert extract_reply(raw.replace(b"smime-type=signed-data; ", b"")) == WORDS


def test_an_encrypted_message_says_that_it_is(tmp_path: Path) -> None:
    reading = seen(smime(tmp_path, plain(), "-encrypt"))
    assert Reason.ENCRYPTED in reading.reasons
    assert reading.text == ""


@pytest.mark.parametrize(
    "raw",
    [
        b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n--b\n\nx',
        b"Content-Type: application/x-microsoft-rpmsg-message; name=message.rpmsg\n\nx",
    ],
)
def test_other_ways_to_encrypt_are_known_too(raw: bytes) -> None:
    assert Reason.ENCRYPTED in seen(b"From: a@example.org\n" + raw).reasons


def test_however_a_signed_message_is_cut_it_is_listed(tmp_path: Path) -> None:
    raw = smime(tmp_path, plain(), "-sign", "-nodetach", "-stream")
    head, _, body = raw.partition(b"\n\n") if b"\n\n" in raw else raw.partition(b"\r\n\r\n")
    for length in range(0, 200, 4):
        reading = seen(head + b"\n\n" + body[:length])
        assert reading.text or Reason.NOT_OPENED in reading.reasons, length
