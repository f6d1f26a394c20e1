"""Where a message ends once it was read: with its proposals, settled, or in the list for a person.

Nothing is dropped. What is unclear goes to review with the reasons for it; each reason has its sentence.
"""

import re
from collections.abc import Iterable, Mapping

from models.rules.matching import WORDS as DOUBTS
from models.vocabulary import MessageState, Trust

HUMAN, AUTO_REPLY, BOUNCE, RECEIPT = "human", "auto_reply", "bounce", "receipt"

WORDS: Mapping[str, str] = {
    **DOUBTS,
    "unreadable": "it cannot be read as a message",
    "encrypted": "it is encrypted, and nobody here has the key: ask its sender for it unencrypted",
    "not_opened": "its winmail.dat or S/MIME wrapping cannot be opened: ask its sender for it as plain text",
    "no_body": "it has no words",
    "no_words_left": "nothing is left of it without our own letter",
    "no_ask": "nothing that it asks for was understood",
    "unknown_reference": "it names an action that our letter did not list",
    "unclear_reference": "it cannot be told which action some of it is about",
    "past_date": "the new date that it gives has passed",
    "impossible_date": "it gives a date that does not exist",
    "forwarded": "it passes on somebody else's words",
    "too_large": "it is larger than messages may be; it lies unread in the mailbox",
    "too_many_parts": "it has more lines, parts or headers than any message, and was not read",
    "too_long": "it is longer than is read, and the rest was left out",
    "same_id_other_words": "another message with the same Message-ID says something else",
    "file_refused": "a file that came with it was not kept",
    "file_not_scanned": "a file that came with it was not kept, since nobody could look for viruses",
    "unclear_file": "it cannot be told which action a file belongs to",
    "empty_form": "its POAP form says nothing that the register does not have",
    "unclear_form": "it cannot be told which POAP a form belongs to",
    "address_dead": "our letter came back for good: the address needs correcting",
    "complaint": "somebody reported our letter as unwanted",
    "mailing": "it is a mailing to many",
    "no_answer": "it is an appointment, a recall or the like, and no answer",
    "not_an_officer": "its sender is not one of the officers who may decide by reply",
    "unclear_decision": "some of it could not be read as decisions; its sender was asked",
    "not_read": "reading it failed",
    "not_kept": "what was read from it could not be kept",
}
ABOUT_FILES = frozenset({"file_refused", "file_not_scanned"})
QUARANTINED = re.compile(r"quarantined ([0-9a-f]{64}): (.*)", re.DOTALL)
UNCLEAR = frozenset(
    {
        "unknown_reference", "unclear_reference", "past_date", "impossible_date", "file_refused",
        "file_not_scanned",
        "unclear_file", "unclear_form", "same_id_other_words", "unreadable", "not_read", "not_kept",
        "too_large", "too_many_parts", "too_long", "encrypted", "not_opened",
    }
)  # fmt: skip


def end_of(kind: str, trust: Trust, proposals: int, reasons: Iterable[str]) -> MessageState:
    """The state in which a message of this kind is left."""
    said = set(reasons)
    if "delivered_twice" in said or "our_own_letter" in said or kind == RECEIPT:
        return MessageState.SETTLED
    if kind == BOUNCE:
        return MessageState.REVIEW if said & {"address_dead", "no_letter", "forged"} else MessageState.SETTLED
    if kind == AUTO_REPLY:
        return MessageState.REVIEW if trust is Trust.REVIEW else MessageState.SETTLED
    if "empty_form" in said and not said & UNCLEAR:
        return MessageState.READ if proposals else MessageState.SETTLED
    if kind != HUMAN or trust is Trust.REVIEW or not proposals or said & UNCLEAR:
        return MessageState.REVIEW
    return MessageState.READ


def in_words(reasons: Iterable[object]) -> str:
    """The reasons as people read them; codes that need no explaining to anybody are left out.

    Of files in quarantine each is named, and the general word on them left out.
    """
    said = [str(code) for code in reasons]
    files = [found for found in map(QUARANTINED.fullmatch, said) if found]
    codes = [code for code in said if code in WORDS and not (files and code in ABOUT_FILES)]
    named = (f"{found[2]} (quarantine/{found[1][:12]}…)" for found in files)
    return "; ".join((*(WORDS[code] for code in codes), *named))


def in_quarantine(sha256: str, why: str) -> str:
    """The reason that names a refused file: where it lies, and why."""
    return f"quarantined {sha256}: {' '.join(why.split())}"


def hashes_in_quarantine(reasons: Iterable[object]) -> tuple[str, ...]:
    """The files that these reasons name."""
    return tuple(found[1] for found in map(QUARANTINED.fullmatch, map(str, reasons)) if found)
