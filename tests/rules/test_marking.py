"""The rule of marks: a quotation is shown inside the sentence that it was taken from."""

import pytest

from models.rules.marking import MOST, marked

TEXT = "Hello all. We have not completed the audit yet, sorry.\n\nThe rota is done! Regards"


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        (TEXT, "completed the audit", "We have not »completed the audit« yet, sorry."),
        (TEXT, "The rota is done!", "The rota is done!"),  # a whole sentence needs no marks
        (TEXT, "The rota is done", "»The rota is done«!"),
        (TEXT, "Hello all.", "Hello all."),
        ("done", "done", "done"),
        ("QS1.1 done\non Tuesday", "done", "QS1.1 »done« on Tuesday"),  # a wrapped line is one sentence
        ("It was 3.5 per cent, now 80 %. Thanks", "80 %", "It was 3.5 per cent, now »80 %«."),
        ("", "from a form", "from a form"),
        ("other words", "words that are not there", "words that are not there"),
    ],
)
def test_the_quoted_words_are_marked_inside_their_sentence(text: str, quote: str, shown: str) -> None:
    start = max(text.find(quote), 0)
    assert str(marked(text, quote, start, start + len(quote))) == shown


def test_a_sentence_without_an_end_is_cut_on_both_sides() -> None:
    text = "a " * 500 + "DONE" + " b" * 500
    found = marked(text, "DONE", 1000, 1004)
    assert found.before.startswith("…") and found.after.endswith("…")
    assert len(found.before) + len(found.after) <= 2 * MOST + 4


def test_words_at_another_place_are_not_marked_there() -> None:
    assert str(marked("done, not done", "done", 3, 7)) == "done"
