"""Blanks a raw message: as a whole, or only where it quotes what is redacted."""

import re
from email import message_from_bytes, policy
from email.header import Header
from email.message import EmailMessage
from email.message import Message as Parsed
from html import escape, unescape

from models.history import REDACTED
from models.rules.quoting import Words
from tasks.redact.raw_texts import SUBJECTS, TAG, decoded, texts_of, texts_of_part

KEPT_HEADERS = ("Message-ID", "From", "To", "Date", "In-Reply-To", "References", "Auto-Submitted")
NO_WORDS = re.compile(r"<[^>]*>|&#?\w{1,31};")  # tags and entities


def without_words(raw: bytes, text: str) -> bytes:
    """The message with its addresses, dates and ids, and this text alone."""
    parsed = message_from_bytes(raw)
    blank = EmailMessage(policy=policy.SMTP)
    for name in KEPT_HEADERS:
        if parsed[name]:
            blank[name] = re.sub(r"\s+", " ", str(parsed[name]))
    blank["Subject"] = REDACTED
    blank.set_content(f"{text}\n")
    return blank.as_bytes()


def without_quotations(raw: bytes, words: Words, text: str) -> bytes:
    """The message as it is, the quotations in it blanked. `text` stands alone if they cannot be cut out."""
    parsed, shown = message_from_bytes(raw), message_from_bytes(raw, policy=policy.default)
    for part, readable in zip(parsed.walk(), shown.walk(), strict=True):
        for name in SUBJECTS:
            if readable[name] and words.are_in(str(readable[name])):
                blanked = words.blanked(str(readable[name]))
                part.replace_header(name, Header(blanked, "utf-8", header_name=name).encode())
        if part.is_multipart():
            continue
        if words.are_in(part.get_filename() or ""):
            _rename(part)
        if any(words.are_in(found) for found in texts_of_part(part)):
            _blank_part(part, words)
    blanked_raw = parsed.as_bytes()
    if any(words.are_in(found) for found in texts_of(blanked_raw)):
        return without_words(raw, words.blanked(text))
    return blanked_raw


def _rename(part: Parsed) -> None:
    if part["Content-Disposition"]:
        part.del_param("filename", header="Content-Disposition")
        part.set_param("filename", REDACTED, header="Content-Disposition")
    if part.get_param("name"):
        part.set_param("name", REDACTED)


def _blank_part(part: Parsed, words: Words) -> None:
    content = part.get_payload(decode=True)
    found = REDACTED
    if part.get_content_maintype() == "text" and isinstance(content, bytes):
        text = decoded(part, content)
        found = _blanked_page(text, words) if part.get_content_subtype() == "html" else words.blanked(text)
    else:
        part.set_type("text/plain")  # a document that quotes goes as a whole
    del part["Content-Transfer-Encoding"]
    part.set_payload(found, "utf-8")


def _blanked_page(page: str, words: Words) -> str:
    """The page with its tags, however the quotation is marked up."""
    kept, last = [], 0
    for start, end in words.spans(NO_WORDS.sub(_as_long, page)):
        kept += [page[last:start], REDACTED, *TAG.findall(page[start:end])]
        last = end
    blanked = "".join([*kept, page[last:]])
    shown = unescape(TAG.sub(" ", blanked))
    return f"<pre>{escape(words.blanked(shown))}</pre>" if words.are_in(shown) else blanked


def _as_long(found: re.Match[str]) -> str:
    """What a reader sees of a tag or an entity, as long as it is written: places stay the same."""
    seen = " " if found[0].startswith("<") else unescape(found[0])
    return seen[: len(found[0])].ljust(len(found[0]))
