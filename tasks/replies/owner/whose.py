"""Whose an action is by the words of one clause: whether it is refused, and to whom it goes."""

import re

from tasks.replies.findings import Finding
from tasks.replies.owner.given_names import with_capitals
from tasks.replies.owner.handovers import handover_in
from tasks.replies.owner.naming import names_anybody
from tasks.replies.owner.recipients import IN_OTHERS, INTRODUCED
from tasks.replies.owner.refusals import refusal_in
from tasks.replies.owner.standing_for import with_this
from tasks.replies.owner.successors import successor_in
from tasks.replies.patterns.sifting import sifted

LET_GO = sifted(  # without one of these, and without a name, nothing is refused
    r"\b(?:not?|n/?a|never|neither|none|nowt|nothing|nobody|nor|why|rather|only|always|off|out|down|pass|error"
    r"|mistake|gave|given|stop|stopped|send|elsewhere|another|above|outside|beyond|who (?:decided|said)"
    r"|supposed)\b|n['’]?t\b|\b(?:wrong|refus|declin|reject|re-?assign|re-?direct|resign|remov|return|hand"
    r"|some(?:one|body)|delete|strike|drop|releas)",
    re.IGNORECASE,
)


def whose(
    text: str, plain: str, title: frozenset[str], *, refused: bool
) -> tuple[Finding | None, Finding | None]:
    """The refusal and the handover; `refused` says that the words beside it say it is not the writer's."""
    refusal, goes_to = refusal_in(plain), handover_in(plain)
    named = goes_to is not None and goes_to.value != ""
    if named and not (refusal or refused) and INTRODUCED.match(plain):
        return refusal, None
    shown = None if (refusal and named) or not may_tell(plain) else with_this(text, plain, title)
    if shown is not None:
        refusal = refusal or shown.back(refusal_in(shown.text))
        goes_to = goes_to if named else _back(shown.back(handover_in(shown.text)), plain) or goes_to
        named = goes_to is not None and goes_to.value != ""
    if not named and (refusal or refused):
        named_there = successor_in(plain, refusal.end if refusal else 0)
        if named_there is None and refusal is not None:
            named_there = successor_in(plain, until=refusal.start)
        if named_there is None and shown is not None:
            named_there = _back(shown.back(successor_in(shown.text)), plain)
        goes_to = named_there or goes_to
    return refusal, goes_to


def may_tell(plain: str) -> bool:
    """Whether a clause could say whose "this" is, if it had the word: by a denial or a name."""
    return LET_GO.search(plain) is not None or names_anybody(with_capitals(plain))


def is_let_go(plain: str) -> bool:
    """Whether the writer says that an action is not theirs, or that they have left the post it belongs to."""
    return refusal_in(plain) is not None or IN_OTHERS.search(plain) is not None


def _back(found: Finding | None, plain: str) -> Finding | None:
    """A handover whose name stands so in the text: "this team" of a title's team is nobody."""
    return found if found and found.value and str(found.value) in plain else None
