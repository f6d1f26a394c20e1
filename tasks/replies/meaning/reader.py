"""Reads an author's text stretch by stretch and collects what it asks for, action by action."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import zip_longest

from tasks.replies.due.corrections import puts_nothing_right
from tasks.replies.due.own_days import holds_to_its_day
from tasks.replies.findings import Finding, as_on_track
from tasks.replies.meaning.afterthoughts import Heard, casts_doubt, in_the_light_of_all, still_meant, undenied
from tasks.replies.meaning.answers import answer_findings, with_agreement
from tasks.replies.meaning.clauses import clauses_of
from tasks.replies.meaning.findings_in import MOST_READ, findings_of
from tasks.replies.meaning.questions import is_aside
from tasks.replies.narrative.courtesies import is_routine
from tasks.replies.narrative.departures import departure, handed_over
from tasks.replies.narrative.narratives import Place, narrative_of, words_remain
from tasks.replies.ours.forms import Label, form_lines, is_empty
from tasks.replies.ours.stretches import BOAST, OURS, POAP, Stretch, is_answered, without
from tasks.replies.percent.percents import SET, of_progress
from tasks.replies.subject.headings import action_above
from tasks.replies.subject.mentions import Mentions
from tasks.replies.subject.references import About, Actions
from tasks.replies.text.choices import only_chosen
from tasks.replies.trust import PARTLY_SAID, Basis, Rule, level
from tasks.replies.values import Ask, Field, Reason, Status

MOST_FORM_LINES = 300
LOOSE = About(("",), Basis.UNKNOWN)


class Reader:
    """Reads stretch after stretch of one text and collects what they ask for."""

    def __init__(
        self,
        text: str,
        on: date,
        actions: Actions,
        agreements: frozenset[str],
        apart: frozenset[int] = frozenset(),
        poaps: Mapping[str, int] | None = None,
    ) -> None:
        self.poaps, self.is_of_poap = poaps or {}, False
        self.text, self.on, self.actions, self.agreements, self.apart = text, on, actions, agreements, apart
        self.plain = BOAST.sub(lambda found: " " * len(found.group()), only_chosen(text))
        self.is_measured = SET.search(self.plain) is not None
        self.mentions = Mentions(actions)
        self.heard: list[Heard] = []
        self.reasons: set[Reason] = set()
        self.remaining: dict[tuple[str, int | None], list[Place]] = {}
        self.leaving: list[Place] = []  # where the writer tells, before all actions, that they leave
        self.item: Stretch | None = None
        self.doubted: set[str] = set()  # actions of which something else was said than that they are done

    def read(self, stretch: Stretch) -> None:
        """Read one stretch: under a form label, under an action's item, or free."""
        self.item, self.is_of_poap = stretch, False
        about = About((stretch.reference,), Basis.NAMED) if stretch.reference is not None else None
        if stretch.label is not None:
            self._answer(stretch.label, stretch.start, stretch.end, about or self._unnamed())
            return
        free = OURS.sub(lambda match: " " * len(match.group()), self.plain[stretch.start : stretch.end])
        last, answered, above = about, None, 0
        for line in form_lines(free)[:MOST_FORM_LINES]:
            heading = action_above(free[above : line.start], self.mentions)
            named = self._named(line.reference) if line.reference else (heading or last or self._unnamed())
            last, above = named or last, line.end
            answered = line.start if answered is None else answered
            if named is None:
                self.reasons.add(Reason.UNKNOWN_REFERENCE)
            else:
                self._answer(line.label, stretch.start + line.answer_start, stretch.start + line.end, named)
            free = without(free, line.start, line.end)
        self._sentences(free, stretch.start, about, answered)

    def _named(self, reference: str) -> About | None:
        found = self.actions.named_in(reference)
        return About((found[0][0],), Basis.NAMED) if found else None

    def _unnamed(self) -> About:
        only = self.actions.references
        return About(only, Basis.ONLY_ONE) if len(only) == 1 else About(("",), Basis.UNKNOWN)

    def _answer(self, label: Label, start: int, end: int, about: About) -> None:
        answer = self.plain[start:end]
        if is_empty(label, answer):
            return
        if label is Label.COMMENT:
            self._sentences(answer, start, about, is_comment=True)
            return
        is_agreement = bool(set(about.references) & self.agreements)
        found, troubles = answer_findings(label, answer, self.on, is_agreement=is_agreement)
        self.reasons |= troubles
        self._keep(found, start, about, is_form=True)
        told = words_remain(answer[:MOST_READ], found, self.on)
        if not found and not troubles and label is not Label.DUE:
            told = told or Rule.NARRATIVE_THIN
        if told and (found or (not troubles and label is not Label.DUE)):
            self._remain(start, end, about, told)

    def _sentences(
        self,
        text: str,
        start: int,
        about: About | None,
        answered: int | None = None,
        *,
        is_comment: bool = False,
    ) -> None:
        clauses, plain = clauses_of(text, self.mentions, start, about, answered), ""
        for clause, behind in zip_longest(clauses, clauses[1:]):
            if clause is None or (behind is not None and is_answered(clause.plain, behind.plain)):
                continue  # "Is that done? Yes." asks nothing of the office
            named = clause.about
            stands_free = self.item is None or self.item.line is None
            self.is_of_poap = stands_free and POAP.search(clause.text) is not None
            if clause.is_unknown:
                self.reasons.add(Reason.UNKNOWN_REFERENCE)
            many = len(self.heard)
            self.heard = still_meant(self.heard, clause.plain, clause.start, named.references)
            if is_routine(clause.plain):
                continue
            title = frozenset().union(*(self.actions.title_words(name) for name in named.references))
            found, troubles = findings_of(clause, self.on, title)
            self.reasons |= troubles
            said, plain = plain, clause.plain
            if puts_nothing_right(plain, said, replaced=len(self.heard) < many):
                found = [one for one in found if one.field is not Field.DUE]
            found = of_progress(plain, found) if self.is_measured else found
            if set(named.references) & self.agreements:
                found = with_agreement(plain, found)
            loose = [one for one in found if one.field is Field.QUESTION and is_aside(plain, named)]
            self.heard = undenied(self.heard, plain, found, named.references)
            self._keep(loose, clause.start, LOOSE)
            self._keep([one for one in found if one not in loose], clause.start, named)
            self.doubted.update(named.references if casts_doubt(clause.plain, found) else ())
            told = words_remain(clause.plain[:MOST_READ], found, self.on, title)
            self.leaving += departure(plain, clause.start) if clause.is_lead and named == LOOSE else []
            if is_comment and found and {one.rule for one in found} <= PARTLY_SAID:
                told = told or Rule.NARRATIVE_THIN  # "Comment: all trained", "half of the rooms done"
            if is_comment and (told is Rule.NARRATIVE_SHORT or (told and not found)):
                told = Rule.NARRATIVE  # under "Comment:" few words are news too
            if told and (not clause.is_lead or (clause.about != LOOSE and told is not Rule.NARRATIVE_THIN)):
                self._remain(clause.start, clause.start + len(clause.text), named, told)

    def _keep(self, found: Sequence[Finding], start: int, about: About, *, is_form: bool = False) -> None:
        for one in found:
            if is_form or one.field is not Field.DUE or not self._is_its_date(one, about):
                self._ask(one, start, about, is_form=is_form)
            elif holds_to_its_day(found, self.plain, start + one.start, start + one.end):
                self._ask(as_on_track(one), start, about, is_form=is_form)

    def _ask(self, one: Finding, start: int, about: About, *, is_form: bool) -> None:
        rule = Rule.FORM_WORDS if is_form and one.rule is Rule.PLAIN_STATEMENT else one.rule
        begin, end = start + one.start, start + one.end
        for reference in about.references:
            how = level(rule, about.basis)
            quote, value = self.text[begin:end], one.value
            if (
                isinstance(value, str)
                and not isinstance(value, Status)
                and (place := self.plain.find(value, begin, end)) >= 0
            ):
                value = self.text[place : place + len(value)]  # as the author spelled it
            line = self._line(reference)
            ask = Ask(reference, one.field, value, one.reason, quote, begin, end, how, rule, line)
            self.heard.append(Heard(ask, is_general=about.basis is Basis.ALL))

    def _line(self, reference: str) -> int | None:
        """The item that words about this action answer: the one they stand under, or its POAP's."""
        if self.is_of_poap and reference in self.poaps:
            return self.poaps[reference]
        return self.item.line if self.item is not None and self.item.reference == reference else None

    def _is_its_date(self, one: Finding, about: About) -> bool:
        """Whether a foreseen date is the one that the action has already: that is no new date."""
        has = {asked.due for asked in self.actions.asked if asked.reference in about.references}
        return one.rule is Rule.DATE_FORECAST and has == {one.value}

    def _remain(self, start: int, end: int, about: About, told: Rule) -> None:
        told = Rule.NARRATIVE_SHORT if about.basis is Basis.ALL and told is Rule.NARRATIVE else told
        for reference in about.references:
            line = self._line(reference)
            places = self.remaining.setdefault((reference, line if line in self.apart else None), [])
            places.append((start, end, level(told, about.basis), told))

    def asks(self) -> list[Ask]:
        """What was asked for, in the light of all that was said."""
        return in_the_light_of_all(self.heard, self.doubted)

    def narratives(self) -> list[Ask]:
        """One narrative for each action (and each line apart): the clauses in which words remain."""
        for reference in handed_over(one.ask for one in self.heard) if self.leaving else ():
            self.remaining[reference, None] = [*self.leaving, *self.remaining.get((reference, None), [])]
        return [
            narrative_of(self.text, reference, line, places)
            for (reference, line), places in self.remaining.items()
        ]
