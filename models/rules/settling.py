"""Where a message ends once it was read: with its proposals, settled, or in the list for a person.

Nothing is dropped. What is unclear goes to review with the reasons for it; each reason has its sentence.
"""

from collections.abc import Iterable, Mapping

from models.rules.matching import WORDS as DOUBTS
from models.vocabulary import MessageState, Trust

HUMAN, AUTO_REPLY, BOUNCE, RECEIPT = "human", "auto_reply", "bounce", "receipt"

WORDS: Mapping[str, str] = {
    **DOUBTS,
    "unreadable": "it cannot be read as a message",
    "no_body": "it has no words",
    "no_words_left": "nothing is left of it without our own letter",
    "no_ask": "nothing that it asks for was understood",
    "unknown_reference": "it names an action that our letter did not list",
    "unclear_reference": "it cannot be told which action some of it is about",
    "past_date": "the new date that it gives has passed",
    "impossible_date": "it gives a date that does not exist",
    "forwarded": "it passes on somebody else's words",
    "too_large": "it is larger than messages may be; it lies unread in the mailbox",
    "same_id_other_words": "another message with the same Message-ID says something else",
    "file_refused": "a file that came with it was not kept",
    "unclear_file": "it cannot be told which action a file belongs to",
    "empty_form": "its POAP form says nothing that the register does not have",
    "unclear_form": "it cannot be told which POAP a form belongs to",
    "address_dead": "our letter came back for good: the address needs correcting",
    "complaint": "somebody reported our letter as unwanted",
    "not_read": "reading it failed",
    "not_kept": "what was read from it could not be kept",
}
UNCLEAR = frozenset(
    {
        "unknown_reference", "unclear_reference", "past_date", "impossible_date", "file_refused",
        "unclear_file", "unclear_form", "same_id_other_words", "unreadable", "not_read", "not_kept",
        "too_large",
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
    """The reasons as people read them; codes that need no explaining to anybody are left out."""
    return "; ".join(WORDS[str(code)] for code in reasons if str(code) in WORDS)
