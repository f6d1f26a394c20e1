"""A sifted pattern answers as the pattern itself would."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

from tasks import replies
from tasks.replies.days.dates import dates_in
from tasks.replies.patterns.sifting import Choices, Sifted
from tasks.replies.patterns.signs import branches_of, needs_of
from tests.replies.score.labelled import open_replies

LINES = [(line, one.on) for one in open_replies() for line in one.text.splitlines() if line]
BESIDE_DATES = [
    side for line, on in LINES for day in dates_in(line, on) for side in (line[: day.start], line[day.end :])
]
SEEN_ELSEWHERE = [
    "Well done, the date of completion is not known",
    "31 May rather than the ",
    "Reference: [IQIP-ABCDEFGHIJKLMNOP]",
    "[x] completed [ ] on track (delete as applicable)",
    "Complete? Not yet",
    "Sorry no, ",
    "I meant the 19th",
    "% complete: 45",
    "Midway through this",
]
TEXTS = [*(line for line, _ in LINES), *SEEN_ELSEWHERE]
OTHERWISE = [
    wording for one in TEXTS[::3] for wording in (one.upper(), f"{one} 🙂", one.replace("'", "\u2019"))
]


def sifted_in(value: object) -> Iterator[Sifted]:
    """The sifted patterns of a table, however deep."""
    if isinstance(value, Sifted):
        yield value
    elif isinstance(value, tuple | Choices):
        for one in value.rows if isinstance(value, Choices) else value:
            yield from sifted_in(one)


MODULES = [import_module(module.name) for module in walk_packages(replies.__path__, "tasks.replies.")]
NAMED = {id(one): one for module in MODULES for one in vars(module).values() if isinstance(one, Sifted)}
TABLED = {id(one): one for module in MODULES for value in vars(module).values() for one in sifted_in(value)}
PATTERNS = [*NAMED.values(), *(one for one in TABLED.values() if id(one) not in NAMED)]
CHOICES = [
    (module.__name__, one) for module in MODULES for one in vars(module).values() if isinstance(one, Choices)
]
IGNORED = re.IGNORECASE


@pytest.mark.parametrize("choices", [pytest.param(one, id=name) for name, one in CHOICES])
def test_of_many_patterns_those_are_found_that_match_and_in_turn(choices: Choices[object]) -> None:
    for text in (*TEXTS, *OTHERWISE):
        alone = [(pattern.search(text), what) for pattern, what in choices.rows]
        wanted = [(found.span(), what) for found, what in alone if found is not None]
        assert [(found.span(), what) for found, what in choices.found_in(text)] == wanted
        assert choices.is_found_in(text) == bool(wanted)


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_every_text_is_answered_as_without_the_sieve(number: int) -> None:
    pattern = PATTERNS[number]
    matches = 0
    for text in (*TEXTS, *BESIDE_DATES, *OTHERWISE):
        wanted, found = pattern.whole.search(text), pattern.search(text)
        assert (found and found.span()) == (wanted and wanted.span()), text
        if wanted is not None:
            matches += 1
            spans = [one.span() for one in pattern.whole.finditer(text)]
            assert [one.span() for one in pattern.finditer(text)] == spans
    assert matches or id(pattern) not in NAMED


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


def test_of_letters_that_pass_for_others_nothing_is_assumed() -> None:
    long_s, seven = "\u017f", "\u0667"  # lower case does not know the one, nor ours the other
    assert Sifted("slipped", IGNORED).search(f"{long_s}lipped")
    assert Sifted(r"\d%").search(f"{seven}%")
    assert Sifted("\u00b5m", IGNORED).search("\u03bcm")


def test_signs_of_other_kinds_are_sifted_all_the_same() -> None:
    assert not Sifted("slipped", IGNORED).may_match("£5 – déjà vu 🙂")
    assert Sifted("['\u2019]ll be", IGNORED).search("We\u2019ll be late")
