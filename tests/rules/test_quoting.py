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


def test_no_run_crosses_a_line_end() -> None:
    words = words_of(["All done\nKind regards\nThe Matron", "Nobody fell on Monday\nWard 7"])
    assert words.blanked("Done. Kind regards, the Matron") == "Done. Kind regards, the Matron"
    assert words.blanked("Nobody fell on Monday, Ward 7") == "[redacted], Ward 7"


def test_a_line_that_a_mail_program_has_wrapped_runs_on() -> None:
    full = "The last of the cupboards came on Tuesday and was put up, but Mrs"
    assert words_of([f"{full}\nExample fell over it"]).are_in("but Mrs Example fell")


def test_a_reference_is_one_word() -> None:
    assert not words_of(["QS2.2 is at risk"]).are_in("QS4.2 is at risk")


@given(st.text(max_size=300))
def test_what_is_blanked_holds_no_quotation_any_more(text: str) -> None:
    assert not WORDS.are_in(WORDS.blanked(text + SAID + text))
