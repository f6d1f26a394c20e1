"""Which letter of ours a message answers, and how far that is to be trusted.

In the order of trust: the letter's token, the thread (In-Reply-To and References), the bare tag. A token
proves sight of the letter and not who writes, so the sender must fit too: the recipient by any of their
addresses, the absent owner they read it for, or a registered deputy. Signals that disagree, a stranger,
somebody else's token, a failed authentication or a bare tag go to review, and never change the register.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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
    DISAGREE = "signals_disagree"
    ON_BEHALF = "written_on_behalf"


WORDS: dict[str, str] = {
    Doubt.NO_LETTER: "it answers no letter of ours that can be told",
    Doubt.UNKNOWN_TOKEN: "its reference is of no letter that we sent",
    Doubt.TAG_ONLY: "only an action's number in the subject ties it to a letter",
    Doubt.STRANGER: "its sender is nobody in the register",
    Doubt.OTHER_PERSON: "it bears the reference of a letter to somebody else",
    Doubt.FORGED: "the mail boundary says that the sender's address is forged",
    Doubt.DISAGREE: "its reference names one letter and its thread another",
    Doubt.ON_BEHALF: "somebody unknown sent it in the name of the person it comes from",
}


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
    tags: tuple[str, ...]
    person_id: int | None  # whose address stands in From
    authenticity: Authenticity = Authenticity.UNKNOWN
    is_on_behalf: bool = False  # Sender is another address than From
    behalf_person_id: int | None = None  # whose address stands in Sender


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
    named = _choose(by_tokens, by_thread)
    doubts = [Doubt.FORGED] if signals.authenticity is Authenticity.FAILED else []
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
    if _disagree(by_tokens, by_thread):
        doubts.append(Doubt.DISAGREE)
    trust = Trust.REVIEW if doubts else Trust.OWN_TOKEN if by_tokens else Trust.THREAD
    return Match(named.id if fits else None, named.id, trust, tuple(doubts))


def _known(names: tuple[str, ...], letters: Mapping[str, KnownLetter]) -> list[KnownLetter]:
    return list(dict.fromkeys(letters[name] for name in names if name in letters))


def _choose(by_tokens: list[KnownLetter], by_thread: list[KnownLetter]) -> KnownLetter | None:
    """The letter both name; else the one a token names; else the thread's. Among equals the newest."""
    agreed = [letter for letter in by_tokens if letter in by_thread]
    candidates = agreed or by_tokens or by_thread
    return max(candidates, key=lambda letter: letter.id, default=None)


def _disagree(by_tokens: list[KnownLetter], by_thread: list[KnownLetter]) -> bool:
    """Tokens of letters to several people, or a token and a thread with no letter in common."""
    if len({letter.person_id for letter in by_tokens}) > 1:
        return True
    return bool(by_tokens and by_thread) and not set(by_tokens) & set(by_thread)


def _why_none(signals: Signals) -> Doubt:
    if signals.tokens:
        return Doubt.UNKNOWN_TOKEN
    return Doubt.TAG_ONLY if signals.tags else Doubt.NO_LETTER
