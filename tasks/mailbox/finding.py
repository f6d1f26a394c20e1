"""One thing that was looked at, and how it was found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`says` is a sentence for the office; where something is to be mended it names the likely cure."""

    well: bool
    says: str
