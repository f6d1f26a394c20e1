"""Raw bytes parsed once: whatever arrives becomes a message, and never an exception."""

import re
from binascii import a2b_qp
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import Compat32
from typing import Any

from tasks.replies.opening.limits import beginning_of, is_beyond_reading
from tasks.replies.opening.slicing import Fields, NotOrdinary, sliced
from tasks.replies.opening.unwrapping import unwrapped

MOST_BYTES = 64_000_000  # far above what any post office carries
LONGEST_HEADER = 20_000  # the library takes time that grows with the square of it


class Bounded(Compat32):
    """The library's oldest policy, with headers of a bounded length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value, the value cut where no mail program writes so much."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


POLICY = Bounded()
PLAIN = frozenset({"", "7bit", "8bit"})  # encodings that change nothing
PARAM = re.compile(r";\s*([\w-]+)=(?:\"([^\"\\\r\n]*)\"|([\w.+=/:-]+))", re.ASCII)
PARAMS = re.compile(rf"[\w.+/-]+\s*(?:{PARAM.pattern}\s*)*;?\s*", re.ASCII)


class Post(Message):
    """A message, or a part of one, whose head is looked through once.

    Reading asks for some forty headers, most of them absent, and the library walks through all of the head
    for each and takes a header's parameters apart each time. A parsed head changes only where what wrapped
    it is taken off, which begins with a deletion.
    """

    _indexed = -1
    _index_kept: dict[str, str]
    _params_kept: dict[str, dict[str, str] | None]
    _decoded: bytes | None = None

    def __delitem__(self, name: str) -> None:
        super().__delitem__(name)
        self._indexed = -1

    def get(self, name: str, failobj: Any = None) -> Any:
        """The first header of that name, as the library gives it."""
        found = self._index().get(name.lower())
        if found is None or found.isascii():
            return failobj if found is None else found
        return self.policy.header_fetch_parse(name, found)

    def get_payload(self, i: int | None = None, decode: bool = False) -> Any:
        """As the library gives it, decoded once."""
        if not decode:
            return super().get_payload(i)
        if self._decoded is None and not self.is_multipart():
            self._decoded = self._undone()
        return self._decoded

    def _undone(self) -> Any:
        written: Any = self._payload  # type: ignore[attr-defined]
        if isinstance(written, str) and written.isascii():
            encoding = str(self.get("Content-Transfer-Encoding", "")).lower()
            if encoding in PLAIN:
                return written.encode()
            if encoding == "quoted-printable":
                return a2b_qp(written.encode())
        return super().get_payload(decode=True)

    def set_payload(self, payload: Any, charset: Any = None) -> None:
        """As the library does it."""
        self._decoded = None
        super().set_payload(payload, charset)

    def get_param(
        self, param: str, failobj: Any = None, header: str = "content-type", unquote: bool = True
    ) -> Any:
        """As the library gives it; a header that does not even have the word is not taken apart."""
        if param not in str(self._index().get(header, "")).lower():
            return failobj
        if header not in self._params_kept:
            self._params_kept[header] = plain_params(self._index()[header])
        params = self._params_kept[header]
        if params is None or not unquote:
            return super().get_param(param, failobj, header, unquote)
        return params.get(param, failobj)

    def get_content_type(self) -> str:
        """As the library gives it, worked out once."""
        index = self._index()
        if "" not in index:
            index[""] = super().get_content_type()
        return index[""]

    def _index(self) -> dict[str, str]:
        """The first header of each name, in lower case; the content type, once asked for, under no name."""
        headers: list[tuple[str, str]] = self._headers  # type: ignore[attr-defined]
        if self._indexed != len(headers):  # the parser asks while it still fills the head in
            self._index_kept = {name.lower(): value for name, value in reversed(headers)}
            self._params_kept = {}
            self._indexed = len(headers)
        return self._index_kept


def plain_params(value: str) -> dict[str, str] | None:
    """The parameters of a header where none is written in an unusual way; else None."""
    if not value.isascii() or not PARAMS.fullmatch(value):
        return None
    return {name.lower(): quoted or bare for name, quoted, bare in reversed(PARAM.findall(value))}


def open_message(raw: bytes) -> Message:
    """The message in `raw`; an empty one when no parser could make sense of it.

    The compat32 policy is four times faster than the modern one on ordinary mail and
    does not raise on the header forms that real servers write.
    """
    raw = beginning_of(raw) if is_beyond_reading(raw) else raw
    try:
        return unwrapped(parsed(raw[:MOST_BYTES]))
    except (MessageError, ValueError, LookupError, RecursionError):
        return Post()


def parsed(raw: bytes) -> Message:
    """The message as the library parses it, by the shorter way where it is ordinary."""
    try:
        return sliced(raw, post_of)
    except NotOrdinary:
        return message_from_bytes(raw, _class=Post, policy=POLICY)


def post_of(fields: Fields) -> Post:
    """A part with this head."""
    post = Post(policy=POLICY)
    for name, value in fields:
        post.set_raw(name, value[:LONGEST_HEADER])
    return post
