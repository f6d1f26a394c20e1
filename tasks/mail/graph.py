"""The graph transport: one mailbox in Microsoft's cloud, through Microsoft Graph.

A letter is laid down as a draft and then sent, because sending alone answers with no id. Ids are immutable
ones, so the id that the draft got still names the letter in Sent Items. Whatever fails before the request
to send leaves a draft at most, which goes nowhere by itself; without a plain answer to it nobody knows.
"""

import re
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import httpx

from tasks.mail.graph_absence import last_days_away
from tasks.mail.graph_account import GraphAccount
from tasks.mail.graph_folders import GraphFolders
from tasks.mail.graph_inbox import GraphInbox, path_of
from tasks.mail.graph_line import THROTTLED, GraphLine, GraphRefused, LineBroken
from tasks.mail.token import subject_tag
from tasks.mail.transport import AnswerLost, Envelope, Fetched, Posted, TransportError

TOKEN = re.compile(r"[A-Z2-7]{16}")
ONE_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
GONE_OUT = ("sentitems", "outbox")  # beyond its rate, a mailbox keeps letters in the Outbox for a while
PATIENCE = 100.0  # seconds for an answer
ASKED_AT_ONCE = 50  # mailboxes that are asked about with one request


@dataclass(frozen=True)
class GraphTransport:
    """One mailbox, open."""

    line: GraphLine
    inbox: GraphInbox
    folders: GraphFolders

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        """Send once; the ids are those under which the letter lies in Sent Items."""
        draft = self.line.answer("POST", "/messages", content=b64encode(raw))
        there = path_of(str(draft["id"]))
        named = {address.lower() for address in _recipients(draft)}
        if named != {envelope.recipient.lower()}:  # Graph sends to whom the letter names, not its envelope
            self._discard(there)
            raise TransportError(
                f"The letter to {envelope.recipient} names {', '.join(sorted(named)) or 'nobody'} instead.",
                permanent=True,
            )
        try:
            self.line.ask("POST", f"{there}/send", content=b"", repeat=(THROTTLED,))
        except LineBroken as broken:
            if broken.may_have_arrived:
                raise AnswerLost(f"{broken} The letter may have gone.") from broken
            raise
        except GraphRefused as refused:
            if refused.status >= 500:
                raise AnswerLost(f"{refused} The letter may have gone.") from refused
            self._discard(there)
            raise
        return Posted(draft.get("internetMessageId"), str(draft["id"]))

    def find(self, token: str) -> Posted | None:
        """The letter with that token among those sent: ours rather than a person's under its subject."""
        if not TOKEN.fullmatch(token):
            return None
        asked = f"$filter=contains(subject,'{subject_tag(token)}')&$select=internetMessageId,sentDateTime"
        found: list[dict[str, Any]] = []
        for folder in GONE_OUT:
            page = self.line.answer("GET", f"/mailFolders/{folder}/messages?{asked}")
            found += page.get("value", ())
            while "@odata.nextLink" in page:
                page = self.line.answer("GET", page["@odata.nextLink"])
                found += page.get("value", ())
        if not found:
            return None
        first = min(found, key=lambda one: (not _is_ours(one, token), str(one.get("sentDateTime", ""))))
        return Posted(first.get("internetMessageId"), str(first["id"]))

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
        away: dict[str, date] = {}
        for start in range(0, len(addresses), ASKED_AT_ONCE):
            some = list(addresses[start : start + ASKED_AT_ONCE])
            asked = {"EmailAddresses": some, "MailTipsOptions": "automaticReplies"}
            away |= last_days_away(self.line.answer("POST", "/getMailTips", json=asked))
        return away

    def _discard(self, there: str) -> None:
        """Throw a draft away, so that nobody sends it by hand."""
        with suppress(TransportError):
            self.line.ask("DELETE", there)


@contextmanager
def open_graph_transport(
    account: GraphAccount, largest: int, sleep: Callable[[float], None] = time.sleep
) -> Iterator[GraphTransport]:
    """The transport; its connections are closed when the block ends. `sleep` waits when Graph asks to."""
    headers = {"Accept-Encoding": "identity"}  # a size that is announced is then the message's own
    with httpx.Client(timeout=PATIENCE, headers=headers, trust_env=not account.is_loopback) as client:
        line = GraphLine(account, client, sleep)
        inbox = GraphInbox(line, largest)
        yield GraphTransport(line, inbox, GraphFolders(line, inbox))


def _recipients(draft: dict[str, Any]) -> Iterator[str]:
    for kind in ("toRecipients", "ccRecipients", "bccRecipients"):
        for one in draft.get(kind, ()):
            yield str(one["emailAddress"]["address"])


def _is_ours(message: dict[str, Any], token: str) -> bool:
    return f"iqip-{token}".lower() in str(message.get("internetMessageId", "")).lower()
