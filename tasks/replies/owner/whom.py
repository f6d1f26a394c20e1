"""Whom a phrase names, if it is somebody to whom an action goes: by name, by post or by place."""

import re
from typing import TypeAlias

from tasks.replies.owner.given_names import is_first_name, is_somebody, without_s
from tasks.replies.owner.recipients import (
    A_POST,
    ASIDE,
    BODY,
    CALLED,
    ERRAND,
    EVIDENCE,
    HEARSAY,
    HIS_THING,
    I_WILL,
    INSTEAD,
    MINE,
    NOT_WANTED,
    NOUN,
    ON_COURSE,
    ONE_OF_THEM,
    PAPER_WITH,
    PERSON_BEHIND,
    PREFIX,
    SAYS_MORE,
    TIMES,
    WITH_POST,
    WITH_THEM,
)
from tasks.replies.owner.refusals import is_refused
from tasks.replies.owner.role_names import PLACE_NAMES, POST, is_no_name

TITLE = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms)\b")  # who is called so is no post, whatever stands behind
Recipient: TypeAlias = tuple[str, int, int, str]  # its kind, its place and the bare name


def recipient(plain: str, match: re.Match[str]) -> Recipient | None:
    """What kind of recipient a match names, its place and the bare name; None where it is none."""
    to, end = match.group("to").strip(), match.end()
    if (
        not to
        or is_no_name(to)
        or ("given" in match.groupdict() and not is_first_name(to))
        or ("somebody" in match.groupdict() and not is_somebody(to))
        or ERRAND.match(plain, end)
        or A_POST.match(plain, match.end("to"))
        or (end == match.end("to") and HIS_THING.match(plain, end))
        or PAPER_WITH.search(plain[: match.start("to")])
    ):
        return None
    if (match.group()[0] not in ",;:.()-" and NOT_WANTED.search(plain[: match.start()])) or EVIDENCE.search(
        plain[: match.start("to")]
    ):
        return None
    if MINE.search(plain[: match.start()]) and re.match(
        r"\W*(?:mov|transfer|go|went)", match.group(), re.IGNORECASE
    ):
        return None
    if re.search(
        r"\b(?:with|by|from|of|all|for|and|to) (?:the |our |all )*$",
        plain[: match.start("to")],
        re.IGNORECASE,
    ) and re.search(r"\bleads\W*$", match.group()):
        return None
    if WITH_THEM.search(plain[: match.start("to")].removesuffix("the ")) and ON_COURSE.search(plain):
        return None
    is_given = re.search(r" to (?:own|lead|take|hold|pick|have)\b", match.group(), re.IGNORECASE)
    if HEARSAY.match(match.group().strip()) and (
        I_WILL.search(plain[: match.start()]) or not (is_given or _is_instead(plain))
    ):
        return None
    to = without_s(re.sub(r"['’]s$", "", PREFIX.sub("", TIMES.sub("", to))))
    if not to or SAYS_MORE.search(to):
        return None
    if BODY.search(to) and not NOUN.search(to):
        return None
    person = _person(plain, match, to)
    if person is not None:
        return person
    kind = _kind(plain[: match.start("to")], to)
    kind = "place" if "perhaps" in match.groupdict() else kind
    return (kind, match.start(), _end_of(plain, match), to)


def _person(plain: str, match: re.Match[str], to: str) -> Recipient | None:
    """Who is named beside a post or within its name: "Weekend team, Shaz", "their educator (Marcus)"."""
    start, end = match.start(), match.end()
    inside = PERSON_BEHIND.search(to)
    if inside and inside.end() == len(to) and not NOUN.search(inside.group("to")):
        return "person", start, end, inside.group("to")
    aside = ASIDE.match(plain, match.end("to"))
    if aside and ONE_OF_THEM.search(to) and is_first_name(aside.group("to")):
        return "person", start, max(end, aside.end()), aside.group("to")
    last = to.rpartition(", ")[2]
    if last != to and is_first_name(last):
        return "person", start, end, last
    behind = PERSON_BEHIND.match(plain, match.end("to"))
    if behind and not TITLE.match(to) and not POST.search(_apposed(plain, behind)):
        return "person", start, max(end, behind.end()), behind.group("to")
    named = CALLED.match(to) or WITH_POST.match(to)
    if named and is_first_name(to):
        return "person", start, _end_of(plain, match), named.group("to")
    return None


def _apposed(plain: str, behind: re.Match[str]) -> str:
    return re.split(r"[,.;)]", plain[behind.start("to") :])[0]


def _end_of(plain: str, match: re.Match[str]) -> int:
    """Where a match ends, with the post of the person who was named."""
    behind = PERSON_BEHIND.match(plain, match.end("to"))
    if behind is None:
        return match.end()
    return min(max(match.end(), behind.start("to") + len(_apposed(plain, behind)) + 1), len(plain))


def _kind(before: str, to: str) -> str:
    """Whether a name is a person's, a role's or a place's."""
    is_said = re.search(r"\b(?:it's|it is|they are|that's|that is|but)\W*$", before, re.IGNORECASE)
    if is_said and not re.match(r"(?:Dr|Mr|Mrs|Ms|Prof|Sr)\b", to) and not NOUN.search(to):
        return "place"
    if NOUN.search(to):
        return "role"
    return "person" if re.match(r"[A-Z]|.*@", to) and to.lower() not in PLACE_NAMES else "place"


def _is_instead(plain: str) -> bool:
    return is_refused(plain) or INSTEAD.search(plain) is not None
