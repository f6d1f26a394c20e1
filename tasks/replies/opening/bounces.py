"""A letter that did not arrive: how mail servers say so, to whom, and whether for good."""

import re
from collections.abc import Iterator
from email.message import Message

from tasks.replies.opening.headers import header, mailbox, message_ids
from tasks.replies.opening.parts import bodies, payload, walk, words_of
from tasks.replies.values import Bounce

DAEMON = re.compile(
    r"^(?:mailer-?daemon|post-?master|mdaemon|mail[._-]?delivery[._-]?(?:system|subsystem|service)?|ndr"
    r"|bounces?|microsoftexchange"
    r"[0-9a-f]{16,}|mmdf|double-bounce|imss)(?:[+=.-]|$)"
)
DAEMON_NAME = re.compile(
    r"mail delivery (?:sub)?system|mailer[ -]?daemon|postmaster|delivery subsystem|system administrator",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^(?:\W{0,4}(?:postmaster|mail)\W{1,3})?(?:undeliver|un-deliver|undeliverable|unzustellbar"
    r"|non[- ]?remis|non recapitabile|onbestelbaar"
    r"|no se puede entregar|não entregue|nicht zustellbar|olevererbart|kan ikke leveres|ej leverbart"
    r"|niedostarczone|échec de la remise"
    r"|delivery (?:status|failure|has failed|notification|report|problem|delayed|incomplete|error)"
    r"|delayed mail|failed mail|failure (?:notice|delivery)|"
    r"mail (?:delivery|could not|not delivered|failed|failure|error|system error)|mail delivery"
    r"|message (?:delayed|delivery failure|undeliver)"
    r"|non[- ]delivery|permanent delivery|returned (?:mail|to sender|e-?mail)|returning message"
    r"|warning: (?:message|could not|e-?mail)"
    r"|your message to .{1,80} (?:could not be delivered|was rejected)|email delivery failure|rejected mail"
    r"|automatically rejected mail"
    r"|failed to deliver|unable to deliver|utilisateur non recens|nondeliverable|message you sent"
    r"|email (?:could not be delivered|bounced))",
    re.IGNORECASE,
)
BODY = re.compile(
    r"(?:could|can|has|was|were) ?not (?:be )?(?:able to )?(?:be )?deliver(?:ed)?"
    r"|delivery (?:to the following|of e?-?mail to this address|has failed|attempts)"
    r"|could not deliver (?:the )?(?:message|mail)|undeliverable (?:to|mail|address)|unable to deliver"
    r"|failed recipients?|user unknown"
    r"|unknown user|no such user|mailbox (?:unavailable|is full|not found|full)|quota exceeded"
    r"|recipient address rejected|550[ -]\d?\.?|n'a pas pu [eê]tre d[eé]livr"
    r"|message (?:delivery failed|was rejected|has been rejected)|returned mail"
    r"|permanent(?:ly)? (?:fatal )?(?:error|failed|failure)|not delivered",
    re.IGNORECASE,
)
REPLYING = re.compile(r"^\s*(?:re|fwd?|aw|wg|tr|sv|rv)\s*:", re.IGNORECASE)
ADDRESS = re.compile(r"[\w.+'=/-]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}")
STATUS = re.compile(r"^Status:\s*([245])\.\d", re.IGNORECASE | re.MULTILINE)
ACTION = re.compile(r"^Action:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
RECIPIENT = re.compile(
    r"^(?:Original|Final)-Recipient:\s*(?:rfc822\s*;)?\s*<?([^\s<>]{3,200}@[^\s<>;]{2,120})",
    re.IGNORECASE | re.MULTILINE,
)
ORIGINAL_ID = re.compile(r"^(?:Original-)?Message-ID:\s*(<[^\s<>]{3,300}>)", re.IGNORECASE | re.MULTILINE)
WAITS = re.compile(
    r"delay|still (?:being )?retr|will (?:continue|keep|be retried)|temporar|4\.\d\.\d|postponed|warning",
    re.IGNORECASE,
)
MOST_READ = 60_000


def is_bounce(message: Message) -> bool:
    """Whether a server says that a message of ours could not be delivered, or not yet."""
    reported = str(message.get_param("report-type", "") or "").lower()
    subject = header(message, "Subject")
    name, address = mailbox(message, "From")
    is_daemon = bool(DAEMON.match(address.split("@")[0])) or bool(DAEMON_NAME.search(name)) or not address
    if reported == "delivery-status" or header(message, "X-Failed-Recipients"):
        return True
    if any(part.get_content_type() == "message/delivery-status" for part in walk(message)):
        return is_daemon or not REPLYING.match(subject)
    if REPLYING.match(subject) and not is_daemon and "delivery failed" not in subject.lower():
        return False
    if reported == "disposition-notification":
        return "rejected" in header(message, "Auto-Submitted").lower() and bool(
            BODY.search(_beginning(message))
        )
    if is_daemon and address and address.split("@")[0].startswith(("mailer-daemon", "mailerdaemon")):
        return True
    says_so = bool(SUBJECT.match(subject)) or "delivery failed" in subject.lower()
    return (
        (is_daemon or says_so)
        and (says_so or bool(BODY.search(_beginning(message))))
        and _is_no_answer(message, is_daemon=is_daemon)
    )


def _is_no_answer(message: Message, *, is_daemon: bool) -> bool:
    """A person may write "Delivery delayed" in a subject: then the words must name a failing address."""
    if is_daemon:
        return True
    text = _beginning(message)
    return bool(BODY.search(text)) and (bool(ADDRESS.search(text)) or "@" not in text)


def _beginning(message: Message) -> str:
    return "\n".join(body.text[:4000] for body in bodies(message)[:3])[:8000]


def bounce_of(message: Message) -> Bounce:
    """Who was not reached, whether for good, and the id of the message that did not arrive."""
    told = "\n".join(_told(message))[:MOST_READ]
    said = _beginning(message)
    reports = ACTION.findall(told)
    addresses = RECIPIENT.findall(told) or header(message, "X-Failed-Recipients").replace(",", " ").split()
    if not addresses:
        own = {mailbox(message, name)[1] for name in ("From", "To")}
        above = re.split(
            r"original message|copy of (?:the|your) message|^Received:",
            said,
            maxsplit=1,
            flags=re.IGNORECASE | re.MULTILINE,
        )[0]
        addresses = [
            found
            for found in ADDRESS.findall(above)
            if found.lower() not in own and not DAEMON.match(found.lower())
        ]
    levels = STATUS.findall(told)
    waits = "delayed" in [word.lower() for word in reports] or (
        levels and set(levels) == {"4"} and "failed" not in told.lower()
    )
    if not reports and not levels:
        waits = bool(WAITS.search(header(message, "Subject") + " " + said[:1500])) and "550" not in said
    ids = ORIGINAL_ID.findall(told) or ORIGINAL_ID.findall(said)
    back = message_ids(message, "In-Reply-To", "References")
    unique = tuple(dict.fromkeys(address.lower().strip("<>.,;") for address in addresses))[:20]
    return Bounce(unique, not waits, ids[0] if ids else (back[-1] if back else ""))


def _told(message: Message) -> Iterator[str]:
    """The machine-readable parts: the report's fields and the head of the message that came back."""
    for part in walk(message):
        kind = part.get_content_type()
        if kind in {
            "message/delivery-status",
            "message/disposition-notification",
            "message/rfc822",
            "message/rfc822-headers",
        }:
            children = part.get_payload()
            for child in children if isinstance(children, list) else []:
                if isinstance(child, Message):
                    yield "\n".join(f"{name}: {value}" for name, value in child.items())[:20_000]
        elif kind == "text/rfc822-headers":
            yield payload(part)[:20_000].decode("utf-8", "replace") or words_of(part)[:20_000]
