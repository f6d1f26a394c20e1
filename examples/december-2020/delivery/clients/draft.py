"""What every mail program is given to lay out."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from html import escape
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Links(Enum):
    """How a program's text part shows a link: `Done<mailto:…>` or `Done <mailto:…>`."""

    CLOSE = ""
    APART = " "


@dataclass(frozen=True)
class Draft:
    """An answer before it is laid out. `quote` is the letter's HTML, empty in a new message."""

    words: str
    signature: tuple[str, ...]
    quote: str = ""
    office: tuple[str, str] = ("", "")
    to: tuple[str, str] = ("", "")
    subject: str = ""
    sent: datetime | None = None

    @property
    def paragraphs(self) -> list[str]:
        """The words as HTML, one item for each line that was typed; an empty one is a blank line."""
        return [escape(line, quote=False) for line in self.words.splitlines()]

    @property
    def day(self) -> datetime:
        """When the letter was sent, in London."""
        assert self.sent is not None
        return self.sent.astimezone(LONDON)


def shown(person: tuple[str, str]) -> str:
    """Name and address as a header block prints them, in HTML."""
    return escape(f"{person[0]} <{person[1]}>", quote=False)


def long_day(day: datetime) -> str:
    """Friday, 22 January 2021 09:00."""
    return f"{day:%A}, {day.day} {day:%B %Y %H:%M}"
