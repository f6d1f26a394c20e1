"""Messages of 10 and 50 MB, of which neither the time nor the memory may get out of hand."""

from base64 import encodebytes
from collections.abc import Iterator

from tests.collecting import MATRON, Desk
from tests.mails import reply

MB = 1_000_000


def giants(desk: Desk, size: int) -> Iterator[tuple[bytes, tuple[str, ...]]]:
    """One after the other, so that they do not lie in memory together."""
    plain = reply(desk.sent, "QS1.1 on track", MATRON, message_id=f"<giant-{size}@example.org>")
    head = plain.partition(b"\n\n")[0]
    bare = b"\n".join(line for line in head.split(b"\n") if not line.lower().startswith(b"content-"))

    def giant(name: str, kind: bytes, body: bytes) -> tuple[bytes, tuple[str, ...]]:
        fresh = bare.replace(b"<giant-", b"<" + name.replace(" ", "-").encode() + b"-")
        raw = fresh + b"\n" + kind + b"\n\n" + body
        return raw, (f"{size // MB} MB, {name}",)

    text, file = (
        b"Content-Type: text/plain",
        b"Content-Type: application/pdf; name=x.pdf\nContent-Transfer-Encoding: base64",
    )
    yield giant("one line", text, b"x" * size)
    yield giant("words", text, b"done on track QS1.1 31/3/21 " * (size // 28))
    yield giant("lines of words", text, b"> not done yet, see below\n" * (size // 26))
    yield giant("empty lines", text, b"\n" * size)
    yield giant("a file", file, encodebytes(b"%PDF-1.4" + bytes(size * 3 // 4)))
    yield giant("a page", b"Content-Type: text/html", b"<p>done <b>on</b> track</p>" * (size // 27))
    yield giant("parts", b"Content-Type: multipart/mixed; boundary=b", b"--b\n\nx\n" * (size // 7))
    yield giant("a head", b"X: " + b"x" * size, b"QS1.1 on track")
    yield giant("headers", b"X: x\n" * (size // 5) + b"X: x", b"QS1.1 on track")
