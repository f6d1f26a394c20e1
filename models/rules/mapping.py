"""Which open action a finding resembles: a suggestion for the person who maps it, never a mapping.

The score is rapidfuzz's token-set ratio (0 to 100) of the two texts, which forgives word order and extra
words; below 55 the resemblance is that of any two sentences of this field, so nothing is suggested.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

ALIKE = 55.0


@dataclass(frozen=True)
class Suggestion:
    """An open action that might cover a finding."""

    reference: str
    title: str
    score: float  # 0 to 100


def suggest(text: str, actions: Sequence[tuple[str, str]], most: int = 3) -> tuple[Suggestion, ...]:
    """The open actions, as (reference, title), that a finding's text resembles most, best first."""
    found = process.extract(
        text,
        [title for _, title in actions],
        scorer=fuzz.token_set_ratio,
        processor=utils.default_process,
        limit=most,
        score_cutoff=ALIKE,
    )
    return tuple(Suggestion(actions[place][0], title, score) for title, score, place in found)
