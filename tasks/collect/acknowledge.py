"""One short letter for each message of a person whom we know: what was understood, and what waits.

None to automatic mail, to strangers or in doubt; none on a day that is not worked; so many a day to one
person, the rest on the next working day. The token is made from the message, so that a second run cannot
write the letter twice.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from models.letter import Letter, add_letters
from models.message import Message
from models.person import Person
from models.rules.matching import Doubt
from models.rules.settling import HUMAN
from models.vocabulary import LetterKind, MessageState
from tasks.collect.acknowledgement import Heard, Said, acknowledgements
from tasks.mail.content import LetterContent
from tasks.mail.token import make_token
from tasks.office import Office
from tasks.post.letterhead import sender_of
from tasks.post.queued_letter import queued_letter
from tasks.working_days import working_calendar

REMEMBERED = timedelta(days=14)  # what nobody could acknowledge for so long is left alone
EXAMPLE_DAYS = 20  # working days: the new date in an example of how to ask for one
UNANSWERED = frozenset(
    {"delivered_twice", "our_own_letter", "same_id_other_words", "not_read", "not_kept"}
    | {Doubt.FORGED, Doubt.UNVOUCHED, Doubt.STRANGER, Doubt.OTHER_PERSON, Doubt.ON_BEHALF}
)


@dataclass(frozen=True)
class Acknowledged:
    """The letters written, by id, and how many wait for another day."""

    letter_ids: tuple[int, ...] = ()
    later: int = 0
    written: int = 0


def acknowledge(office: Office, today: date, dry_run: bool = False) -> Acknowledged:
    """Write what is owed; the post office takes it from there."""
    if not working_calendar(office, today).is_working_day(today):
        return Acknowledged()
    with office.register.read() as session:
        owed, chosen = _chosen(session, office, today)
    letters = [(one, letter_of(office, one, parts, today)) for one, parts in chosen]
    later = owed - len(chosen)
    if dry_run or not letters:
        return Acknowledged((), later, len(letters))
    rows = [
        queued_letter(content, one.person_id, today, (one.id, one.message_id)) for one, content in letters
    ]
    with office.register.write(office.because_run("collect", today)) as session:
        taken = set(
            session.scalars(select(Letter.token).where(Letter.token.in_([row["token"] for row in rows])))
        )
        new = [row for row in rows if row["token"] not in taken]
        ids = add_letters(session, new)
    return Acknowledged(tuple(ids), later, len(ids))


def is_acknowledgement_owed(office: Office, today: date) -> bool:
    """Whether a message still waits for its acknowledgement and today one may go."""
    if not working_calendar(office, today).is_working_day(today):
        return False
    with office.register.read() as session:
        return bool(_chosen(session, office, today)[1])


def _owed(session: Session, office: Office, today: date) -> list[Heard]:
    answer = aliased(Letter)
    rows = session.execute(
        select(
            Message.id, Message.message_id, Message.sender, Message.received_on, Message.text,
            Message.reasons, Message.letter_id, Person.id, Person.name,
        )
        .join(Person, Person.id == Message.person_id)
        .where(
            Message.kind == HUMAN,
            Message.letter_id.is_not(None),
            Message.state != MessageState.KEPT,
            Message.redacted_at.is_(None),
            Message.received_on > today - REMEMBERED,
            Message.received_on <= today,
            ~exists().where(answer.answers_id == Message.id, answer.kind == LetterKind.ACKNOWLEDGEMENT),
        )
        .order_by(Message.received_at, Message.id)
    )  # fmt: skip
    pilot = {address.lower() for address in office.settings.mail.only_to}
    heard = []
    for id_, message_id, sender, on, text, reasons, letter_id, person_id, name in rows:
        if (
            sender
            and letter_id
            and not UNANSWERED & set(map(str, reasons))
            and (not pilot or sender in pilot)
        ):
            heard.append(Heard(id_, message_id, sender, on, text, reasons, letter_id, person_id, name))
    return heard


def _sent_today(session: Session, today: date) -> Counter[int]:
    rows = session.execute(
        select(Letter.person_id, func.count())
        .where(Letter.kind == LetterKind.ACKNOWLEDGEMENT, Letter.on == today)
        .group_by(Letter.person_id)
    )
    return Counter({row[0]: row[1] for row in rows})


def _chosen(session: Session, office: Office, today: date) -> tuple[int, list[tuple[Heard, Said]]]:
    """How many are owed, and those that go today; a message with nothing left to say of it is owed none."""
    heard = _owed(session, office, today)
    day = working_calendar(office, today).add_working_days(today, EXAMPLE_DAYS)
    contents = acknowledgements(session, heard, day)
    owed = [(one, contents[one.id]) for one in heard if any(contents[one.id].values())]
    sent, cap = _sent_today(session, today), office.settings.chase.acknowledgements_a_day
    chosen = []
    for one, said in owed:
        sent[one.person_id] += 1
        if sent[one.person_id] <= cap:
            chosen.append((one, said))
    return len(owed), chosen


def letter_of(office: Office, one: Heard, parts: Said, today: date) -> LetterContent:
    """The acknowledgement of one message, ready to be put into words."""
    return LetterContent(
        kind=LetterKind.ACKNOWLEDGEMENT,
        to_name=one.name,
        to_address=one.sender,
        today=today,
        sender=sender_of(office),
        token=make_token(office.secret, f"acknowledgement of I{one.id}", one.sender),
        heard_on=one.received_on,
        **parts,
    )
