"""Knows the office's own copy of a letter by its head, so that it is never taken for somebody's answer.

A copy comes from the office's own address and bears either the Message-ID that we gave the letter, or, where
a server wrote another, the subject's tag and the mark of a machine. An answer to a letter bears the tag too,
but comes from elsewhere, or from a person in the office: it has neither.
"""

import re
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parseaddr

HEAD = "BODY.PEEK[HEADER.FIELDS (FROM SUBJECT MESSAGE-ID AUTO-SUBMITTED)]"
OUR_MESSAGE_ID = re.compile(r"<iqip-([a-z2-7]{16})@", re.IGNORECASE)
OUR_TAG = re.compile(r"\[IQIP-([A-Z2-7]{16})\]", re.IGNORECASE)


def token_of_copy(head: bytes, own_address: str) -> str | None:
    """The token of the letter that this is our copy of; None if it is no such copy."""
    message = BytesHeaderParser().parsebytes(head)
    if parseaddr(_words(message, "From"))[1].lower() != own_address.lower():
        return None
    found = OUR_MESSAGE_ID.search(_words(message, "Message-ID"))
    if found is None and _words(message, "Auto-Submitted").lower().startswith("auto-generated"):
        found = OUR_TAG.search(_words(message, "Subject"))
    return found[1].upper() if found else None


def message_id_of_copy(head: bytes) -> str | None:
    """The Message-ID that the letter really got."""
    return _words(BytesHeaderParser().parsebytes(head), "Message-ID").strip() or None


def _words(message: Message, name: str) -> str:
    """A header's words, decoded where they can be; anybody may have written it."""
    words = str(message.get(name, ""))
    try:
        return str(make_header(decode_header(words)))
    except (LookupError, ValueError):
        return words
