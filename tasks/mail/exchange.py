"""Speaks to an Exchange server through exchangelib; no other file knows that library.

One connection and FailFast: left to itself the library would put a question again whose answer was lost, and
a letter would go twice. Folders are named by their well-known names: a login needs no rights above them.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import exchangelib as ews
from exchangelib import autodiscover
from exchangelib.errors import EWSError
from exchangelib.folders import Drafts, FolderCollection, Inbox, Outbox, Root, SentItems
from exchangelib.properties import FolderId, SendingAs
from exchangelib.protocol import Protocol
from exchangelib.services import CreateFolder, GetMailTips, SyncFolderItems
from exchangelib.util import TNS, add_xml_child, is_xml

from tasks.mail.exchange_account import ExchangeAccount, check_endpoint
from tasks.mail.exchange_refused import ExchangeRefused, refusal_by
from tasks.mail.exchange_values import Draft, Page, Row, Sent, only, row_of, utc

SHOWN = ("datetime_received", "datetime_created", "size", "categories")
TROUBLE = (EWSError, OSError)  # what every method may raise, beside ExchangeRefused


class _Once(ews.FailFast):  # type: ignore[misc]
    """Tries nothing again, and lets an HTTP status be what it is, whatever header comes with it."""

    def __init__(self, mailbox: str) -> None:
        self.mailbox = mailbox

    def raise_response_errors(self, response: Any) -> None:
        status = response.status_code
        if status == 200 or (status == 500 and is_xml(response.content)):
            return
        raise refusal_by(self.mailbox, status, response.headers)


class _MailTips(GetMailTips):  # type: ignore[misc]
    """Names the wanted tips in the element that the schema has for it; the library writes bare words."""

    def get_payload(self, recipients: Any, sending_as: Any, mail_tips_requested: str) -> Any:
        payload = super().get_payload(recipients, sending_as, None)
        add_xml_child(payload, "m:MailTipsRequested", mail_tips_requested)
        return payload


@dataclass(frozen=True)
class Exchange:
    """One mailbox. Every answer is a frozen value."""

    mailbox: str
    account: Any

    def save_draft(self, raw: bytes) -> Draft:
        """Lay a letter down among the drafts."""
        made = only(self.account.bulk_create(self._known(Drafts), [ews.Message(mime_content=raw)]))
        return Draft(made.id, made.changekey)

    def message_id(self, draft: Draft) -> str | None:
        """The Message-ID that it got."""
        return self._fetched(draft.name, "message_id").message_id or None

    def send_draft(self, draft: Draft) -> None:
        """Send it and keep it in Sent Items."""
        named = ews.ItemId(draft.name, draft.change_key)
        only(self.account.bulk_send([named], copy_to_folder=self._known(SentItems)))

    def delete_draft(self, draft: Draft) -> None:
        """Throw it away."""
        only(self.account.bulk_delete([ews.ItemId(draft.name, draft.change_key)]))

    def sent_under(self, words: str) -> list[Sent]:
        """The letters in Sent Items and Outbox whose subject has those words."""
        gone_out = FolderCollection(self.account, [self._known(SentItems), self._known(Outbox)])
        found = gone_out.filter(subject__contains=words).only("message_id", "datetime_sent")
        return [Sent(one.id, one.message_id or None, utc(one.datetime_sent)) for one in found]

    def changes(self, state: str | None, most: int) -> Page:
        """What changed in the inbox since that state."""
        inbox, sync = self._known(Inbox), SyncFolderItems(account=self.account)
        fields = set(inbox.normalize_fields(SHOWN))
        try:
            told = list(sync.call(inbox, "IdOnly", fields, state, None, most, None))
        except AttributeError as error:  # the library trips over a refusal that brings no state
            raise ExchangeRefused(self.mailbox, "ErrorInvalidSyncStateData") from error
        rows = tuple(row_of(item) for kind, item in told if kind in (sync.CREATE, sync.UPDATE))
        return Page(rows, sync.sync_state, not sync.includes_last_item_in_range)  # set once all was read

    def mime(self, name: str) -> bytes:
        """A message's bytes."""
        return bytes(self._fetched(name, "mime_content").mime_content or b"")

    def head(self, name: str) -> bytes:
        """A message's header lines."""
        headers = self._fetched(name, "headers").headers or ()
        lines = "".join(f"{one.name}: {' '.join((one.value or '').split())}\r\n" for one in headers)
        return f"{lines}\r\n".encode("utf-8", "replace")

    def row(self, name: str) -> Row:
        """Where a message is and how it is marked."""
        return row_of(self._fetched(name, *SHOWN, "parent_folder_id"))

    def mark(self, row: Row, categories: tuple[str, ...]) -> None:
        """Give a message these categories and no others."""
        kind = Inbox.item_model_from_tag(f"{{{TNS}}}{row.kind}")
        item = kind(id=row.name, changekey=row.change_key, categories=list(categories))
        only(self.account.bulk_update([(item, ["categories"])], conflict_resolution="AlwaysOverwrite"))

    def move(self, name: str, folder: str) -> None:
        """Move a message into the folder of that id; its own id changes with that."""
        only(self.account.bulk_move([ews.ItemId(name)], FolderId(folder)))

    def folder_named(self, words: str) -> str | None:
        """The id of the folder of that name under the inbox."""
        below = FolderCollection(self.account, [self._known(Inbox)])
        found = below.find_folders(q=ews.Q(name=words), depth="Shallow")
        return next((str(folder.id) for folder in found), None)

    def make_folder(self, words: str) -> str:
        """Make it."""
        folder = ews.Folder(root=self.account.root, name=words)
        made = CreateFolder(account=self.account).get(parent_folder=self._known(Inbox), folders=[folder])
        return str(made.id)

    def last_moments_away(self, addresses: Sequence[str]) -> dict[str, datetime]:
        """When these mailboxes' automatic replies end, where that is told."""
        ours, whose = SendingAs(email_address=self.mailbox), [ews.Mailbox(email_address=a) for a in addresses]
        asked = _MailTips(protocol=self.account.protocol, chunk_size=50)
        told = [(one, one.out_of_office) for one in asked.call(ours, whose, "OutOfOfficeMessage")]
        away = [(one.recipient_address, it.end) for one, it in told if it and it.reply_body and it.end]
        return {reader.email_address.lower(): utc(end) for reader, end in away}

    def close(self) -> None:
        """Hang up, and let the library forget this line with its policy and its secret."""
        self.account.protocol.close()
        with suppress(KeyError):
            del Protocol[self.account.protocol.config]

    def _known(self, kind: Any) -> Any:
        """A folder by its well-known name, which is a part of its hash: it is set before that is used."""
        folder = kind(root=self.account.root)
        folder.to_id()
        return folder

    def _fetched(self, name: str, *fields: str) -> Any:
        return only(self.account.fetch([ews.ItemId(name)], self._known(Inbox), only_fields=list(fields)))


