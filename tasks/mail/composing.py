"""A rendered letter as the bytes that go out (RFC 5322 and MIME, CRLF line ends).

The parts are multipart/mixed of alternative (text, HTML), then the calendar files and the other attachments.
The calendar is an attachment and no alternative body: Outlook would show the appointment and hide the letter.
The structure never varies, so it is joined here: the standard library's generator takes several times as
long, and a whole Trust's letters wait for it. The HTML goes as it is (7bit): characters that are not ASCII
have a way of their own in HTML, and quoted-printable would make it a tenth longer.
"""

from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime

from tasks.mail.content import AttachedFile, LetterContent
from tasks.mail.deadline import calendar_files
from tasks.mail.heading import file_name, header_words, is_message_id, mailbox, message_id_header
from tasks.mail.rendering import Rendered
from tasks.mail.tidying import one_line
from tasks.mail.token import thread_index

LONGEST_LINE = 998  # octets, without the line end


def compose(
    content: LetterContent,
    rendered: Rendered,
    *,
    message_id: str,
    date: datetime,
    attachments: Sequence[AttachedFile] = (),
    in_reply_to: str | None = None,
) -> bytes:
    """The letter's bytes. `date` has a time zone; an `in_reply_to` that is no Message-ID is left out.

    Raises NotAnAddress and NotAMessageId.
    """
    bodies = _several("alternative", [_text("plain", rendered.text.encode()), _html(rendered.html)])
    files = [_file(file) for file in (*calendar_files(content, date), *attachments)]
    head = _head(content, rendered.subject, message_id, date, in_reply_to)
    return head + _several("mixed", [bodies, *files])


def _head(
    content: LetterContent, subject: str, message_id: str, date: datetime, in_reply_to: str | None
) -> bytes:
    sender = content.sender
    office = mailbox(f"{sender.office}, {sender.trust}", sender.email)
    thread = in_reply_to if in_reply_to and is_message_id(in_reply_to) else None
    headers = {
        "From": office,
        "Reply-To": office,
        "To": mailbox(content.to_name, content.to_address),
        "Subject": header_words(subject),
        "Date": format_datetime(date),
        "Message-ID": message_id_header(message_id),
        "In-Reply-To": thread,
        "References": thread,
        "Thread-Index": None if thread else thread_index(content.token, date),
        "MIME-Version": "1.0",
        "Auto-Submitted": "auto-generated",  # RFC 3834: an honest machine answers no machine
        "X-Auto-Response-Suppress": "DR, RN, NRN, AutoReply",  # but not OOF: an absence is useful to know
        "Content-Language": "en-GB",
    }
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value).encode("ascii")


def _several(subtype: str, parts: list[bytes]) -> bytes:
    """A multipart. No part holds "=_" (neither base64 nor quoted-printable can), so that the boundary is none
    of their lines.
    """
    boundary = f"=_iqip_{subtype}"
    head = f'Content-Type: multipart/{subtype}; boundary="{boundary}"\r\n\r\n'.encode()
    between = f"--{boundary}\r\n".encode()
    pieces = (piece for part in parts for piece in (between, part, b"\r\n"))
    return b"".join((head, *pieces, f"--{boundary}--\r\n".encode()))


def _html(words: str) -> bytes:
    """As it is, unless a line is too long for SMTP (RFC 5321, 4.5.3.1.6) or could pass for a boundary."""
    written = words.encode("ascii", "xmlcharrefreplace")
    if (b"_" in written and b"=_" in written) or _has_a_long_line(written):  # one byte is found far sooner
        return _text("html", written)
    return _text_head("html", "7bit") + written.replace(b"\n", b"\r\n")


def _has_a_long_line(words: bytes) -> bool:
    """Looked for from line end to line end as far ahead as one may be: ten times as fast as line by line."""
    start = 0
    while len(words) - start > LONGEST_LINE:
        start = words.rfind(b"\n", start, start + LONGEST_LINE + 1) + 1
        if not start:
            return True
    return False


def _text(subtype: str, words: bytes) -> bytes:
    return _text_head(subtype, "quoted-printable") + b2a_qp(words).replace(b"\n", b"\r\n")


def _text_head(subtype: str, encoding: str) -> bytes:
    return (
        f'Content-Type: text/{subtype}; charset="utf-8"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'
    ).encode("ascii")


def _file(file: AttachedFile) -> bytes:
    head = (
        f"Content-Type: {one_line(file.content_type)}\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Disposition: attachment; {file_name(file.name)}\r\n\r\n"
    )
    return head.encode("ascii") + encodebytes(file.content).replace(b"\n", b"\r\n")
