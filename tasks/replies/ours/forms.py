"""The lines of our form: "[QS1.1] Status: completed", wherever and however they come back."""

import re
from dataclasses import dataclass
from enum import StrEnum

from tasks.replies.values import Status


class Label(StrEnum):
    """What a line of the form asks for."""

    STATUS = "status"
    PERCENT = "percent"
    DUE = "due"
    COMMENT = "comment"
    EVIDENCE = "evidence"
    AGREE = "agree"
    OWNER = "owner"  # who has it: read only beside other lines, for a form that was copied whole


LABELS: dict[str, Label] = {
    name: label
    for label, names in (
        (Label.STATUS, "status|rag|brag|rag status|brag status|current status"),
        (Label.PERCENT, "percent done|percent|% done|percent complete|% complete|percentage|progress|%"),
        (Label.PERCENT, "percentage done|percentage complete"),
        (Label.DUE, "new date and why|new date|revised date|new due date|revised due date"),
        (Label.DUE, "new date and reason|new completion date"),
        (Label.COMMENT, "comment|comments|update|narrative|notes|note"),
        (Label.EVIDENCE, "evidence"),
        (Label.OWNER, "owner|action owner|lead|action lead"),
        (Label.AGREE, "agree (yes or no)|agree|agreed"),
    )
    for name in names.split("|")
}
_NAMES = "|".join(sorted((re.escape(name).replace(r"\ ", r"\s+") for name in LABELS), key=len, reverse=True))
LINE = re.compile(
    r"^[ \t>*_|\-•]{0,12}"
    r"(?:\[?(?P<reference>[A-Za-z]{1,6}[ -]?\d{1,4}(?:\.\d{1,4}){0,4})\]?[ \t:–-]*)?"
    rf"(?P<label>{_NAMES})[ \t*_]*[:=][ \t*_]*(?P<answer>.*)$",
    re.IGNORECASE | re.MULTILINE,
)
WORDS: dict[str, Status] = {
    word: status
    for status, words in (
        (
            Status.COMPLETED,
            "completed|complete|done|closed|finished|blue|yes done|yes complete|achieved|delivered",
        ),
        (Status.COMPLETED, "fully complete|fully completed|all done|now complete|now completed|complete now"),
        (Status.COMPLETED, "100|100%|signed off|implemented"),
        (Status.ON_TRACK, "on track|on-track|ontrack|on_track|green|on course|on schedule|on target|in hand"),
        (Status.ON_TRACK, "going well|progressing well"),
        (Status.AT_RISK, "at risk|at-risk|at_risk|amber|risk"),
        (Status.LATE, "late|overdue|red|delayed|off track|behind|behind schedule|slipped|running late"),
        (
            Status.NOT_STARTED,
            "not started|not_started|not yet started|not begun|yet to start|not started yet",
        ),
        (
            Status.NO_CHANGE,
            "no change|no_change|unchanged|nothing to report|as before|same|no update|no changes",
        ),
    )
    for word in words.split("|")
}
EMPTY = re.compile(
    r"^[\s._\-–—*:/]*$|^\(?(?:n/?a|none|nil|tbc|tba|no)\)?(?: (?:yet|at present|so far|available|to date"
    r"|attached|to send))*\.?$",
    re.IGNORECASE,
)
TO_COME = re.compile(  # an answer to "Evidence:" that has none yet
    r"^\W*(?:(?:it|this|that|all|evidence|photos?|reports?|minutes|certificates?|copy|i|we|the|nothing|sorry)\W+"
    r"){0,3}(?:to follow|(?:will|['’]ll|shall|to) (?:be )?(?:follow|send|sent|forward(?:ed)?|upload(?:ed)?"
    r"|e-?mail(?:ed)?|scan(?:ned)?|supplied|provided?|added)|sending|follows|not (?:yet|available yet|ready)"
    r"|yet|so far|pending|in due course|later)\b(?:\W+(?:it|them|this|that|on|over|by|yet|to|you|soon|shortly"
    r"|later|tomorrow|today|next|this|the|end|of|week|month|separately|mon|tues|wednes|thurs|fri"
    r"|(?:mon|tues|wednes|thurs|fri)day|thanks?|sorry|asap|when|ready)\b)*\W*$",
    re.IGNORECASE,
)
FEWEST = 3  # lines of a form copied whole; with fewer, "Owner: Sam Hill" is a sentence
NAME = re.compile(r"(?:[A-Z][\w'’-]*\.?\s*){1,4}")
YES, NO = (
    re.compile(r"^\W*(?:yes|y|agreed?|i agree|confirmed|✓|✔|✅|☑)\b", re.IGNORECASE),
    re.compile(r"^\W*(?:no|n|not agreed|disagree|i do not|i don['’]t|cannot agree)\b", re.IGNORECASE),
)


@dataclass(frozen=True)
class FormLine:
    """One line of the form: its label, the reference if it names one, and the answer's place in the text."""

    label: Label
    reference: str | None
    start: int
    answer_start: int
    end: int


def form_lines(text: str) -> list[FormLine]:
    """The form lines of a text; an answer to "Comment" or "New date" runs on over the next lines."""
    found: list[FormLine] = []
    matches = list(LINE.finditer(text))
    for place, match in enumerate(matches):
        label = LABELS[" ".join(match.group("label").lower().split())]
        limit = matches[place + 1].start() if place + 1 < len(matches) else len(text)
        end = (
            _runs_on(text, match.end(), limit)
            if label in {Label.COMMENT, Label.DUE, Label.EVIDENCE} and match.group("answer").strip()
            else match.end()
        )
        if label is Label.OWNER and (len(matches) < FEWEST or not NAME.fullmatch(match.group("answer"))):
            continue
        found.append(FormLine(label, match.group("reference"), match.start(), match.start("answer"), end))
    return found


def _runs_on(text: str, end: int, limit: int) -> int:
    """Over the next lines up to a blank one, a numbered heading, our Ref line or the next form line."""
    for line in text[end + 1 : limit].split("\n"):
        if not line.strip() or re.match(
            r"\s*(?:\d{1,2}[.)] |\[|Ref:|--|(?:kind |best )?regards|thanks)", line, re.IGNORECASE
        ):
            return end
        end += len(line) + 1
    return min(end, limit)


def status_word(answer: str) -> Status | None:
    """The status that an answer to "Status:" names outright."""
    return WORDS.get(" ".join(re.sub(r"[.,;:!*_()\[\]–]", " ", answer).lower().split()))


def is_empty(label: Label, answer: str) -> bool:
    """Whether a form line was left as it was or answered with a dash; a tester's "no" is an answer."""
    if label is Label.EVIDENCE and TO_COME.match(answer):
        return True
    return bool(EMPTY.match(answer)) and not (label is Label.AGREE and NO.match(answer))


def yes_or_no(answer: str) -> bool | None:
    """A tester's yes or no; None if the words are neither."""
    if YES.match(answer):
        return not re.search(r"\b(?:but|not|if|once|except|unless)\b", answer, re.IGNORECASE) or None
    return False if NO.match(answer) else None
