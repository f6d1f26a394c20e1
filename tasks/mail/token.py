"""The token that ties an answer to its letter.

HMAC-SHA256 (RFC 2104) over letter and recipient, cut to 80 bits and written as 16 characters of base32
(A-Z, 2-7), which survive telephones, capitals and re-typing. It proves sight of the letter, not who writes:
a reader also compares the sender with the recipient.
"""

import hmac
from base64 import b32decode, b32encode, b64encode
from datetime import UTC, datetime
from hashlib import sha256

BYTES = 10
EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def make_token(secret: str, letter_ref: str, address: str) -> str:
    """The token of the letter that `letter_ref` names for good, as sent to `address`."""
    words = f"{letter_ref}\n{address.strip().lower()}".encode()
    return b32encode(hmac.digest(secret.encode(), words, sha256)[:BYTES]).decode()


def subject_tag(token: str) -> str:
    """How the token stands in a subject."""
    return f"[IQIP-{token}]"


def ref_line(token: str) -> str:
    """How the token stands in a body."""
    return f"Ref: IQIP-{token}"


def thread_index(token: str, moment: datetime) -> str:
    """The Thread-Index with which a letter opens its conversation (MS-OXOMSG 2.2.1.3).

    A byte, five of the time in tenths of microseconds since 1601, sixteen of an identifier. Outlook's answer
    begins with the same, whatever becomes of subject and Message-ID; ours holds the token.
    """
    ticks = int((moment - EPOCH).total_seconds()) * 10_000_000
    return b64encode(b"\x01" + ticks.to_bytes(8, "big")[1:6] + b"IQIP\0\0" + b32decode(token)).decode()


def message_id_of(token: str, office: str) -> str:
    """The Message-ID we give a letter: always the same one, so that a server can drop a double."""
    return f"<iqip-{token.lower()}@{office.rpartition('@')[2]}>"
