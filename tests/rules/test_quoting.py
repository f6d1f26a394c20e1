"""Where the words of a message stand again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.quoting import words_of

SAID = "Mrs Example of Ward 7 fell on Tuesday because nobody was there. Training is at 60 per cent."
WORDS = words_of(
    [SAID, "Raise mandatory training to the Trust target"], ["Raise mandatory training to the Trust target"]
)


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("He wrote: Mrs Example of Ward 7 fell on Tuesday.", "He wrote: [redacted]."),
        ("> Mrs Example of\n> Ward 7 fell\n> on Tuesday", "> [redacted]"),
        ("MRS EXAMPLE, OF WARD 7: fell", "[redacted]"),
        ("because nobody was there … at 60 per cent", "[redacted] … [redacted]"),
        ("it is at 60 per cent", "it [redacted]"),
        ("it was 60 per cent", "it was 60 per cent"),
        ("Mrs Example of another ward", "Mrs Example of another ward"),
        ("Raise mandatory training to the Trust target", "Raise mandatory training to the Trust target"),
        ("", ""),
    ],
)
def test_a_quotation_is_found_however_it_is_broken(text: str, blanked: str) -> None:
    assert WORDS.blanked(text) == blanked
    assert WORDS.are_in(text) is (text != blanked)


def test_a_name_is_found_wherever_it_stands() -> None:
    words = WORDS.with_phrases(["Mrs Example"])
    assert words.blanked("I rang mrs example's ward") == "I rang [redacted]'s ward"


@given(st.text(max_size=300))
def test_what_is_blanked_holds_no_quotation_any_more(text: str) -> None:
    assert not WORDS.are_in(WORDS.blanked(text + SAID + text))
