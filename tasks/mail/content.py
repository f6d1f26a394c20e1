"""What a letter is made of: frozen values that a step fills and the templates put into words.

The words stand in `templates/email`; a step says what is so, never how to say it. Exceptions are the
sentences of an acknowledgement (`ChangeContent`, `NotUnderstoodContent`), which rest on a decision's reasons.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from models.vocabulary import About, LetterKind

if TYPE_CHECKING:
    from models.rules.asking import Line

FORMAL = (About.POAP, About.AGREEMENT)


@dataclass(frozen=True)
class SenderContent:
    """Who writes: the Trust, its office and the person to turn to. `email` is the office's mailbox."""

    trust: str
    office: str
    contact: str
    telephone: str
    email: str


@dataclass(frozen=True)
class LineContent:
    """One thing that a letter asks or tells, printed as a numbered item.

    `days_left` counts working days from the letter's day to `due`, negative once it has passed.
    `key` names the subject for good ("action-12", "poap-7", "milestone-3", "cycle-12-4"): the calendar entry
    of the same key is updated when its date moves. Without a key there is no calendar entry.
    """

    number: int  # as printed, from 1; `most_urgent_first` sets it
    reference: str
    title: str
    about: About
    due: date
    days_left: int
    key: str = ""
    due_version: int = 1
    detail: str = ""  # the milestone's title, or the meeting: "Quality Committee on Tuesday 23 February 2021"
    owner: str = ""  # digest and agreement: whose action it is
    form: str = ""  # POAP: file name of the attached form, empty where none is attached
    missing: tuple[str, ...] = ()  # POAP: what it still lacks
    said: str = ""  # agreement: what the owner says was done, in their own words
    evidence: tuple[str, ...] = ()  # agreement: what evidence was given
    completed_on: date | None = None  # agreement: the day that the owner gives
    previous_due: date | None = None  # date moved: where it stood before
    reason: str = ""  # date moved: why
    is_cancelled: bool = False  # date moved: nothing is due any more
    is_anothers: bool = False  # date moved: it went to another owner


@dataclass(frozen=True)
class ChangeContent:
    """One thing understood: "Status: completed", their own words; `why`: what our office does with it."""

    what: str
    quote: str = ""
    why: str = ""


@dataclass(frozen=True)
class UnderstoodContent:
    """What was understood about one action; `missing` is what its POAP form still lacks."""

    reference: str
    title: str
    applied: tuple[ChangeContent, ...] = ()
    waiting: tuple[ChangeContent, ...] = ()
    missing: tuple[str, ...] = ()
    correction: str = "at risk"  # what to reply, for example, if we got it wrong; a tester's is "no"


@dataclass(frozen=True)
class NotUnderstoodContent:
    """Words that nothing could be made of, one question, and the words that answer it: 'QS1.1 done'.

    `besides` is what to do or say with them: "and why".
    """

    quote: str
    say: str
    besides: str = ""
    question: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReviewContent:
    """One proposal that waits, as an officer is shown it; `words` have their quotation marked."""

    number: int  # as printed, from 1
    id: str  # P12
    reference: str
    title: str
    what: str  # "date 05/02/2021 becomes 31/03/2021"
    words: str
    asker: str
    on: date
    why: str


@dataclass(frozen=True)
class TakenContent:
    """What became of one line that an officer's reply spoke of."""

    number: int
    said: str  # "P12 accepted by Jo Smith: QS1.1 …"


@dataclass(frozen=True)
class AnsweredContent:
    """An owner's question about one action, and our office's answer."""

    reference: str
    title: str
    question: str
    answer: str


@dataclass(frozen=True)
class LetterContent:
    """One letter to one person, on one day."""

    kind: LetterKind
    to_name: str
    to_address: str
    today: date
    sender: SenderContent
    token: str
    lines: tuple[LineContent, ...] = ()
    instead_of: str | None = None  # the absent person whose deputy reads this
    instead_until: date | None = None  # their last day away, where it is known
    understood: tuple[UnderstoodContent, ...] = ()  # acknowledgement
    not_understood: tuple[NotUnderstoodContent, ...] = ()  # acknowledgement
    heard_on: date | None = None  # of what answers a message: the day on which that came
    review: tuple[ReviewContent, ...] = ()  # office digest
    besides: int = 0  # office digest: how many other things wait, which only the list can decide
    taken: tuple[TakenContent, ...] = ()  # office receipt
    still_open: tuple[int, ...] = ()  # office receipt: the numbers that go on waiting
    answered: tuple[AnsweredContent, ...] = ()  # answer

    @property
    def overdue(self) -> int:
        """How many of its lines are overdue."""
        return sum(line.days_left < 0 for line in self.lines)

    @property
    def references(self) -> tuple[str, ...]:
        """The actions that its lines are about, each once, in the order of the lines."""
        return tuple(dict.fromkeys(line.reference for line in self.lines))

    @property
    def worded(self) -> LineContent | None:
        """The first line that a few words can answer; a form or a yes is asked of the others."""
        return next((line for line in self.lines if line.about not in FORMAL), None)

    @property
    def agreed(self) -> LineContent | None:
        """The first line that a tester answers with yes or no."""
        return next((line for line in self.lines if line.about is About.AGREEMENT), None)


@dataclass(frozen=True)
class AttachedFile:
    """A file that goes with a letter; `content_type` as in "application/pdf"."""

    name: str
    content_type: str
    content: bytes = field(repr=False)


def owner_by_owner(lines: tuple[LineContent, ...]) -> tuple[LineContent, ...]:
    """The lines in the order of a digest, numbered from 1: the owner with the oldest line first."""
    urgent = most_urgent_first(lines)
    places = {line.owner: line.number for line in reversed(urgent)}
    ordered = sorted(urgent, key=lambda line: places[line.owner])
    return tuple(replace(line, number=place) for place, line in enumerate(ordered, start=1))


def most_urgent_first(lines: tuple[LineContent, ...]) -> tuple[LineContent, ...]:
    """The lines in the order of a letter, numbered from 1."""
    ordered = sorted(lines, key=urgency)
    return tuple(replace(line, number=place) for place, line in enumerate(ordered, start=1))


def urgency(line: "LineContent | Line") -> tuple[date, str, str, str]:
    """Sorts the lines of a letter: the longest overdue first, then by date."""
    return (line.due, line.reference, line.about, line.key)