def connect(account: ExchangeAccount, token: str) -> Exchange:
    """The mailbox. Nothing is asked yet, but by autodiscover where the endpoint is not given."""
    login: Any = ews.Credentials(account.user, account.password)
    if account.token is not None:
        given = {"access_token": token, "token_type": "Bearer"}
        whose = ews.Identity(primary_smtp_address=account.mailbox)
        login = ews.OAuth2AuthorizationCodeCredentials(access_token=given, identity=whose)
    config = ews.Configuration(
        login,
        service_endpoint=account.endpoint or _discovered(account.mailbox, login),
        auth_type=ews.OAUTH2 if account.token else ews.BASIC if account.is_basic else ews.NTLM,
        version=ews.Version(ews.Build(15, 0, 847), "Exchange2013_SP1"),  # known to all newer ones
        retry_policy=_Once(account.mailbox),
        max_connections=1,
    )
    access = ews.IMPERSONATION if account.impersonates else ews.DELEGATE
    zone = ews.EWSTimeZone("Europe/London")
    box = ews.Account(account.mailbox, access_type=access, config=config, default_timezone=zone)
    make_session = box.protocol.raw_session

    def session(*prefix: Any, **parts: Any) -> Any:
        made = make_session(*prefix, **parts)
        made.verify, made.trust_env = account.ca_file or True, not account.is_loopback
        made.hooks["response"].append(_in_pieces)
        return made

    box.protocol.raw_session = session
    box.root = Root(account=box)  # else it is asked for, which a delegate may not
    return Exchange(account.mailbox, box)


def _in_pieces(response: Any, **_: Any) -> None:
    """The library reads an answer byte by byte: a message of 20 MB takes a quarter of a minute."""
    read = response.iter_content
    response.iter_content = lambda size=65_536, decode_unicode=False: read(size, decode_unicode)


def _discovered(mailbox: str, login: Any) -> str:
    with TemporaryDirectory() as folder:  # the library would read pickles from where everybody may write
        autodiscover.cache.AUTODISCOVER_PERSISTENT_STORAGE = Path(folder, "found")
        _, protocol = autodiscover.Autodiscovery(mailbox, login).discover()
    del Protocol[protocol.config]  # kept by endpoint and login, it would bring its own policy
    check_endpoint(protocol.service_endpoint)
    return str(protocol.service_endpoint)
