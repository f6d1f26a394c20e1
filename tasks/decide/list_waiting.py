"""Everything that waits for a person, with the words it rests on and why nobody else may decide it."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.letter import Letter
from models.manifest import Manifest
from models.meeting import Committee, Meeting
from models.message import Message
from models.paper import PaperRecord
from models.rules.settling import in_words
from models.vocabulary import ManifestState, MessageState, PaperState, Posting
from tasks.decide.review_lines import waiting_proposals
from tasks.decide.settle_message import message_key
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.post.release_letters import waiting_batches


def list_waiting(office: Office, today: date) -> Outcome:
    """All of it in one list: proposals, messages in review, resets, papers, letters held for a person."""
    with office.register.read() as session:
        waiting = (
            *waiting_proposals(session),
            *waiting_messages(session, office),
            *_manifests(session),
            *_papers(session),
            *_batches(session),
            *_letters(session),
        )
    many = len(waiting)
    return Outcome(
        f"{many or 'No'} {'thing waits' if many == 1 else 'things wait'} for a person.", (), waiting
    )


def waiting_messages(session: Session, office: Office) -> Iterator[Waiting]:
    """Messages in review, the oldest first."""
    rows = session.execute(
        select(
            Message.id, Message.sender, Message.subject, Message.kind, Message.text, Message.reasons,
            Message.received_on, Message.letter_id, Message.named_letter_id, Letter.address,
        )
        .outerjoin(Letter, Letter.id == Message.named_letter_id)
        .where(Message.state == MessageState.REVIEW)
        .order_by(Message.id)
    )  # fmt: skip
    for id_, sender, subject, kind, text, reasons, on, letter, named, address in rows:
        kinds = {"human": "message", "auto_reply": "automatic reply", "other": "message"}
        what = f"{kinds.get(kind or 'other', kind)} of {on:%d/%m/%Y} from {sender or 'nobody'}: "
        what += subject or "no subject"
        if named is not None and letter is None:
            what += f" (it names letter L{named} to {address})"
        yield Waiting(f"I{id_}", what, in_words(reasons), text or "", message_key(office, id_))


def _manifests(session: Session) -> Iterator[Waiting]:
    for one in session.scalars(select(Manifest).where(Manifest.state == ManifestState.PROPOSED)):
        yield Waiting(one.label, f"reset to {one.to_plan_name}", str(one.sums.get("sentence", "")))


def _papers(session: Session) -> Iterator[Waiting]:
    rows = session.execute(
        select(PaperRecord.id, PaperRecord.edition, PaperRecord.state, Committee.name, Meeting.on)
        .join(Meeting, Meeting.id == PaperRecord.meeting_id)
        .join(Committee, Committee.id == Meeting.committee_id)
        .where(PaperRecord.state.in_((PaperState.DRAFT, PaperState.APPROVED)))
        .order_by(Meeting.on, PaperRecord.id)
    )
    for id_, edition, state, committee, on in rows:
        why = (
            "to be approved by name"
            if state is PaperState.DRAFT
            else "approved: accept it once more to issue it"
        )
        yield Waiting(f"R{id_}", f"paper for the {committee} of {on:%d/%m/%Y}, edition {edition}", why)


def _batches(session: Session) -> Iterator[Waiting]:
    for batch in waiting_batches(session):
        letters = f"{batch.letters} letter{'' if batch.letters == 1 else 's'}"
        yield Waiting(f"B{batch.id}", f"{letters} to be released", batch.why)


def _letters(session: Session) -> Iterator[Waiting]:
    """Letters of which only a person can say whether they went."""
    rows = session.execute(
        select(Letter.id, Letter.address, Letter.subject, Letter.last_error)
        .where(Letter.posting == Posting.HELD_FOR_A_PERSON)
        .order_by(Letter.id)
    )
    for id_, address, subject, error in rows:
        why = "the server cannot tell whether it went: accept if it did, else refuse"
        yield Waiting(f"L{id_}", f"letter to {address}: {subject}", why, error or "")
