"""Redact one message: its words go from the register, the mailbox and the drafts; that it was there stays.

What stays: the message's row with its hash, who wrote it and when; who redacted it, when and why; that each
change was made, by whom and because of what. Backups and what has left the house (letters in people's
mailboxes, issued papers) are beyond reach: the outcome says so.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.evidence import Evidence
from models.history import REDACTED, Because
from models.message import Message
from models.rules.settling import hashes_in_quarantine
from models.vocabulary import Cause
from tasks.clock import instant_of
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.redact.compacting import compact
from tasks.redact.enclosures import blank_enclosed_files, blank_enclosures
from tasks.redact.mail import Blanked, blank_files, blank_mail
from tasks.redact.papers import blank_papers
from tasks.redact.sweeping import blank_history, blank_proposals, sweep
from tasks.redact.targets import Target, evidence_of, find_target

Forget = Callable[
    [Callable[[str], bool]], int
]  # given "does this text quote it?", removes what does: how many


class NothingToRedact(ValueError):
    """There is no such message, or it is redacted already; look for its id in the list of messages."""


def redact(
    office: Office,
    message_id: int,
    by: str,
    reason: str,
    today: date,
    *,
    words: Sequence[str] = (),
    evidence: bool = False,
    forget_elsewhere: Iterable[Forget] = (),
) -> Outcome:
    """Blank the words of message I<message_id>; raises NothingToRedact.

    `words` are to be blanked too wherever they stand (a patient's name that someone retyped). With
    `evidence` the files that came with it go as well. `forget_elsewhere` reach what tasks do not know,
    such as the lists kept by the engine.
    """
    if not by.strip() or not reason.strip():
        raise NothingToRedact("Say who redacts and why: both stay with the message.")
    because = Because(by, instant_of(today), Cause.PERSON, f"redact I{message_id}: {reason}")
    with office.register.write(because) as session:
        message = session.get(Message, message_id)
        if message is None:
            raise NothingToRedact(f"There is no message I{message_id}.")
        if message.redacted_at is not None and message.text == REDACTED and not words:
            when = f"{message.redacted_at:%d/%m/%Y}"
            raise NothingToRedact(f"I{message_id} was redacted by {message.redacted_by} on {when} already.")
        own_hash = message.sha256
        target = find_target(session, message, words)
        files, kept_evidence = _blank_evidence(session, office, target, evidence)
        marks = frozenset(file.name for file in files)
        carriers = blank_enclosures(session, marks) if marks else frozenset()
        papers = list(blank_papers(session, target, office.papers))
        changed = {(row.__tablename__, row.id) for row in sweep(session, target)}
        blank_proposals(target)
        mail = blank_mail(session, target, by, reason, because.at)
        session.flush()
        kept = frozenset(session.scalars(select(Message.sha256).where(Message.id.in_(mail.messages))))
        changed |= {("proposal", one.id) for one in target.proposals} | {
            ("action", one) for one in target.action_ids
        }
        remembered = blank_history(session, target, changed)
    removed = [*files, *(file for _, gone in papers for file in gone)]
    for file in removed:
        file.unlink(missing_ok=True)
    mailed = blank_enclosed_files(office.folder / "mailbox", marks, carriers)
    mailed += blank_files(office.folder / "mailbox", target, own_hash, kept, mail)
    elsewhere = sum(forget(target.quotes) for forget in forget_elsewhere)
    fault = compact(office.register.engine)
    waiting = (*(one for one, _ in papers if one), *kept_evidence, *_twice(target))
    return _outcome(
        target.label, by, mail, len(changed), remembered, [*removed, *mailed], elsewhere, waiting, fault
    )


def _blank_evidence(
    session: Session, office: Office, target: Target, evidence: bool
) -> tuple[list[Path], tuple[Waiting, ...]]:
    """Sentences offered as evidence go; files only if asked, and not one that another message brought too."""
    rows = evidence_of(session, target.message)
    hashes = {row.sha256 for row in rows if row.sha256}
    for proposal in target.proposals:
        if isinstance(proposal.value, dict) and isinstance(proposal.value.get("sha256"), str):
            hashes.add(str(proposal.value["sha256"]))
    for row in rows:
        if row.sha256 is None or evidence:
            row.name = REDACTED
    apart = set(hashes_in_quarantine(target.message.reasons))
    if not evidence:
        return [], _kept_files(target.label, len(hashes | apart))
    query = select(Evidence.sha256).where(
        Evidence.sha256.in_(hashes), func.coalesce(Evidence.message_id, 0) != target.message.id
    )
    others = set(session.scalars(query))
    return [
        *(office.evidence / name for name in sorted(hashes - others)),
        *(office.quarantine / name for name in sorted(apart - _apart_for_others(session, target))),
    ], ()


def _apart_for_others(session: Session, target: Target) -> set[str]:
    """What lies in quarantine for other messages too."""
    rows = session.scalars(select(Message.reasons).where(Message.id != target.message.id))
    return {name for reasons in rows for name in hashes_in_quarantine(reasons)}


def _kept_files(label: str, number: int) -> tuple[Waiting, ...]:
    """Files hold evidence that others rely on: they go only if somebody asks for it."""
    if not number:
        return ()
    one, it = (
        ("1 file that came with it is", "it")
        if number == 1
        else (f"{number} files that came with it are", "them")
    )
    return (Waiting(label, f"{one} kept", f"add --evidence to remove {it} too"),)


def _twice(target: Target) -> Iterable[Waiting]:
    """What stood before is not the message's own and stays: if it came twice, both must be redacted."""
    for label in target.said_before:
        what = f"{label} came before it and says some of the same"
        yield Waiting(label, what, f"redact {label} too if those words must go")


def _outcome(
    label: str,
    by: str,
    mail: Blanked,
    rows: int,
    remembered: int,
    files: Sequence[Path],
    elsewhere: int,
    waiting: tuple[Waiting, ...],
    fault: str,
) -> Outcome:
    counted = (
        ("message", "messages", len(mail.messages)),
        ("letter", "letters", len(mail.letters)),
        ("row of the register", "rows of the register", rows),
        ("row of history", "rows of history", remembered),
        ("file", "files", len(files)),
        ("list of the engine", "lists of the engine", elsewhere),
    )
    blanked = [(one if number == 1 else many, number) for one, many, number in counted if number]
    done = ", ".join(f"{number} {what}" for what, number in blanked)
    return Outcome(
        f"{label} redacted by {by}: {done}. Backups and received letters still hold the words.",
        tuple({"where": what, "blanked": str(number)} for what, number in blanked),
        waiting,
        (fault,) if fault else (),
    )
