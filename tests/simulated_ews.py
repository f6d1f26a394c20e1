"""A simulated Exchange: one shared mailbox by Exchange Web Services on loopback, in Microsoft's shapes.

It is simulated, and no proof of how a real Exchange behaves. Each handler names the page of Microsoft's
documentation that it follows (learn.microsoft.com/exchange/client-developer/web-service-reference/…; its
source is the repository MicrosoftDocs/office-developer-exchange-docs).
`faults` break the line or refuse at a chosen operation; `seen` lists what was asked.
"""

import re
import socket
import ssl
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import spnego
from lxml import etree

MAILBOX = "improvement@example.org"
USER, PASSWORD, TOKEN = "EXAMPLE\\iqip", "simulated-password", "simulated-access-token"
INBOX, DRAFTS, OUTBOX, SENT, DELETED = "inbox", "drafts", "outbox", "sentitems", "deleteditems"
WELL_KNOWN = (INBOX, DRAFTS, OUTBOX, SENT, DELETED)
OTHERS = (
    "root",
    "msgfolderroot",
    "publicfoldersroot",
    "calendar",
    "contacts",
    "tasks",
    "junkemail",
    "searchfolders",
)
START = datetime(2021, 2, 3, 9, tzinfo=UTC)
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
TYPES = "http://schemas.microsoft.com/exchange/services/2006/types"
MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages"
ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors"
NS = {"s": SOAP, "t": TYPES, "m": MESSAGES}


@dataclass
class Fault:
    """What goes wrong with the next `times` operations whose name `asked` matches.

    `how`: "before" (the line drops before the operation was read), "during" (after half of it), "after" (once
    it was done), "fault" (a SOAP fault with `code`), "error" (an answer with `code`), or an HTTP status.
    """

    asked: str
    how: str | int
    code: str = ""
    back_off: int = 0  # milliseconds, with a fault
    headers: dict[str, str] = field(default_factory=dict)
    times: int = 1


@dataclass
class Kept:
    """A message in the mailbox; its id changes with its folder, its change key with everything."""

    number: int
    folder: str
    raw: bytes
    received: datetime
    is_draft: bool
    categories: list[str] = field(default_factory=list)
    kind: str = "Message"
    moves: int = 0
    version: int = 1
    is_convertible: bool = True
    size: int = 0

    @property
    def name(self) -> str:
        return "AAMk" + b64encode(f"{self.number:06}/{self.moves:03}".encode()).decode()

    @property
    def key(self) -> str:
        return "CQAA" + b64encode(f"{self.version:06}".encode()).decode()


class Refusal(Exception):
    """An answer with that ResponseCode ("responsecode")."""


class SoapFault(Exception):
    """A refusal of the whole request; `back_off` counts milliseconds."""

    def __init__(self, code: str, back_off: int = 0) -> None:
        super().__init__(code)
        self.code, self.back_off = code, back_off


