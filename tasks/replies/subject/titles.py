"""Which action the words of a title mean: "the leaflet", "MCA", "fire doors" for one of several.

A word tells an action when it stands in one title only; capitals tell it when they are the first letters of
words that follow one another in one title ("CD" for Controlled drugs) or letters of one long word ("CTG"). A
heading ("ED audits:") speaks of an action for certain, so that there words of several titles are weighed
against each other, and words cut short count ("Med rec").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.replies.subject.title_forms import SAME, SHORTENED, initials, leaves_out, slips, stem
from tasks.replies.values import Asked

WORD = re.compile(r"[A-Za-z][A-Za-z&-]*")
LONG = 6  # letters of a word that is known with a slip of the thumb
LAST, NEXT = re.compile(r"([A-Za-z]+) $"), re.compile(r" ([A-Za-z]+)\b")
ANSWERED_BEHIND = re.compile(  # "Defibs done", "Ed late"
    r"(?: (?:is|are|was|were|has|have|been|now|all|still|bit|on))* (?:done|complete[d]?|finished|closed|late"
    r"|behind|delayed|overdue|track|schedule|not|no|at risk|green|amber|red|started|\d{1,3} ?%)(?!\w)",
    re.IGNORECASE,
)
_SHORT_WORDS = "it is in on or us we me he as at be an am do go if my no of so to up hi ok"
SHORT_WORDS = frozenset(_SHORT_WORDS.split())
_DULL_WORDS = """
    the a an of for and to in on with all staff trust ensure that are is their that this from at be have
    has by as must should review action actions plan programme work works meet meets target date due
    done complete completed team ward wards time times report update risk change new hours days weeks
    every each within per across line lines rate rates level levels use used check one two up out no not
    maintained
