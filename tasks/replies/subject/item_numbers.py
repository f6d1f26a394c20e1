"""The numbers by which people call an action: the end of its reference, one in its title, its place."""

import re
from collections.abc import Mapping, Sequence

from tasks.replies.subject.several import Mention
from tasks.replies.trust import Basis
from tasks.replies.values import Asked

MOST_COUNTED = 9  # a higher number is no place in the letter

LISTED_NUMBER = re.compile(
    r"(?:^|(?<=[\s,;.(#]))([1-9]\d?)(?:[).:/=]|\s?-|(?=\s))\s*(?:is |are |now |has |needs? |all )*"
    r"(?:done|completed?|closed|finished|on track|at risk|late|overdue|delayed|not |no |more time|green"
    r"|amber|red|\d+ ?%)",
    re.IGNORECASE,
)
ENDS = re.compile(  # "certificates for 8 and 15", "so 31 and 32 should go to …"
    r"\b(?:for|so|on|and|both|with|numbers?) (\d{1,3}(?:(?:, ?| ?& ?| and )\d{1,3}){1,4})"
    r"(?=\W*$|[.,;:]\s| (?:is|are|should|has|have|need|please|will|can|were|was)\b)",
    re.IGNORECASE,
)


def listed_numbers(text: str, references: Sequence[str], ends: Mapping[int, str]) -> list[tuple[int, str]]:
    """Where each action's number stands in a list on one line: "1 done, 2 on track", "12 done, 18 late"."""
    places = [(int(found.group(1)), found.start(1)) for found in LISTED_NUMBER.finditer(text)]
    numbers = [number for number, _ in places]
    if not 2 <= len(numbers) <= len(references):
        return []
    if numbers == list(range(1, len(numbers) + 1)):
        return [(place, references[number - 1]) for number, place in places]
    is_of_ends = len(set(numbers)) == len(numbers) and set(numbers) <= set(ends)
    return [(place, ends[number]) for number, place in places] if is_of_ends else []


def by_ends(text: str, ends: Mapping[int, str]) -> list[Mention]:
    """Several numbers side by side that the references end in, not all of them low."""
    found = []
    for match in ENDS.finditer(text):
        numbers = [int(number) for number in re.findall(r"\d+", match.group(1))]
        if max(numbers) > MOST_COUNTED and set(numbers) <= set(ends):
            names = tuple(ends[number] for number in numbers)
            found.append(Mention(names, Basis.NUMBERED, match.start(1), match.end(1)))
    return found


def numbers_of(asked: Sequence[Asked]) -> tuple[dict[int, str], ...]:
    """The actions by the numbers that their references end in, by those in their titles, and in order."""
    names = [one.reference for one in asked]
    found = [
        [re.findall(pattern, text) for text in texts]
        for pattern, texts in (
            (r"^[A-Za-z]+ ?-?(\d{1,3})$", names),
            (r"(?<![\w./])(\d{1,3})(?![\w./])", [one.title for one in asked]),
        )
    ]
    told = [{int(some[0]): name for some, name in zip(each, names, strict=True) if some} for each in found]
    return (*(each for each in told if len(each) == len(names)), dict(enumerate(names, 1)))
