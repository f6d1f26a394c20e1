"""An HTML body as lines, keeping what its markup says about quoting.

The tree is walked without recursion. A page nested deeper than any mail program nests is
read as bare words instead, because building such a tree takes time beyond all bounds.
"""

import re
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.replies.author.lines import INVISIBLE, LONGEST_LINE, MOST_LINES, Line, Mark

DEEPEST, MANY_TAGS = 400, 3_000
_BLOCKS_WORDS = """
    p div br tr table ul ol li h1 h2 h3 h4 h5 h6 blockquote pre hr section article header footer body dl
    dt dd form center
"""
BLOCKS = frozenset(_BLOCKS_WORDS.split())
_SKIPPED_WORDS = """
    head style script title xml template noscript select object s strike del
"""
UNMARKED = frozenset({"br", "b", "i", "u", "strong", "em", "o:p", "tbody", "tr", "font"})
SKIPPED = frozenset(_SKIPPED_WORDS.split())
CONTAINERS = re.compile(
    r"OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|ms-outlook-mobile-reference-message"
    r"|yahoo_quoted|protonmail_quote|zmail_extra|messageReplySection|tutanota_quote|skiptranslate-quote"
)
CUTS = re.compile(r"divRplyFwdMsg|stopSpelling|zwchr|__DIVIDER__|replySplit|isForwardContent")
ATTRIBUTIONS = re.compile(
    r"gmail_attr|moz-cite-prefix|moz-email-headers-table|protonmail_attribution|cite-header"
)
BORDER = re.compile(r"border-top:\s*solid\s*(?:#E1E1E1|#B5C4DF|#C4C4C4|windowtext)", re.IGNORECASE)
SIGNATURES = re.compile(
    r"gmail_signature|moz-signature|AppleMailSignature|protonmail_signature|^(?:x_)*Signature$"
)
SPACES = re.compile(r"[ \t\r\n\f]+")


def lines_of_page(html: str) -> list[Line]:
    """The visible words of a page as lines with their quote depth and marks."""
    if html.count("<") > MANY_TAGS and _is_too_deep(html):
        return _bare_lines(html)
    body = LexborHTMLParser(html).body
    walk = _Walk()
    if body is not None:
        walk.through(body)
    return walk.lines


def _is_too_deep(html: str) -> bool:
    depth = 0
    for found in re.finditer(r"<(/?)(?!br|img|hr|meta|link|input|p\b|li\b|td|tr|o:p)[a-zA-Z]", html):
        depth += -1 if found.group(1) else 1
        if depth > DEEPEST:
            return True
    return False


def _bare_lines(html: str) -> list[Line]:
    words = unescape(re.sub(r"<[^<>]{0,2000}>", "\n", html))
    return [Line(SPACES.sub(" ", text).strip()[:LONGEST_LINE]) for text in words.split("\n") if text.strip()][
        :MOST_LINES
    ]


class _Walk:
    """One passage through the tree; it holds the line that is being made."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.depth = 0
        self.mark = Mark.NONE
        self.empty_breaks = 0

    def through(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        leaving: list[tuple[LexborNode, int, Mark]] = []
        while node is not None and len(self.lines) < MOST_LINES:
            child = self._enter(node, leaving)
            if child is not None:
                node = child
                continue
            while node is not None:
                self._leave(node, leaving)
                if node.mem_id == root.mem_id:
                    node = None
                elif node.next is not None:
                    node = node.next
                    break
                else:
                    node = node.parent
        self.end_line()

    def _enter(self, node: LexborNode, leaving: list[tuple[LexborNode, int, Mark]]) -> LexborNode | None:
        tag = node.tag or ""
        if tag == "-text":
            self._add(node.text_content or "")
            return None
        if tag.startswith("-") or tag in SKIPPED:
            return None
        if tag in BLOCKS:
            self.end_line(is_break=tag == "br")
        elif tag in {"td", "th"}:
            self.words.append(" ")
        self._note(node, tag, leaving)
        return node.child

    def _note(self, node: LexborNode, tag: str, leaving: list[tuple[LexborNode, int, Mark]]) -> None:
        """Remember what the markup says, to be undone when the node is left."""
        if tag in UNMARKED:
            return
        if tag == "hr":
            self.lines.append(Line("", self.depth, Mark.RULE))
        attributes = node.attributes
        if not attributes and tag != "blockquote":
            return
        before = (node, self.depth, self.mark)
        style = attributes.get("style") or ""
        names = " ".join(
            filter(None, (attributes.get(name) for name in ("id", "class", "name", "data-marker")))
        )
        if tag == "blockquote":
            self.depth += 0 if self._is_indent(names, style) else 1
        elif tag == "a" and _is_button(attributes.get("href") or ""):
            self.end_line()
            self.mark = Mark.BUTTON
        elif names and CONTAINERS.search(names):
            self.depth += 1
        elif (names and CUTS.search(names)) or (
            "order-top" in style and BORDER.search(style) and _is_head(node)
        ):
            self.end_line()
            self.lines.append(Line("", self.depth, Mark.CUT))
        elif names and ATTRIBUTIONS.search(names):
            self.mark = Mark.ATTRIBUTION
        elif names and SIGNATURES.search(names):
            self.mark = Mark.SIGNATURE
        if (self.depth, self.mark) != before[1:]:
            leaving.append(before)

    def _leave(self, node: LexborNode, leaving: list[tuple[LexborNode, int, Mark]]) -> None:
        tag = node.tag or ""
        if tag in BLOCKS and tag != "br":
            self.end_line()
        if leaving and leaving[-1][0].mem_id == node.mem_id:
            if self.mark is Mark.BUTTON:
                self.end_line()  # a line of its own, so that it is not taken for the author's
            _, self.depth, self.mark = leaving.pop()

    def _add(self, text: str) -> None:
        self.words.append(SPACES.sub(" ", INVISIBLE.sub("", text).replace("\xa0", " ")))

    def _is_indent(self, names: str, style: str) -> bool:
        """Whether a blockquote is only an indentation that the author made (Gmail's and Outlook's button)."""
        if self.depth or "cite" in names:
            return False
        spoken = next((line for line in reversed(self.lines) if line.text), None)
        is_introduced = spoken is None or spoken.mark is Mark.ATTRIBUTION or spoken.text.endswith((":", ">"))
        return "border:none" in style.replace(" ", "") or ("gmail_quote" in names and not is_introduced)

    def end_line(self, *, is_break: bool = False) -> None:
        """Finish the line in hand; a break on an empty line makes a blank one."""
        text = SPACES.sub(" ", "".join(self.words)).strip()
        self.words.clear()
        if text:
            self.lines.append(Line(text[:LONGEST_LINE], self.depth, self.mark))
        elif is_break and self.lines and self.lines[-1].text:
            self.lines.append(Line("", self.depth))


def _is_button(address: str) -> bool:
    """Whether a link starts a message with words in it, as our answer buttons do."""
    return address[:7].lower() == "mailto:" and "?" in address


def _is_head(node: LexborNode) -> bool:
    """Whether a bordered block holds a quoted message's head rather than a line drawn by the author."""
    return (node.text(deep=True) or "").count(":") >= 3
