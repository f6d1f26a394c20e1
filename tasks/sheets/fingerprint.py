"""What a row held when it was exported, in one cell: so that a later import can tell who changed what.

The version cell reads `12.3 9f86d081 …`: the row's id, its version, and a fingerprint of each cell (field
and value) as written. At the import each cell is compared three ways. Its fingerprint is still among the
row's: the workbook has not touched it, the register's value stays. The register's value is among them: only
the workbook changed it, it is taken. Neither: both changed, a conflict. Fingerprints need no history, so
the same workbook also fills an empty register, and a redacted row leaves no words behind in them.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tasks.sheets.values import Value, bare

LENGTH = 10  # hexadecimal digits: 40 bits, so that two values of a field do not meet by chance
_SHAPE = re.compile(rf"\d+\.\d+(?: [0-9a-f]{{{LENGTH}}})*")


@dataclass(frozen=True)
class Version:
    """A version cell, read."""

    id: int
    version: int
    prints: frozenset[str]

    def held(self, field: str, value: Value) -> bool:
        """Whether the row held this value in this field when it was exported."""
        return fingerprint(field, value) in self.prints


def fingerprint(field: str, value: Value) -> str:
    """A short digest of one cell."""
    digest = hashlib.sha256(f"{field}\0{_shown(bare(value))}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:LENGTH]


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return "\0".join(value)
    if isinstance(value, datetime):
        return str(value.timestamp())
    return "" if value is None else str(value)


def write_version(row_id: int, version: int, cells: Mapping[str, Value]) -> str:
    """The version cell of a row with these cells."""
    prints = sorted({fingerprint(field, value) for field, value in cells.items()})
    return " ".join((f"{row_id}.{version}", *prints))


def read_version(words: str) -> Version | None:
    """The cell read back; None if it is empty or no version cell (someone typed there)."""
    if not _SHAPE.fullmatch(words):
        return None
    head, *prints = words.split(" ")
    row_id, version = head.split(".")
    return Version(int(row_id), int(version), frozenset(prints))
