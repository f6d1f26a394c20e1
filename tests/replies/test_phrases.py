"""Every phrase of the rooms' lists is read in an example that stands beside it."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

from tasks import replies
from tasks.replies.owner.named import rows_of, whole
from tasks.replies.owner.whose import may_tell
from tasks.replies.patterns.phrases import Phrases

WORDS = {"it": "(this|that)", "nt": "(?: not|n't)", "end": r"(?=\W*$|[,.])", "both": "{it} and {it}"}


def lists_of_phrases() -> Iterator[tuple[str, Phrases]]:
    for module in walk_packages(replies.__path__, "tasks.replies."):
        for name, one in vars(import_module(module.name)).items():
            if isinstance(one, Phrases):
                yield name, one


LISTS = dict(lists_of_phrases())
REFUSALS = ["NOT_MINE", "OF_OTHERS", "WRONGLY_SENT", "OFF_THE_LIST", "WHY_ME", "WILL_NOT", "DECLINED"]
CASES = {
    f"{name}: {phrase}": (one, phrase, examples)
    for name, one in LISTS.items()
    for examples, phrases in one.families()
    for phrase in phrases
}


@pytest.mark.parametrize("case", CASES)
def test_a_phrase_is_found_in_an_example_of_its_own(case: str) -> None:
    one, phrase, examples = CASES[case]
    pattern = re.compile(one.pattern_of(phrase), re.IGNORECASE)
    assert any(pattern.search(example) for example in examples)


@pytest.mark.parametrize("name", LISTS)
def test_an_example_is_one_of_a_phrase_beside_it(name: str) -> None:
    one = LISTS[name]
    for examples, phrases in one.families():
        found = [re.compile(one.pattern_of(phrase), re.IGNORECASE) for phrase in phrases]
        assert [example for example in examples if not any(one.search(example) for one in found)] == []


@pytest.mark.parametrize("name", ["TAKES_IT", "GOES_TO", "THEIRS"])
def test_a_phrase_with_a_name_is_looked_for_wherever_it_is(name: str) -> None:
    examples = [example for one in LISTS.values() for examples, _ in one.families() for example in examples]
    for hint, patterns in rows_of(LISTS[name]):
        there = [one for one in examples if any(whole(pattern).search(one) for pattern in patterns)]
        assert there
        assert [one for one in there if not hint.search(one)] == []


@pytest.mark.parametrize("name", REFUSALS)
def test_whatever_refuses_is_read_for_its_title_too(name: str) -> None:
    examples = [example for examples, _ in LISTS[name].families() for example in examples]
    assert [example for example in examples if not may_tell(example)] == []


@pytest.mark.parametrize(
    ("phrase", "text", "is_read"),
    [
        ("take {it}", "I'll take that", True),
        ("take {it}", "I mistake this", False),
        ("take {it}", "I take thistles", False),
        ("was{nt} mine", "it wasn't mine", True),
        ("was{nt} mine", "it wasnt mine", True),
        ("I’m out", "I'm out", True),
        ("I’m out", "I’m out", True),
        ("I’m out", "Im out", False),
        ("not {it}{end}", "not this, thanks", True),
        ("not {it}{end}", "not this time", False),
        ("take {both}", "take this and that", True),
        (r"\d{2} days", "30 days", True),
        (r"the ([a-z(']+ )?lead", "the (old lead", True),
    ],
)
def test_a_phrase_is_read_as_it_is_written(phrase: str, text: str, is_read: bool) -> None:
    found = re.search(Phrases(phrase, WORDS).pattern, text, re.IGNORECASE)
    assert (found is not None) == is_read


def test_examples_belong_to_the_phrases_below_them() -> None:
    one = Phrases(
        """
        # not mine / not ours
        not mine
        not \\
            ours
        # no
        no
        """,
        {},
    )
    assert list(one.families()) == [(["not mine", "not ours"], ["not mine", "not ours"]), (["no"], ["no"])]
    assert one.pattern == r"\bnot mine\b|\bnot ours\b|\bno\b"
