"""What a person types when they amend a proposal, as the value that its field takes."""

import re
from datetime import date

from models.rules.deciding import POAP_FIELDS
from models.vocabulary import Progress

DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2})|\.)?$")
STATUSES = ("completed", "no_change", *(one.value for one in Progress))
YES, NO = frozenset({"yes", "y", "true", "agree", "agreed"}), frozenset({"no", "n", "false"})
TABLES = frozenset({"milestones", "measures"})


class NotAValue(ValueError):
    """What was typed is no value for this field; the message says what would be."""


def amended_value(field: str, typed: object, today: date) -> object:
    """The value that `typed` means for this field; a day without its year is the next one from `today`.

    Raises NotAValue with a sentence.
    """
    text = "" if typed is None else str(typed).strip()
    if not text:
        raise NotAValue("An amendment needs the value to take instead.")
    if field in ("due", "more_time"):
        return _day(text, today).isoformat()
    if field == "percent":
        return _percent(text)
    if field == "status":
        return _status(text)
    if field == "agreement":
        return _yes_or_no(text)
    if field in TABLES:
        raise NotAValue(f"The {field} of a POAP are corrected in the register's workbook or on a new form.")
    if field in POAP_FIELDS or field in ("narrative", "handover", "refusal", "evidence", "question"):
        return text
    raise NotAValue(f"A {field} cannot be amended: accept or refuse it.")


def _day(text: str, today: date) -> date:
    british = DAY.match(text)
    try:
        if british is None:
            return date.fromisoformat(text)
        day, month, year = int(british[1]), int(british[2]), british[3] or ""
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        soon = date(today.year, month, day)
        return soon if soon >= today else date(today.year + 1, month, day)
    except ValueError:
        raise NotAValue(f"'{text}' is not a date: write it as 31/03/2021 or 2021-03-31.") from None


def _percent(text: str) -> int:
    number = text.removesuffix("%").strip()
    if not number.isdigit() or int(number) > 100:
        raise NotAValue(f"'{text}' is not a percentage: write a whole number from 0 to 100.")
    return int(number)


def _status(text: str) -> str:
    word = text.lower().replace(" ", "_").replace("-", "_")
    word = {"done": "completed", "complete": "completed"}.get(word, word)
    if word not in STATUSES:
        known = ", ".join(one.replace("_", " ") for one in STATUSES)
        raise NotAValue(f"'{text}' is not a status: write one of {known}.")
    return word


def _yes_or_no(text: str) -> bool:
    if text.lower() in YES | NO:
        return text.lower() in YES
    raise NotAValue(f"'{text}' is neither yes nor no.")
