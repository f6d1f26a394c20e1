"""The paper's sections about the inspection: ratings, Must Dos, Should Dos, themes, current against new.

Headings, order and words are those of the Trust Board's paper of January 2021; the figures are counted.
"""

import re
from itertools import zip_longest

from models.rules.counting import (
    CountedFinding,
    Number,
    by_printed_row,
    by_service,
    by_theme,
    count,
    count_ratings,
    named,
    of_grade,
    of_outcome,
    total,
)
from models.rules.reconciling import mapping_by_text, reconcile, services_named, themes_by_text
from models.vocabulary import Grade, Outcome
from tasks.papers.facts import Inspection, PaperFacts
from tasks.papers.paper import Block, Cell, Figures, Section, Words
from tasks.papers.tables import Notes, cells, with_total

NAMES = {Grade.MUST: "Must Do", Grade.SHOULD: "Should Do"}
EVERY, COVERED, UNCOVERED = (
    "Must and Should Do actions",
    "Findings that open actions cover",
    "Findings that become new actions",
)


def inspection_sections(facts: PaperFacts) -> tuple[Section, ...]:
    """From the ratings to the mapping; a section without rows is left out."""
    inspection = facts.inspection
    sections = [_ratings(inspection)]
    sections += [_findings(inspection, grade) for grade in Grade]
    if inspection.findings:
        sections += [_themes(inspection), _mapping(facts)]
    return tuple(section for section in sections if section)


def month_of(report: str) -> str:
    """The month that names a report in headings: "CQC December 2020" is "December 2020"."""
    found = re.search(r"[A-Z][a-z]+ 20\d\d", report)
    return found[0] if found else report


def year_of(report: str) -> str:
    """The year of a report, or its name."""
    found = re.search(r"20\d\d", report)
    return found[0] if found else report


def core_services(inspection: Inspection) -> Number:
    """The core services inspected: "Trust wide" is none."""
    services = dict.fromkeys(one.service for one in inspection.findings)
    return count((name for name in services if name.casefold() != "trust wide"), "Core services inspected")


def _ratings(inspection: Inspection) -> Section | None:
    counted = count_ratings(inspection.rated, inspection.ratings)
    if not counted:
        return None
    heading = f"{' v '.join(str(year) for year in counted)} Trust Rating Breakdown"
    rows = tuple(cells(f"{year} Report", *(line.number for line in lines)) for year, lines in counted.items())
    width = (20, *[20] * len(inspection.ratings))
    table = Figures("Areas by rating", ("Report", *inspection.ratings), rows, width)
    return Section(heading, (table,))


def _findings(inspection: Inspection, grade: Grade) -> Section | None:
    findings = of_grade(inspection.findings, grade)
    if not findings:
        return None
    name = NAMES[grade]
    lines = by_service(findings, inspection.services)
    notes = Notes(reconcile(inspection.printed_in(grade.value), lines))
    rows: list[tuple[Cell, ...]] = []
    texts = {one.reference: one for one in findings}
    for line in lines:
        for place, reference in enumerate(line.number.rows):
            first = (Cell(line.label), Cell(line.number, notes.marks(line.label)))
            rows.append((*(first if place == 0 else cells("", "")), *_finding(texts[reference])))
    table = Figures(
        f"{name} actions by core service",
        ("Core service", "No.", "Ref", f"{name} action"),
        tuple(rows),
        (17, 6, 6, 71),
        footnotes=notes.all_words(),
        source=inspection.source,
    )
    every = count((one.reference for one in findings), f"{name} actions")
    title = Words((f"{name.upper()} ACTIONS – TOTAL ", every))
    heading = f"{month_of(inspection.report)} {name} Actions"
    return Section(heading, (title, table), new_page=grade is Grade.SHOULD)


def _finding(finding: CountedFinding) -> tuple[Cell, ...]:
    return cells(finding.reference, finding.text)


