"""Dates, numbers and lists in the words of a letter. No locale is asked, so every machine writes alike."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from tasks.mail.content import LineContent

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(day: date) -> str:
    """A day as people say it: "Friday 5 February 2021"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def spelt(number: int) -> str:
    """A number up to ten as a word, a larger one in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "one thing", "eleven things" as "11 things"."""
    return f"{spelt(number)} {noun}{'' if number == 1 else 's'}"


def in_list(words: Sequence[str], last: str = "and") -> str:
    """Words as a list in a sentence: "aim, risks and measures"."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def ended(words: str) -> str:
    """Words with a full stop, unless they end otherwise."""
    return words if words.endswith((".", "!", "?", "…")) else words + "."


def sentence(words: str) -> str:
    """Words with a capital first letter and an end."""
    return ended(words[:1].upper() + words[1:])


def when_due(line: LineContent, today: date) -> str:
    """When a line is due and how late it is: "due on Friday 5 February 2021, in 2 working days"."""
    day, days = in_words(line.due), abs(line.days_left)
    working_days = f"{days} working day{'' if days == 1 else 's'}"
    if line.due == today:
        return f"due today, {day}"
    if line.due > today:
        return f"due on {day}, in {working_days}" if days else f"due on {day}, before the next working day"
    return f"was due on {day}, {working_days} ago" if days else f"was due on {day}"


def by_owner(lines: Sequence[LineContent]) -> list[tuple[str, list[LineContent]]]:
    """The lines of a digest under their owners; `owner_by_owner` has put them in that order."""
    return [(owner, list(theirs)) for owner, theirs in groupby(lines, key=lambda line: line.owner)]
