"""The numbers by which people call an action: the end of its reference, one in its title, its place."""

import re
from collections.abc import Sequence

from tasks.replies.values import Asked


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
