"""How a line can be answered: the form lines to fill in, and buttons that open a new message ready to send.

A button needs no web page. It starts a message without In-Reply-To, so the token stands in its subject and
in its body, and the item's own heading stands above the form line, to tell a milestone from its action.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
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


BREAK = quote("\r\n")


@dataclass(frozen=True)
class Answer:
    """A button: what it says, and the `mailto:` link (RFC 6068) that it opens."""

    label: str
    link: str


def form_lines(line: LineContent) -> list[str]:
    """What an owner may fill in under an item: "[QS1.1] Status:" and so on."""
    return [f"[{line.reference}] {name}:" for name in FORMS[line.about]]


def answer_labels(line: LineContent) -> tuple[str, ...]:
    """What the buttons say that fit this kind of line."""
    return tuple(label for label, _ in BUTTONS[line.about])


def answers(letter: LetterContent, line: LineContent) -> tuple[Answer, ...]:
    """The buttons that fit this kind of line."""
    reference, printed = _escaped(line.reference), heading(line)
    escaped_heading = _escaped(printed)
    start, tag, end = _frame(letter.sender.email, letter.token)
    made = []
    for label, subject, form in _BUTTONS[line.about]:
        before = f"{start}{reference}{subject}{tag}"
        after = form.replace("{reference}", reference) + end
        first = _fitting(printed, escaped_heading, LONGEST_LINK - len(before) - len(after))
        made.append(Answer(label, f"{before}{first}{after}"))
    return tuple(made)


@lru_cache(maxsize=8)
def _frame(office: str, token: str) -> tuple[str, str, str]:
    """What all buttons of a letter have: the beginning, the end of the subject, the end of the body."""
    return (
        f"mailto:{quote(office, safe='@')}?subject=",
        f"{_escaped(f' {subject_tag(token)}')}&body=",
        f"{BREAK * 2}{_escaped(ref_line(token))}{BREAK}",
    )


def heading(line: LineContent) -> str:
    """An item's first line, as the letter prints it."""
    return f"{line.number}. {line.reference}  {line.title}"


def _escaped(words: str) -> str:
    return quote(words, safe=" ").replace(" ", "%20")  # words of letters and blanks need no second look


def _fitting(words: str, escaped: str, room: int) -> str:
    """As many of the words, escaped, as there is room for."""
    if len(escaped) <= room:
        return escaped
    more = _escaped("…")
    ends = accumulate(len(_escaped(character)) for character in words)
    return _escaped(words[: bisect_right(list(ends), room - len(more))]) + more


def _escaped_button(label: str, form: tuple[tuple[str, str], ...]) -> tuple[str, str, str]:
    """Its label, and escaped the end of its subject and its form lines, which lack only the reference."""
    lines = (f"{name}: {value}" if value else f"{name}:" for name, value in form)
    return (
        label,
        _escaped(f": {label.lower()}"),
        "".join(f"{BREAK}%5B{{reference}}%5D%20{_escaped(line)}" for line in lines),
    )


_BUTTONS = {about: [_escaped_button(*button) for button in buttons] for about, buttons in BUTTONS.items()}
