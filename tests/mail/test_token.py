"""A letter's token: short, tied to one letter and one address, and impossible to guess."""

import re

import pytest

from tasks.mail.token import make_token, message_id_of

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