def _themes(inspection: Inspection) -> Section:
    findings = inspection.findings
    lines = by_theme(findings, inspection.themes)
    by_text = by_theme(findings, inspection.themes, by_text=True)
    notes = Notes((*reconcile(inspection.printed_in("themes"), lines), *themes_by_text(lines, by_text)))
    rows = with_total(lines, notes)
    parts: list[str | Number] = []
    for grade in Grade:
        some = count((one.reference for one in of_grade(findings, grade)), f"{NAMES[grade]} actions")
        parts += [" & " if parts else "", some, f" {NAMES[grade]}"]
    opening = Words((*parts, " actions spanning the ", core_services(inspection), " Core Services inspected"))
    table = Figures("Themes", ("Theme", "Number"), rows, (40, 14), True, notes.all_words(), inspection.source)
    closing = Words(
        (
            "Whilst the CQC has identified a combination of ",
            count((one.reference for one in findings), EVERY),
            f" actions in the {year_of(inspection.report)} report these can be themed into ",
            count((line.label for line in lines), "Theme categories"),
            " categories and highlight a degree of duplication across more than one core service.",
        )
    )
    return Section(f"{month_of(inspection.report)} Must & Should Do Themes", (opening, table, closing))


def _mapping(facts: PaperFacts) -> Section:
    inspection = facts.inspection
    findings = inspection.findings
    columns = []
    words: list[str] = []
    for name, outcome in (("current", Outcome.ALIGNED), ("new", Outcome.NEW)):
        printed = inspection.printed_in(name)
        lines = by_printed_row(findings, outcome, [one.row for one in printed])
        found = [*reconcile(printed, lines), mapping_by_text(findings, outcome)]
        found += [services_named(line, findings) for line in lines]
        notes = Notes([note for note in found if note], words)
        rows = with_total(lines, notes)
        notes.all_words()
        columns.append((rows[:-1], rows[-1:]))
    bodies, totals = zip(*columns, strict=True)
    rows = tuple((*left, *right) for left, right in zip_longest(*bodies, fillvalue=cells("", "")))
    table = Figures(
        "Current IQIP actions and new actions",
        ("Current IQIP Actions", "Number", "New Actions", "Number"),
        (*rows, (*totals[0][0], *totals[1][0])),
        (34, 12, 34, 12),
        True,
        tuple(words),
        inspection.source,
    )
    return Section("Current IQIP Actions and New Actions", (table, *_mapping_words(facts)))


def _mapping_words(facts: PaperFacts) -> tuple[Block, ...]:
    findings = facts.inspection.findings
    aligned, new = (
        count((one.reference for one in of_outcome(findings, outcome)), name)
        for outcome, name in ((Outcome.ALIGNED, COVERED), (Outcome.NEW, UNCOVERED))
    )
    year, plan = year_of(facts.inspection.report), facts.occasion.plan
    blocks = [
        Words(
            (
                "Of the ",
                count((one.reference for one in findings), EVERY),
                " Must and Should Do actions, ",
                aligned,
                f" are currently captured within the IQIP as open actions. Findings from the {year} report "
                "will now inform a review and strengthening of the current Plans on a Page (POAP) for these "
                f"actions within the {plan}.",
            )
        ),
        Words(
            (
                new,
                " actions are not captured within the existing IQIP. POAP will be developed with the "
                f"relevant teams for these actions and form part of the {plan}.",
            )
        ),
    ]
    must = of_grade(findings, Grade.MUST)
    name = f"{NAMES[Grade.MUST]} actions"
    uncovered = count((one.reference for one in of_outcome(must, Outcome.NEW)), f"{name} among the new ones")
    if uncovered.value:
        said = " Must Do actions are among the new ones: no action of the existing IQIP covers them."
        blocks.append(Words((uncovered, " of the ", count((one.reference for one in must), name), said)))
    carried = count(facts.carried, "Open actions carried over")
    together = named(total((carried, new)), "Carried over and new actions")
    blocks.append(
        Words(
            (carried, " open actions carried over and ", new, " new ones make ", together, f" in the {plan}.")
        )
    )
    return tuple(blocks)
