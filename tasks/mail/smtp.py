"""The smtp transport: letters go out by SMTP submission, and post comes in by IMAP.

The office's own mailbox is a second recipient of every letter, in the same SMTP transaction. That copy is
the server's own proof that it took the letter for both; one laid into a Sent folder afterwards proves none.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import tee

from tasks.mail.account import Account
from tasks.mail.imap_line import ImapLine
from tasks.mail.imap_mailbox import ImapMailbox
from tasks.mail.smtp_line import Parcel, SmtpLine
from tasks.mail.transport import Envelope, Fetched, Outcome, Posted

MOST_WORDS = 200


@dataclass(frozen=True)
class SmtpAccounts:
    """The office's two accounts: where letters go out, and where post comes in."""

    smtp: Account
    imap: Account
    inbox: str = "INBOX"
    own_address: str = ""


@dataclass(frozen=True)
class SmtpTransport:
    """Two lines, each opened when it is needed."""

    line: SmtpLine
    mailbox: ImapMailbox

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        """Send once, with a copy to the sender; `server_id` is what the server said of it."""
        return _posted(envelope, self.line.send(envelope.sender, envelope.recipient, raw))

    def post_all(self, letters: Iterable[tuple[Envelope, bytes]]) -> Iterator[Outcome]:
        """Send each once, in order: the next begins in the same breath with the end of the one before."""
        ours, theirs = tee(letters)
        parcels = (Parcel(envelope.sender, envelope.recipient, raw) for envelope, raw in theirs)
        with closing(self.line.send_all(parcels)) as outcomes:
            for (envelope, _), outcome in zip(ours, outcomes, strict=True):
                yield outcome if isinstance(outcome, Exception) else _posted(envelope, outcome)

    def find(self, token: str) -> Posted | None:
        """The office's own copy of the letter with that token."""
        return self.mailbox.find(token)

    def fetch(self, cursor: str | None) -> Fetched:
        """What came to the inbox, our own copies left out."""
        return self.mailbox.fetch(cursor)

    def file(self, server_id: str, folder: str) -> None:
        """Move a message into a folder of the mailbox, which is made when it is missing."""
        self.mailbox.file(server_id, folder)

    def file_all(self, server_ids: Sequence[str], folder: str) -> dict[str, str]:
        """Move many messages with one command."""
        return self.mailbox.file_all(server_ids, folder)

    def absences(self, addresses: Sequence[str]) -> dict[str, date]:
        """Neither SMTP nor IMAP can tell who is away."""
        return {}


def _posted(envelope: Envelope, words: str) -> Posted:
    return Posted(envelope.message_id, words[:MOST_WORDS])


@contextmanager
def open_smtp_transport(accounts: SmtpAccounts, largest: int) -> Iterator[SmtpTransport]:
    """The transport; its lines are closed when the block ends."""
    mailbox = ImapMailbox(ImapLine(accounts.imap), accounts.inbox, accounts.own_address, largest)
    transport = SmtpTransport(SmtpLine(accounts.smtp), mailbox)
    try:
        yield transport
    finally:
        transport.line.close()
        mailbox.line.close()