class SimulatedEws:
    """One mailbox and its server."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.faults: list[Fault] = []
        self.seen: list[str] = []
        self.messages: dict[int, Kept] = {}
        self.folders: dict[str, str] = {}  # made under the inbox: id by name
        self.changes: list[tuple[str, int, str, str]] = []  # folder, message, "there" or "removed", its id
        self.states: dict[str, tuple[int, list[str]]] = {}  # position, changes still to tell
        self.away: dict[str, tuple[str, str]] = {}  # by address: words and when they end
        self.logins = {USER: PASSWORD}
        self.delegates, self.impersonators = {USER}, set[str]()
        self.tokens = {TOKEN: "the application"}
        self.tells_state_with_errors = True
        self.own_message_ids = False  # writes another Message-ID when a letter is sent
        self.is_slow = False  # what is sent lies in the Outbox for a while
        self.answers_html = False  # as a proxy in between would
        self.hides_folders_once = False
        self.understates_sizes = False
        self.now: Callable[[], datetime] | None = None  # its clock; else a minute passes with each message
        self.strips: tuple[str, ...] = ()  # headers that a message loses on its way
        self.page = 1000  # the most that FindItem tells at once
        self.most_changes = 512  # that SyncFolderItems tells at once
        self.connections = 0
        self.refused_logins = 0
        self.with_refusals: dict[str, str] = {}  # headers
        self.wants_ntlm = False
        self.place = ""

    # What a person or another server does with the mailbox

    def deliver(self, raw: bytes, kind: str = "Message") -> Kept:
        with self.lock:
            one = self._keep(INBOX, raw, is_draft=False)
            one.kind = kind
            return one

    def inside(self, folder: str) -> list[Kept]:
        where = self.folders.get(folder, folder)
        return [one for one in self.messages.values() if one.folder == where]

    def move_by_hand(self, one: Kept, folder: str) -> None:
        with self.lock:
            self._move(one, folder)

    def forget_states(self) -> None:
        """Lose the states of all who follow the mailbox, as when it is moved to another server."""
        self.states.clear()

    def _keep(self, folder: str, raw: bytes, *, is_draft: bool) -> Kept:
        number = len(self.messages) + 1
        at = self.now() if self.now else START + timedelta(minutes=number)
        one = Kept(number, folder, raw, at, is_draft)
        one.size = 100 if self.understates_sizes else len(raw)
        self.messages[number] = one
        self.changes.append((folder, number, "there", one.name))
        return one

    def _move(self, one: Kept, folder: str) -> None:
        self.changes.append((one.folder, one.number, "removed", one.name))
        one.folder, one.moves, one.version = folder, one.moves + 1, one.version + 1
        self.changes.append((folder, one.number, "there", one.name))

    # The operations

    def answer(self, name: str, asked: Any, envelope: Any, user: str) -> str:
        """The answer's body. Raises SoapFault for what is refused as a whole."""
        handlers: dict[str, Callable[..., list[str]]] = {
            "GetFolder": self.get_folder,
            "FindFolder": self.find_folder,
            "CreateFolder": self.create_folder,
            "CreateItem": self.create_item,
            "SendItem": self.send_item,
            "GetItem": self.get_item,
            "FindItem": self.find_item,
            "SyncFolderItems": self.sync_folder_items,
            "UpdateItem": self.update_item,
            "MoveItem": self.move_item,
            "DeleteItem": self.delete_item,
            "GetMailTips": self.get_mail_tips,
            "ConvertId": self.convert_id,
        }
        if name not in handlers:
            raise SoapFault("ErrorInvalidRequest")
        try:
            self._check_access(asked, envelope, user)
            said = handlers[name](asked)
        except Refusal as refusal:
            said = [self.refused(name, str(refusal))]
        return (
            f"<m:{name}Response><m:ResponseMessages>{''.join(said)}</m:ResponseMessages></m:{name}Response>"
        )

    def _check_access(self, asked: Any, envelope: Any, user: str) -> None:
        """exchangeimpersonation, "connectingsid" and "distinguishedfolderid": whose mailbox is meant."""
        whom = envelope.find(".//t:ExchangeImpersonation/t:ConnectingSID/t:PrimarySmtpAddress", NS)
        if whom is not None and user not in self.impersonators:
            raise SoapFault("ErrorImpersonateUserDenied")
        if whom is not None and whom.text != MAILBOX:
            raise SoapFault("ErrorNonExistentMailbox")
        for folder in asked.iterfind(".//t:DistinguishedFolderId", NS):
            own = whom.text if whom is not None else user
            named = folder.findtext("t:Mailbox/t:EmailAddress", None, NS) or own
            if named != MAILBOX:
                raise Refusal("ErrorNonExistentMailbox")
            if whom is None and user not in self.delegates:
                raise Refusal("ErrorAccessDenied")

    def get_folder(self, asked: Any) -> list[str]:
        """getfolder-operation."""
        return [
            _said("GetFolder", f"<m:Folders>{_folder(self._folder(one), one.get('Id'))}</m:Folders>")
            for one in asked.find("m:FolderIds", NS)
        ]

    def find_folder(self, asked: Any) -> list[str]:
        """findfolder-operation, with "isequalto" on folder:DisplayName."""
        wanted = asked.find(".//t:IsEqualTo//t:Constant", NS).get("Value")
        found = [name for name in self.folders if name == wanted and not self.hides_folders_once]
        self.hides_folders_once = False
        shown = "".join(_folder(self.folders[name], name) for name in found)
        return [_said("FindFolder", _root(f"<t:Folders>{shown}</t:Folders>", 0, len(found), len(found)))]

    def create_folder(self, asked: Any) -> list[str]:
        """createfolder-operation; ErrorFolderExists where it is there."""
        name = asked.findtext("m:Folders/t:Folder/t:DisplayName", None, NS)
        if name in self.folders:
            raise Refusal("ErrorFolderExists")
        self.folders[name] = f"AAMkFolder{len(self.folders) + 1}="
        return [_said("CreateFolder", f"<m:Folders>{_folder(self.folders[name], name)}</m:Folders>")]

    def create_item(self, asked: Any) -> list[str]:
        """createitem-operation-email-message with "mimecontent"; only a saved item has an id to tell."""
        disposition = asked.get("MessageDisposition")
        content = asked.findtext("m:Items/t:Message/t:MimeContent", None, NS)
        try:
            raw = b64decode(content or "", validate=True)
        except ValueError:
            raise Refusal("ErrorMimeContentInvalidBase64String") from None
        if not raw:
            raise Refusal("ErrorMimeContentInvalid")
        one = self._keep(DRAFTS, raw, is_draft=True)
        if disposition == "SaveOnly":
            return [_said("CreateItem", f"<m:Items>{_item(one)}</m:Items>")]
        self._send(one)
        return [_said("CreateItem", "<m:Items/>")]

    def send_item(self, asked: Any) -> list[str]:
        """senditem-operation: it needs the change key; what is kept in Sent Items has another id."""
        named = asked.find("m:ItemIds/t:ItemId", NS)
        one = self._named(named)
        if not named.get("ChangeKey"):
            raise Refusal("ErrorChangeKeyRequiredForWriteOperations")
        if named.get("ChangeKey") != one.key:
            raise Refusal("ErrorStaleObject")
        if not one.is_draft or asked.get("SaveItemToFolder").lower() not in ("1", "true"):
            raise Refusal("ErrorInvalidRequest")
        self._send(one)
        return [_said("SendItem", "")]

    def _send(self, one: Kept) -> None:
        if any("invalid" in address for _, address in getaddresses([_head(one.raw, "To")])):
            raise Refusal("ErrorInvalidRecipients")
        one.is_draft = False
        if self.own_message_ids:
            own = b"Message-ID: <own-%d@simulated.example.org>" % one.number
            one.raw = re.sub(rb"(?im)^Message-ID:.*?(?=\r?$)", own, one.raw, count=1)
        self._move(one, OUTBOX if self.is_slow else SENT)
        if MAILBOX in {address for _, address in getaddresses([_head(one.raw, "To")])}:
            names = "|".join(self.strips) or "-"
            stripped = re.sub(rf"(?im)^({names}):.*\n".encode(), b"", one.raw)
            self._keep(INBOX, stripped, is_draft=False)

    def get_item(self, asked: Any) -> list[str]:
        """getitem-operation-email-message: an answer for each id."""
        said = []
        for named in asked.find("m:ItemIds", NS):
            try:
                one = self._named(named)
                if not one.is_convertible and "item:MimeContent" in _wanted(asked):
                    raise Refusal("ErrorMimeContentConversionFailed")
                said.append(_said("GetItem", f"<m:Items>{_item(one, _wanted(asked))}</m:Items>"))
            except Refusal as refusal:
                said.append(self.refused("GetItem", str(refusal)))
        return said

    def find_item(self, asked: Any) -> list[str]:
        """finditem-operation with "contains" on item:Subject and "indexedpageitemview"."""
        contains = asked.find("m:Restriction/t:Contains/t:Constant", NS)
        words = "" if contains is None else contains.get("Value")
        view = asked.find("m:IndexedPageItemView", NS)
        first, most = int(view.get("Offset")), min(int(view.get("MaxEntriesReturned")), self.page)
        said = []
        for folder in asked.find("m:ParentFolderIds", NS):
            found = [one for one in self.inside(self._folder(folder)) if words in _head(one.raw, "Subject")]
            page = found[first : first + most]
            shown = "".join(_item(one, _wanted(asked)) for one in page)
            said.append(_said("FindItem", _root(f"<t:Items>{shown}</t:Items>", first, len(page), len(found))))
        return said

    def sync_folder_items(self, asked: Any) -> list[str]:
        """syncfolderitems-operation: states are opaque; ErrorInvalidSyncStateData if unknown."""
        state, folder = (
            asked.findtext("m:SyncState", None, NS),
            self._folder(asked.find("m:SyncFolderId", NS)[0]),
        )
        wanted, most = _wanted(asked), int(asked.findtext("m:MaxChangesReturned", None, NS))
        most = min(most, self.most_changes)
        if not state:
            position, rows = 0, [f"<t:Create>{_item(one, wanted)}</t:Create>" for one in self.inside(folder)]
        elif state not in self.states:
            raise Refusal("ErrorInvalidSyncStateData")
        else:
            position, rows = self.states[state]
            rows = rows or self._changed(position, folder, wanted)
        told, later = rows[:most], rows[most:]
        new = "H4sI" + b64encode(f"{len(self.states) + 1}-{len(self.changes)}".encode()).decode()
        self.states[new] = (len(self.changes), later)
        is_last = "false" if later else "true"
        return [
            _said(
                "SyncFolderItems",
                f"<m:SyncState>{new}</m:SyncState><m:IncludesLastItemInRange>{is_last}"
                f"</m:IncludesLastItemInRange><m:Changes>{''.join(told)}</m:Changes>",
            )
        ]

    def _changed(self, position: int, folder: str, wanted: set[str]) -> list[str]:
        last = {
            name: (number, what) for where, number, what, name in self.changes[position:] if where == folder
        }
        return [
            f"<t:Create>{_item(self.messages[number], wanted)}</t:Create>"
            if what == "there"
            else f'<t:Delete><t:ItemId Id={quoteattr(name)} ChangeKey="CQAA"/></t:Delete>'
            for name, (number, what) in last.items()
        ]

    def update_item(self, asked: Any) -> list[str]:
        """updateitem-operation with "setitemfield" of item:Categories, in the element of the item's kind."""
        change = asked.find("m:ItemChanges/t:ItemChange", NS)
        one = self._named(change.find("t:ItemId", NS))
        setting = change.find("t:Updates/t:SetItemField", NS)
        if setting[0].get("FieldURI") != "item:Categories" or etree.QName(setting[1]).localname != one.kind:
            raise Refusal("ErrorInvalidPropertySet")
        one.categories = [each.text for each in setting[1].iterfind("t:Categories/t:String", NS)]
        one.version += 1
        self.changes.append((one.folder, one.number, "there", one.name))
        return [_said("UpdateItem", f"<m:Items>{_item(one)}</m:Items>")]

    def move_item(self, asked: Any) -> list[str]:
        """moveitem-operation: the answer has the item's new id."""
        one, there = self._named(asked.find("m:ItemIds/t:ItemId", NS)), asked.find("m:ToFolderId", NS)[0]
        self._move(one, self._folder(there))
        return [_said("MoveItem", f"<m:Items>{_item(one)}</m:Items>")]

    def delete_item(self, asked: Any) -> list[str]:
        """deleteitem-operation."""
        self._move(self._named(asked.find("m:ItemIds/t:ItemId", NS)), DELETED)
        return [_said("DeleteItem", "")]

    def get_mail_tips(self, asked: Any) -> list[str]:
        """getmailtips-operation: MailTipsRequested is required; "outofoffice" with its "duration"."""
        if asked.findtext("m:MailTipsRequested", None, NS) is None or (asked.text or "").strip():
            raise SoapFault("ErrorSchemaValidation")
        said = []
        for address in asked.iterfind("m:Recipients/t:Mailbox/t:EmailAddress", NS):
            words, end = self.away.get(address.text, ("", ""))
            reply = f"<t:Message>{escape(words)}</t:Message>" if words else "<t:Message/>"
            start = "<t:StartTime>2021-01-01T00:00:00Z</t:StartTime>"
            until = f"<t:Duration>{start}<t:EndTime>{end}</t:EndTime></t:Duration>"
            said.append(
                '<m:MailTipsResponseMessageType ResponseClass="Success">'
                "<m:ResponseCode>NoError</m:ResponseCode>"
                f"<m:MailTips><t:RecipientAddress><t:EmailAddress>{escape(address.text)}</t:EmailAddress>"
                "<t:RoutingType>SMTP</t:RoutingType></t:RecipientAddress><t:PendingMailTips/><t:OutOfOffice>"
                f"<t:ReplyBody>{reply}</t:ReplyBody>{until if end else ''}</t:OutOfOffice></m:MailTips>"
                "</m:MailTipsResponseMessageType>"
            )
        return said

    def convert_id(self, asked: Any) -> list[str]:
        """convertid-operation: the id is kept as it is; "alternateid" tells whose mailbox it is of."""
        instance = "http://www.w3.org/2001/XMLSchema-instance"
        return [
            _said(
                "ConvertId",
                f'<m:AlternateId xmlns:i="{instance}" i:type="t:AlternateIdType" '
                f"Format={quoteattr(asked.get('DestinationFormat'))} Id={quoteattr(one.get('Id'))} "
                f'Mailbox="{MAILBOX}"/>',
            )
            for one in asked.find("m:SourceIds", NS)
        ]

    # Shapes

    def refused(self, name: str, code: str) -> str:
        """responsecode and "messagetext"; with a lost state an Exchange may tell an empty one, or none."""
        message = "MailTipsResponseMessageType" if name == "GetMailTips" else f"{name}ResponseMessage"
        state = "<m:SyncState/><m:IncludesLastItemInRange>true</m:IncludesLastItemInRange>"
        more = state if name == "SyncFolderItems" and self.tells_state_with_errors else ""
        return (
            f'<m:{message} ResponseClass="Error"><m:MessageText>simulated</m:MessageText>'
            f"<m:ResponseCode>{code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>{more}</m:{message}>"
        )

    def _folder(self, named: Any) -> str:
        """distinguishedfolderid or "folderid"."""
        name = named.get("Id")
        if name not in (*WELL_KNOWN, *OTHERS, *self.folders.values()):
            raise Refusal("ErrorFolderNotFound")
        return str(name)

    def _named(self, named: Any) -> Kept:
        """itemid."""
        name = named.get("Id")
        if not name.startswith("AAMk"):
            raise Refusal("ErrorInvalidIdMalformed")
        for one in self.messages.values():
            if one.folder != DELETED and one.name == name:
                return one
        raise Refusal("ErrorItemNotFound")


