"""The folder transport under test."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import ClassVar

from tests.mail.ways.way import Fault, Way

NO_LINE = "a folder has no line"
NO_SERVER = "a folder has no server"


class ByFolder(Way):
    """Files, which fail only where they cannot be written."""

    cannot: ClassVar[Mapping[Fault, str]] = {
        **dict.fromkeys((Fault.BEFORE, Fault.DURING, Fault.AFTER, Fault.FETCHING), NO_LINE),
        **dict.fromkeys(
            (Fault.LOGIN, Fault.THROTTLED, Fault.UNAVAILABLE, Fault.BUSY, Fault.LATER), NO_SERVER
        ),
        Fault.LOST: "a folder is read as a whole each time",
    }

    @property
    def provoke(self) -> Mapping[Fault, Callable[[], object]]:
        filed = self.office.inbox / "filed"
        return {Fault.FORBIDDEN: lambda: _bar(self.office.outbox), Fault.FILING: lambda: _bar(filed)}

    def trouble(self, random: Random, faults: int) -> None:
        raise AssertionError(NO_LINE)

    def mend(self) -> None:
        super().mend()
        for folder in (self.office.outbox, self.office.inbox / "filed"):
            if folder.is_file():
                folder.unlink()

    def deliver(self, raw: bytes) -> None:
        place = len(list(self.office.inbox.rglob("*.eml")))
        (self.office.inbox / f"{place:04}.eml").write_bytes(raw)

    def sent(self) -> list[bytes]:
        return [file.read_bytes() for file in self.office.outbox.glob("*.eml")]

    def inside(self, folder: str) -> int:
        where = self.office.inbox / "filed" / folder if folder else self.office.inbox
        return len(list(where.glob("*.eml")))


def _bar(folder: Path) -> None:
    """Nobody can write there: a file stands in the way, which stops root, too."""
    if folder.exists():
        folder.rmdir()
    folder.write_text("")
