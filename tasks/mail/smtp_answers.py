"""What a mail server's answers mean for a letter (RFC 5321, RFC 3463), and the bytes it is told.

A 5xx to the recipient is for good, a 4xx for now. A refusal of the office itself is the office's trouble and
never a letter's: it must not mark an owner's address as dead.
"""

import re
from dataclasses import dataclass

from tasks.mail.transport import TransportError

TAKEN = (250, 251, 252)
GO_ON, CLOSING, TOO_LARGE = 354, 421, 552
MAILBOX_FULL = re.compile(r"5\.2\.2\b")  # RFC 3463, X.2.2: passes, though the code is a 5xx
NOBODY_THERE = re.compile(
    r"5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b"
)  # RFC 3463: no such mailbox, or one switched off
NOT_ALLOWED = re.compile(r"5\.7\.\d")  # X.7: who may send what, a matter of the servers', not the address's


@dataclass(frozen=True)
class Answer:
    """A code and its words; a server that speaks no SMTP has the code -1."""

    code: int
    words: str

    @property
    def is_yes(self) -> bool:
        """Whether the server did as asked."""
        return self.code in TAKEN

    @property
    def is_no(self) -> bool:
        """Whether the server did not, and says so."""
        return 400 <= self.code < 600

    @property
    def is_final(self) -> bool:
        """Whether asking again is in vain."""
        return self.code >= 500 and not MAILBOX_FULL.search(self.words)

    def __str__(self) -> str:
        return f"{self.code} {' '.join(self.words.split())}"


def refusal_of(sender: str, recipient: str, answers: list[Answer]) -> TransportError | None:
    """Why the letter may not go, from the answers to the sender, the recipient and our own copy."""
    to_sender, to_recipient, *to_copy = answers
    if not to_sender.is_yes:
        return TransportError(
            f"The mail server refused the sender {sender}: {to_sender}; let [mail.smtp] user send as it",
            permanent=to_sender.code == TOO_LARGE,  # the letter's size was told with the sender
        )
    if not to_recipient.is_yes:
        return TransportError(
            f"The mail server refused {recipient}: {to_recipient}",
            permanent=to_recipient.is_final and not NOT_ALLOWED.search(to_recipient.words),
            nobody_there=to_recipient.is_final and NOBODY_THERE.search(to_recipient.words) is not None,
        )
    for answer in to_copy:
        if not answer.is_yes:
            return TransportError(
                f"The mail server refused the copy to {sender}, our proof that a letter went: {answer}",
                permanent=False,
            )
    return None


def escaped(raw: bytes) -> bytes:
    """The bytes as they cross: whole line ends, each line's first dot doubled, the last line ended.

    A lone CR or LF could pass for the end of the letter on a careless server (SMTP smuggling).
    """
    lines = [b"." + line if line[:1] == b"." else line for line in raw.splitlines()] or [b""]
    return b"\r\n".join([*lines, b""])
