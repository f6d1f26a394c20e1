"""The paper's first page: front sheet, what the committee is asked to note, the summary."""

import re

from models.rules.counting import Number, count, count_ratings, named, of_grade, of_outcome, reduction
from models.rules.progress import by_colour, overdue
from models.rules.reconciling import reconcile_summary, same
from models.vocabulary import Grade, Outcome
from tasks.papers.facts import PaperFacts
from tasks.papers.inspection_sections import COVERED, NAMES, core_services, month_of, year_of
from tasks.papers.paper import Points, Section, Sentence

EARLIER = re.compile(r"must and should do (?:actions )?in (20\d\d)")  # the summary's figure to compare with


def front_sheet(facts: PaperFacts) -> tuple[tuple[str, str], ...]:
    """Label and words, as Trusts' front sheets have them; what is not known is left out."""
    occasion = facts.occasion
    rows = (
        ("Meeting", occasion.committee),
        ("Date of meeting", f"{occasion.on:%-d %B %Y}"),
        ("Title of paper", f"{occasion.title}: {occasion.plan}"),
        ("Purpose", occasion.purpose),
        ("Prepared by", ", ".join(part for part in (occasion.contact, occasion.office) if part)),
        ("Previously considered by", "; ".join(occasion.considered)),
        ("Figures as at", f"{occasion.as_at:%-d %B %Y}"),
    )
    return tuple((label, words) for label, words in rows if words)


def asked_to_note(facts: PaperFacts) -> Section:
    """What the committee is asked to note: the Trust's own words, with this report, plan and months."""
    occasion = facts.occasion
    years = [one.year for one in facts.inspection.rated]
    names = {
        "report": month_of(facts.inspection.report) if facts.inspection.findings else "",
        "earlier": str(min(years)) if len(set(years)) > 1 else "",
        "plan": occasion.plan,
        "months": _months(facts),
    }
    known = {f"{{{name}}}": words for name, words in names.items()}
    asked = []
    for text in occasion.asked_to_note:
        if all(words for name, words in known.items() if name in text):
            asked.append((re.sub(r"\{\w+\}", lambda name: known.get(name[0], name[0]), text),))
    return Section(f"The {occasion.committee} is asked to note:", (Points(tuple(asked), lettered=True),))


def _months(facts: PaperFacts) -> str:
    """The months of the plan's steps: "January and February 2021"."""
    days = sorted({step.due for step in facts.steps if not step.is_meeting})
    names = list(dict.fromkeys(f"{day:%B}" for day in days))
    if not days:
        return ""
    return f"{' and '.join(dict.fromkeys((names[0], names[-1])))} {days[-1]:%Y}"


def summary(facts: PaperFacts) -> Section:
    """The key findings in the seed's words, then how the plan stands; what the source prints otherwise."""
    sentences = [sentence for sentence in (_ratings(facts), _findings(facts), _progress(facts)) if sentence]
    inspection = facts.inspection
    notes = (
        reconcile_summary(inspection.printed_in("summary"), _counted(facts)) if inspection.findings else ()
    )
    source = inspection.source if notes else ""
    points = Points(tuple(sentences), footnotes=tuple(note.words for note in notes), source=source)
    return Section("Summary", (points,))


def _ratings(facts: PaperFacts) -> Sentence:
    counted = count_ratings(facts.inspection.rated, facts.inspection.ratings)
    if len(counted) < 2:
        return ()
    (earlier, before), (latest, now) = list(counted.items())[-2:]
    worst, past = now[0], before[0]
    name = f"Areas rated {worst.label} in"
    areas = named(worst.number, f"{name} {latest}")
    said: Sentence = (areas, " areas") if areas.value else ("None",)
    return (
        *said,
        f" of the Trust’s core services inspected are now rated ‘{worst.label}’, compared to ",
        named(past.number, f"{name} {earlier}"),
        f" areas in the Trust’s {earlier} inspection.",
    )


def _findings(facts: PaperFacts) -> Sentence:
    findings = facts.inspection.findings
    if not findings:
        return ()
    must, should = (
        count((one.reference for one in of_grade(findings, grade)), f"{NAMES[grade]} actions")
        for grade in Grade
    )
    covered = count((one.reference for one in of_outcome(findings, Outcome.ALIGNED)), COVERED)
    start = ("The Trust has ", must, " ‘Must Do’ and ", should, " ‘Should Do’ actions from its ")
    middle = (
        f"{year_of(facts.inspection.report)} inspection, ",
        covered,
        " of which already feature in the ",
    )
    before = _before(facts)
    if before is None:
        return (*start, *middle, "Trust’s Integrated Quality Improvement Plan.")
    year, number = before
    drop = _reduction(year, number, len(findings))
    words = "Trust’s Integrated Quality Improvement Plan, compared to "
    return (*start, *middle, words, number, f" in total in {year}: a reduction of ", drop, ".")


def _reduction(year: str, before: Number, now: int) -> Number:
    rows = (f"{', '.join(before.rows)}; the {now} findings",)
    return Number(reduction(int(before.value), now), rows, "%", f"Reduction since {year}")


def _before(facts: PaperFacts) -> tuple[str, Number] | None:
    """All actions of the inspection before, which only the source's sentence gives."""
    for one in facts.inspection.printed_in("summary"):
        found = EARLIER.fullmatch(same(one.row))
        if found and one.figure:
            return found[1], Number(one.figure, (f"printed: {one.row}",), name=one.row)
    return None


def _progress(facts: PaperFacts) -> Sentence:
    if not facts.actions:
        return ()
    today = facts.occasion.as_at
    lines = by_colour(facts.actions, dict(facts.colours.scheme), facts.colours.names, today)
    parts: list[str | Number] = []
    for line in lines:
        parts += [", " if parts else "", f"{line.label} ", named(line.number, f"{line.label} actions")]
    late = count((action.reference for action in overdue(facts.actions, today)), "Overdue actions")
    every = count((action.reference for action in facts.actions), f"Actions of the {facts.occasion.plan}")
    return ("Of the ", every, f" actions of the {facts.occasion.plan}: ", *parts, "; ", late, " overdue.")


def _counted(facts: PaperFacts) -> tuple[tuple[str, Number], ...]:
    """Our number for each figure of the source's sentences, with the rows under which it may be kept."""
    inspection = facts.inspection
    findings = inspection.findings
    must, should = of_grade(findings, Grade.MUST), of_grade(findings, Grade.SHOULD)
    groups = (
        ("must do( actions)?", must),
        ("should do( actions)?", should),
        ("must and should do( actions)?", findings),
        ("should do .*aligned", of_outcome(should, Outcome.ALIGNED)),
        ("findings (captured|aligned).*", of_outcome(findings, Outcome.ALIGNED)),
        ("new( actions)?", of_outcome(findings, Outcome.NEW)),
    )
    counted = [(rows, count(one.reference for one in group)) for rows, group in groups]
    counted.append((".*categories", count(dict.fromkeys(one.theme or "" for one in findings))))
    counted.append(("core services( inspected)?", core_services(inspection)))
    counted.append(("open actions.*", count(facts.carried)))
    for one in inspection.rated:
        areas = Number(one.areas, (f"{one.rating} {one.year}",))
        counted.append((f"{same(one.rating)} areas in {one.year}", areas))
    before = _before(facts)
    if before:
        counted.append(("reduction.*", _reduction(*before, len(findings))))
    return tuple(counted)
