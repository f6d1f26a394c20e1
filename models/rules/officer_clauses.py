"""The clauses of an officer's reply: which lines, what verdict, what else is said, and whether it is plain.

A clause begins at an edge (a line, a stop, a comma, "and") with a number and a verdict, or "accept" and a
number. What stands behind the verdict tells "2 no" from "2 no later than Friday".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.rules.verdict_words import verdict_of
from models.vocabulary import Verdict

NUMBER = r"(?:(?:no\.|nr\.?|number|item|line|#)\s?)?\(?(?:p?\d{1,6})\)?(?![/\w]|[.:]\d)"
JOIN = r"(?:\s?(?:,|&|\+|-|–|\band\b|\bto\b)\s?|\s)"
ALL = r"(?:all(?: of (?:them|these))?|everything|both|(?:the )?(?:rest|others))"
EXCEPT = r"(?:\s?,?\s?(?:except|but not|apart from|other than)(?: for)?\s)"
WHICH = rf"(?:{ALL}(?:{EXCEPT}{NUMBER}(?:{JOIN}{NUMBER}){{0,40}})?|{NUMBER}(?:{JOIN}{NUMBER}){{0,40}})"
ACCEPTS = r"accept(?:ed)?|yes|y|ok|okay|agree(?:d)?|approve(?:d)?"
REFUSES = r"refuse(?:d)?|no|n|reject(?:ed)?|decline(?:d)?|disagree"
AMENDS = r"(?:amend|change)(?:d)?(?:\s(?:it\s)?to|:)?"
ENDS = (  # what may stand behind a verdict: "2 no later than Friday" is none
    r"(?=\s*(?:$|\n|[,;:.!?]|[-–—]\s|(?:because|as|since|please|thanks|thank|and)\b|\(?p?\d|"
    r"(?:the )?(?:rest|others)\b))"
)
VERDICT = rf"(?:(?P<said>{ACCEPTS}|{REFUSES}){ENDS}|(?P<amend>{AMENDS})\s(?=\S))"
FIRST = rf"(?P<which>{WHICH})\s?[).:=]?\s?(?:[-–—]\s)?{VERDICT}"
VERBS = r"accept|approve|refuse|reject|decline|yes\sto|no\sto|ok\sfor|agree\s(?:to|with)"
THEN = rf"(?:(?:i|we|please)\s)?(?P<verb>{VERBS})\s(?P<those>{WHICH}){ENDS}"
HEAD = re.compile(rf"(?:{FIRST}|{THEN})", re.IGNORECASE)
BARE = re.compile(rf"\s*{VERDICT}", re.IGNORECASE)
EDGE = re.compile(r"(?:^|\n|[,;:!?]\s*|\.\s+|\band\s|\bthen\s)$", re.IGNORECASE)
NEXT = re.compile(r"\n\s*\n|\n(?=\s*\(?p?\d)", re.IGNORECASE)  # another paragraph, or a numbered line
DOUBT = re.compile(
    r"\?|\b(?:if|unless|once|provided|subject to|until|assuming|as long as|but|only|when|after|before|except|"
    r"not|n[o']t|never|don['’]?t|cannot|can['’]?t|however|although|though|probably|maybe|perhaps|possibly|"
    r"think|guess|suppose|unsure|might|may|wait|hold)\b",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:(?:hi|hello|dear|good (?:morning|afternoon))(?: [\w.'’-]{1,30}){0,4}|"
    r"(?:my )?(?:decisions?|answers?)(?: below)?)[,.:!]?",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"(?:(?:many |with |kind |best |warm )*(?:thanks|thank you|regards|wishes|cheers)\b[^\n]{0,40})",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}")


@dataclass(frozen=True)
class Piece:
    """Words of the officer's; `under` is the number of the item of our digest that they stand under."""

    text: str
    under: int | None = None


@dataclass(frozen=True)
class Clause:
    """One clause; `which` lines as it was written, or `under` the item that it stands under."""

    which: str
    verdict: Verdict
    words: str
    tail: str
    is_doubtful: bool
    under: int | None = None


def clauses_in(piece: Piece, only: int | None) -> tuple[list[Clause], list[str]]:
    """The clauses, and the words that belong to none. `only`: the digest's line, where it has just one."""
    text = piece.text.replace("\u00a0", " ").replace("\r\n", "\n")
    text = _without_courtesy(re.sub(r"[ \t]+", " ", text))
    alone = piece.under or only
    heads = list(_heads(text))
    if not heads and alone is not None and (bare := BARE.match(text)):
        heads = [bare]
    if not heads:
        return [], [text] if text.strip() else []
    clauses, rest = [], []
    before = text[: heads[0].start()]
    if before.strip(" \n,;:.-"):
        rest.append(before)
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        end = following.start() if following else len(text)
        tail, further = _parted(text[head.end() : end])
        rest += [further] if further else []
        found = head.groupdict()
        verb = found.get("said") or (found.get("verb") or "").split(" ")[0]
        verdict = Verdict.AMEND if found.get("amend") else verdict_of(verb)
        which = found.get("which") or found.get("those") or ""
        words = f"{head[0]}{tail}".strip(" \n,;")
        gap = re.split(r"[.!?\n]", before)[-1]
        if verdict is not None:
            is_doubtful = _is_doubtful(verdict, tail) or bool(DOUBT.search(gap))
            clauses.append(Clause(which, verdict, words, tail, is_doubtful, None if which else alone))
        before = text[head.end() : end] if tail.strip() else ""
    return clauses, rest


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Each beginning of a clause: at an edge, or straight behind a verdict that says all by itself."""
    place = last = 0
    while (found := HEAD.search(text, place)) is not None:
        between = text[last : found.start()]
        is_straight = last > 0 and not between.strip(" ,;") and "amend" not in between
        if found.start() == 0 or EDGE.search(text, 0, found.start()) or is_straight:
            yield found
            place = last = found.end()
        else:
            place = found.start() + 1


def _is_doubtful(verdict: Verdict, tail: str) -> bool:
    if verdict is Verdict.AMEND:
        return not tail.strip() or "?" in tail
    if verdict is Verdict.REFUSE:
        return "?" in tail or bool(re.search(r"\bunless\b", tail, re.IGNORECASE))
    return bool(DOUBT.search(tail))


def _parted(tail: str) -> tuple[str, str]:
    """The clause's own words, and another paragraph or numbered line that stands below them."""
    own, *further = NEXT.split(tail, maxsplit=1)
    return own, "".join(further).strip(" \n,;.")


def _without_courtesy(text: str) -> str:
    """Without a greeting on top, and without a sign-off and what stands below it."""
    lines = [line.strip() for line in text.strip().split("\n")]
    while lines and (not lines[0] or (GREETING.fullmatch(lines[0]) and not HEAD.search(lines[0]))):
        lines.pop(0)
    for place, line in enumerate(lines):
        if SIGN_OFF.fullmatch(line) and not any(map(HEAD.search, lines[place:])):
            lines = lines[:place]
            break
    while lines and (
        not lines[-1] or (len(lines) > 1 and NAME.fullmatch(lines[-1]) and not BARE.match(lines[-1]))
    ):
        lines.pop()
    return "\n".join(lines)
