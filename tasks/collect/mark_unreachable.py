"""What a bounce and an out-of-office change: a dead address is marked, an absence pauses the chasing."""

from datetime import date, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.history import Because, give_reason
from models.letter import Letter
from models.person import Absence, Address
from tasks.collect.find_letters import FoundLetter, Ledger
from tasks.replies import Bounce, Glance

A_WEEK = timedelta(days=7)


def bounced_letter(seen: Glance, ledger: Ledger) -> FoundLetter | None:
    """The letter that did not arrive: by the Message-ID that came back, else by its token."""
    bounce = seen.bounce
    known = ledger.by_message_id.get(bounce.message_id) if bounce else None
    if known is None:
        known = next((ledger.by_token[one] for one in seen.tokens if one in ledger.by_token), None)
    return ledger.by_id[known.id] if known else None


def is_of_letter(bounce: Bounce, letter: FoundLetter) -> bool:
    """Whether it speaks of the address that our letter went to; a bounce may not silence anybody else."""
    return not bounce.addresses or letter.address in bounce.addresses


def mark_bounced(session: Session, letter: FoundLetter, bounce: Bounce, on: date, because: Because) -> bool:
    """Note the bounce at its letter and, if it is for good, at the address; answers whether it is dead."""
    word = "came back for good" if bounce.permanent else "not delivered yet; its server tries on"
    session.execute(
        update(Letter).where(Letter.id == letter.known.id).values(last_error=f"{word}, {on:%d/%m/%Y}")
    )
    if not bounce.permanent:
        return False
    address = session.scalars(select(Address).where(Address.email == letter.address)).one_or_none()
    if address is not None and address.dead_since is None:
        address.dead_since = on
        give_reason(address, because)
    return True


def mark_absent(
    session: Session, person_id: int, on: date, until: date | None, message_id: int | None, because: Because
) -> date:
    """Write the absence until the day that is told, or for a week; answers its last day."""
    last = until if until is not None and until >= on else on + A_WEEK
    covered = session.scalar(
        select(Absence.id).where(Absence.person_id == person_id, Absence.starts <= on, Absence.until >= last)
    )
    if covered is None:
        absence = Absence(person_id=person_id, starts=on, until=last, message_id=message_id)
        session.add(absence)
        give_reason(absence, because)
    return last
