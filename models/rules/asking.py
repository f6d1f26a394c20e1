"""What is asked of whom: the values that the chase is made of, and the key that claims each of them.

A claim names whose line it is, what it is about, the version of its date and the rung: the ledger holds
each claim once, so that nothing can be asked twice, not even by two runs in the same minute. It names the
owner and not the reader, so that a deputy who was asked has been asked for the owner, too.
"""

from dataclasses import dataclass
from datetime import date

from models.rules.answering import Question
from models.rules.hearing import HeldBack, Recipient
from models.vocabulary import About, LetterKind


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to ask about. `owner_id` is whom it is asked of: the action's owner, or its tester."""

    about: About
    about_id: int  # id of the action, POAP or milestone; for a cycle or an agreement the action's
    action_id: int
    reference: str
    title: str
    due: date
    owner_id: int | None
    lead_id: int | None = None
    meeting_id: int | None = None
    due_version: int = 1
    opened_on: date = date.min  # the first day on which it can be asked
    detail: str = ""  # the milestone's title, or the meeting

    @property
    def key(self) -> str:
        """Its subject, for good: "action-12", "cycle-12-4"; also the key of its calendar entry."""
        meeting = "" if self.meeting_id is None else f"-{self.meeting_id}"
        return f"{self.about}-{self.about_id}{meeting}"

    @property
    def subject(self) -> str:
        """Whose ladder it is: owner, subject and version of the date. A claim adds the rung."""
        return f"{self.owner_id}/{self.key}/{self.due_version}"

    @property
    def digest_subject(self) -> str:
        """The ladder of its executive lead."""
        return f"digest {self.lead_id}/{self.key}/{self.due_version}"

    @property
    def question(self) -> Question:
        """What an answer to it is held against."""
        return Question(
            self.about,
            self.about_id,
            self.action_id,
            self.due,
            self.due_version,
            self.owner_id,
            self.opened_on,
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """How far one ladder was climbed."""

    rung: int  # the firmest
    letter_id: int  # the last


@dataclass(frozen=True, slots=True)
class LineDue:
    """A line of a letter, the rung that it claims and the reason why it stands there."""

    line: Line
    rung: int
    days_left: int
    claim: str
    why: str
    instead_of: str = ""  # "for Matron, Medicine, who has left"; empty where its owner reads it
    previous_due: date | None = None  # date moved: where it stood before
    is_cancelled: bool = False  # date moved: nothing is due any more
    is_anothers: bool = False  # date moved: cancelled, because it went to another owner
    reason: str = ""  # date moved: why


@dataclass(frozen=True, slots=True)
class Item:
    """What is printed as one numbered item: its first line speaks for all, which ask the same."""

    lines: tuple[LineDue, ...]


@dataclass(frozen=True, slots=True)
class LetterDue:
    """One letter to one reader; `instead_of` only where all of it is for one person who is away."""

    kind: LetterKind
    reader: Recipient
    items: tuple[Item, ...]
    instead_of: Recipient | None = None


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line that earned a rung and that nobody hears of, or (`is_told`) somebody instead of its owner."""

    line: Line
    owner: str
    why: HeldBack
    words: str
    is_told: bool = False


@dataclass(frozen=True)
class Round:
    """What one day asks for."""

    letters: tuple[LetterDue, ...] = ()
    held: tuple[HeldLine, ...] = ()
