"""The way of sending and fetching that an instance's settings name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tasks.mail.folder import FolderTransport
from tasks.mail.transport import Transport

AVAILABLE = ("folder",)


class NoSuchTransport(ValueError):
    """The settings name a transport that this version does not have; choose one that it has."""


@contextmanager
def open_transport(kind: str, folder: Path, *, largest: int = 50_000_000) -> Iterator[Transport]:
    """The transport of that kind, open. `folder` is the instance's `mailbox`; `largest` counts bytes."""
    if kind != "folder":
        raise NoSuchTransport(
            f"iqip.toml, [mail] transport = {kind!r}: this version can only post by {' or '.join(AVAILABLE)}."
        )
    yield FolderTransport(folder, largest)
