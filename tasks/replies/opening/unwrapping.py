"""Opens what mail programs wrap a whole message in, so that it is read as if it had come plain.

winmail.dat becomes its words and its files, an opaque S/MIME signature the message that was signed. What
cannot be opened stays as it came and `left_wrapped` names it: nothing is dropped, and a person is told.
"""

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from tasks.replies.opening.parts import is_attached, payload, walk
from tasks.replies.opening.signed import Encrypted, NotSigned, signed_content
from tasks.replies.opening.tnef import NotTnef, Unwrapped, WrappedFile, read_tnef
from tasks.replies.values import Reason

TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
CMS = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
LOCKED = frozenset({"multipart/encrypted", "application/x-microsoft-rpmsg-message"})
WORDS = frozenset({"text/plain", "text/html"})
MOST_LAYERS = 4  # signed within signed; each may hold winmail.dat


def unwrapped(message: Message) -> Message:
    """The same message with everything opened that can be."""
    for _ in range(MOST_LAYERS):
        wrapped = [part for part in walk(message) if _wrapping(part)]
        if not sum(_open(part, message) for part in wrapped):
            break
    return message


def left_wrapped(message: Message) -> set[Reason]:
    """Why not all of an opened message can be read."""
    found = set()
    for part in walk(message):
        kind = part.get_content_type()
        if kind in LOCKED or (kind in CMS and _is_encrypted(part)):
            found.add(Reason.ENCRYPTED)
        elif _wrapping(part):
            found.add(Reason.NOT_OPENED)
    return found


def _wrapping(part: Message) -> str:
    kind = part.get_content_type()
    if kind in TNEF or (kind == "application/octet-stream" and part.get_filename() == "winmail.dat"):
        return "tnef"
    return "cms" if kind in CMS else ""


def _is_encrypted(part: Message) -> bool:
    try:
        signed_content(payload(part))
    except Encrypted:
        return True
    except NotSigned:
        return "enveloped" in str(part.get_param("smime-type", "")).lower()
    return False


def _open(part: Message, message: Message) -> bool:
    try:
        if _wrapping(part) == "cms":
            signed = signed_content(payload(part))
            _become(part, message_from_bytes(signed, _class=type(part), policy=part.policy))
        else:
            _hold(part, read_tnef(payload(part)), has_words=_has_words(message))
    except (NotSigned, NotTnef, MessageError, ValueError, LookupError, RecursionError):
        return False
    return True


def _become(part: Message, inner: Message) -> None:
    """Put the inner entity in the place of what wrapped it; whom it is from stays."""
    for name in [name for name in part.keys() if name.lower().startswith("content-")]:  # noqa: SIM118
        del part[name]
    for name, value in inner.items():
        if name.lower().startswith("content-"):
            part[name] = value
    part.set_payload(inner.get_payload())
    part.epilogue = part.preamble = None


def _hold(part: Message, within: Unwrapped, *, has_words: bool) -> None:
    """Put words and files in the place of winmail.dat; words only where the message has none beside it."""
    if within.is_rich_only and not has_words:
        raise NotTnef("its words are in Outlook's rich text alone")
    inner = Message()
    inner["Content-Type"] = "multipart/mixed"
    inner.set_payload([])
    if not has_words and within.html.strip():
        inner.attach(_words("html", within.html))
    elif not has_words and within.text.strip():
        inner.attach(_words("plain", within.text))
    for file in within.files:
        inner.attach(_file(file))
    _become(part, inner)


def _has_words(message: Message) -> bool:
    return any(
        part.get_content_type() in WORDS and not is_attached(part) and payload(part).strip()
        for part in walk(message)
    )


def _words(kind: str, text: str) -> Message:
    part = Message()
    part["Content-Type"] = f"text/{kind}; charset=utf-8"
    _fill(part, text.encode("utf-8", "replace"))
    return part


def _file(file: WrappedFile) -> Message:
    part = Message()
    is_named = file.content_type.replace("/", "", 1).replace("-", "").replace(".", "").isalnum()
    part["Content-Type"] = file.content_type if is_named else "application/octet-stream"
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", file.name))
    if file.content_id:
        part["Content-ID"] = f"<{file.content_id}>"
    _fill(part, file.content)
    return part


def _fill(part: Message, content: bytes) -> None:
    """A payload that decodes to just these bytes, in the form in which the parser keeps raw ones."""
    part["Content-Transfer-Encoding"] = "8bit"
    part.set_payload(content.decode("ascii", "surrogateescape"))
