"""Which action each stretch of a text speaks of: where a statement turns, and how far a scope reaches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tasks.replies.subject.groups import SEPARATOR, cut_between, grouped, less_excepted
from tasks.replies.subject.headings import headings_in
from tasks.replies.subject.leads import is_led_in, is_listed
from tasks.replies.subject.mention_words import IS
from tasks.replies.subject.mentions import Mentions
from tasks.replies.subject.references import NUMBERED, About
from tasks.replies.subject.several import Mention
from tasks.replies.text.sentences import Statement
from tasks.replies.trust import Basis

JOINS = re.compile(
    r"^[\s,;:.-]*(?:(?:but|and|while|whereas|although|whilst|however|except|bar|then)\b[\s,]*)?",
    re.IGNORECASE,
)
LEADING_NUMBER = re.compile(
    r"^\W*(\d{1,2})(?!\d|[./]\d|-(?:odd|ish|[a-z]{3,9}-\d)|\s?(?:%|per\s?cent|pc\b|of\b"
    r"|out of))\W*",
    re.IGNORECASE,
)
SHARE = re.compile(r"\d{1,3} ?(?:%|per cent)", re.IGNORECASE)
SHARES = re.compile(rf"{SHARE.pattern}(?:(?:,|;| and|,? then) {SHARE.pattern})+\W*", re.IGNORECASE)
HEADING = re.compile(
    r"^(?:[\W_]|\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|finally|next|then|now"
    r"|turning|moving|with|about|concerning|for|re|regarding|on|and|the|action|actions|item"
    r"|ref|as|to)\b)*$",
    re.IGNORECASE,
)
ASKS_OF_ALL = re.compile(
    r"^\W*(?:do|does|did|should|shall|which|what|who|why|are|is there)\b[^?]*\?\W*$", re.IGNORECASE
)
ASKED_AND_NOT = {Basis.NAMED, Basis.UNKNOWN}
NEGATIVE = re.compile(r"^(?:neither|none)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A stretch of a statement about certain actions.

    `plain` is its text with references, numbering and titles blanked out, of the same length, so that places
    found in it are places in the text. `is_lead` says that it opens a reply that tells its actions later.
    """

    text: str
    plain: str
    start: int
    about: About
    is_unknown: bool = False  # it names an action that the letter did not ask about
    is_lead: bool = False
    is_beside_refusal: bool = False  # the words next to it, about the same, say that it is not the writer's
    is_last_step: bool = False  # the next clause says that all is done then
    told: str = ""  # the words before, about the same, where these only point at their day
    is_told: bool = True  # its own sentence tells the action


