"""Write the office's digest: what waits for a decision, to each PMO officer whom the settings name.

2026-11-23. No officer is named by default, and so no digest goes: a letter by which the plan can be changed
is something that an office should switch on knowingly, naming who may. Naming them is the switch; there is
no other. A digest goes only when something waits that its reader was not shown before, and at most one on
a working day: what has been shown and is still open stands in it again, with the new.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.letter import Letter, add_letters
from models.person import Address, Person
from models.review import ReviewItem
from models.vocabulary import LetterKind
from tasks.decide.list_waiting import list_waiting
from tasks.decide.review_lines import ReviewLine, review_lines
from tasks.decide.review_stamps import review_stamps
from tasks.mail.content import LetterContent, ReviewContent
from tasks.mail.token import make_token
from tasks.office import Office
from tasks.post.hold_letters import standing_hold
from tasks.post.letterhead import sender_of
from tasks.post.queued_letter import queued_letter
from tasks.working_days import working_calendar

MOST = 40  # lines: what a person decides at one sitting; the rest stands in the next


@dataclass(frozen=True)
class Officer:
    """Somebody who may decide by reply."""

    id: int
    name: str
    address: str


@dataclass(frozen=True)
class DigestsWritten:
    """The letters, by id, their readers, and the officers' addresses that nobody in the register has."""

    letter_ids: tuple[int, ...] = ()
    readers: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def write_digests(office: Office, today: date, dry_run: bool = False) -> DigestsWritten:
    """One letter to each officer for whom something new waits; run twice, the second finds nothing."""
    unknown = _unknown(office)
    due = _due(office, today)
    if dry_run or not due:
        return DigestsWritten((), tuple(one.name for one, _ in due), unknown)
    besides = sum(not one.id.startswith("P") for one in list_waiting(office, today).waiting)
    ids = [id_ for one, lines in due if (id_ := _write(office, one, lines, besides, today)) is not None]
    return DigestsWritten(tuple(ids), tuple(one.name for one, _ in due), unknown)


def is_digest_due(office: Office, today: date) -> bool:
    """Whether an officer would be written to today."""
    return bool(_due(office, today))


def officers(session: Session, office: Office) -> list[Officer]:
    """Whom the settings name, as the register knows them; who has left is none any more."""
    wanted = [address.strip().lower() for address in office.settings.review.officers]
    rows = session.execute(
        select(Person.id, Person.name, Address.email)
        .join(Address, Address.person_id == Person.id)
        .where(Address.email.in_(wanted), Person.left_on.is_(None))
        .order_by(Person.id, Address.position)
    )
    return [Officer(*row) for row in rows]


def _unknown(office: Office) -> tuple[str, ...]:
    with office.register.read() as session:
        known = {one.address for one in officers(session, office)}
    return tuple(one for one in office.settings.review.officers if one.strip().lower() not in known)


def _due(office: Office, today: date) -> list[tuple[Officer, list[ReviewLine]]]:
    if not office.settings.review.officers or not working_calendar(office, today).is_working_day(today):
        return []
    with office.register.read() as session:
        if standing_hold(session) is not None:
            return []
        lines = list(review_lines(session))
        return [(one, lines) for one in officers(session, office) if _is_news(session, one, lines, today)]


def _is_news(session: Session, one: Officer, lines: list[ReviewLine], today: date) -> bool:
    digests = select(Letter.id).where(Letter.kind == LetterKind.OFFICE_DIGEST, Letter.address == one.address)
    if session.scalar(digests.where(Letter.on >= today).limit(1)) is not None:
        return False
    shown = set(session.scalars(select(ReviewItem.proposal_id).where(ReviewItem.letter_id.in_(digests))))
    return any(int(line.id[1:]) not in shown for line in _first(session, one, lines))


def _first(session: Session, one: Officer, lines: list[ReviewLine]) -> list[ReviewLine]:
    """As many as one letter holds, what was not shown yet before what was."""
    digests = select(Letter.id).where(Letter.kind == LetterKind.OFFICE_DIGEST, Letter.address == one.address)
    shown = set(session.scalars(select(ReviewItem.proposal_id).where(ReviewItem.letter_id.in_(digests))))
    return sorted(lines, key=lambda line: int(line.id[1:]) in shown)[:MOST]


def _write(office: Office, one: Officer, lines: list[ReviewLine], besides: int, today: date) -> int | None:
    """The letter's id; None where another run was quicker."""
    try:
        with office.register.write(office.because_run("chase", today)) as session:
            chosen = _first(session, one, lines)
            stamps = review_stamps(session, [int(line.id[1:]) for line in chosen])
            more = besides + len(lines) - len(chosen)
            row = _row(office, one, tuple(_items(chosen)), more, today)
            (letter_id,) = add_letters(session, [row])
            session.add_all(
                ReviewItem(letter_id=letter_id, number=number, proposal_id=id_, stamp=stamps[id_])
                for number, id_ in enumerate((int(line.id[1:]) for line in chosen), start=1)
            )
            return letter_id
    except IntegrityError:
        return None


def _items(lines: list[ReviewLine]) -> Iterator[ReviewContent]:
    for number, line in enumerate(lines, start=1):
        words = f"{line.words}{line.reason_besides}"
        what = line.what.partition(": ")[2] or line.what
        yield ReviewContent(
            *(number, line.id, line.reference, line.title, what.strip(), words, line.asker),
            *(line.received_on, line.why),
        )


def _row(
    office: Office, one: Officer, review: tuple[ReviewContent, ...], besides: int, today: date
) -> dict[str, Any]:
    content = LetterContent(
        kind=LetterKind.OFFICE_DIGEST,
        to_name=one.name,
        to_address=one.address,
        today=today,
        sender=sender_of(office),
        token=make_token(office.secret, f"office digest of {today}", one.address),
        review=review,
        besides=besides,
    )
    return queued_letter(content, one.id, today)