def _said(name: str, inner: str) -> str:
    return (
        f'<m:{name}ResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>'
        f"{inner}</m:{name}ResponseMessage>"
    )


def _root(inner: str, first: int, told: int, of: int) -> str:
    """rootfolder-finditemresponsemessage: where the page stands."""
    is_last = "true" if first + told >= of else "false"
    return (
        f'<m:RootFolder IndexedPagingOffset="{first + told}" TotalItemsInView="{of}" '
        f'IncludesLastItemInRange="{is_last}">{inner}</m:RootFolder>'
    )


def _folder(name: str, words: str) -> str:
    return (
        f'<t:Folder><t:FolderId Id={quoteattr(name)} ChangeKey="AQAA"/>'
        f"<t:FolderClass>IPF.Note</t:FolderClass><t:DisplayName>{escape(words)}</t:DisplayName><t:TotalCount>0</t:TotalCount>"
        "<t:ChildFolderCount>0</t:ChildFolderCount><t:UnreadCount>0</t:UnreadCount></t:Folder>"
    )


def _wanted(asked: Any) -> set[str]:
    """itemshape with "includemimecontent" and "additionalproperties"; "extendedfielduri" by its tag."""
    with_mime = asked.findtext("m:ItemShape/t:IncludeMimeContent", "", NS) == "true"
    more = asked.find("m:ItemShape/t:AdditionalProperties", NS)
    named = {one.get("FieldURI") or one.get("PropertyTag") for one in (() if more is None else more)}
    return named | ({"item:MimeContent"} if with_mime else set())


