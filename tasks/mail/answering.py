"""How a line can be answered: the form lines to fill in, and buttons that open a new message ready to send.

A button needs no web page. It starts a message without In-Reply-To, so the token stands in its subject and
in its body, and the item's own heading stands above the form line, to tell a milestone from its action.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import quote

from models.vocabulary import About
from tasks.mail.content import LetterContent, LineContent
from tasks.mail.token import ref_line, subject_tag

LONGEST_LINK = 1999  # Outlook cuts longer ones

STATUS, PERCENT, NEW_DATE, COMMENT = "Status", "Percent done", "New date and why", "Comment"
AGREE = "Agree (yes or no)"

PROGRESS_FORM = (STATUS, PERCENT, NEW_DATE, COMMENT)
FORMS: dict[About, tuple[str, ...]] = {
    About.ACTION: PROGRESS_FORM,
    About.MILESTONE: PROGRESS_FORM,
    About.CYCLE: PROGRESS_FORM,
    About.POAP: (COMMENT,),
    About.AGREEMENT: (AGREE, COMMENT),
}

DONE = ("Done", ((STATUS, "done"),))
ON_TRACK = ("On track", ((STATUS, "on track"),))
AT_RISK = ("At risk", ((STATUS, "at risk"), (COMMENT, "")))
NO_CHANGE = ("No change", ((STATUS, "no change"),))
MORE_TIME = ("Need more time", ((COMMENT, "need more time"), (NEW_DATE, "")))
POAP_MORE_TIME = ("Need more time", ((COMMENT, "need more time, until "),))
NOT_MINE = ("Not mine", ((COMMENT, "not mine, it belongs to "),))
YES = ("Yes, it is done", ((AGREE, "yes"), (COMMENT, "")))
NO = ("No, not yet", ((AGREE, "no"), (COMMENT, "")))

BUTTONS: dict[About, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = {
    About.ACTION: (DONE, ON_TRACK, MORE_TIME, NOT_MINE),
    About.MILESTONE: (DONE, ON_TRACK, MORE_TIME, NOT_MINE),
    About.CYCLE: (DONE, ON_TRACK, AT_RISK, NO_CHANGE),
    About.POAP: (POAP_MORE_TIME, NOT_MINE),
    About.AGREEMENT: (YES, NO),
}


@dataclass(frozen=True)
class Answer:
    """A button: what it says, and the `mailto:` link (RFC 6068) that it opens."""

    label: str
    link: str


def form_lines(line: LineContent) -> tuple[str, ...]:
    """What an owner may fill in under an item: "[QS1.1] Status:" and so on."""
    return tuple(_form_line(line, name) for name in FORMS[line.about])


def answers(letter: LetterContent, line: LineContent) -> tuple[Answer, ...]:
    """The buttons that fit this kind of line."""
    return tuple(Answer(label, _link(letter, line, label, form)) for label, form in BUTTONS[line.about])


def heading(line: LineContent) -> str:
    """An item's first line, as the letter prints it."""
    return f"{line.number}. {line.reference}  {line.title}"


def _form_line(line: LineContent, name: str, value: str = "") -> str:
    return f"[{line.reference}] {name}: {value}" if value else f"[{line.reference}] {name}:"


def _link(letter: LetterContent, line: LineContent, label: str, form: tuple[tuple[str, str], ...]) -> str:
    subject = f"{line.reference}: {label.lower()} {subject_tag(letter.token)}"
    filled = [_form_line(line, name, value) for name, value in form]
    start = f"mailto:{quote(letter.sender.email, safe='@')}?subject={quote(subject, safe='')}&body="
    end = quote("\r\n".join(["", *filled, "", ref_line(letter.token), ""]), safe="")
    return start + _fitting(heading(line), LONGEST_LINK - len(start) - len(end)) + end


def _fitting(words: str, room: int) -> str:
    """As many of the words, escaped, as there is room for."""
    escaped = quote(words, safe="")
    if len(escaped) <= room:
        return escaped
    more = quote("…")
    ends = accumulate(len(quote(character, safe="")) for character in words)
    return quote(words[: bisect_right(list(ends), room - len(more))], safe="") + more
