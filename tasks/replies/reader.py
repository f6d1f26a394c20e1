"""Reads an author's text stretch by stretch and collects what it asks for, action by action."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tasks.replies.answers import answer_findings
from tasks.replies.clauses import clauses_of
from tasks.replies.courtesies import is_routine
from tasks.replies.findings import Finding
from tasks.replies.findings_in import MOST_READ, findings_in
from tasks.replies.forms import Label, form_lines, is_empty, yes_or_no
from tasks.replies.narratives import Place, narrative_of, words_remain
from tasks.replies.references import About, Actions
from tasks.replies.trust import Basis, Rule, level
from tasks.replies.values import Ask, Field, Reason, Status

OURS = re.compile(
    r"^[ \t>]*(?:Ref(?:erence)?\s*:\s*)?\[?IQIP-[A-Z2-7]{16}\]?[ \t]*$", re.IGNORECASE | re.MULTILINE
)

MOST_FORM_LINES = 300


@dataclass(frozen=True)
class Stretch:
    """A stretch of the author's text and what of our letter it stands under."""

    start: int
    end: int
    reference: str | None = None
    label: Label | None = None
    line: int | None = None  # the number of the item


class Reader:
    """Reads stretch after stretch of one text and collects what they ask for."""

    def __init__(
        self,
        text: str,
        on: date,
        actions: Actions,
        agreements: frozenset[str],
        apart: frozenset[int] = frozenset(),
    ) -> None:
        self.text, self.on, self.actions, self.agreements, self.apart = text, on, actions, agreements, apart
        self.asks: list[Ask] = []
        self.reasons: set[Reason] = set()
        self.remaining: dict[tuple[str, int | None], list[Place]] = {}
        self.item: Stretch | None = None

    def read(self, stretch: Stretch) -> None:
        """Read one stretch: under a form label, under an action's item, or free."""
        self.item = stretch
        about = About((stretch.reference,), Basis.NAMED) if stretch.reference is not None else None
        if stretch.label is not None:
            self._answer(stretch.label, stretch.start, stretch.end, about or self._unnamed())
            return
        free = OURS.sub(lambda match: " " * len(match.group()), self.text[stretch.start : stretch.end])
        last, answered = about, None
        for line in form_lines(free)[:MOST_FORM_LINES]:
            named = (
                self._named(line.reference)
                if line.reference
                else (last or self._above(free[: line.start]) or self._unnamed())
            )
            last = named or last
            answered = line.start if answered is None else answered
            if named is None:
                self.reasons.add(Reason.UNKNOWN_REFERENCE)
            else:
                self._answer(line.label, stretch.start + line.answer_start, stretch.start + line.end, named)
            free = (
                free[: line.start]
                + "\n" * (line.end > line.start)
                + " " * (line.end - line.start - 1)
                + free[line.end :]
            )
        self._sentences(free, stretch.start, about, answered)

    def _named(self, reference: str) -> About | None:
        found = self.actions.named_in(reference)
        return About((found[0][0],), Basis.NAMED) if found else None

    def _above(self, text: str) -> About | None:
        """The action whose reference stands last above a form line that names none."""
        found = self.actions.named_in(text)
        return About((found[-1][0],), Basis.NAMED) if found else None

    def _unnamed(self) -> About:
        only = self.actions.references
        return About(only, Basis.ONLY_ONE) if len(only) == 1 else About(("",), Basis.UNKNOWN)

    def _answer(self, label: Label, start: int, end: int, about: About) -> None:
        answer = self.text[start:end]
        if is_empty(answer):
            return
        if label is Label.COMMENT:
            self._sentences(answer, start, about)
            return
        is_agreement = bool(set(about.references) & self.agreements)
        found, troubles = answer_findings(label, answer, self.on, is_agreement=is_agreement)
        self.reasons |= troubles
        self._keep(found, start, about, is_form=True)
        if (not found and not troubles and label is not Label.DUE) or (
            found and words_remain(answer[:MOST_READ], found, self.on)
        ):
            self._remain(start, end, about)

    def _sentences(self, text: str, start: int, about: About | None, answered: int | None = None) -> None:
        for clause in clauses_of(text, self.actions, start, about, answered):
            named = clause.about if not clause.is_unknown else About(("",), Basis.UNKNOWN)
            if clause.is_unknown:
                self.reasons.add(Reason.UNKNOWN_REFERENCE)
            if is_routine(clause.plain):
                continue
            title = frozenset().union(*(self.actions.title_words(name) for name in named.references))
            found, troubles = findings_in(clause.text, clause.plain, self.on, title)
            self.reasons |= troubles
            if set(named.references) & self.agreements:
                found = [
                    *(one for one in found if one.field is not Field.STATUS),
                    *_agreement(clause.plain, found),
                ]
            self._keep(found, clause.start, named)
            if words_remain(clause.plain[:MOST_READ], found, self.on, title):
                self._remain(clause.start, clause.start + len(clause.text), named)

    def _keep(self, found: Sequence[Finding], start: int, about: About, *, is_form: bool = False) -> None:
        for one in found:
            says_its_date = not is_form and one.field is Field.DUE and self._is_its_date(one, about)
            if says_its_date and any(other.field is Field.STATUS for other in found):
                continue
            self._ask(_on_track(one) if says_its_date else one, start, about, is_form=is_form)

    def _ask(self, one: Finding, start: int, about: About, *, is_form: bool) -> None:
        rule = Rule.FORM_WORDS if is_form and one.rule is Rule.PLAIN_STATEMENT else one.rule
        begin, end = start + one.start, start + one.end
        for reference in about.references:
            how = level(rule, about.basis)
            quote = self.text[begin:end]
            self.asks.append(
                Ask(
                    reference, one.field, one.value, one.reason, quote, begin, end, how, rule,
                    self._line(reference),
                )
            )  # fmt: skip

    def _line(self, reference: str) -> int | None:
        """The item that words about this action answer: the one they stand under, if it is the action's."""
        return self.item.line if self.item is not None and self.item.reference == reference else None

    def _is_its_date(self, one: Finding, about: About) -> bool:
        """Whether a foreseen date is the one that the action has already: that is no new date."""
        has = {asked.due for asked in self.actions.asked if asked.reference in about.references}
        return one.rule is Rule.DATE_FORECAST and has == {one.value}

    def _remain(self, start: int, end: int, about: About) -> None:
        for reference in about.references:
            line = self._line(reference)
            places = self.remaining.setdefault((reference, line if line in self.apart else None), [])
            places.append((start, end, level(Rule.NARRATIVE, about.basis)))

    def narratives(self) -> list[Ask]:
        """One narrative for each action (and each line apart): the clauses in which words remain."""
        return [
            narrative_of(self.text, reference, line, places)
            for (reference, line), places in self.remaining.items()
        ]


def _agreement(plain: str, found: Sequence[Finding]) -> list[Finding]:
    """A tester's yes or no outside the form."""
    if any(one.field is Field.QUESTION for one in found):
        return []
    agreed = yes_or_no(plain.strip())
    if agreed is None:
        return []
    start = len(plain) - len(plain.lstrip())
    return [Finding(Field.AGREEMENT, agreed, start, len(plain.rstrip()), Rule.AGREEMENT)]


def _on_track(one: Finding) -> Finding:
    """A foreseen date that is the action's own says only that it is on track."""
    return replace(one, field=Field.STATUS, value=Status.ON_TRACK, reason="", rule=Rule.PLAIN_STATEMENT)
