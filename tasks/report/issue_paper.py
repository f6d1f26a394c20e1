"""Approve a paper by name, then issue it: from then on it is frozen, and its hash shows any change.

Each takes one accept of a person. The report job does not issue what is approved: it runs on the days on
which papers are made, so a paper approved on the last of them would go out a week late, in nobody's name.
"""

from dataclasses import dataclass
from datetime import date

from models.decision import Decision, record_decision
from models.history import Because
from models.paper import PaperRecord
from models.rules.issuing import next_state
from models.vocabulary import Cause, PaperState, Subject, Verdict
from tasks.clock import LONDON, instant_of
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.papers.paper import Paper, Stamp
from tasks.papers.plain import paper_from
from tasks.report.file_paper import (
    Edition,
    approved_stamp,
    changed_files,
    file_edition,
    issued_stamp,
    print_paper,
)


class PaperNotDecided(ValueError):
    """The decision does not fit the paper: it is unknown, withdrawn, issued already, or has no name."""


def decide_paper(
    office: Office,
    paper_id: int,
    verdict: Verdict,
    by: str,
    reason: str,
    today: date,
    dry_run: bool = False,
) -> Outcome:
    """Answer R<id>: accept approves a draft and issues an approved paper; refuse withdraws either.

    Raises PaperNotDecided with a sentence, changing nothing.
    """
    asked = _prepare(office, paper_id, verdict, by, today)
    ending = asked.state.value if asked.state is PaperState.ISSUED else f"{asked.state}-{asked.edition}"
    printed = print_paper(asked.paper, asked.stamp, ending) if asked.stamp and not dry_run else None
    because = Because(by, instant_of(today), Cause.PERSON, f"R{paper_id}")
    with office.register.write(because, dry_run=dry_run) as session:
        record = session.get_one(PaperRecord, paper_id, with_for_update=True)
        if next_state(record.state, verdict) is not asked.state:
            raise PaperNotDecided(_why_not(record, verdict))
        decision = Decision(
            subject=Subject.PAPER, subject_id=paper_id, verdict=verdict, by=by, reason=reason, at=because.at
        )
        record_decision(session, decision)
        record.state = asked.state
        if asked.state is PaperState.APPROVED:
            record.approved_by, record.approved_at = by, because.at
        if asked.state is PaperState.ISSUED:
            record.issued_on = today
        if printed is not None:
            for column, value in printed.columns.items():
                setattr(record, column, value)
            session.flush()
            file_edition(office, printed)
    return _outcome(paper_id, asked, by, reason, printed)


@dataclass(frozen=True)
class _Asked:
    """What a decision would make of a paper; `edited` says which of its files a hand has changed."""

    paper: Paper
    edition: int
    state: PaperState
    stamp: Stamp | None
    edited: tuple[str, ...]


def _prepare(office: Office, paper_id: int, verdict: Verdict, by: str, today: date) -> _Asked:
    if not by.strip():
        raise PaperNotDecided("A paper is decided by name: say who decides.")
    with office.register.read() as session:
        record = session.get(PaperRecord, paper_id)
        if record is None:
            raise PaperNotDecided(f"There is no paper R{paper_id}: `iqip waiting` lists what waits.")
        state = next_state(record.state, verdict)
        if state is None:
            raise PaperNotDecided(_why_not(record, verdict))
        edited = changed_files(office, record) if verdict is Verdict.ACCEPT else ()
        stamp = _stamp(record, state, by, today)
        return _Asked(paper_from(record.value), record.edition, state, stamp, edited)


def _stamp(record: PaperRecord, state: PaperState, by: str, today: date) -> Stamp | None:
    """What the new files' footer says; None where no files are made."""
    if state is PaperState.APPROVED:
        return approved_stamp(record.edition, by, today)
    if state is PaperState.ISSUED and record.approved_by and record.approved_at:
        approved = record.approved_at.astimezone(LONDON).date()
        return issued_stamp(record.edition, record.approved_by, approved, today)
    return None


def _why_not(record: PaperRecord, verdict: Verdict) -> str:
    if record.state is PaperState.WITHDRAWN:
        return f"{record.label} was withdrawn: a newer edition takes its place, `iqip waiting` lists it."
    if record.state is PaperState.ISSUED:
        return f"{record.label} is issued already: it is frozen and nothing is left to decide."
    return f"{record.label} cannot get {verdict}: accept or refuse it whole; to change it, make a new draft."


def _outcome(paper_id: int, asked: _Asked, by: str, reason: str, printed: Edition | None) -> Outcome:
    name = f"R{paper_id}, the paper for the {asked.paper.committee} of {asked.paper.on:%-d %B %Y}"
    did = [{"file": f"{printed.name}{ending}"} for ending in (".docx", ".pdf")] if printed else []
    did += [
        {"file": f"{said} The {asked.state} paper is made from the register; that file is left as it is."}
        for said in asked.edited
    ]
    if asked.state is PaperState.WITHDRAWN:
        sentence = f"{name}, refused by {by}: {reason}. The next report run makes a new edition."
        return Outcome(sentence, tuple(did))
    waiting: tuple[Waiting, ...] = ()
    if asked.state is PaperState.APPROVED:
        waiting = (Waiting(f"R{paper_id}", name, "approved: accept it once more to issue it"),)
    return Outcome(f"{name}, {asked.state} by {by}.", tuple(did), waiting)
