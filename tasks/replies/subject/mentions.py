"""Every way in which a sentence says which actions it speaks of, with its place.

By reference, by the end of one ("2.6" for QS2.6), by number or order in the letter, as all or the rest of
them, or by words of a title. What looks like a reference and was not asked about is kept as it was written.
"""

import re
from collections.abc import Collection
from functools import cached_property

from tasks.replies.subject.item_numbers import by_ends, listed_numbers, numbers_of
from tasks.replies.subject.leads import is_led_in, is_listed, is_subject, is_the_one
from tasks.replies.subject.mention_words import (
    ANSWERED_NUMBER,
    CODE,
    OF_IT,
    ORDINAL,
    OTHERS,
    RANGE,
    SHORT,
    STANDS,
    UNTITLED,
)
from tasks.replies.subject.references import SHAPE, About, Actions
from tasks.replies.subject.several import Mention, all_of, loosely_all, numbered, ordered, rest_of
from tasks.replies.subject.titles import Titles
from tasks.replies.trust import Basis

MOST_TEXT = 1_200  # characters of one sentence in which actions are sought


class Mentions:
    """Finds the mentions of one letter's actions."""

    def __init__(self, actions: Actions) -> None:
        self.actions = actions
        self._prefixes = {re.match(r"[A-Za-z]*", name).group().upper() for name in actions.references}  # type: ignore[union-attr]

    @cached_property
    def titles(self) -> Titles:
        """The titles of the actions, taken apart only where a text may mean one of several."""
        return Titles(self.actions.asked)

    @cached_property
    def numbers(self) -> tuple[dict[int, str], ...]:
        """The actions by the numbers that may mean them, the surer before the others."""
        return numbers_of(self.actions.asked)

    @property
    def ends(self) -> dict[int, str]:
        """The actions by the numbers that their references end in, if all do."""
        told = self.numbers[0] if len(self.numbers) > 1 else {}
        return {number: name for number, name in told.items() if name.endswith(str(number))}

    def named_in(self, text: str) -> list[Mention]:
        """References, ours and not ours, in order of place."""
        text = text[:MOST_TEXT]
        found = [
            Mention((name,), Basis.NAMED, start, end) for name, start, end in self.actions.named_in(text)
        ]
        if len(self.actions.references) > 1:
            found += [one for one in (*self._short(text), *by_ends(text, self.ends)) if _is_free(one, found)]
        found += [one for one in self._unasked(text) if _is_free(one, found)]
        return self._with_ranges(text, sorted(found, key=lambda one: one.start))

    def _with_ranges(self, text: str, found: list[Mention]) -> list[Mention]:
        """With "QS2.1-QS2.4" made one mention of all from the first to the last."""
        names, out = self.actions.references, list[Mention]()
        for one in found:
            last = out[-1] if out else None
            ends = (*last.references[:1], *one.references) if last else ()
            if last and RANGE.fullmatch(text, last.end, one.start) and set(ends) <= set(names):
                first, final = (names.index(name) for name in ends)
                some = names[first : final + 1] or last.references + one.references
                out[-1] = Mention(some, one.basis, last.start, one.end)
            else:
                out.append(one)
        return out

    def opens(self, line: str) -> bool:
        """Whether a line begins with the words of an action that several were asked about."""
        if len(self.actions.references) < 2:
            return False
        line = line[:60]
        number = ANSWERED_NUMBER.match(line)
        if number and any(int(number.group(1)) in names for names in self.numbers):
            return True
        if OTHERS.match(line.strip()) or ORDINAL.match(line.strip()):  # "the other ive not started"
            return True
        words = self.named_in(line) or self.titles.words_in(line)
        return bool(words) and is_led_in(line[: words[0].start])

    def opening(self, text: str) -> tuple[str, ...]:
        """The action whose title's words open a sentence: what it is about."""
        words = self.titles.words_in(text[:60])
        return (words[0].reference,) if words and is_led_in(text[: words[0].start]) else ()

    def listed_in(self, text: str) -> list[tuple[int, About]]:
        """Where the numbers of a list on one line stand, and the action that each means."""
        if len(self.actions.references) < 2:
            return []
        found = listed_numbers(text, self.actions.references, self.ends)
        return [(place, About((name,), Basis.NUMBERED)) for place, name in found]

    def _short(self, text: str) -> list[Mention]:
        found = []
        for match in SHORT.finditer(text):
            names = [
                name
                for name in self.actions.references
                if re.sub(r"^[A-Za-z -]+", "", name) == match.group(1)
            ]
            if len(names) == 1:
                found.append(Mention((names[0],), Basis.NUMBERED, match.start(), match.end()))
        return found

    def _unasked(self, text: str) -> list[Mention]:
        found = []
        for match in CODE.finditer(text):
            name = f"{match.group(1)}{match.group(2)}".upper()
            ours = [
                one
                for one in self.actions.references
                if one.replace(".", "").upper() == name.replace(".", "")
            ]
            if len(ours) == 1:
                found.append(Mention((ours[0],), Basis.NAMED, match.start(), match.end()))
            elif (match.group(1).upper() in self._prefixes) or ("." in name and SHAPE.match(match.group())):
                found.append(Mention((name,), Basis.UNKNOWN, match.start(), match.end()))
        known = [(one.start, one.end) for one in found]
        for match in SHAPE.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in known):
                found.append(
                    Mention((re.sub(r"[ -]", "", match.group()),), Basis.UNKNOWN, match.start(), match.end())
                )
        return found

    def told_in(
        self, text: str, *, is_first: bool, mentioned: Collection[str], is_open: bool, is_firm: bool
    ) -> list[Mention]:
        """What else tells the actions of a sentence that names none.

        `is_open` says that nothing before told which action is meant; `is_firm` that one was named in the
        same paragraph, so that a single word of another title does not turn away from it.
        """
        if len(self.actions.asked) < 2:
            return []
        text, names = text[:MOST_TEXT], self.actions.references
        found = numbered(text, names) if is_first else []
        groups = (*ordered(text, names), *all_of(text, names, is_firm=is_firm, is_open=is_open))
        has_group = bool(groups) or bool(rest_of(text, names, mentioned))
        titled = self._titled(text, is_open=is_open and not has_group, is_firm=is_firm)
        told = {name for one in (*groups, *titled) if one.basis is not Basis.ALL for name in one.references}
        for one in (*groups, *rest_of(text, names, {*mentioned, *told}), *titled):
            if _is_free(one, found):
                found.append(one)
        if is_open and not found:
            found = loosely_all(text, names)
        return sorted(found, key=lambda one: one.start)

    def _titled(self, text: str, *, is_open: bool, is_firm: bool) -> list[Mention]:
        found: list[Mention] = []
        for one in self.titles.words_in(text):
            first, last = self.titles.reach(one, text)
            leads = is_led_in(text[:first]) and not (one.count == 1 and OF_IT.match(text, last))
            stands = STANDS.match(text, last) is not None and leads
            stands = stands or is_subject(text, first, last) or is_the_one(text, first, last)
            stands = stands or (bool(found) and is_listed(text[found[-1].end : one.start]))
            if one.count > 1 or stands or (leads and not is_firm) or (is_open and not found):
                answers = self.titles.is_deed(text[first:last])
                found.append(Mention((one.reference,), Basis.TITLED, first, first if answers else last))
        for match in UNTITLED.finditer(text):
            other = Mention(("",), Basis.UNKNOWN, match.start(), match.end())
            if _is_free(other, found):
                found.append(other)
        return found


def _is_free(one: Mention, found: Collection[Mention]) -> bool:
    return not any(one.start < other.end and other.start < one.end for other in found)
