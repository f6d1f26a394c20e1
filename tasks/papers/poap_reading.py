"""Reads a POAP form as people return it.

Forgiving about the form: rows added or left out, cells merged, labels in another case, examples left
untouched, text typed under the label instead of beside it. Strict about the file: whoever sent it is a
stranger until shown otherwise, so its size, its parts and its macros are looked at before it is opened.
"""

from dataclasses import dataclass, field
from datetime import date

from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart
from tasks.papers import poap_labels as labels
from tasks.papers.poap_cells import read_date, read_number, without_example
from tasks.papers.poap_file import open_form
from tasks.papers.poap_sections import Row, is_label, sections
from tasks.papers.poap_values import NotAPoapForm, PoapForm

NOT_OURS = (
    "This Word file is not a Plan on a Page form: none of its labels (Aim, Outcome, Milestones, Measures …) "
    "was found. Fill in the form that came with our letter and send it back."
)
MOST_ROWS = 60


def read_poap_form(content: bytes) -> PoapForm:
    """What a returned form says; raises NotAPoapForm with a sentence for the sender."""
    rows, mark = open_form(content)
    found = sections(rows)
    if not any(is_label(label) and label not in labels.HEAD for label in found):
        raise NotAPoapForm(NOT_OURS)
    reading = _Reading()
    stages = reading.rows(found, labels.MILESTONES, labels.MILESTONE_EXAMPLE)
    milestones = tuple(reading.milestone(row) for row in stages)
    measures = reading.measures(
        reading.rows(found, labels.MEASURES, labels.MEASURE_EXAMPLE),
        reading.rows(found, labels.TRAJECTORY, labels.POINT_EXAMPLE),
    )
    head = {label: _text(found, label) for label in labels.HEAD}
    return PoapForm(
        reference=head[labels.REFERENCE] or mark,
        title=head[labels.ACTION],
        finding=head[labels.FINDING],
        objective=head[labels.OBJECTIVE],
        owner=head[labels.OWNER],
        lead=head[labels.LEAD],
        poap_due=read_date(head[labels.POAP_DUE]),
        parts=PoapParts(
            aim=_text(found, labels.AIM.label) or None,
            outcome=_text(found, labels.OUTCOME.label) or None,
            milestones=milestones,
            measures=measures,
            evidence_expected=_text(found, labels.EVIDENCE.label) or None,
            risks=_text(found, labels.RISKS.label) or None,
            action_due=read_date(head[labels.DUE]),
        ),
        unread=tuple(reading.unread),
    )


def _text(found: dict[str, list[Row]], label: str) -> str:
    words = "\n".join(cell for row in found.get(label, []) for cell in row if cell)
    return without_example(words)


@dataclass
class _Reading:
    """Collects what could not be read while the rest is."""

    unread: list[str] = field(default_factory=list)

    def rows(self, found: dict[str, list[Row]], header: Row, example: Row) -> list[Row]:
        """A table's rows that say something, each as wide as its header, our example taken away."""
        kept = []
        for row in found.get(header[0], [])[:MOST_ROWS]:
            padded = tuple(cell.strip() for cell in (*row, *[""] * len(header))[: len(header)])
            if padded[0] == example[0]:
                if padded != example and any(padded[1:]):
                    self.unread.append(f"{header[0]}: a row still begins with our example; write over it.")
            elif any(padded):
                kept.append(padded)
        return kept

    def milestone(self, row: Row) -> MilestonePart:
        """A milestone; a date typed into its title's cell counts when the other cell is empty."""
        title, day = row
        where = f'Milestone "{title[:60]}"'
        due = read_date(day) if day else read_date(title, anywhere=True)
        if day and due is None:
            self.unread.append(f'{where} has no date yet: "{day[:40]}" is not one.')
        return MilestonePart(title, due)

    def measures(self, rows: list[Row], points: list[Row]) -> tuple[MeasurePart, ...]:
        """The measures, each with the points of the trajectory that name it (by name or by number)."""
        named = [row for row in rows if row[0]]
        for row in rows:
            if not row[0]:
                said = " ".join(row).strip()[:60]
                self.unread.append(f"Measures: the row with '{said}' does not name its measure.")
        belonging: dict[int, list[PointPart]] = {place: [] for place in range(len(named))}
        for name, day, value in points:
            where = f"Trajectory '{' '.join((name, day)).strip()[:60]}'"
            place = _place(name, [row[0] for row in named])
            on, planned = self.day(day, where), self.number(value, where)
            if place is None:
                self.unread.append(f"{where}: which measure is meant? Write its name as under Measures.")
            elif on is None:
                if not day:
                    self.unread.append(f"{where}: the date is missing; write it as 28/02/2021.")
            else:
                belonging[place].append(PointPart(on, planned))
        return tuple(
            MeasurePart(
                name=row[0],
                unit=row[1] or ("%" if "%" in row[2] + row[3] else None),
                baseline=self.number(row[2], f"Baseline of '{row[0][:60]}'"),
                target=self.number(row[3], f"Target of '{row[0][:60]}'"),
                trajectory=tuple(belonging[place]),
            )
            for place, row in enumerate(named)
        )

    def day(self, text: str, where: str) -> date | None:
        """A date, or None and, where something was written, a sentence."""
        day = read_date(text)
        if text and day is None:
            self.unread.append(f"{where}: '{text[:40]}' is not a date; write it as 28/02/2021.")
        return day

    def number(self, text: str, where: str) -> float | None:
        """A number, or None and, where something was written, a sentence."""
        try:
            return read_number(text)
        except ValueError:
            self.unread.append(f"{where}: '{text[:40]}' is not one number; write it as 85 or 85 %.")
            return None


def _place(name: str, names: list[str]) -> int | None:
    if not name and len(names) == 1:
        return 0
    if name.isdigit() and 1 <= int(name) <= len(names):
        return int(name) - 1
    wanted = name.casefold()
    near = [place for place, other in enumerate(names) if wanted and other.casefold() == wanted]
    near = near or [place for place, other in enumerate(names) if wanted and wanted in other.casefold()]
    if len(near) == 1:
        return near[0]
    return 0 if len(names) == 1 else None
