"""The folder transport: letters as files, so that development and rehearsals can reach nobody.

`mailbox/outbox/*.eml` is what went out, `mailbox/inbox/*.eml` what came, `mailbox/inbox/filed/<folder>/` what
has been read. A file appears complete or not at all, and none is ever written over: posting twice leaves two
files, as it would leave two letters in a real mailbox.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.parser import BytesHeaderParser
from pathlib import Path

from tasks.mail.transport import Envelope, Fetched, Incoming, Posted, TransportError

TOKEN = re.compile(r"[A-Z2-7]{16}")
ONE_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
UNFIT_FOR_A_FILE_NAME = re.compile(r"[^A-Za-z0-9.@+_-]")


@dataclass(frozen=True)
class FolderTransport:
    """A mailbox in a folder. A message of which more than `largest` bytes came is handed over cut."""

    mailbox: Path
    largest: int = 50_000_000

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        """Put the letter into the outbox as <day>_<address>_<token>.eml; one to ourselves comes in, too."""
        address = UNFIT_FOR_A_FILE_NAME.sub("_", envelope.recipient)[:80]
        name = f"{envelope.day}_{address}_{envelope.token}"
        try:
            file = _put(self.mailbox / "outbox", name, raw)
            if envelope.recipient == envelope.sender:
                _put(self.mailbox / "inbox", name, raw)
        except OSError as error:
            raise TransportError(
                f"The letter to {envelope.recipient} could not be written: {error}.", permanent=False
            ) from error
        return Posted(envelope.message_id, file.name)

    def find(self, token: str) -> Posted | None:
        """The first letter in the outbox with that token."""
        if not TOKEN.fullmatch(token):
            return None
        for file in sorted((self.mailbox / "outbox").glob(f"*_{token}*.eml")):
            with file.open("rb") as letter:
                return Posted(BytesHeaderParser().parse(letter)["Message-ID"], file.name)
        return None

    def fetch(self, cursor: str | None) -> Fetched:
        """Everything that lies in the inbox, by name; a folder needs no cursor."""
        inbox = self.mailbox / "inbox"
        if not inbox.exists():
            return Fetched((), None)
        with os.scandir(inbox) as entries:
            names = sorted(one.name for one in entries if one.name.lower().endswith(".eml") and one.is_file())
        return Fetched(self._read(inbox, names), None)

    def _read(self, inbox: Path, names: list[str]) -> Iterator[Incoming]:
        for name in names:
            try:
                with (inbox / name).open("rb") as message:
                    raw, facts = message.read(self.largest), os.fstat(message.fileno())
            except FileNotFoundError:  # filed by another run meanwhile
                continue
            received = datetime.fromtimestamp(facts.st_mtime, UTC)
            yield Incoming(name, raw, received, max(facts.st_size, len(raw)))

    def file(self, server_id: str, folder: str) -> None:
        """Move a message to inbox/filed/<folder>/, beside any of the same name that is there already."""
        _move(server_id, self.mailbox / "inbox", self._filed(folder))

    def file_all(self, server_ids: Sequence[str], folder: str) -> dict[str, str]:
        """Move messages; answers with those that could not be, and why."""
        failed: dict[str, str] = {}
        try:
            inbox, filed = self.mailbox / "inbox", self._filed(folder)
        except OSError as error:
            return dict.fromkeys(server_ids, str(error))
        for server_id in server_ids:
            try:
                _move(server_id, inbox, filed)
            except OSError as error:
                failed[server_id] = str(error)
        return failed

    def _filed(self, folder: str) -> Path:
        if not ONE_WORD.fullmatch(folder):
            raise ValueError(f"Cannot file in {folder!r}: give one word.")
        filed = self.mailbox / "inbox" / "filed" / folder
        filed.mkdir(parents=True, exist_ok=True)
        return filed

    def absences(self, addresses: Sequence[str]) -> dict[str, date]:
        """A folder cannot tell who is away."""
        return {}


def _put(folder: Path, name: str, raw: bytes) -> Path:
    """Write beside, then rename. The part file, made only if it is not there, keeps two writers apart."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in range(1, 1000):
        numbered = name if place == 1 else f"{name}-{place}"
        part, file = folder / f".{numbered}.part", folder / f"{numbered}.eml"
        if file.exists():
            continue
        try:
            out = part.open("xb")
        except FileExistsError:  # being written by another run, or left by one that was killed
            continue
        try:
            with out:
                out.write(raw)
            if not file.exists():
                return part.rename(file)
        finally:
            part.unlink(missing_ok=True)
    raise OSError(f"{folder} holds a thousand files named {name}")


def _move(name: str, inbox: Path, filed: Path) -> None:
    """Move a file, if it is still there, to a name that nothing has yet."""
    source = inbox / name
    if source.name != name or source.parent != inbox:
        raise ValueError(f"Cannot file {name!r}: give a file's name.")
    for place in range(1, 1000):
        target = filed / (name if place == 1 else f"{source.stem}-{place}{source.suffix}")
        if not target.exists():
            with suppress(FileNotFoundError):
                source.rename(target)
            return
    raise OSError(f"{filed} holds a thousand files named {name}")
