"""A decision as a person gave it, whatever it is about."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.vocabulary import Verdict


class CannotDecide(ValueError):
    """There is nothing to decide under this id, or not like this; nothing was changed."""


@dataclass(frozen=True)
class Answer:
    """A verdict with a name and a reason; `key` is the one-time key of the link that it came from, if any."""

    verdict: Verdict
    by: str
    reason: str
    value: Any
    key: str | None
    today: date
    dry_run: bool