"""
DULL = frozenset(_DULL_WORDS.split())
_ANSWERS = "complete completed completion done finished close closed late start started"
ANSWERED = frozenset(map(stem, _ANSWERS.split()))  # these answer, though titles have them too


@dataclass(frozen=True)
class TitleWords:
    """A stretch of words that tell one action by its title; `count` is how many of them."""

    reference: str
    start: int
    end: int
    count: int


class Titles:
    """The titles of the actions that a letter asked about."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._owners: dict[str, set[str]] = {}
        for one in asked:
            words = WORD.findall(one.title)
            parts = [part for word in words for part in word.split("-") if "-" in word and len(part) > 3]
            for word in (*words, *parts):
                if word.isupper() and not one.title.isupper() and word.lower() in DULL:
                    self._owners.setdefault(word, set()).add(one.reference)  # "MUST" is a tool
                elif word.lower() not in DULL and (len(word) > 2 or word.isupper()):
                    self._owners.setdefault(word if len(word) == 2 else stem(word), set()).add(one.reference)
            for name in initials([part for word in words for part in word.split("-") if part]):
                self._owners.setdefault(name, set()).add(one.reference)
        self._words = {
            one.reference: {stem(word) for word in WORD.findall(one.title) if len(word) > SHORTENED}
            - ANSWERED
            for one in asked
        }
        self._slips: dict[str, set[str]] = {}
        for word, names in self._by_word(asked).items():
            for slip in slips(word):
                self._slips.setdefault(slip, set()).update(names)
        self._written = {word.lower() for one in asked for word in WORD.findall(one.title)}
        self._whole = {
            word.lower(): one.reference for one in asked for word in WORD.findall(one.title) if len(word) > 6
        }

    def words_in(self, text: str) -> list[TitleWords]:
        """The stretches of a text that tell an action, in order; those of one action side by side are one."""
        found: list[TitleWords] = []
        for match in WORD.finditer(text):
            word = match.group()
            if word.lower() in DULL and not word.isupper():
                continue
            owners = self._named_by(word) or self._opening(text, match)
            if len(owners) != 1:
                continue
            owner = next(iter(owners))
            last = found[-1] if found else None
            if last and last.reference == owner and len(text[last.end : match.start()].split()) <= 2 and not (
                set(text[last.end : match.start()]) & set(",;:.")
            ):  # fmt: skip
                begin = match.start() if self.is_deed(text[last.start : last.end]) else last.start
                end = last.end if self.is_deed(word) and begin == last.start else match.end()
                found[-1] = TitleWords(owner, begin, end, last.count + 1)
            else:
                found.append(TitleWords(owner, match.start(), match.end(), 1))
        return found

    def reach(self, one: TitleWords, text: str) -> tuple[int, int]:
        """Where the stretch begins and ends with words of its title that tell none alone: "pulse survey"."""
        begin, end = one.start, one.end
        while (before := LAST.search(text, 0, begin)) and self._belongs(before.group(1), one.reference):
            begin = before.start(1)
        while (behind := NEXT.match(text, end)) and self._belongs(behind.group(1), one.reference):
            end = behind.end()
        return begin, end

    def _belongs(self, word: str, reference: str) -> bool:
        return stem(word) in self._words[reference] and not self.is_deed(word)

    def is_deed(self, word: str) -> bool:
        """Whether a word says that what a title asks for was done: "relaunched" of a relaunch."""
        return len(word) > 5 and word.lower().endswith("ed") and word.lower() not in self._written

    def headed(self, heading: str) -> str | None:
        """The one action that a heading fits best."""
        weights: dict[str, float] = {}
        for word in WORD.findall(heading):
            owners = (
                self._named_by(word) or self._cut_short(word.lower()) or self._owners.get(word.upper(), set())
            )
            for owner in owners:
                weights[owner] = weights.get(owner, 0) + 1 / len(owners)
        best = sorted(weights, key=lambda name: -weights[name])[:2]
        return best[0] if len(best) == 1 or (best and weights[best[0]] > weights[best[1]]) else None

    def _named_by(self, word: str) -> set[str]:
        """The actions in whose titles a word stands, in whatever form."""
        bare = word[:-1] if word.endswith("s") else word
        if len(bare) > 1 and bare.isupper() and bare in self._owners:
            return self._owners[bare]
        low = word.lower()
        same = SAME.get(low) or SAME.get(low.removesuffix("s"))
        return (
            self._owners.get(stem(low))
            or (self._owners.get(stem(same)) if same else None)
            or (self._by_end(low) if len(low) > 4 else None)
            or self._slips.get(low)
            or (self._by_letters(bare.lower()) if len(bare) > 2 and bare.isupper() else set())
            or set()
        )

    def _by_word(self, asked: Sequence[Asked]) -> dict[str, set[str]]:
        """The actions by the long words of their titles."""
        found: dict[str, set[str]] = {}
        for one in asked:
            for word in WORD.findall(one.title.lower()):
                if len(word) >= LONG and word not in DULL:
                    found.setdefault(word.removesuffix("s"), set()).add(one.reference)
        return found

    def _opening(self, text: str, word: re.Match[str]) -> set[str]:
        """The actions with these initials in small letters, or a word cut short, where a sentence opens so.

        "sso late", "Ed done", "Defibs all done".
        """
        name = word.group()
        if text[: word.start()].strip(" -*") or (len(name) < 3 and name.lower() in SHORT_WORDS):
            return set()
        is_answered = ANSWERED_BEHIND.match(text, word.end()) is not None
        if len(name) < 3 and not is_answered:
            return set()
        cut = name.lower().removesuffix("s")
        known = self._owners.get(name.upper(), set())
        return known or (
            {owner for whole, owner in self._whole.items() if len(whole) > LONG + 2 and whole.startswith(cut)}
            if is_answered and len(cut) > SHORTENED + 1
            else set()
        )

    def _by_end(self, word: str) -> set[str]:
        """The actions whose titles have a word that ends so: "phone" for telephone."""
        return {owner for whole, owner in self._whole.items() if whole.endswith(word)}

    def _by_letters(self, capitals: str) -> set[str]:
        """The actions whose titles have a long word with these letters: "CTG" for cardiotocograph."""
        if set(capitals[1:]) & set("aeiou"):  # what people wear as "PPE" is not preoperative
            return set()
        pattern = re.compile(".*".join(capitals))
        return {owner for whole, owner in self._whole.items() if len(whole) > 9 and pattern.match(whole)}

    def _cut_short(self, word: str) -> set[str]:
        """The actions whose titles have a word cut short so: "rec" for reconciliation, "assmt"."""
        if len(word) < SHORTENED or word in DULL:
            return set()
        begun = {owner for whole, owner in self._whole.items() if whole.startswith(word)}
        return begun or {owner for whole, owner in self._whole.items() if leaves_out(word, whole)}
