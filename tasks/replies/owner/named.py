"""Phrases with a place for a name: "{DOER} takes it over", "please hand it over to {WHO}".

Who may stand in the place is told in capitals. A phrase is looked for first without the name, which is a long
pattern: only where the rest is there is it read with each kind of name.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from tasks.replies.owner.role_names import NAME, PLACE, ROLE
from tasks.replies.owner.words import WORDS
from tasks.replies.patterns.phrases import Phrases
from tasks.replies.patterns.sifting import Sifted, sifted

Row: TypeAlias = tuple[Sifted, tuple[str, ...]]  # what is looked for first, then the whole, by kinds of name
_SURE = "(?P<somebody>)"  # counts only where it is somebody
_GIVEN = "(?P<given>)"  # counts only where a first name or a title begins it
_LOOSE = (  # whatever stands there
    r"(?P<to>(?:(?:the|our|a) )?[\w&'’-]+(?: (?!is|are|who|please|now|has|have|in|on|for|as|and"
    r"|or|but)[\w&'’-]+){0,4}?)(?=\s*(?:$|[.,;()]|(?:who|please|now|instead|in|on|for|and|or"
    r"|do|does|owns?|runs?|leads?|manages?|has|have)\b))"
)
_DOER = Phrases("{apposed}{helped}", WORDS).pattern
_BESIDE = Phrases("{beside}", WORDS).pattern
_GAP = r"\b(?!['’]s)[^.;?]{0,70}?"
_SHOULD = Phrases("{apposed}(,? (who|and (s?he|they)))?", WORDS).pattern
KINDS = {
    "WHO": (PLACE, ROLE, NAME),
    "PERSON": (ROLE, NAME),
    "ROLE": (ROLE,),
    "PLACE": (PLACE,),
    "NAME": (NAME,),
    "DOER": tuple(who + _DOER for who in (PLACE, ROLE, NAME)),  # with what stands before the verb
    "DOES": tuple(who + _BESIDE for who in (ROLE, NAME)),
    "GETS": tuple(who + _SHOULD for who in (PLACE, ROLE, NAME)),
    "ANYBODY": tuple(_SURE + who for who in (PLACE, ROLE, NAME)),
    "SOMEBODY": tuple(_SURE + who for who in (ROLE, NAME)),
    "HER": tuple(_SURE + who + _GAP for who in (ROLE, NAME)),
    "SHE": (NAME + _GAP,),
    "NAMED": (_SURE + NAME,),
    "GIVEN": (_GIVEN + NAME,),
    "MAYBE": (f"(?P<perhaps>){_GIVEN}{NAME}",),  # unsure: papers go to people in the same words
    "TITLED": (r"(?P<to>(?:Matron|Sister|Dr|Prof|Mr|Mrs|Ms)\.? (?-i:[A-Z])[\w'’-]+)",),
    "TYPED": (_GIVEN + r"(?P<to>(?-i:[A-Z])\w+?)",),
    "LOOSE": (_LOOSE,),
    "PHRASE": (r"(?P<to>[\w' ]{2,30}?)",),
}
_HIDDEN = {kind: "(?:" + re.sub(r"\(\?P<\w+>", "(?:", "|".join(one)) + ")" for kind, one in KINDS.items()}
_PLACE_OF_NAME = re.compile(rf"\{{({'|'.join(KINDS)})\}}")
_CAPITAL = frozenset({"GIVEN", "MAYBE", "TITLED", "TYPED"})  # these begin with one
_OPENINGS = frozenset({"", r"^\W*", "{opens}"})  # no words of their own
_START = r"\b"
_ANYTHING = {"PLACE": r"\S.{1,60}?"}  # the name, while only the words around it are looked for


def named(lines: str) -> Phrases:
    """A list of phrases with a place for a name each."""
    return Phrases(lines, {**WORDS, **_HIDDEN})


def rows_of(several: Phrases) -> Iterator[Row]:
    """A list as rows; phrases that differ only on one side of the name share one."""
    groups = dict[tuple[str, ...], list[tuple[str, str]]]()
    for _, phrases in several.families():
        for phrase in phrases:
            before, kind, behind = _PLACE_OF_NAME.split(phrase)
            key = (kind, before) if before in _OPENINGS else (kind, "", behind)
            groups.setdefault(key, []).append((before, behind))
    for (kind, *_), sides in groups.items():
        hints = [_hint(several, kind, *side) for side in sides]
        before, behind = (
            "|".join(_made(several, one) for one in dict.fromkeys(side)) for side in zip(*sides, strict=True)
        )
        yield (
            sifted("|".join(hints), re.IGNORECASE),
            tuple(f"(?:{before or _START}){who}(?:{behind})" for who in KINDS[kind]),
        )


@cache
def whole(pattern: str) -> re.Pattern[str]:
    """A phrase with one kind of name, made ready when the rest of it is there."""
    return re.compile(pattern, re.IGNORECASE)


def _hint(several: Phrases, kind: str, before: str, behind: str) -> str:
    """A phrase without its name, from the first words that it has."""
    if before in _OPENINGS:
        return _made(several, behind)
    begins = r"(?=(?-i:[A-Z]))" if kind in _CAPITAL else ""
    anything = _ANYTHING.get(kind, ".+?") if behind else ""
    return _made(several, before.removeprefix("{opens}")) + begins + anything + _made(several, behind)


def _made(several: Phrases, side: str) -> str:
    return several.pattern_of(side) if side else ""
