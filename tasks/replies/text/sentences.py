"""Sentences and list items of one line, each with its place in the text."""

import re
from dataclasses import dataclass

ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|dr|mr|mrs|ms|prof|no|vs|etc|st|ref|ext|tel|inc|dept|appt|p\.s|jan|feb|mar"
    r"|apr|jun|jul|aug|sept?|oct|nov|dec)|(?<!['’])\b[A-Z])\.$",
    re.IGNORECASE,
)
MONTH_ENDS = re.compile(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$", re.IGNORECASE)
BOUNDARY = re.compile(r"[.!?]+[\"'”’)]*(?=\s|$)|;(?!-?[)pP])|[\u2022\u25cf\u25aa]|…")
LETTERED = re.compile(r"(?:^|(?<=\s))\(?([a-h])\)(?=\s)")
LISTED = re.compile(r"(?:^|(?<=\s))[(#]?(\d{1,2})[.):/](?=\s)")


@dataclass(frozen=True)
class Statement:
    """One statement: the author's text from `start` to `end`; `is_first` says that it opens a line."""

    text: str
    start: int
    end: int
    is_first: bool
    paragraph: int


def sentences_of(text: str, start: int, end: int, paragraph: int) -> list[Statement]:
    """The sentences of a stretch of text; numbers of a list on one line begin sentences too."""
    found: list[Statement] = []
    begin = start
    numbers = _list_numbers(text[start:end])
    for cut, is_sign in sorted(
        [(match.end(), True) for match in BOUNDARY.finditer(text, start, end)]
        + [(start + place, False) for place in numbers if place]
    ):
        before = text[begin:cut]
        if is_sign and (
            before.strip(" .([").isdigit()
            or (before.endswith(".") and _is_abbreviation(text, start, cut))
            or any(number < cut - start <= number + 3 for number in numbers)
        ):
            continue
        _append(
            found, text, begin, cut, is_first=begin == start or begin - start in numbers, paragraph=paragraph
        )
        begin = cut
    _append(found, text, begin, end, is_first=begin == start or begin - start in numbers, paragraph=paragraph)
    return found


def _list_numbers(line: str) -> list[int]:
    """Where the numbers of a list on one line stand: "1. Done 2. On track"."""
    found = list(LISTED.finditer(line))
    if [int(one.group(1)) for one in found] != list(range(1, len(found) + 1)):
        return []
    found = found or list(LETTERED.finditer(line))
    marks = "".join(one.group(1) for one in found)
    counts = marks.isdecimal() or "abcdefgh".startswith(marks)
    return [one.start() for one in found] if counts and len(found) > 1 else []


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether a full stop only ends an abbreviation; behind a month a figure must follow."""
    before = text[max(start, end - 9) : end]
    if not ABBREVIATION.search(before):
        return False
    return not (MONTH_ENDS.search(before) and not re.match(r"\s*\d", text[end : end + 4]))


def _append(
    found: list[Statement], text: str, start: int, end: int, *, is_first: bool, paragraph: int
) -> None:
    while start < end and text[start] in " \t\n\r*_":
        start += 1
    while end > start and text[end - 1] in " \t\n\r*_":
        end -= 1
    if (start < end and any(map(str.isalnum, text[start:end]))) or any(
        tick in text[start:end] for tick in "✓✔✅☑"
    ):
        found.append(Statement(text[start:end], start, end, is_first, paragraph))
