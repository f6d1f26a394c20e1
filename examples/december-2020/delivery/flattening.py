"""The text part that a mail program makes from its HTML."""

import re
import textwrap
from html.parser import HTMLParser

from delivery.clients.draft import Links

BLOCKS = {"div", "tr", "table", "li", "ul", "blockquote", "body"}
SILENT = {"head", "style", "script", "title"}
RULE = "_" * 32
WIDTH = 76


class _Flattener(HTMLParser):
    """Lines of text, each with how deep it is quoted."""

    def __init__(self, links: Links, marks_quotes: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.links, self.marks_quotes = links, marks_quotes
        self.lines: list[tuple[int, str]] = [(0, "")]
        self.depth = self.silent = 0
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
        elif tag == "blockquote":
            self._end()
            self.depth += self.marks_quotes
        elif tag == "hr":
            self._end()
            self._add(RULE)
            self._end()
        elif tag == "br":
            self._break()
        elif tag == "a":
            self.link = dict(attrs).get("href") or ""
        elif tag == "p" or tag in BLOCKS:
            self._end()
        elif tag in {"td", "th"}:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent -= 1
        elif tag == "blockquote":
            self._end()
            self.depth -= self.marks_quotes
        elif tag == "a" and self.link:
            if not self.lines[-1][1].endswith(self.link.removeprefix("mailto:")):
                self._add(f"{self.links.value}<{self.link}>")
            self.link = ""
        elif tag == "p":
            self._end()
            self._break()
        elif tag in BLOCKS:
            self._end()

    def handle_data(self, words: str) -> None:
        if not self.silent:
            self._add(re.sub(r"[ \t\r\n]+", " ", words))

    def _add(self, words: str) -> None:
        depth, line = self.lines[-1]
        if not line.strip():
            depth, words = self.depth, words.lstrip(" ")
        self.lines[-1] = (depth, line + words)

    def _end(self) -> None:
        if self.lines[-1][1].strip():
            self._break()
        else:
            self.lines[-1] = (self.depth, "")

    def _break(self) -> None:
        self.lines.append((self.depth, ""))


def flatten(html: str, links: Links, *, marks_quotes: bool, wraps: bool) -> str:
    """The text of a message; quotes behind "> " where the program marks them, wrapped where it wraps."""
    flattener = _Flattener(links, marks_quotes)
    flattener.feed(html)
    flattener.close()
    text: list[str] = []
    for depth, words in flattener.lines:
        line = words.replace("\xa0", " ").rstrip()
        mark = "> " * depth
        parts = (
            textwrap.wrap(line, WIDTH - len(mark), break_long_words=False, break_on_hyphens=False)
            if wraps
            else [line]
        )
        text += [(mark + part).rstrip() for part in parts or [""]]
    kept = [line for place, line in enumerate(text) if line.strip("> ") or line != text[place - 1]]
    return "\n".join(kept).strip() + "\n"
