"""A sifted pattern answers as the pattern itself would."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tasks import replies
from tasks.replies.sifting import Sifted
from tasks.replies.signs import branches_of, needs_of
from tasks.replies.statuses import COMPILED
from tasks.replies.unread_words import TABLE
from tests.replies.score.labelled import open_replies

TEXTS = [line for one in open_replies() for line in one.text.splitlines() if line]
NAMED = {
    id(value): value
    for module in iter_modules(replies.__path__, "tasks.replies.")
    for value in vars(import_module(module.name)).values()
    if isinstance(value, Sifted)
}
PATTERNS = [*(pattern for _, pattern in (*COMPILED, *TABLE)), *NAMED.values()]
IGNORED = re.IGNORECASE


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_every_text_is_answered_as_without_the_sieve(number: int) -> None:
    pattern = PATTERNS[number]
    matches = 0
    for text in (*TEXTS, *(one.upper() for one in TEXTS), *(f"{one} 🙂" for one in TEXTS)):
        wanted, found = pattern.whole.search(text), pattern.search(text)
        assert (found and found.span()) == (wanted and wanted.span()), text
        assert [one.span() for one in pattern.finditer(text)] == [
            one.span() for one in pattern.whole.finditer(text)
        ]
        matches += found is not None
    assert matches


def test_something_is_sifted_out() -> None:
    passed = sum(pattern.may_match(text) for pattern in PATTERNS for text in TEXTS)
    assert passed < len(PATTERNS) * len(TEXTS) / 2


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bon track\b", ({"on track"},)),
        (r"\b(?:done|finished)\b", ({"done", "finished"},)),
        (r"not (?:yet )?started", ({"not started", "not yet started"},)),
        (r"re(?:ady|vised)", ({"ready", "revised"},)),
        (r"not (?:me|us)", ({"not me", "not us"},)),
        (r"a(?:b|c)?d+", ()),
        (r"(?:very )*late", ({"late"},)),
        (r"(?:late|\d+ days)", ({" days", "late"},)),
        (r"(?:late|\w+)", ()),
        (r"(?!done)x", ()),
        (r"(?<=by )[A-Z]\w+", ({"by "},)),
        (r"DONE", ({"done"},)),
        (r"progress|in progress", ({"progress"},)),
        (r"put \w+ down as late", ({" down as late"}, {"put "})),
        (r"\d\d?%", ({"%"}, set("0123456789"))),
        (r"not(?! yet) done", ({"not done"},)),
    ],
)
def test_what_a_match_must_have_is_taken_from_the_pattern(pattern: str, needs: tuple[set[str], ...]) -> None:
    assert needs_of(pattern, IGNORED) == needs


@pytest.mark.parametrize(
    ("pattern", "branches"),
    [
        (r"late|red", ["late", "red"]),
        (r"\b(?:late|(?:a|b) red)\b", [r"\b(?:late)\b", r"\b(?:(?:a|b) red)\b"]),
        (r"[(|]|\||x", ["[(|]", r"\|", "x"]),
        (r"[]|]x|y", ["[]|]x", "y"]),
        (r"(?:a|b)(?:c|d)", ["(?:a|b)(?:c|d)"]),
        (r"(?P<one>a)|(b)", ["(?P<one>a)|(b)"]),
        (r"late", ["late"]),
    ],
)
def test_alternatives_are_tried_one_by_one(pattern: str, branches: list[str]) -> None:
    assert branches_of(pattern) == branches


def test_of_two_alternatives_the_one_that_begins_first_is_found_and_else_the_earlier() -> None:
    found = [Sifted("done|is done|is").search(text) for text in ("it is done", "done, it is", "is it")]
    assert [one and one.group() for one in found] == ["is done", "done", "is"]


def test_of_other_alphabets_nothing_is_assumed() -> None:
    long_s = "\u017f"  # the library takes it for an s, lower case does not
    assert Sifted("slipped", IGNORED).search(f"{long_s}lipped")
