"""Draft a letter: from what the rules say is due to its content, and to the rows of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models.rules.asking import LetterDue, LineDue
from models.rules.poap import missing_parts
from models.vocabulary import About, LetterKind, Posting
from tasks.chase.enclose_evidence import Enclosed, enclose_evidence
from tasks.chase.find_particulars import Particulars
from tasks.mail.content import (
    AttachedFile,
    LetterContent,
    LineContent,
    SenderContent,
    owner_by_owner,
    urgency,
)
from tasks.mail.token import make_token
from tasks.mail.writing import Draft, WrittenOut
from tasks.office import Office

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class DraftedLetter:
    """A letter that is to be written out, and the rows of its lines (without the letter's id)."""

    due: LetterDue
    draft: Draft
    lines: tuple[Mapping[str, Any], ...]
    files: frozenset[str] = frozenset()  # SHA-256 of the evidence that goes with it


def draft_letter(
    office: Office, sender: SenderContent, due: LetterDue, known: Particulars, today: date, at: datetime
) -> DraftedLetter:
    """What the letter says. `at` is the instant that its Date header gives."""
    address = due.reader.address or ""
    evidence = enclose_evidence(office, due, known)
    content = LetterContent(
        kind=due.kind,
        to_name=due.reader.name,
        to_address=address,
        today=today,
        sender=sender,
        token=make_token(office.secret, f"{today} {due.kind} {due.items[0].lines[0].claim}", address),
        lines=_numbered(due, known, evidence),
        instead_of=due.instead_of.name if due.instead_of else None,
        instead_until=due.instead_of.away_until if due.instead_of else None,
    )
    draft = Draft(content, at, (*_forms(due, known), *evidence.files))
    return DraftedLetter(due, draft, _line_rows(due, content.lines), evidence.marks)


def letter_row(drafted: DraftedLetter, written: WrittenOut, batch: int | None) -> dict[str, Any]:
    """The letter's row in the ledger, with its bytes as `raw`."""
    due, content = drafted.due, drafted.draft.content
    return {
        "kind": due.kind,
        "person_id": due.reader.id,
        "instead_of_id": due.instead_of.id if due.instead_of else None,
        "address": content.to_address,
        "token": content.token,
        "on": content.today,
        "subject": written.subject,
        "text": written.text,
        "raw": written.raw,
        "message_id": written.message_id,
        "posting": Posting.QUEUED,
        "attempts": 0,
        "batch_id": batch,
    }


def _numbered(due: LetterDue, known: Particulars, evidence: Enclosed) -> tuple[LineContent, ...]:
    printed = sorted((item.lines[0] for item in due.items), key=lambda one: urgency(one.line))
    lines = tuple(_content(place, one, due, known, evidence) for place, one in enumerate(printed, start=1))
    return owner_by_owner(lines) if due.kind is LetterKind.LEAD_DIGEST else lines


def _content(
    number: int, due: LineDue, letter: LetterDue, known: Particulars, evidence: Enclosed
) -> LineContent:
    line = due.line
    testing = known.testing.get(line.action_id) if line.about is About.AGREEMENT else None
    form = known.forms.get(line.action_id) if line.about is About.POAP else None
    asks = letter.kind in (LetterKind.CHASE, LetterKind.TESTER)
    return LineContent(
        number=number,
        reference=line.reference,
        title=f"{line.title} ({due.instead_of})" if due.instead_of and not letter.instead_of else line.title,
        about=line.about,
        due=line.due,
        days_left=due.days_left,
        key=line.key,
        due_version=1 if line.about is About.AGREEMENT else line.due_version + due.is_cancelled,
        detail=line.detail,
        owner=testing.owner if testing else known.owners.get(line.action_id, ""),
        form=_form_name(line.reference) if form and asks else "",
        missing=missing_parts(form.parts) if form and asks and _is_begun(form.parts) else (),
        said=testing.said if testing else "",
        evidence=evidence.names(testing.evidence) if testing else (),
        completed_on=testing.completed_on if testing else None,
        previous_due=due.previous_due,
        reason=due.reason,
        is_cancelled=due.is_cancelled,
        is_anothers=due.is_anothers,
    )


def _is_begun(parts: Any) -> bool:
    """Of a plan that nobody has begun everything is missing: the form says so itself."""
    return any(
        (parts.aim, parts.outcome, parts.evidence_expected, parts.risks, parts.milestones, parts.measures)
    )


def _form_name(reference: str) -> str:
    return f"POAP {reference}.docx"


def _forms(due: LetterDue, known: Particulars) -> tuple[AttachedFile, ...]:
    if due.kind is not LetterKind.CHASE:
        return ()
    forms = [
        known.forms[item.lines[0].line.action_id]
        for item in due.items
        if item.lines[0].line.about is About.POAP and item.lines[0].line.action_id in known.forms
    ]
    if not forms:
        return ()
    from tasks.papers.poap_writing import write_poap_form  # noqa: PLC0415 (Word takes a while to begin)

    return tuple(AttachedFile(_form_name(form.reference), WORD, write_poap_form(form)) for form in forms)


def _line_rows(due: LetterDue, printed: tuple[LineContent, ...]) -> tuple[Mapping[str, Any], ...]:
    numbers = {(line.key, line.is_cancelled): line.number for line in printed}
    return tuple(
        {
            "number": numbers[item.lines[0].line.key, item.lines[0].is_cancelled],
            "about": one.line.about,
            "about_id": one.line.about_id,
            "action_id": one.line.action_id,
            "meeting_id": one.line.meeting_id,
            "owner_id": one.line.owner_id,
            "due": one.line.due,
            "due_version": one.line.due_version,
            "rung": one.rung,
            "claim": one.claim,
        }
        for item in due.items
        for one in item.lines
    )
