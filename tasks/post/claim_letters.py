"""Take letters up for posting: committed first, so that no other run can take the same."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Select, func, not_, or_, select, update

from models.letter import Batch, Letter, LetterBytes
from models.vocabulary import Posting
from tasks.clock import instant_of
from tasks.office import Office
from tasks.post.hold_letters import standing_hold
from tasks.post.take_back_letters import NEVER_TRIED


@dataclass(frozen=True)
class Claimed:
    """A letter that this run alone may post."""

    id: int
    token: str
    message_id: str
    address: str
    on: date
    attempts: int
    raw: bytes = field(repr=False)


def count_claimable(office: Office, today: date) -> int:
    """How many letters could be taken up now."""
    with office.register.read() as session:
        return session.scalar(select(func.count()).select_from(_postable(office, today).subquery())) or 0


def claim_letters(office: Office, today: date, most: int) -> list[Claimed]:
    """Take up the next `most` letters that may go: committed, and only those that no other run took."""
    with office.register.write(office.because_run("chase", today)) as session:
        if standing_hold(session) is not None:
            return []
        ids = session.scalars(_postable(office, today).limit(most)).all()
        taken = session.execute(
            update(Letter)
            .where(Letter.id.in_(ids), Letter.posting == Posting.QUEUED)
            .values(posting=Posting.SENDING, claimed_at=instant_of(today), version=Letter.version + 1)
            .returning(
                Letter.id, Letter.token, Letter.message_id, Letter.address, Letter.on, Letter.attempts
            ),
            execution_options={"synchronize_session": False},
        ).all()
        whole = select(LetterBytes.id, LetterBytes.raw).where(LetterBytes.id.in_([row.id for row in taken]))
        raw = dict(session.execute(whole).all())
        return [
            Claimed(id_, token, message_id or "", address, on, attempts, raw[id_])
            for id_, token, message_id, address, on, attempts in sorted(taken)
        ]


def _postable(office: Office, today: date) -> Select[int]:
    """The queued letters that wait for nobody's release and go to nobody outside a pilot.

    What was written on an earlier day and never tried is not among them: `write_letters` writes it anew.
    """
    letters = (
        select(Letter.id)
        .outerjoin(Batch, Batch.id == Letter.batch_id)
        .where(Letter.posting == Posting.QUEUED)
        .where(or_(Letter.batch_id.is_(None), Batch.released_at.is_not(None)))
        .where(or_(Letter.on >= today, not_(NEVER_TRIED)))
        .order_by(Letter.id)
    )
    pilots = {address.lower() for address in office.settings.mail.only_to}
    return letters.where(func.lower(Letter.address).in_(pilots)) if pilots else letters
