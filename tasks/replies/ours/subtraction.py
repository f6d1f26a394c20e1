"""Our letter taken away from what came back of it; what remains is the author's, with our line above it.

The form lines are found first: each is one of ours for certain, and what stands between two of
them is compared only with what our letter has between the same two. So an answer that repeats
a word of ours next to it is not mistaken for ours, however the client wrapped and marked it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.replies.author.lines import Line, Mark
from tasks.replies.ours.anchors import WORD, key, words_of
from tasks.replies.ours.comparing import lowered
from tasks.replies.ours.letters import Ours
from tasks.replies.ours.our_words import MOST_WORDS, OurWords

MAILTO = re.compile(
    r"(?:(?<=\n)|(?<=[<>|])|^)([^\n<>|]{0,60})<?\s*mailto:[^\s<>?]{0,200}\?[^\s>]{0,3000}\s*>?",
    re.IGNORECASE,
)
LONGEST_LABEL = 80  # with the signs between it and its link
BUTTON = re.compile(r"<mailto:[^\s<>?]{0,200}\?[^>\s]{0,3000}>", re.IGNORECASE)
ANGLED = re.compile(r"<https?:[^>\s]{0,3000}>", re.IGNORECASE)
TRAILING = re.compile(r"[^\s\w\[]*")
LEADING = re.compile(r"[^\s\w\]:]*$")
TICKS = "✓✔✅☑"


@dataclass(frozen=True)
class Remnant:
    """What the author wrote in one place, and the line of ours above it."""

    text: str
    our_line: int | None  # place in the letter's lines
    is_answer: bool = False  # stands directly behind a form line


def is_unchanged(lines: Sequence[Line], letter: Ours) -> bool:
    """Whether these lines are just our letter, as most come back: its words, each button on one line."""
    if len({line.depth for line in lines if line.depth}) > 1:
        return False  # part of it is quoted deeper than our letter can be
    text = "\n".join([line.text for line in lines])
    pieces = BUTTON.split(ANGLED.sub(" ", text) if "<http" in text else text)
    labels = [line.text for line in lines if line.mark is Mark.BUTTON]
    labels += [piece.rpartition("\n")[2] for piece in pieces[:-1]]
    return (
        letter.came_back(" ".join(pieces))
        and (not labels or words_of(" ".join(labels)) == letter.buttons)
        and not _has_tick(text)
    )


def _has_tick(text: str) -> bool:
    return any(tick in text for tick in TICKS)


def remnants(lines: Sequence[Line], letter: Ours) -> list[Remnant]:
    """The author's words within quoted lines, in order."""
    text = "\n".join([line.text for line in lines])
    text = _without_buttons(ANGLED.sub(" ", text) if "<" in text else text, letter)
    if not text or (letter.came_back(text) and not _has_tick(text)):
        return []
    found: list[Remnant] = []
    for start, end, anchor, expected in _stretches(text, letter):
        found.extend(_remaining(text[start:end], anchor, expected, letter))
    return found


def _without_buttons(text: str, letter: Ours) -> str:
    """The text without the links of our answer buttons, which are looked for only around "mailto:"."""
    low, kept, place = lowered(text), "", 0
    while (at := low.find("mailto:", place)) >= 0:
        found = MAILTO.search(text, max(place, at - LONGEST_LABEL))
        if found is None:
            break
        kept += text[place : found.start()] + _before_button(found.group(1), letter)
        place = found.end()
    return kept + text[place:]


def _before_button(label: str, letter: Ours) -> str:
    """What the author wrote before one of our answer buttons on the same line."""
    begins = next((word.start() for word in WORD.finditer(label) if letter.has(label[word.start() :])), None)
    return (label if begins is None else label[:begins]) + " "


def _stretches(text: str, letter: Ours) -> Iterator[tuple[int, int, int | None, tuple[int, int]]]:
    """Each stretch between form lines: its place, the form line before it, our lines that belong there."""
    places = sorted(place for same in letter.by_anchor.values() for place in same)
    first = places[0] if places else len(letter.lines)
    anchors: list[tuple[int, int, int]] = []
    last = -1
    for start, end, words in letter.anchors.find(text):
        same = letter.by_anchor[words]
        last = next((place for place in same if place > last), same[0])
        anchors.append((_bracket(text, start), end, last))
    yield 0, anchors[0][0] if anchors else len(text), None, (0, first)
    for number, (_, end, at) in enumerate(anchors):
        stop = anchors[number + 1][0] if number + 1 < len(anchors) else len(text)
        following = anchors[number + 1][2] if number + 1 < len(anchors) else len(letter.lines)
        if following <= at:  # a form line that came twice
            following = next((place for place in places if place > at), len(letter.lines))
        yield end, stop, at, (at + 1, following)


def _bracket(text: str, start: int) -> int:
    """Where a form line begins: its bracket and bold marks are ours too."""
    while start and text[start - 1] in "[(*_":
        start -= 1
    return start


def _remaining(text: str, anchor: int | None, expected: tuple[int, int], letter: Ours) -> Iterator[Remnant]:
    """What of a stretch is not ours: whole lines of ours go first, then runs of our words."""
    ours = OurWords(letter, expected)
    under = anchor
    for start, end, whole in list(_chunks(text, ours)):
        if whole is not None:
            under = whole
            continue
        for piece, line, is_fresh in _words_not_ours(text[start:end], ours):
            under = line if line is not None else under
            if piece:
                yield Remnant(piece, under, is_fresh and anchor is not None and under == anchor)


def _chunks(text: str, ours: OurWords) -> Iterator[tuple[int, int, int | None]]:
    """The stretch cut at whole lines of ours: places of a chunk, or which line of ours one is."""
    begin = place = 0
    for line in text.split("\n"):
        whole = ours.take_line(key(line))
        if whole is not None:
            if begin < place:
                yield begin, place, None
            yield place, place + len(line), whole
            begin = place + len(line) + 1
        place += len(line) + 1
    if begin < len(text):
        yield begin, len(text), None


def _words_not_ours(text: str, ours: OurWords) -> Iterator[tuple[str, int | None, bool]]:
    """Pieces of a chunk that are not ours, each with the line of ours before it in the chunk, if any."""
    mine = list(WORD.finditer(text))[:MOST_WORDS]
    if not mine and _has_tick(text):
        yield text.strip(), None, True
    under: int | None = None
    position = 0
    for begin, end, line in ours.take_runs([found.group().casefold() for found in mine]):
        if begin > position:
            yield _piece(text, mine[position].start(), mine[begin - 1].end()), under, position == 0
        under, position = line, end
        yield "", under, False
    if position < len(mine):
        yield _piece(text, mine[position].start(), mine[-1].end()), under, position == 0


def _piece(text: str, start: int, end: int) -> str:
    """The words with the signs that are attached to them."""
    lead, tail = LEADING.search(text[:start]), TRAILING.match(text[end:])
    begin = lead.start() if lead else start
    return text[begin : end + (tail.end() if tail else 0)].strip(" \t\n*_|")
