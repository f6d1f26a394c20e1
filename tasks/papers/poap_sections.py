"""Sorts the rows of a returned form under the labels that we print, wherever people have moved them."""

import re

from tasks.papers import poap_labels as labels

Row = tuple[str, ...]
BOXES = {box.label: box for box in labels.BOXES}
HEADERS = {header[0]: header for header in (labels.MILESTONES, labels.MEASURES, labels.TRAJECTORY)}


def _same(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip()


KNOWN = {_same(label): label for label in (*labels.HEAD, *BOXES, *HEADERS)}
KNOWN |= {"reference": labels.REFERENCE, "milestone": labels.MILESTONES[0], "measure": labels.MEASURES[0]}
KNOWN |= {"trajectory": labels.TRAJECTORY[0], "risk": labels.RISKS.label, "evidence": labels.EVIDENCE.label}
NAMES = {_same(name) for header in HEADERS.values() for name in header}


def is_label(text: str) -> bool:
    """Whether it is one of the labels of the form."""
    return text in KNOWN.values()


def sections(rows: list[Row]) -> dict[str, list[Row]]:
    """Each label with the rows under it; a label's own row holds what stands beside (or below) it."""
    found: dict[str, list[Row]] = {}
    current: str | None = None
    for row in rows:
        pairs = _labelled(row)
        if not pairs:
            if current and any(row):
                found[current].append(_under(current, row))
            continue
        for label, words in pairs:
            current = label
            kept = found.setdefault(label, [])
            if any(words):
                kept.append(words)
    return found


def _labelled(row: Row) -> list[tuple[str, Row]]:
    """The labels in a row, each with the cells that follow it; none when it is a row of what people wrote."""
    places = [(place, label) for place, cell in enumerate(row) if (label := _label(cell, place, row))]
    ends = [*(place for place, _ in places), len(row)][1:]
    pairs = []
    for (place, label), end in zip(places, ends, strict=True):
        rest = (_rest(row[place], label), *row[place + 1 : end])
        if label in HEADERS:
            rest = tuple(cell for cell in rest if _same(cell) not in NAMES)
        pairs.append((label, rest))
    return pairs


def _label(cell: str, place: int, row: Row) -> str | None:
    first = cell.split("\n", 1)[0]
    label = KNOWN.get(_same(first))
    if label is None and ":" in first:
        label = KNOWN.get(_same(first.split(":", 1)[0]))  # "Aim: train everyone", in one cell
    if label in HEADERS:
        others = {_same(other) for other in row if other is not cell}
        is_header = place == 0 and (len(row) == 1 or bool(others & NAMES) or not any(others))
        return label if is_header else None
    if label in labels.HEAD:
        return label if place % 2 == 0 and len(row) > 1 else None
    return label if place == 0 else None


def _rest(cell: str, label: str) -> str:
    """What somebody typed into the label's own cell, under or behind the label and its hint."""
    first, _, below = cell.partition("\n")
    beside = first.split(":", 1)[1].strip() if ":" in first and label not in HEADERS else ""
    hint = BOXES[label].hint if label in BOXES else ""
    lines = [beside, *(line for line in below.split("\n") if _same(line) != _same(hint))]
    return "\n".join(line for line in lines if line.strip())


def _under(label: str, row: Row) -> Row:
    return row if label in HEADERS else tuple(cell for cell in row if cell)
