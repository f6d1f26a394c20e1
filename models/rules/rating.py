"""Where an action stands in one word, and the colour that a Trust gives to that word.

Trusts do not agree on what blue, red, amber and green mean, so the colours are settings and only the
words are ours. An action is overdue the day after its date, whatever its owner says of its progress.
"""

from collections.abc import Mapping
from datetime import date

from models.vocabulary import Progress, Standing, Status

OF_PROGRESS = {
    Progress.NOT_STARTED: Standing.NOT_STARTED,
    Progress.ON_TRACK: Standing.ON_TRACK,
    Progress.AT_RISK: Standing.AT_RISK,
    Progress.LATE: Standing.LATE,
}


class NoColour(KeyError):
    """The BRAG settings give no colour to a standing; add it under [brag] in iqip.toml."""


def standing(status: Status, progress: Progress, due: date | None, today: date) -> Standing:
    """The one word: closed and completed first, then the date, then what the owner says."""
    if status is Status.CLOSED:
        return Standing.CLOSED
    if status is Status.COMPLETED:
        return Standing.COMPLETED
    if due is not None and due < today:
        return Standing.OVERDUE
    return OF_PROGRESS[progress]


def colour(standing: Standing, scheme: Mapping[str, str]) -> str:
    """The colour of a standing in a Trust's scheme ("closed" → "Blue" …)."""
    if standing.value not in scheme:
        raise NoColour(f"No colour for {standing.value!r} under [brag] in iqip.toml.")
    return scheme[standing.value]
