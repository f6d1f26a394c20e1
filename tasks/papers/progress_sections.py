"""The paper's sections about the plan: next steps, progress by BRAG, what is late, missing or changed."""

from datetime import date

from models.rules.changing import ActionState, changes
from models.rules.counting import Number, count, total
from models.rules.poap import missing_parts
from models.rules.progress import (
    CountedAction,
    PoapState,
    by_colour,
    by_division,
    count_poaps,
    overdue,
    poap_state,
)
from models.rules.rating import colour
from models.vocabulary import StepState
from tasks.papers.colours import rgb
from tasks.papers.facts import NextStep, PaperFacts
from tasks.papers.paper import Bar, Block, Chart, Figures, Section, Words
from tasks.papers.tables import Notes, cells, with_total

STATES = {
    StepState.DONE: "completed",
    StepState.LATE: "late",
    StepState.BLOCKED: "waits for a late step",
    StepState.PLANNED: "planned",
}


def progress_sections(facts: PaperFacts) -> tuple[Section, ...]:
    """From the next steps to what changed since the last paper."""
    sections = [_next_steps(facts)] if facts.steps else []
    if facts.actions:
        sections += [_progress(facts), _overdue(facts), _returns(facts), _poaps(facts), _changes(facts)]
    return tuple(sections)


def snapshot(facts: PaperFacts) -> tuple[ActionState, ...]:
    """How each action stands in this paper."""
    today, scheme = facts.occasion.as_at, dict(facts.colours.scheme)
    return tuple(
        ActionState(
            action.reference,
            action.title,
            colour(action.standing(today), scheme),
            action.standing(today).value,
            action.due.isoformat() if action.due else "",
            poap_state(action) or "",
        )
        for action in facts.actions
    )


def _next_steps(facts: PaperFacts) -> Section:
    title = f"Development of the {facts.occasion.plan}"
    rows = tuple(cells(step.title, f"{step.due:%d/%m/%y}", _state(step)) for step in facts.steps)
    table = Figures(title, (title, "Date for Completion", "State"), rows, (64, 16, 20))
    return Section("Next Steps", (table,))


def _state(step: NextStep) -> str:
    words = STATES[step.state]
    if step.state is StepState.DONE and step.done_on and step.done_on != step.due:
        return f"{words} {step.done_on:%d/%m/%y}"
    return words


def _progress(facts: PaperFacts) -> Section:
    today, names = facts.occasion.as_at, facts.colours.names
    scheme = dict(facts.colours.scheme)
    lines = by_colour(facts.actions, scheme, names, today)
    every = count((action.reference for action in facts.actions), f"Actions of the {facts.occasion.plan}")
    said = ", ".join(f"{line.label} {line.number.shown}" for line in lines)
    title = f"Progress of the {facts.occasion.plan} by BRAG"
    chart = Chart(
        title,
        f"Bar chart of the {every.shown} actions of the {facts.occasion.plan} by colour: {said}.",
        tuple(Bar(line.label, rgb(line.label), line.number) for line in lines),
    )
    rows = [
        cells(division, *numbers) for division, numbers in by_division(facts.actions, scheme, names, today)
    ]
    rows.append(cells("Total", *(line.number for line in lines), total(line.number for line in lines)))
    table = Figures(
        "Actions by division and colour",
        ("Division", *names, "Total"),
        tuple(rows),
        (40, *[12] * (len(names) + 1)),
        has_total=True,
        definition=facts.colours.sentence,
        coloured=tuple((name, rgb(name)) for name in names),
    )
    opening = Words((every, f" actions in the {facts.occasion.plan}, as at {_day(today)}."))
    return Section(title, (opening, chart, table))


