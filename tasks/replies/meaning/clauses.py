"""The clauses of a text, each with the actions it is about."""

import re
from dataclasses import replace

from tasks.replies.due.last_steps import THEN_DONE
from tasks.replies.due.pointed_days import POINTS
from tasks.replies.meaning.in_order import Answer, answers_in_order
from tasks.replies.meaning.signatures import unsigned
from tasks.replies.owner.whose import is_let_go
from tasks.replies.subject.mentions import Mentions
from tasks.replies.subject.references import About
from tasks.replies.subject.scopes import Clause, Scopes
from tasks.replies.text.guards import is_question
from tasks.replies.text.statements import statements_of
from tasks.replies.trust import Basis

NOTHING = About(("",), Basis.UNKNOWN)
LEAD = re.compile(r"^\W*(?:\(?[a-f][).:]|\d{1,2}[).:]|\d(?:st|nd|rd|th)(?: one)?\b)\s*", re.IGNORECASE)


def clauses_of(
    text: str, mentions: Mentions, start: int = 0, about: About | None = None, answered: int | None = None
) -> list[Clause]:
    """The clauses of a text in order; `about` says which actions are meant where the words do not."""
    written = statements_of(text, mentions.actions.named_in, answered, mentions.opens)
    statements = unsigned(written, answered, mentions.opens, is_let_go)
    in_order = answers_in_order(statements, mentions) if about is None else []
    if in_order:
        return [_in_order(one, start) for one in in_order]
    found = Scopes(mentions, about).clauses(statements, start)
    found = _pointing_back(_before_the_end(_beside_refusals(found)))
    return _leads_settled(found, mentions) if about is None else found


def _in_order(one: Answer, start: int) -> Clause:
    """An answer whose place tells its action as a clause."""
    about = About((one.reference,), one.basis)
    return Clause(one.text, _without_lead(one.text), start + one.start, about, is_lead=not one.reference)


def _without_lead(text: str) -> str:
    return LEAD.sub(lambda found: " " * len(found.group()), text)


def _leads_settled(found: list[Clause], mentions: Mentions) -> list[Clause]:
    """What was said of no action that is told: of all, if all is what is told later; else an opening.

    Where all actions but one are told, an opening speaks of that one; a question is the letter's still.
    """
    told = [one.about for one in found if one.about.basis not in {Basis.UNKNOWN, Basis.ONLY_ONE}]
    if not told or len(mentions.actions.references) < 2:
        return found
    everything = About(mentions.actions.references, Basis.ALL)
    spoken_of = {name for about in told for name in about.references}
    left = [name for name in everything.references if name not in spoken_of]
    only_all = all(about.references == everything.references for about in told)
    other = About((left[0],), Basis.UNKNOWN) if len(left) == 1 else NOTHING
    return [
        one if one.about != NOTHING
        else replace(one, about=everything) if only_all
        else replace(one, about=NOTHING if is_question(one.text) else other, is_lead=True)
        for one in found
    ]  # fmt: skip


def _beside_refusals(found: list[Clause]) -> list[Clause]:
    """With those marked that stand near "not mine": "HR! Not me.", "Not mine. I order them. Ask Jo"."""
    refused = [one.about.references if is_let_go(one.plain) else () for one in found]
    return [
        replace(one, is_beside_refusal=True)
        if one.about.references in {*refused[max(place - 2, 0) : place], *refused[place + 1 : place + 2]}
        else one
        for place, one in enumerate(found)
    ]


def _before_the_end(found: list[Clause]) -> list[Clause]:
    """With that marked after which all is done: "It comes to Board on 5 October. After that it's done."."""
    behind = [*(THEN_DONE.match(one.plain) is not None for one in found[1:]), False]
    return [
        replace(one, is_last_step=True) if closes else one for one, closes in zip(found, behind, strict=False)
    ]


def _pointing_back(found: list[Clause]) -> list[Clause]:
    """With the words that those point back to which name no day themselves: "Could we extend to then?"."""
    return [
        replace(
            one,
            told=" ".join(said.plain for said in found[max(place - 2, 0) : place] if said.about == one.about),
        )
        if POINTS.search(one.plain)
        else one
        for place, one in enumerate(found)
    ]
