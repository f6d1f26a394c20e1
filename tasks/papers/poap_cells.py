"""Dates, numbers and examples as they stand in a box of a returned form."""

import re
from datetime import date, datetime

from tasks.papers import poap_labels as labels

DAY = re.compile(r"\b(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
WORDED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4}|\d{2})\b")
NUMBER = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?")
NOT_YET = frozenset({"", "-", "–", "—", "tbc", "tba", "n/a", "na", "none yet", "not known", "unknown", "?"})
NOTHING = frozenset({"nil", "zero", "none"})
EXAMPLES = tuple(box.example for box in labels.BOXES)


def read_date(text: str, *, anywhere: bool = False) -> date | None:
    """The one date in a text: dd/mm/yyyy, 5 February 2021, 2021-02-05; None when there is none or two.

    `anywhere` finds it among other words; else the text must be a date and little more.
    """
    found = {day for day in map(_day, _spelled(text)) if day}
    if len(found) != 1:
        return None
    return found.pop() if anywhere or len(text.strip()) <= 30 else None


def _spelled(text: str) -> list[tuple[str, str, str]]:
    iso = [(day, month, year) for year, month, day in ISO.findall(text)]
    rest = ISO.sub(" ", text)
    return [*iso, *DAY.findall(rest), *WORDED.findall(rest)]


def _day(spelled: tuple[str, str, str]) -> date | None:
    day, month, year = spelled
    full = int(year) + 2000 if len(year) == 2 else int(year)
    try:
        number = int(month) if month.isdigit() else datetime.strptime(month[:3], "%b").month  # noqa: DTZ007
        return date(full, number, int(day))
    except ValueError:
        return None


def read_number(text: str) -> float | None:
    """The one number in a text ("61 %", "about 60", "1,200"); None when nothing is said yet.

    Raises ValueError when words stand there without a number, or with more than one.
    """
    said = text.strip().casefold().rstrip(".")
    if said in NOT_YET:
        return None
    if said in NOTHING:
        return 0.0
    numbers = NUMBER.findall(text)
    if len(numbers) != 1:
        raise ValueError(text)
    return float(numbers[0].replace(",", "").replace("−", "-"))


def without_example(text: str) -> str:
    """The text without our own example, whether it was left alone or written around."""
    for example in EXAMPLES:
        text = text.replace(example, "")
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith(labels.EXAMPLE))
