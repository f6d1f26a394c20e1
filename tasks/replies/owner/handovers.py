"""To whom an action goes: handed over, taken over, somebody else's by right, or nobody's yet."""

import re
from dataclasses import replace
from typing import TypeAlias

from tasks.replies.findings import Finding
from tasks.replies.owner.given_names import is_first_name, is_somebody, with_capitals, without_s
from tasks.replies.owner.handover_words import BEHIND, HANDOVERS
from tasks.replies.owner.naming import names_anybody
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
    IN_OTHERS,
    INSTEAD,
    MINE,
    NOT_WANTED,
    NOUN,
    ON_COURSE,
    ONE_OF_THEM,
    ORDER,
    PAPER_WITH,
    PERSON_BEHIND,
    POINTS,
    PREFIX,
    SAYS_MORE,
    TIMES,
    WITH_POST,
    WITH_THEM,
)
from tasks.replies.owner.refusals import is_refused, refused_until
from tasks.replies.owner.role_names import PLACE_NAMES, POST, is_no_name
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

ASKS_BEHIND = re.compile(
    r"[,;.-]\s+(?=(?:but |and |so )?(?:why|what|who|when|how|is|are|can|could|do|does|should)\b)",
    re.IGNORECASE,
)

TITLE = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms)\b")  # who is called so is no post, whatever stands behind
Recipient: TypeAlias = tuple[str, int, int, str]  # its kind, its place and the bare name


def handover_in(plain: str) -> Finding | None:
    """To whom an action has gone or should go; an empty name when it is only said that it has."""
    found = _handover(with_capitals(plain))
    if found is None or not found.value:
        return found
    place = with_capitals(plain).find(str(found.value))
    return replace(found, value=plain[place : place + len(str(found.value))]) if place >= 0 else found


def _handover(plain: str) -> Finding | None:
    if is_question(plain) and not re.match(r"\W*(?:can|could|please|would)\b", plain, re.IGNORECASE):
        plain = plain[: max((turn.start() for turn in ASKS_BEHIND.finditer(plain)), default=0)]
    found = [
        one
        for _, patterns in (HANDOVERS.found_in(plain) if names_anybody(plain) else ())
        for pattern in patterns
        for match in pattern.finditer(plain)
        if (one := _recipient(plain, match)) is not None
    ]
    found = [one for one in found if not any(_is_end_of(one, other) for other in found)]
    if found:
        kind, start, end, to = min(found, key=lambda one: (ORDER.index(one[0]), one[1]))
        return Finding(
            *(Field.HANDOVER, to, start, end),
            Rule.HANDOVER_PLACE if kind == "place" else Rule.HANDOVER_NAMED,
        )
    behind = _behind_refusal(plain)
    if behind is not None:
        return behind
    pointed = next(filter(None, (points.match(plain) for points in POINTS)), None)
    if pointed and not is_no_name(pointed.group("to")) and not BODY.search(plain):
        return Finding(
            Field.HANDOVER, pointed.group("to"), pointed.start(), pointed.end(), Rule.HANDOVER_PLACE
        )
    other = IN_OTHERS.search(plain)
    return Finding(Field.HANDOVER, "", other.start(), other.end(), Rule.HANDOVER_OPEN) if other else None


def _is_end_of(one: Recipient, other: Recipient) -> bool:
    """Whether a name is but the end of a longer one found: "Nursing" of "Director of Nursing"."""
    return other[3].endswith(tuple(f"{word} {one[3]}" for word in (" of", " for", " in", ",")))


def _behind_refusal(plain: str) -> Finding | None:
    """Whose it is, said in one breath with that it is not the writer's: "not ours, that's Estates"."""
    place = refused_until(plain)
    found = BEHIND.match(plain, place) if place else None
    if found is None or is_no_name(found.group("to")) or BODY.search(found.group("to")):
        return None
    to = PREFIX.sub("", re.sub(r"['’]s$", "", found.group("to")))
    return Finding(Field.HANDOVER, to, found.start("to"), found.end("to"), Rule.HANDOVER_PLACE)


def _recipient(plain: str, match: re.Match[str]) -> Recipient | None:
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
