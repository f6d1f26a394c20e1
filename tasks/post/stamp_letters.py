"""Stamp letters with what became of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import bindparam, func, select, update

from models.letter import Letter
from models.person import Address
from models.rules.posting import check_move
from models.vocabulary import Posting
from tasks.clock import instant_of
from tasks.mail.transport import AnswerLost, Outcome, TransportError
from tasks.office import Office
from tasks.post.claim_letters import Claimed

Stamp: TypeAlias = dict[str, Any]  # what became of one letter, as the columns of its row


def stamp_for(letter: Claimed, outcome: Outcome) -> Stamp:
    """The stamp of a letter that was posted, or was tried to be."""
    match outcome:
        case TransportError() as error:
            state = Posting.FAILED_FOR_GOOD if error.permanent else Posting.FAILED_FOR_NOW
            return stamp_of(letter, state, str(error))
        case AnswerLost() as error:
            return stamp_of(letter, Posting.UNKNOWN, str(error) or "The answer got lost.")
        case posted:
            ids = {"message_id": posted.message_id or letter.message_id, "server_id": posted.server_id}
            return stamp_of(letter, Posting.SENT, None) | ids


def stamp_of(letter: Claimed, posting: Posting, error: str | None) -> Stamp:
    """The stamp of a letter that is in this state now. Raises NotAllowed where the ledger has no such way."""
    check_move(Posting.SENDING, posting)
    return {
        "letter_id": letter.id,
        "posting": posting,
        "last_error": error,
        "attempts": letter.attempts + 1,
        "message_id": None,
        "server_id": None,
    }


def stamp_letters(office: Office, stamps: Sequence[Stamp], dead: Sequence[str], today: date) -> None:
    """Write what became of the letters and addresses, in one commit; a letter that did not go keeps its
    Message-ID.
    """
    if not stamps:
        return
    table = Letter.__table__
    at = instant_of(today)
    rows = [stamp | {"at": at if stamp["posting"] is Posting.SENT else None} for stamp in stamps]
    statement = (
        update(Letter)
        .where(Letter.id == bindparam("letter_id"), Letter.posting == Posting.SENDING)
        .values(
            posting=bindparam("posting"),
            last_error=bindparam("last_error"),
            attempts=bindparam("attempts"),
            message_id=func.coalesce(bindparam("message_id"), table.c.message_id),
            server_id=bindparam("server_id"),
            posted_at=bindparam("at"),
            version=Letter.version + 1,
        )
    )
    with office.register.write(office.because_run("chase", today)) as session:
        session.connection().execute(statement, rows)
        for address in session.scalars(select(Address).where(Address.email.in_(dead))) if dead else ():
            address.dead_since = address.dead_since or today
