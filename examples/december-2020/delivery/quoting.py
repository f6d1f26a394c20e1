"""The letter as its reader's program quotes it, with what they typed into it."""

import re
from html import escape

BODY = re.compile(r"<body\b[^>]*>(.*)</body>", re.DOTALL | re.IGNORECASE)
NEVER_QUOTED = re.compile(r"<!--.*?-->|<style\b.*?</style>", re.DOTALL | re.IGNORECASE)


class NoSuchLine(LookupError):
    """A recipe fills in a form line that the letter does not have."""


def quoted(html: str) -> str:
    """What programs keep of a letter: its body, without comments and style sheets."""
    body = BODY.search(html)
    return NEVER_QUOTED.sub("", body[1] if body else html).strip()


def fill_in(html: str, reference: str, label: str, words: str) -> str:
    """Type `words` behind a form line: "[QS1.1] Status:" becomes "[QS1.1] Status: done"."""
    line = escape(f"[{reference}] {label}:", quote=False)
    if line not in html:
        raise NoSuchLine(f"The letter has no line {line}")
    return html.replace(line, f"{line} {escape(words, quote=False)}", 1)


def write_under(html: str, reference: str, words: str) -> str:
    """Type `words` as a paragraph of their own under an item, above its form lines."""
    at = html.find(escape(f"[{reference}] ", quote=False))
    start = html.rfind("<p", 0, at)
    if at < 0 or start < 0:
        raise NoSuchLine(f"The letter has no item {reference}")
    lines = escape(words.strip(), quote=False).replace("\n", "<br>")
    typed = f'<p><span style="color:#1F497D">{lines}</span></p>\n'
    return html[:start] + typed + html[start:]
