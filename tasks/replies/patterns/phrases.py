"""Phrases as people would read them, one a line, made into one pattern.

`{it}` stands for what a table of words says of it, `'` for an apostrophe or none, `’` for one that may not be
missing; brackets group, and the rest is a regular expression. Where a phrase begins or ends with a letter or
a bracket, so does a word. A line that ends with a backslash goes on in the next; one that begins with # has
examples of the phrases below it, parted by " / ", and tests hold each phrase to one of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|\{([A-Za-z]+)\}|\(\??|[)'’]")


@dataclass(frozen=True)
class Phrases:
    """Lines of phrases, and the words that stand in them in braces."""

    lines: str
    words: Mapping[str, str]

    @property
    def pattern(self) -> str:
        """All of them as alternatives, in order."""
        return "|".join(self.pattern_of(phrase) for _, phrases in self.families() for phrase in phrases)

    def families(self) -> Iterator[tuple[list[str], list[str]]]:
        """Examples, with the phrases that stand below them."""
        examples, phrases = list[str](), list[str]()
        lines = re.sub(r"\\\n\s*", "", self.lines).splitlines()
        for line in filter(None, map(str.strip, lines)):
            if line.startswith("# ") and phrases:
                yield examples, phrases
                examples, phrases = [], []
            if line.startswith("# "):
                examples += line[2:].split(" / ")
            else:
                phrases.append(line)
        yield examples, phrases

    def pattern_of(self, phrase: str) -> str:
        """One phrase as a pattern."""
        brackets, closed = list[bool](), False  # whether each only groups

        def meant(sign: re.Match[str]) -> str:
            nonlocal closed
            if sign[1]:
                return f"(?:{self.pattern_of(self.words[sign[1]])})"
            if sign[0] == ")":
                closed = brackets.pop()
            elif sign[0].startswith("("):
                brackets.append(sign[0] == "(")
            return {"(": "(?:", "'": "['’]?", "’": "['’]"}.get(sign[0], sign[0])

        begins = phrase[0].isalnum() or (phrase[0] == "(" and phrase[1] != "?")
        made = _SIGN.sub(meant, phrase)
        ends = phrase[-1].isalnum() or (phrase[-1] == ")" and closed)
        return r"\b" * begins + made + r"\b" * ends
