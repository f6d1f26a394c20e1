"""What may stand in a letter's head: addresses, names and words on one line, whoever typed them.

Nothing that has a line break reaches a header, so no name or title can forge another header.
"""

import re
from email.header import Header
from email.utils import encode_rfc2231

from tasks.mail.tidying import one_line

ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}")  # RFC 5322 dot-atom
MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")


class NotAnAddress(ValueError):
    """A letter has nowhere to go: correct the person's email in the register."""


class NotAMessageId(ValueError):
    """A Message-ID must look like <words@domain>, on one line."""


def mailbox(name: str, address: str) -> str:
    """A name and an address as From and To have them; raises NotAnAddress."""
    name = one_line(name)
    if not ADDRESS.fullmatch(address):
        raise NotAnAddress(f"{address!r} ({name}) is no email address; it would be like x@example.org.")
    if not name.isascii():
        return f"{header_words(name)} <{address}>"
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{address}>'


def header_words(text: str) -> str:
    """Words as they are, or as encoded words (RFC 2047) where there are accents."""
    text = one_line(text)
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode(linesep="\r\n")


def is_message_id(text: str) -> bool:
    """Whether the text is one Message-ID."""
    return MESSAGE_ID.fullmatch(text) is not None


def message_id_header(text: str) -> str:
    """A Message-ID; raises NotAMessageId."""
    if not is_message_id(text):
        raise NotAMessageId(f"{text!r} is no Message-ID; it would be like <words@example.org>.")
    return text


def file_name(name: str) -> str:
    """The parameter that names an attachment, without folders (RFC 2231 where there are accents)."""
    name = re.sub(r'[/\\"]', "-", one_line(name))
    return f'filename="{name}"' if name.isascii() else f"filename*={encode_rfc2231(name, 'utf-8')}"