def _overdue(facts: PaperFacts) -> Section:
    today = facts.occasion.as_at
    late = overdue(facts.actions, today)
    if not late:
        return Section("Overdue actions", (Words(("No action is overdue.",)),))
    number = count((action.reference for action in late), "Overdue actions")
    opening = Words((number, " action is overdue." if number.value == 1 else " actions are overdue."))
    rows = tuple(
        cells(
            action.reference,
            action.title,
            action.owner,
            _day(action.due),
            Number(-facts.calendar.working_days_left(today, action.due or today)),
        )
        for action in late
    )
    header = ("Ref", "Action", "Owner", "Due", "Working days late")
    table = Figures("Overdue actions", header, rows, (9, 42, 24, 12, 13))
    return Section("Overdue actions", (opening, table))


def _returns(facts: PaperFacts) -> Section:
    asked = count((one.reference for one in facts.asked), "Actions asked about")
    answered = count((one.reference for one in facts.asked if one.is_answered), "Returns answered")
    silent = {one.reference for one in facts.asked if not one.is_answered}
    blocks: list[Block] = []
    if asked.value:
        unanswered = count(
            (one.reference for one in facts.asked if not one.is_answered), "Returns not answered"
        )
        said = (asked, " actions were asked about for this meeting: ", answered, " answered, ", unanswered)
        blocks.append(Words((*said, " unanswered.")))
    else:
        blocks.append(Words(("No returns were asked for by letter for this meeting.",)))
    if facts.undecided:
        waiting = count(facts.undecided, "Changes that wait for a decision")
        words = " proposed changes wait" if waiting.value > 1 else " proposed change waits"
        blocks.append(Words((waiting, f"{words} for a decision and {'are' * (waiting.value > 1)}"
                             f"{'is' * (waiting.value == 1)} not in the figures.")))  # fmt: skip
    if silent:
        rows = tuple(
            cells(one.reference, one.title, one.owner, _day(one.last_return_on) or "never")
            for one in facts.actions
            if one.reference in silent
        )
        header = ("Ref", "Action", "Owner", "Last return")
        blocks.append(Figures("Unanswered returns", header, rows, (9, 48, 28, 15)))
    return Section("Returns from action owners", tuple(blocks))


def _poaps(facts: PaperFacts) -> Section:
    lines = count_poaps(facts.actions)
    table = Figures(
        "Plans on a Page", ("Plan on a Page (POAP)", "Number"), with_total(lines, Notes(())), (40, 14), True
    )
    lacking = [one for one in facts.actions if poap_state(one) in {PoapState.INCOMPLETE, PoapState.MISSING}]
    if not lacking:
        return Section("Plans on a Page", (table,))
    rows = tuple(
        cells(one.reference, one.title, one.owner, _day(one.poap_due), _lacks(one)) for one in lacking
    )
    header = ("Ref", "Action", "Owner", "POAP due", "Still missing")
    details = Figures("Plans on a Page not complete", header, rows, (8, 26, 18, 11, 37))
    return Section("Plans on a Page", (table, details))


def _lacks(action: CountedAction) -> str:
    if action.poap is None or poap_state(action) is PoapState.MISSING:
        return "everything: none received"
    return "; ".join(missing_parts(action.poap))


def _changes(facts: PaperFacts) -> Section:
    if facts.last is None:
        words = f"This is the first paper of the {facts.occasion.plan}."
        return Section("Changes since the last paper", (Words((words,)),))
    found = changes(facts.last.snapshot, snapshot(facts))
    name = f"{facts.last.committee} of {facts.last.on:%-d %B %Y}"
    changed = count((change.reference for change in found), "Actions that have changed")
    have = " action has changed." if changed.value == 1 else " actions have changed."
    opening = Words((f"Since the paper for the {name}, ", changed, have))
    if not found:
        opening = Words((f"No action has changed since the paper for the {name}.",))
        return Section("Changes since the last paper", (opening,))
    rows = tuple(cells(change.reference, change.title, change.what) for change in found)
    table = Figures("Changes since the last paper", ("Ref", "Action", "Change"), rows, (9, 49, 42))
    return Section("Changes since the last paper", (opening, table))


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
