"""The bytes of what pretends, and of what does not."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from email import message_from_bytes

from sqlalchemy import select

from models.letter import LetterBytes
from tests.collecting import MATRON, Desk
from tests.mails import Sent, bounce, out_of_office, reply

WORDS = "QS1.1 on track, 80%"
CONSULTANT, DEPUTY, STRANGER = (
    "consultant.surgery@example.org", "deputy.matron@example.org", "x@evil.example"
)  # fmt: skip
MX, EXCHANGE, NOBODY = "mx.trust.example", "exchange", ""
RESULTS, COPIED, AS = (
    "Authentication-Results",
    "X-MS-Exchange-Authentication-Results",
    "X-MS-Exchange-Organization-AuthAs",
)
PASS = (RESULTS, f"{MX}; spf=pass smtp.mailfrom=example.org; dkim=pass; dmarc=pass header.from=example.org")
FAIL = (RESULTS, f"{MX}; spf=fail smtp.mailfrom=evil.example; dkim=none; dmarc=fail header.from=example.org")
PRAISE = (RESULTS, "mail.evil.example; spf=pass; dkim=pass; dmarc=pass header.from=example.org")
FROM_MICROSOFT = (
    "spf={0} (sender IP is 203.0.113.9) smtp.mailfrom=example.org; dkim=none (message not signed) "
    "header.d=none;dmarc={0} action=none header.from=example.org;compauth={0} reason=100"
)

Make = Callable[[Desk], bytes]


def owners(*headers: tuple[str, str], sender: str = MATRON, words: str = WORDS, **more: object) -> Make:
    """An answer to the matron's letter, with these headers on top."""
    return lambda desk: reply(desk.sent, words, sender, headers=headers, **more)  # type: ignore[arg-type]


def bare(*headers: tuple[str, str], sender: str = MATRON, subject: str = "an update") -> Make:
    """A message that answers no letter by thread or token."""
    return lambda desk: reply(None, WORDS, sender, headers=headers, subject=subject)


def in_conversation(which: Callable[[Desk], Sent], make: Make) -> Make:
    """The same message with the Thread-Index of an answer to that letter."""

    def made(desk: Desk) -> bytes:
        with desk.office.register.read() as session:
            raw = session.scalars(select(LetterBytes.raw).where(LetterBytes.id == which(desk).id)).one()
        index = b64decode(message_from_bytes(raw)["Thread-Index"]) + b"\1\2\3\4\5"
        return b"Thread-Index: " + b64encode(index) + b"\n" + make(desk)

    return made


def twice_from(other: str) -> Make:
    """Two From headers; the filter looked at the other."""
    return lambda desk: owners(PASS)(desk).replace(b"To: ", f"From: <{other}>\nTo: ".encode(), 1)


def named_like_an_address(desk: Desk) -> bytes:
    return owners(sender=STRANGER)(desk).replace(b"From: Somebody", f'From: "{MATRON}"'.encode(), 1)


def away(*headers: tuple[str, str]) -> Make:
    def made(desk: Desk) -> bytes:
        raw = out_of_office(desk.sent, MATRON, "I am away until 10 February 2021.")
        return "".join(f"{name}: {value}\n" for name, value in headers).encode() + raw

    return made


def returned(address: str | None = None, *headers: tuple[str, str], sent: Sent | None = None) -> Make:
    def made(desk: Desk) -> bytes:
        head = "".join(f"{name}: {value}\n" for name, value in headers).encode()
        return head + bounce(sent or desk.sent, address=address)

    return made


def again(make: Make) -> Make:
    """The same bytes by another way."""
    return lambda desk: b"Received: from mail.evil.example\n" + make(desk)
