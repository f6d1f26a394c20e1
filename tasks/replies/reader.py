"""Reads an author's text stretch by stretch and collects what it asks for, action by action."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tasks.replies.answers import answer_findings
from tasks.replies.clauses import clauses_of
from tasks.replies.findings import Finding
from tasks.replies.findings_in import MOST_READ, findings_in
from tasks.replies.forms import Label, form_lines, is_empty, yes_or_no
from tasks.replies.narratives import words_remain
from tasks.replies.references import About, Actions
from tasks.replies.trust import Basis, Rule, level
from tasks.replies.values import Ask, Confidence, Field, Reason, Status

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


class Reader:
    """Reads stretch after stretch of one text and collects what they ask for."""

    def __init__(self, text: str, on: date, actions: Actions, agreements: frozenset[str]) -> None:
        self.text, self.on, self.actions, self.agreements = text, on, actions, agreements
        self.asks: list[Ask] = []
        self.reasons: set[Reason] = set()
        self.remaining: dict[str, list[tuple[int, int, Confidence]]] = {}

    def read(self, stretch: Stretch) -> None:
        """Read one stretch: under a form label, under an action's item, or free."""
        about = About((stretch.reference,), Basis.NAMED) if stretch.reference is not None else None
        if stretch.label is not None:
            self._answer(stretch.label, stretch.start, stretch.end, about or self._unnamed())
            return
        free = OURS.sub(lambda match: " " * len(match.group()), self.text[stretch.start : stretch.end])
        last = about
        for line in form_lines(free)[:MOST_FORM_LINES]:
            named = (
                self._named(line.reference)
                if line.reference
                else (last or self._above(free[: line.start]) or self._unnamed())
            )
            last = named or last
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
        self._sentences(free, stretch.start, about)

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

    def _sentences(self, text: str, start: int, about: About | None) -> None:
        for clause in clauses_of(text, self.actions, start, about):
            named = clause.about if not clause.is_unknown else About(("",), Basis.UNKNOWN)
            if clause.is_unknown:
                self.reasons.add(Reason.UNKNOWN_REFERENCE)
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
            self.asks.append(Ask(reference, one.field, one.value, one.reason, quote, begin, end, how, rule))

    def _is_its_date(self, one: Finding, about: About) -> bool:
        """Whether a foreseen date is the one that the action has already: that is no new date."""
        has = {asked.due for asked in self.actions.asked if asked.reference in about.references}
        return one.rule is Rule.DATE_FORECAST and has == {one.value}

    def _remain(self, start: int, end: int, about: About) -> None:
        for reference in about.references:
            self.remaining.setdefault(reference, []).append((start, end, level(Rule.NARRATIVE, about.basis)))

    def narratives(self) -> list[Ask]:
        """One narrative for each action: the clauses in which words remain."""
        found = []
        for reference, places in self.remaining.items():
            words = " ".join(" ".join(self.text[start:end].split()) for start, end, _ in places)
            begin, end = places[0][0], places[-1][1]
            confidence = min(
                (how for _, _, how in places),
                key=[Confidence.UNSURE, Confidence.LIKELY, Confidence.CERTAIN].index,
            )
            found.append(
                Ask(
                    reference,
                    Field.NARRATIVE,
                    words,
                    "",
                    self.text[begin:end],
                    begin,
                    end,
                    confidence,
                    Rule.NARRATIVE,
                )
            )
        return [replace(ask, value=str(ask.value).strip(" -–:;,")) for ask in found]


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