def _item(one: Kept, wanted: set[str] | frozenset[str] = frozenset()) -> str:
    """message-ex15websvcsotherref: its id, and what was wanted, in the schema's order."""
    headers = BytesHeaderParser(policy=policy.compat32).parsebytes(one.raw).items()
    content, at = b64encode(one.raw).decode(), f"{one.received:%Y-%m-%dT%H:%M:%SZ}"
    shown = {
        "item:MimeContent": f'<t:MimeContent CharacterSet="UTF-8">{content}</t:MimeContent>',
        "": f'<t:ItemId Id="{one.name}" ChangeKey="{one.key}"/>',
        "item:ParentFolderId": f'<t:ParentFolderId Id="{one.folder}" ChangeKey="AQAA"/>',
        "item:Subject": f"<t:Subject>{escape(_head(one.raw, 'Subject'))}</t:Subject>",
        "item:DateTimeReceived": f"<t:DateTimeReceived>{at}</t:DateTimeReceived>",
        "item:Size": f"<t:Size>{one.size}</t:Size>",
        "item:Categories": "".join(
            (
                "<t:Categories>",
                *(f"<t:String>{escape(each)}</t:String>" for each in one.categories),
                "</t:Categories>",
            )
        )
        if one.categories
        else "",
        "item:InternetMessageHeaders": "".join(
            (
                "<t:InternetMessageHeaders>",
                *(
                    f"<t:InternetMessageHeader HeaderName={quoteattr(name)}>{escape(str(value))}"
                    "</t:InternetMessageHeader>"
                    for name, value in headers
                ),
                "</t:InternetMessageHeaders>",
            )
        ),
        **{tag: _extended(tag, *each) for tag, each in _tagged(one, at).items()},
        "item:DateTimeSent": f"<t:DateTimeSent>{at}</t:DateTimeSent>",
        "message:InternetMessageId": f"<t:InternetMessageId>{escape(_head(one.raw, 'Message-ID'))}"
        "</t:InternetMessageId>",
    }
    return (
        f"<t:{one.kind}>{''.join(shown[name] for name in shown if not name or name in wanted)}</t:{one.kind}>"
    )


