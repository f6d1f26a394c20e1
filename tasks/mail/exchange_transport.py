"""The exchange transport: one mailbox of an Exchange server, through Exchange Web Services.

A letter is laid down as a draft and then sent, because sending at once answers with no id, and because a line
that breaks while the letter's bytes cross has then sent nothing. Only the short request to send can leave us
in doubt. A draft that was not sent goes nowhere by itself.
"""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from zoneinfo import ZoneInfo

from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.exchange_folders import ExchangeFolders
from tasks.mail.exchange_inbox import ExchangeInbox
from tasks.mail.exchange_line import Care, ExchangeLine
from tasks.mail.exchange_refused import ExchangeRefused
from tasks.mail.exchange_values import Draft, Sent
from tasks.mail.token import subject_tag
from tasks.mail.transport import AnswerLost, Envelope, Fetched, Posted, TransportError

TOKEN = re.compile(r"[A-Z2-7]{16}")
ONE_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class ExchangeTransport:
    """One mailbox, open."""

    line: ExchangeLine
    inbox: ExchangeInbox
    folders: ExchangeFolders

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        """Send once; the id of what lies in Sent Items is another than the draft's, and not told."""
        named = _recipients(raw)
        if named != {envelope.recipient.lower()}:  # Exchange sends to whom the letter names
            raise TransportError(
                f"The letter to {envelope.recipient} names {', '.join(sorted(named)) or 'nobody'} instead.",
                permanent=True,
            )
        draft = self.line.ask(lambda server: server.save_draft(raw), Care.CHANGES)
        try:
            message_id = self.line.ask(lambda server: server.message_id(draft))
        except TransportError:
            self._discard(draft)
            raise
        try:
            self.line.ask(lambda server: server.send_draft(draft), Care.SENDS)
        except ExchangeRefused as refused:
            if refused.is_unclear:
                raise AnswerLost(f"{refused} The letter may have gone.") from refused
            self._discard(draft)
            raise
        return Posted(message_id, None)

    def find(self, token: str) -> Posted | None:
        """The letter with that token among those sent: ours rather than a person's under its subject."""
        if not TOKEN.fullmatch(token):
            return None
        found = self.line.ask(lambda server: server.sent_under(subject_tag(token)))
        if not found:
            return None
        first = min(found, key=lambda one: (not _is_ours(one, token), one.at))
        return Posted(first.message_id, first.name)

    def fetch(self, cursor: str | None) -> Fetched:
        """What came to the inbox since that cursor."""
        return self.inbox.fetch(cursor)

    def file(self, server_id: str, folder: str) -> None:
        """Mark a message and move it into a folder under the inbox."""
        if not server_id or not ONE_WORD.fullmatch(folder):
            raise ValueError(f"Cannot file {server_id!r} in {folder!r}: give a message's id and one word.")
        self.folders.file(server_id, folder)

    def absences(self, addresses: Sequence[str]) -> dict[str, date]:
        """The last day of these mailboxes' automatic replies; without an end they tell no absence."""
        ends = self.line.ask(lambda server: server.last_moments_away(addresses))
        moment = timedelta(microseconds=1)  # an end at midnight belongs to the day before
        return {address: (end.astimezone(LONDON) - moment).date() for address, end in ends.items()}

    def _discard(self, draft: Draft) -> None:
        """Throw a draft away, so that nobody sends it by hand."""
        with suppress(TransportError):
            self.line.ask(lambda server: server.delete_draft(draft), Care.CHANGES)


@contextmanager
def open_exchange_transport(
    account: ExchangeAccount, largest: int, sleep: Callable[[float], None] = time.sleep
) -> Iterator[ExchangeTransport]:
    """The transport; its connection is closed when the block ends. `sleep` waits when Exchange asks to."""
    line = ExchangeLine(account, sleep)
    inbox = ExchangeInbox(line, largest)
    try:
        yield ExchangeTransport(line, inbox, ExchangeFolders(line, inbox))
    finally:
        line.close()


def _recipients(raw: bytes) -> set[str]:
    head = BytesHeaderParser().parsebytes(raw)
    fields = [str(words) for name in ("To", "Cc", "Bcc") for words in head.get_all(name, ())]
    return {address.lower() for _, address in getaddresses(fields) if address}


def _is_ours(sent: Sent, token: str) -> bool:
    return f"iqip-{token}".lower() in (sent.message_id or "").lower()
