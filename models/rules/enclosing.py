"""Which evidence files go with a tester's letter: as many, in their order, as its size allows.

A tester who has the file in hand answers today; one who must ask for it answers next week. What is too
large is named with where it is kept. A file that stands under two actions goes once.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class EvidenceFile:
    """A piece of evidence; without `sha256` it is a link or a sentence, and is only named."""

    name: str
    content_type: str = ""
    sha256: str = ""
    size: int = 0


def enclosed(files: Sequence[EvidenceFile], most: int) -> tuple[EvidenceFile, ...]:
    """Those that go with a letter of at most `most` bytes of files; a smaller one may pass a larger."""
    chosen: dict[str, EvidenceFile] = {}
    left = most
    for file in files:
        if file.sha256 and file.sha256 not in chosen and 0 < file.size <= left:
            chosen[file.sha256] = file
            left -= file.size
    return tuple(chosen.values())


def named(file: EvidenceFile, sent: frozenset[str]) -> str:
    """How the letter names it: attached, or kept by the office, and under what mark."""
    if not file.sha256:
        return file.name
    if file.sha256 in sent:
        return f"{file.name} (attached)"
    return f"{file.name} ({_size(file.size)}, not attached: ask our office for file {file.sha256[:8]})"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} KB"
