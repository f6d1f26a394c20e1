"""Which letter of ours a message answers, and how far that is to be trusted.

In the order of trust: the letter's token, the thread (In-Reply-To and References), the conversation
(Outlook's Thread-Index, which outlives a new subject and a lost Message-ID), the bare tag. A token proves
sight of the letter and not who writes, so the sender must fit too: the recipient by any of their addresses,
the absent owner they read it for, or a registered deputy. Signals that disagree, a stranger, somebody else's
token, a failed authentication or a bare tag go to review, and never change the register.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from models.rules.authentication import Authenticity
from models.vocabulary import Trust


class Doubt(StrEnum):
    """Why a message waits for a person; `WORDS` has the sentence for each."""

    NO_LETTER = "no_letter"
    UNKNOWN_TOKEN = "unknown_token"
    TAG_ONLY = "tag_only"
    STRANGER = "stranger"
    OTHER_PERSON = "other_person"
    FORGED = "forged"
    UNVOUCHED = "unvouched"
    DISAGREE = "signals_disagree"
    ON_BEHALF = "written_on_behalf"


WORDS: dict[str, str] = {
    Doubt.NO_LETTER: "it answers no letter of ours that can be told",
    Doubt.UNKNOWN_TOKEN: "its reference is of no letter that we sent",
    Doubt.TAG_ONLY: "only an action's number in the subject ties it to a letter",
    Doubt.STRANGER: "its sender is nobody in the register",
    Doubt.OTHER_PERSON: "it bears the reference of a letter to somebody else",
    Doubt.FORGED: "the mail boundary says that the sender's address is forged",
    Doubt.UNVOUCHED: "the mail boundary does not vouch for the sender's address",
    Doubt.DISAGREE: "its reference, its thread and its conversation do not name the same letter",
    Doubt.ON_BEHALF: "somebody unknown sent it in the name of the person it comes from",
}


AUTHENTICITY = {Authenticity.FAILED: Doubt.FORGED, Authenticity.UNVOUCHED: Doubt.UNVOUCHED}


@dataclass(frozen=True)
class KnownLetter:
    """A letter of the ledger; `readers` are the people who may answer it."""

    id: int
    person_id: int
    readers: frozenset[int]


@dataclass(frozen=True)
class Signals:
    """What a message's head says. People are ids of the register, None for somebody unknown."""

    tokens: tuple[str, ...]
    thread: tuple[str, ...]  # ids in In-Reply-To and References
    tags: tuple[str, ...]  # actions' numbers in the subject
    person_id: int | None  # whose address stands in From
    authenticity: Authenticity = Authenticity.UNKNOWN
    is_on_behalf: bool = False  # Sender is another address than From
    behalf_person_id: int | None = None  # whose address stands in Sender
    conversation: tuple[str, ...] = ()  # the token that its Thread-Index holds


@dataclass(frozen=True)
class Match:
    """The letter that a message answers.

    `letter_id` is given only where the sender fits it; `named_id` is the letter that the signals name all
    the same, for a person to look at.
    """

    letter_id: int | None
    named_id: int | None
    trust: Trust
    doubts: tuple[Doubt, ...] = ()


def match(
    signals: Signals, by_token: Mapping[str, KnownLetter], by_message_id: Mapping[str, KnownLetter]
) -> Match:
    """The letter that these signals name, with every reason for which it is not simply believed."""
    by_tokens = _known(signals.tokens, by_token)
    by_thread = _known(signals.thread, by_message_id)
    by_conversation = _known(signals.conversation, by_token)
    named = _choose(by_tokens, by_thread, by_conversation)
    doubts = [AUTHENTICITY[signals.authenticity]] if signals.authenticity in AUTHENTICITY else []
    if named is None:
        doubts.append(_why_none(signals))
        if signals.person_id is None:
            doubts.append(Doubt.STRANGER)
        return Match(None, None, Trust.REVIEW, tuple(doubts))
    if signals.person_id is None:
        doubts.append(Doubt.STRANGER)
    elif signals.person_id not in named.readers:
        doubts.append(Doubt.OTHER_PERSON)
    if signals.is_on_behalf and signals.behalf_person_id not in named.readers:
        doubts.append(Doubt.ON_BEHALF)
    fits = not doubts
    if _disagree(by_tokens, by_thread, by_conversation):
        doubts.append(Doubt.DISAGREE)
    trust = Trust.REVIEW if doubts else Trust.OWN_TOKEN if by_tokens else Trust.THREAD
    return Match(named.id if fits else None, named.id, trust, tuple(doubts))


def _known(names: tuple[str, ...], letters: Mapping[str, KnownLetter]) -> list[KnownLetter]:
    return list(dict.fromkeys(letters[name] for name in names if name in letters))


def _choose(*signals: list[KnownLetter]) -> KnownLetter | None:
    """Of what the first signal that names any names, what most later ones name too; then the newest."""
    first = next(filter(None, signals), [])
    return max(first, key=lambda letter: (sum(letter in named for named in signals), letter.id), default=None)


def _disagree(by_tokens: list[KnownLetter], *others: list[KnownLetter]) -> bool:
    """Tokens of letters to several people, or two signals with no letter in common."""
    if len({letter.person_id for letter in by_tokens}) > 1:
        return True
    given = [set(named) for named in (by_tokens, *others) if named]
    return any(not one & other for one, other in combinations(given, 2))


def _why_none(signals: Signals) -> Doubt:
    if signals.tokens:
        return Doubt.UNKNOWN_TOKEN
    return Doubt.TAG_ONLY if signals.tags else Doubt.NO_LETTER