class Scopes:
    """Goes through the statements and remembers which action is being spoken of."""

    def __init__(self, mentions: Mentions, about: About | None) -> None:
        self.mentions, self.about = mentions, about
        actions = mentions.actions
        only = About(actions.references, Basis.ONLY_ONE) if len(actions.asked) == 1 else None
        self.scope = about or only or About(("",), Basis.UNKNOWN)
        self.is_named = False  # whether a reference or a number told it, rather than a title
        self.heading_of = 0  # the paragraph that a heading stands in
        self.paragraph = 0
        self.mentioned: set[str] = set()

    def clauses(self, statements: Sequence[Statement], start: int) -> list[Clause]:
        """The clauses of these statements in order."""
        found = []
        heads = headings_in(statements, self.mentions) if self.about is None else {}
        for statement in statements:
            marks = self._marks(statement, heads.get(statement.start))
            for begin, end, scope in self._pieces(statement, marks):
                self.scope = scope
                if scope.basis is not Basis.CARRIED:
                    self.is_named = scope.basis in {Basis.NAMED, Basis.NUMBERED}
                piece = statement.text[begin:end].rstrip()
                plain = self._plain(statement, marks, begin, begin + len(piece))
                if HEADING.match(plain) and not re.search("[✓✔✅☑]", plain):
                    self.heading_of = statement.paragraph
                    continue  # a heading: what follows stands under it
                found.append(
                    Clause(
                        *(piece, plain, start + statement.start + begin, scope),
                        is_unknown=scope.basis is Basis.UNKNOWN and scope.references != ("",),
                        is_told=bool(marks),
                    )
                )
                self.scope = self._carried(scope, statement)
            self.paragraph = statement.paragraph
        return found

    def _carried(self, scope: About, statement: Statement) -> About:
        """How far a scope reaches: what was said of one action goes on."""
        under_heading = self.heading_of == statement.paragraph and scope.basis is Basis.NAMED
        if scope.basis in {Basis.ONLY_ONE, Basis.UNKNOWN, Basis.ALL} or under_heading or self.about:
            return scope
        return About(scope.references, Basis.CARRIED)

    def _marks(self, statement: Statement, head: Mention | None) -> list[Mention]:
        named = self.mentions.named_in(statement.text) + ([head] if head else [])
        if self.about is not None:
            return named
        told = self.mentions.told_in(
            statement.text,
            is_first=statement.is_first,
            mentioned=self.mentioned | {name for one in named for name in one.references},
            is_open=self.scope.basis is Basis.UNKNOWN and not named,
            is_firm=bool(named) or (self.is_named and statement.paragraph == self.paragraph),
        )
        extra = [one for one in told if not named or one.basis is Basis.ALL]
        free = [
            one
            for one in extra
            if not any(one.start < other.end and other.start < one.end for other in named)
        ]
        return less_excepted(statement.text, sorted([*named, *free], key=lambda one: one.start))

    def _pieces(self, statement: Statement, marks: Sequence[Mention]) -> list[tuple[int, int, About]]:
        """The statement cut: begin and end of each piece and what it is about."""
        text = statement.text
        listed = [] if marks or self.about else self.mentions.listed_in(text)
        listed = listed or self._in_turn(text, marks)
        if listed:
            ends = [*[place for place, _ in listed[1:]], len(text)]
            return [(begin, end, about) for (begin, about), end in zip(listed, ends, strict=True)]
        groups = grouped(text, marks)
        if len(groups) > 1 and ASKS_OF_ALL.match(text):
            names = tuple(dict.fromkeys(name for group in groups for name in group.references))
            return [(0, len(text), About(names, Basis.ALL))]
        self.mentioned.update(name for group in groups for name in group.references)
        if not groups:
            return [(0, len(text), self.scope)]
        cuts = [0]
        if self._turns_late(text, groups[0]):
            cuts.append(cut_between(text, 0, groups[0].start))
            groups.insert(0, Mention(self.scope.references, self.scope.basis, 0, 0))
        cuts += [cut_between(text, before.end, after.start) for before, after in pairwise(groups)][
            len(cuts) - 1 :
        ]
        cuts.append(len(text))
        spans = list(pairwise(cuts))
        for place, (one, other) in reversed(list(enumerate(pairwise(groups)))):
            if is_listed(text[one.end : other.start]) and {one.basis, other.basis} == ASKED_AND_NOT:
                spans[place] = (spans[place][0], spans[place + 1][1])  # what is said is said of both
        pieces = []
        for (begin, end), group in zip(spans, groups, strict=True):
            joins = JOINS.match(text[begin:end])
            first = begin + (joins.end() if joins else 0)
            if first < end:
                pieces.append((first, end, About(group.references, group.basis)))
        return pieces

    def _turns_late(self, text: str, first: Mention) -> bool:
        """Whether the words before the first mention still speak of the action before."""
        before = text[: first.start]
        is_open = self.scope.basis is Basis.UNKNOWN and first.basis is Basis.TITLED
        return (
            (is_open or self.scope.basis in {Basis.CARRIED, Basis.NAMED})
            and first.references != self.scope.references
            and len(before.split()) > 3
            and SEPARATOR.search(before) is not None
            and is_led_in(before)
        )

    def _in_turn(self, text: str, marks: Sequence[Mention]) -> list[tuple[int, About]]:
        """A share for each action, behind words about them all: "Both are fine. 45 % and 30 %."."""
        names = self.scope.references
        if marks or self.about or self.scope.basis is not Basis.ALL or not SHARES.fullmatch(text):
            return []
        shares = [one.start() for one in SHARE.finditer(text)]
        if len(shares) != len(names):
            return []
        return [(place, About((name,), Basis.TITLED)) for place, name in zip(shares, names, strict=True)]

    def _plain(self, statement: Statement, marks: Sequence[Mention], begin: int, end: int) -> str:
        plain = statement.text
        for one in marks:
            if not NEGATIVE.match(plain[one.start : one.end]):
                plain = plain[: one.start] + " " * (one.end - one.start) + plain[one.end :]
        for asked in self.mentions.actions.asked:
            place = plain.lower().find(asked.title.lower()) if len(asked.title) > 5 else -1
            if place >= 0:
                plain = plain[:place] + " " * len(asked.title) + plain[place + len(asked.title) :]
        plain = IS.sub("is", plain[begin:end].replace("\n", " "))
        number = NUMBERED.match(plain) if statement.is_first or begin else None
        number = number or (
            LEADING_NUMBER.match(plain)
            if (begin or not marks) and self.scope.basis is Basis.NUMBERED
            else None
        )
        return " " * number.end() + plain[number.end() :] if number else plain
