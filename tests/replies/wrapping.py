"""Writes winmail.dat (MS-OXTNEF) and S/MIME (by openssl), sharing nothing with what reads them."""

import struct
import subprocess
from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

STRING, UNICODE, BINARY, LONG, MANY = 0x1E, 0x1F, 0x102, 0x03, 0x1000


def attribute(level: int, name: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, name, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def properties(*found: tuple[int, int, object], named: bool = False) -> bytes:
    out = b""
    for kind, name, value in found:
        out += struct.pack("<HH", kind, name)
        if kind == LONG:
            out += struct.pack("<I", value)
            continue
        raw = (
            value
            if isinstance(value, bytes)
            else str(value).encode("utf-16-le" if kind == UNICODE else "cp1252")
        )
        raw += {STRING: b"\0", UNICODE: b"\0\0"}.get(kind, b"")
        out += struct.pack("<II", 1, len(raw)) + raw + b"\0" * (-len(raw) % 4)
    count = len(found)
    if named:  # a property with a name of its own, of three long values, before the others
        words = "Keywords".encode("utf-16-le") + b"\0\0"
        own = struct.pack("<HH", LONG | MANY, 0x8001) + b"G" * 16 + struct.pack("<II", 1, len(words)) + words
        own += b"\0" * (-len(words) % 4) + struct.pack("<IIII", 3, 1, 2, 3)
        out, count = own + out, count + 1
    return struct.pack("<I", count) + out


def winmail(
    text: str = "", html: bytes = b"", files: Sequence[tuple[str, str, bytes]] = (), *, rich: bytes = b""
) -> bytes:
    """What Outlook sends as winmail.dat; the long names and types of files stand in their properties."""
    found: list[tuple[int, int, object]] = [(LONG, 0x0E08, 1)]
    found += [(UNICODE, 0x1000, text)] if text else []
    found += [(BINARY, 0x1013, html)] if html else []
    found += [(BINARY, 0x1009, rich)] if rich else []
    out = b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x00089006, b"\0\0\1\0")
    out += attribute(1, 0x00069007, struct.pack("<II", 1252, 0)) + attribute(
        1, 0x00069003, properties(*found, named=True)
    )
    for name, kind, content in files:
        out += attribute(2, 0x00069002, bytes(14)) + attribute(
            2, 0x00018010, name[:8].encode("cp1252", "replace") + b"\0"
        )
        out += attribute(2, 0x0006800F, content)
        out += attribute(2, 0x00069005, properties((UNICODE, 0x3707, name), (STRING, 0x370E, kind)))
    return out


def with_winmail(plain: bytes, wrapped: bytes, *, name: str = "winmail.dat", kind: str = "ms-tnef") -> bytes:
    """The message `plain` with winmail.dat beside its words."""
    message = message_from_bytes(plain, _class=EmailMessage, policy=default)
    message.add_attachment(wrapped, maintype="application", subtype=kind, filename=name)
    return message.as_bytes()


def smime(folder: Path, plain: bytes, *words: str) -> bytes:
    """The message `plain` through `openssl cms`, its own head kept: -sign (opaque), -encrypt, and so on."""
    key, certificate = folder / "own.key", folder / "own.crt"
    if not key.exists():
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Jo Field",
                "-keyout", str(key), "-out", str(certificate))  # fmt: skip
    message = message_from_bytes(plain)
    inner, outer = message_from_bytes(plain), []
    for name in list(message.keys()):
        if not name.lower().startswith("content-"):
            outer.append(f"{name}: {message[name]}".replace("\n", "\r\n"))
            del inner[name]
    (folder / "plain").write_bytes(inner.as_bytes().replace(b"\n", b"\r\n"))
    signer = ["-signer", str(certificate), "-inkey", str(key)] if "-sign" in words else []
    last = [str(certificate)] if "-encrypt" in words else []
    wrapped = openssl("cms", *words, "-in", str(folder / "plain"), *signer, *last)
    head = [line for line in outer if not line.startswith("MIME-Version")]
    return "\r\n".join(head).encode() + b"\r\n" + wrapped


def openssl(*words: str) -> bytes:
    return subprocess.run(["openssl", *words], check=True, capture_output=True).stdout
