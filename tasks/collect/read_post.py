"""Read what was kept: kind, sender, letter, words, asks; then proposals, absences and dead addresses.

Batches of one transaction each, which begins when all of a batch was read. A message that cannot be read, or
whose reading cannot be kept, is left in the list for a person with the reason, and never stops the others.
"""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models.message import Message
from models.vocabulary import MessageState
from tasks.collect.check_files import file_check
from tasks.collect.keep_messages import Arrival, keep_messages
from tasks.collect.keep_readings import ReadMessage, keep_readings, leave_for_a_person
from tasks.collect.read_batches import ReadBatch, read_batches
from tasks.collect.unread import AT_ONCE, unread_after, unread_batches
from tasks.decide.apply_policy import Judged, apply_policy_to
from tasks.office import Office
from tasks.replies.reading_many import Reader, ReaderHere
from tasks.replies.second_reader import ENOUGH, SecondReader, is_second_reader_worth_it
from tasks.second_process import SecondProcessGone


@dataclass(frozen=True)
class ReadPost:
    """What was read, in the order in which it came; `failures` name the messages that could not be.

    `judged` is filled in a dry run only, in which the policy's answers are taken back with all the rest.
    """

    messages: tuple[ReadMessage, ...] = ()
    failures: tuple[str, ...] = ()
    judged: tuple[Judged, ...] = ()

    def __add__(self, other: "ReadPost") -> "ReadPost":
        return ReadPost(
            self.messages + other.messages, self.failures + other.failures, self.judged + other.judged
        )


def read_post(
    office: Office, today: date, dry_run: bool = False, arrivals: tuple[Arrival, ...] = ()
) -> ReadPost:
    """Read every message that nobody has read yet.

    A dry run reads also the `arrivals` that still lie in the mailbox, applies the policy to what they ask,
    says what came of it, and takes everything back.
    """
    return _rehearse(office, today, arrivals) if dry_run else sum(reading(office, today), ReadPost())


def reading(office: Office, today: date, arriving: Iterable[object] = ()) -> Iterator[ReadPost]:
    """Read batch by batch what nobody has read, and what is kept by each turn of `arriving`."""
    turns = iter(arriving)
    unread = unread_batches(office, turns)
    first = list(islice(unread, ENOUGH // AT_ONCE))
    if is_second_reader_worth_it(sum(map(len, first))):
        try:
            with SecondReader() as reader:
                while not reader.is_ready() and (ids := next(unread, None)):
                    first.append(ids)  # more is taken in meanwhile
                yield from _read(office, chain(first, unread), today, reader)
        except SecondProcessGone:
            pass  # what it did not answer is still unread
    yield from _read(office, unread_batches(office, turns), today, ReaderHere())


def is_anything_unread(office: Office) -> bool:
    """Whether a run that was stopped has left messages kept and not read."""
    return next(unread_batches(office), None) is not None


def _rehearse(office: Office, today: date, arrivals: tuple[Arrival, ...]) -> ReadPost:
    with office.register.write(office.because_run("collect", today), dry_run=True) as session:
        keep_messages(session, office.settings.trust.email, list(arrivals))
        boundary = office.settings.mail.boundary
        batches = read_batches(
            lambda: nullcontext(session), boundary, file_check(office), unread_after(session), ReaderHere()
        )
        parts = [_keep(session, office, batch, today, dry_run=True) for batch in batches]
        made = [id_ for part in parts for message in part.messages for id_ in message.proposal_ids]
        return replace(sum(parts, ReadPost()), judged=tuple(apply_policy_to(session, office, made, today)))


def _read(office: Office, batches: Iterable[list[int]], today: date, reader: Reader) -> Iterator[ReadPost]:
    register = office.register
    check = file_check(office)
    for batch in read_batches(register.read, office.settings.mail.boundary, check, batches, reader):
        yield _keep_batch(office, batch, today)


def _keep_batch(office: Office, batch: ReadBatch, today: date) -> ReadPost:
    """One transaction; if the database refuses it, each message in one of its own."""
    try:
        with office.register.write(office.because_run("collect", today)) as session:
            return _keep(session, office, batch, today)
    except SQLAlchemyError as error:
        if len(batch.understood) + len(batch.unread) == 1:
            (id_,) = (*(one.id for one, _ in batch.understood), *(one for one, _ in batch.unread))
            with office.register.write(office.because_run("collect", today)) as session:
                leave_for_a_person(session, id_, "not_kept")
            fault = str(error).splitlines()[0]
            return ReadPost((), (f"I{id_} was read, but what it says could not be kept: {fault}",))
    alone = [replace(batch, understood=(one,), unread=()) for one in batch.understood]
    alone += [replace(batch, understood=(), unread=(one,)) for one in batch.unread]
    return sum((_keep_batch(office, one, today) for one in alone), ReadPost())


def _keep(session: Session, office: Office, batch: ReadBatch, today: date, dry_run: bool = False) -> ReadPost:
    """Write down what nobody else has read meanwhile."""
    ids = [*(one.id for one, _ in batch.understood), *(id_ for id_, _ in batch.unread)]
    unread = select(Message.id).where(Message.id.in_(ids), Message.state == MessageState.KEPT)
    left = set(session.scalars(unread.with_for_update()))  # another run may have them in hand
    failures = []
    for id_, why in batch.unread:
        if id_ in left:
            leave_for_a_person(session, id_, "not_read")
            failures.append(f"I{id_} could not be read and waits for a person: {why}")
    understood = [(one, said) for one, said in batch.understood if one.id in left]
    return ReadPost(keep_readings(session, office, understood, batch.ledger, today, dry_run), tuple(failures))
