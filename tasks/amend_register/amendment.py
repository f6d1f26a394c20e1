"""What an amendment is: what changes, of whom or of which row, to what."""

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What is changed; the value is the word that a form and a command offer."""

    OWNER = "owner"  # of an action, to a person
    LEAD = "executive lead"
    TESTER = "tester"
    DATE = "date"  # the action's own date, to a day
    POAP_DATE = "POAP date"  # the day on which an action's Plan on a Page is due
    MILESTONE_DATE = "milestone date"  # of an action; `which` is the milestone's title
    MEETING_DATE = "meeting date"  # of a committee; `which` is the day on which it would have sat
    STEP_DATE = "step date"  # of a step's number, in `which` plan (empty: the current or coming one)
    STEP_DONE = "step done"  # to the day on which it was done; empty: not done after all
    DEPUTY = "deputy"  # of a person, to a person; empty: nobody
    ABSENCE = "absence"  # of a person: `to` is the first day, `until` the last
    LEAVER = "leaver"  # of a person: `to` is the first day without them; `which` may name who takes over
    ADDRESS = "address"  # of a person, to the right one; `which` is the wrong one (empty: the first)


@dataclass(frozen=True)
class Amendment:
    """One change. Names, references and days as a person types them: "QS1.1", "Chief Nurse", "31/03/2021"."""

    what: What
    of: str
    to: str = ""
    which: str = ""
    until: str = ""


class AmendmentRefused(ValueError):
    """The amendment cannot be made; the sentence says why and what would do. Nothing was changed."""
