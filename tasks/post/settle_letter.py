"""A person's word on a letter of which the server cannot tell whether it went."""

from datetime import date

from sqlalchemy import select, update

from models.history import Because
from models.letter import Letter
from models.rules.posting import check_move
from models.vocabulary import Cause, Posting
from tasks.clock import instant_of
from tasks.office import Office
from tasks.outcome import Outcome


class NoSuchLetter(LookupError):
    """No letter has that number; the chase's list names the letters that are held for a person."""


def settle_letter(
    office: Office, letter_id: int, was_sent: bool, by: str, reason: str, today: date, dry_run: bool = False
) -> Outcome:
    """Say that L<id> went, or that it never did: then the next run posts it. Raises NotAllowed if sent."""
    after = Posting.SENT if was_sent else Posting.QUEUED
    at = instant_of(today)
    with office.register.write(Because(by, at, Cause.PERSON, f"L{letter_id}"), dry_run=dry_run) as session:
        before = session.scalar(select(Letter.posting).where(Letter.id == letter_id))
        if before is None:
            raise NoSuchLetter(f"There is no letter L{letter_id}.")
        check_move(before, after)
        values: dict[str, object] = {"posting": after, "version": Letter.version + 1}
        values["last_error"] = f"{by}, {today:%d/%m/%Y}: {reason}"
        if was_sent:
            values["posted_at"] = at
        session.execute(update(Letter).where(Letter.id == letter_id, Letter.posting == before).values(values))
    return Outcome(
        f"Letter L{letter_id} {'went' if was_sent else 'is posted by the next chase'}: {by}, {reason}."
    )
