"""Lists to choose from, however people choose: only what is ticked, left or answered yes is said.

What is not chosen is blanked out before anything is read, every other character still in its place.
"""

import re

from tasks.replies.patterns.sifting import sifted
from tasks.replies.text.spelling import mended

_OPTION = (
    r"(?:(?:fully |partly )?(?:complete[d]?|finished|done|closed)|on[- ](?:track|target|schedule|course)|in"
    r" progress"
    r"|on-?going|underway|at risk|late|overdue|delayed|slipped|off track|behind(?: schedule)?"
    r"|not (?:yet )?(?:started|begun|completed?|done)|no change|green|amber|red|blue)\b"
)
OPTION = re.compile(rf"\b{_OPTION}", re.IGNORECASE)
_ON = r"(?:\[ ?(?:[x✓✔✅☑*]|y(?:es)?) ?\]|\( ?(?:[x✓✔]|yes) ?\)|[☑☒✓✔✅])"
_CROSS = r"[✗✘❌]"
_OFF = r"(?:\[[ _.-]{0,3}\]|\([ _]{0,3}\)|\[ ?no? ?\]|\( ?no ?\)|☐)"
_MARK = rf"(?:(?P<on>{_ON})|(?P<off>{_OFF})|(?P<cross>{_CROSS}))"
BEFORE = re.compile(rf"{_MARK}[ \t]*{_OPTION}", re.IGNORECASE)
BEHIND = re.compile(rf"\b{_OPTION}[ \t]*[:–-]?[ \t]*{_MARK}", re.IGNORECASE)
BOXES = ("[", "( )", "()", "(x)", "(X)", "(yes)", "(no)")  # plain letters without one: nothing is ticked
CROSSED = re.compile(rf"^[ \t]*(?P<cross>x)[ \t]+{_OPTION}[ \t]*$", re.IGNORECASE | re.MULTILINE)
ALONE = re.compile(rf"^[ \t]*{_OPTION}[ \t]*$", re.IGNORECASE | re.MULTILINE)
STRUCK = re.compile(r"~~[^~\n]{1,80}~~")
APPLICABLE = sifted(
    r"^(?P<list>[^\n]*)(?:\((?:please )?(?:delete|circle|tick|select|choose|strike|cross)[^)\n]{0,40}\)"
    r"|(?:please )?delete as (?:applicable|appropriate|required|needed))(?P<rest>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
ANSWERED = sifted(  # "Complete? Not yet", "Is it on target? Yes.", "Late: no", "On track N"
    rf"^(?P<asks>[ \t*•-]*(?:(?:is|are|has|was) (?:it|this|that|they|these|there|the action)(?: been| all|"
    rf" now| any)? )?)"
    rf"(?:{_OPTION}|evidence(?: attached| enclosed| available)?|any evidence)"
    r"(?P<said>(?: ?\(?(?-i:Y ?/ ?N)\)?)?[ \t]*(?:(?P<question>\?)|[:=–-]|(?= (?-i:[YN])[ \t]*$))[ \t]*"
    r"(?:y(?:es)? ?[/|] ?no?|(?P<yes>y|yes|yep|true)|n|no|nope|not (?:yet|at present|at the moment|quite"
    r"|really)|false))"
    r"(?=[ \t]*(?:[.,;!/|]|$))",
    re.IGNORECASE | re.MULTILINE,
)


def only_chosen(text: str) -> str:
    """The text, mended, without what a list offers and nobody chose; of the same length."""
    text = mended(text)
    if "~~" in text:
        text = STRUCK.sub(_blank, text)
    text = ANSWERED.sub(_answer, APPLICABLE.sub(_left, text))
    if text[:2] in {"x ", "X "} or "\nx " in text or "\nX " in text:
        text = _without_uncrossed(text)
    return text if text.isascii() and not any(box in text for box in BOXES) else _without_unticked(text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _answer(found: re.Match[str]) -> str:
    """What was answered no is not said; a yes leaves what was asked."""
    if not found["yes"]:
        return _blank(found)
    if not found["question"]:
        return found.group()
    words = found.group()[len(found["asks"]) : -len(found["said"])]
    return " " * len(found["asks"]) + words + " " * len(found["said"])


def _left(found: re.Match[str]) -> str:
    """What is left where others were to be deleted: one word, or the one behind; else nothing."""
    behind = OPTION.search(found["rest"])
    if behind is None and len(OPTION.findall(found["list"])) == 1:
        start = found.end("list") - found.start()
        return found["list"] + " " * (len(found.group()) - start - len(found["rest"])) + found["rest"]
    kept = found["rest"] if behind else ""
    lead = re.match(r"[^:\n]*:", found["list"])
    label = lead.group() if lead and not OPTION.search(lead.group()) else ""
    return label + " " * (len(found.group()) - len(label) - len(kept)) + kept


def _without_uncrossed(text: str) -> str:
    """Where lines of one word each have an x before one: that one without its x, and none of the others."""
    crossed = CROSSED.search(text)
    if crossed is None or ALONE.search(text) is None:
        return text
    left = ALONE.sub(_blank, text)
    return left[: crossed.start("cross")] + " " + left[crossed.end("cross") :]


def _without_unticked(text: str) -> str:
    """Without the words of boxes that are not ticked; a tick that chose between several is no word either."""
    before, behind = list(BEFORE.finditer(text)), list(BEHIND.finditer(text))
    marked = before if len(before) >= len(behind) else behind
    is_ticked = any(one["on"] for one in marked)
    crossed = not is_ticked and any(one["off"] for one in marked)  # then a cross is a tick
    for one in marked:
        is_chosen = one["on"] or (one["cross"] and crossed)
        begin, end = one.span("on" if one["on"] else "cross") if is_chosen else one.span()
        if not is_chosen or len(marked) > 1:
            text = text[:begin] + " " * (end - begin) + text[end:]
    return text