def _tagged(one: Kept, at: str) -> dict[str, tuple[str, str]]:
    """MS-OXPROPS: type and value of those properties that other programs ask for by their tags."""
    return {
        "0x3008": ("SystemTime", at),  # last modified
        "0x670e": ("String", f"/{one.folder}/{one.number}.EML"),
        "0xff9": ("Binary", b64encode(f"{one.number:06}".encode()).decode()),  # record key
        "0xe06": ("SystemTime", at),  # received
        "0xe07": ("Integer", "8" if one.is_draft else "0"),
        "0xe08": ("Integer", str(one.size)),
        "0xe23": ("Integer", str(one.number)),  # what IMAP numbers it by
    }


def _extended(tag: str, kind: str, value: str) -> str:
    """extendedproperty."""
    return (
        f'<t:ExtendedProperty><t:ExtendedFieldURI PropertyTag="{tag}" PropertyType="{kind}"/>'
        f"<t:Value>{escape(value)}</t:Value></t:ExtendedProperty>"
    )


def _head(raw: bytes, name: str) -> str:
    return str(BytesHeaderParser(policy=policy.default).parsebytes(raw).get(name, ""))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits for an acknowledgement
    ews: SimulatedEws
    ntlm: Any = None  # what this connection has proved
    challenge = ""

    def log_message(self, format: str, *args: Any) -> None: ...

    def setup(self) -> None:
        super().setup()
        self.ews.connections += 1

    def do_GET(self) -> None:
        self._say(401, b"", {"WWW-Authenticate": 'Basic realm="simulated"'})

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(min(length, 1500))
        found = re.search(rb"Body>\s*<(?:\w+:)?(\w+)", body)
        name = found[1].decode() if found else ""
        fault = self._fault(name)
        if fault and fault.how == "before":
            return self._drop()
        if fault and fault.how == "during":
            self.rfile.read(max(0, length // 2 - len(body)))
            return self._drop()
        body += self.rfile.read(length - len(body))
        if len(body) < length:
            raise ConnectionResetError("the client was gone before it had said all")
        if self.ews.answers_html:
            return self._say(200, b"<html>Please log in to the network.</html>", {})
        user = self._user()
        if user is None:
            return self._refuse_login()
        self.ews.seen.append(name)
        if fault and isinstance(fault.how, int):
            return self._say(fault.how, b"", fault.headers)
        if self.path == "/autodiscover/autodiscover.svc":
            return self._say(200, _settings(self.ews.place), {})
        status, said = self._answer(name, body, user, fault)
        if fault and fault.how == "after":
            return self._drop()
        return self._say(status, said, {})

    def _answer(self, name: str, body: bytes, user: str, fault: Fault | None) -> tuple[int, bytes]:
        try:
            if fault and fault.how == "fault":
                raise SoapFault(fault.code, fault.back_off)
            if fault and fault.how == "error":
                refused = self.ews.refused(name, fault.code)
                return 200, _envelope(
                    f"<m:{name}Response><m:ResponseMessages>{refused}</m:ResponseMessages></m:{name}Response>"
                )
            envelope = etree.fromstring(body)
            with self.ews.lock:
                said = self.ews.answer(name, envelope.find("s:Body", NS)[0], envelope, user)
            return 200, _envelope(said)
        except SoapFault as refusal:
            return 500, _envelope(_soap_fault(refusal))

    def _refuse_login(self) -> None:
        """MS-NTHT for NTLM: a challenge on the same connection; else exchange-web-services/
        authentication-and-ews-in-exchange.
        """
        self.ews.refused_logins += "Authorization" in self.headers and not self.challenge
        offered = f"NTLM {self.challenge}".strip() if self.ews.wants_ntlm else 'Basic realm="simulated"'
        self._say(401, b"", {"WWW-Authenticate": offered, **self.ews.with_refusals})

    def _user(self) -> str | None:
        kind, _, words = (self.headers.get("Authorization") or "").partition(" ")
        self.challenge = ""
        if self.ews.wants_ntlm:
            return self._user_by_ntlm(words)
        if kind == "Bearer":
            return self.ews.tokens.get(words)
        if kind == "Basic":
            user, _, password = b64decode(words).decode().partition(":")
            return user if self.ews.logins.get(user) == password else None
        return None

    def _user_by_ntlm(self, words: str) -> str | None:
        """The handshake is real, by pyspnego, which knows the logins from the file NTLM_USER_FILE."""
        if self.ntlm is None or not self.ntlm.complete:
            if not words:
                return None
            self.ntlm = self.ntlm or spnego.server(protocol="ntlm")
            try:
                self.challenge = b64encode(self.ntlm.step(b64decode(words)) or b"").decode()
            except spnego.exceptions.SpnegoError:
                self.ntlm = None
                return None
        return self.ntlm.client_principal if self.ntlm.complete else None

    def _fault(self, asked: str) -> Fault | None:
        for fault in self.ews.faults:
            if fault.times and re.fullmatch(fault.asked, asked):
                fault.times -= 1
                return fault
        return None

    def _say(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _drop(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


def _envelope(body: str) -> bytes:
    """serverversioninfo stands in the header of every answer."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="{SOAP}"><s:Header>'
        f'<h:ServerVersionInfo xmlns:h="{TYPES}" MajorVersion="15" MinorVersion="2" MajorBuildNumber="1118" '
        'MinorBuildNumber="7" Version="V2017_07_11"/></s:Header>'
        f'<s:Body xmlns:m="{MESSAGES}" xmlns:t="{TYPES}">{body}</s:Body></s:Envelope>'
    ).encode()


def _settings(place: str) -> bytes:
    """getusersettings-operation-soap: where the mailbox is, and its address."""
    namespace = "http://schemas.microsoft.com/exchange/2010/Autodiscover"
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    none = "<ErrorCode>NoError</ErrorCode><ErrorMessage/>"
    settings = "".join(
        f'<UserSetting xmlns:i="{instance}" i:type="StringSetting"><Name>{name}</Name><Value>{value}</Value>'
        "</UserSetting>"
        for name, value in (("ExternalEwsUrl", place), ("AutoDiscoverSMTPAddress", MAILBOX))
    )
    return (
        f'<s:Envelope xmlns:s="{SOAP}"><s:Header/><s:Body>'
        f'<GetUserSettingsResponseMessage xmlns="{namespace}">'
        f"<Response>{none}<UserResponses><UserResponse>{none}<RedirectTarget/><UserSettingErrors/>"
        f"<UserSettings>{settings}</UserSettings></UserResponse></UserResponses></Response>"
        "</GetUserSettingsResponseMessage></s:Body></s:Envelope>"
    ).encode()


def _soap_fault(refusal: SoapFault) -> str:
    """exchange-web-services/ews-throttling-in-exchange: the code, and how long to keep away."""
    wait = f'<t:Value Name="BackOffMilliseconds">{refusal.back_off}</t:Value>' if refusal.back_off else ""
    return (
        f"<s:Fault><faultcode>t:{refusal.code}</faultcode><faultstring>simulated</faultstring><detail>"
        f'<e:ResponseCode xmlns:e="{ERRORS}">{refusal.code}</e:ResponseCode>'
        f'<e:Message xmlns:e="{ERRORS}">simulated</e:Message><t:MessageXml>{wait}</t:MessageXml>'
        "</detail></s:Fault>"
    )


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up while it is answered is no fault of ours; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError | ssl.SSLError):
            super().handle_error(request, client_address)


@contextmanager
def running_ews(certificate: Path | None = None) -> Iterator[SimulatedEws]:
    """The simulated service, listening on loopback until the block ends; inside TLS with a certificate."""
    ews = SimulatedEws()
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"ews": ews}))
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        server.socket = context.wrap_socket(server.socket, server_side=True)
    ews.place = (
        f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}/EWS/Exchange.asmx"
    )
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield ews
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
