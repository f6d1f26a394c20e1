"""A letter's token: short, tied to one letter and one address, and impossible to guess."""

import re
from base64 import b32encode, b64decode, b64encode
from datetime import UTC, datetime
from email.message import Message

import pytest

from tasks.mail.token import make_token, message_id_of, thread_index
from tasks.replies.opening.headers import conversation

SECRET, LETTER, ADDRESS = "a secret of one instance", "chase 2021-02-03 12", "matron.medicine@example.org"


def test_a_token_has_eighty_bits_in_sixteen_letters_that_can_be_read_out() -> None:
    assert re.fullmatch(r"[A-Z2-7]{16}", make_token(SECRET, LETTER, ADDRESS))


def test_the_same_letter_has_the_same_token() -> None:
    assert make_token(SECRET, LETTER, ADDRESS) == make_token(SECRET, LETTER, " Matron.Medicine@Example.org ")


@pytest.mark.parametrize(
    ("secret", "letter", "address"),
    [
        ("another secret", LETTER, ADDRESS),
        (SECRET, "chase 2021-02-03 13", ADDRESS),
        (SECRET, LETTER, "somebody.else@example.org"),
    ],
)
def test_a_token_fits_no_other_letter(secret: str, letter: str, address: str) -> None:
    assert make_token(SECRET, LETTER, ADDRESS) != make_token(secret, letter, address)


def test_a_message_id_names_the_office_and_the_letter() -> None:
    assert (
        message_id_of("ABCDEFGHIJKLMN27", "improvement@example.org") == "<iqip-abcdefghijklmn27@example.org>"
    )


def test_a_letter_opens_an_outlook_conversation_that_holds_its_token() -> None:
    index = b64decode(thread_index("ABCDEFGHIJKLMN27", datetime(2021, 1, 25, 9, tzinfo=UTC)))
    assert (len(index), index[:1]) == (22, b"\x01")
    assert b32encode(index[12:]).decode() == "ABCDEFGHIJKLMN27"
    message = Message()
    message["Thread-Index"] = b64encode(index + b"5more").decode()
    assert conversation(message) == ("ABCDEFGHIJKLMN27",)
