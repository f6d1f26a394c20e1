"""Take the post in: raw bytes first and once, committed before the message is filed in the mailbox.

The order is what makes it safe to be killed anywhere: keep, commit, file, then the cursor. A message that
was kept but not filed comes again, and is recognised.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from models.hold import Cursor
from tasks.collect.keep_messages import Arrival, arrival_of, keep_messages, not_kept_yet
from tasks.mail.transport import Incoming, Transport, file_all
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.office import Office

AT_ONCE = 250
BYTES_AT_ONCE = 64_000_000
FILED, TOO_LARGE = "iqip", "too-large"


@dataclass(frozen=True)
class TakenIn:
    """What the mailbox held. `arrivals` is filled in a dry run only."""

    new: int = 0
    again: int = 0  # kept before: the same bytes, delivered or fetched twice
    failures: tuple[str, ...] = ()
    arrivals: tuple[Arrival, ...] = ()

    def __add__(self, other: "TakenIn") -> "TakenIn":
        return TakenIn(
            self.new + other.new,
            self.again + other.again,
            self.failures + other.failures,
            self.arrivals + other.arrivals,
        )


def take_in_post(office: Office, today: date, dry_run: bool = False) -> TakenIn:
    """Keep and file everything that lies in the mailbox; a dry run only looks."""
    return sum(taking_in(office, today, dry_run), TakenIn())


def taking_in(office: Office, today: date, dry_run: bool = False) -> Iterator[TakenIn]:
    """The same chunk by chunk, each when it is asked for: what is kept by then may be read."""
    has_more = True
    with open_mailbox(office) as transport:
        while has_more:
            page, has_failed = transport.fetch(_cursor(office)), False
            for chunk in _chunks(page.messages, today):
                taken = _look(office, chunk) if dry_run else _take_in(office, transport, chunk, today)
                has_failed = has_failed or bool(taken.failures)
                yield taken
            goes_on = not dry_run and not has_failed
            if goes_on and page.cursor is not None:
                _move_cursor(office, page.cursor, today)
            has_more = page.has_more and goes_on


def is_there_post(office: Office) -> bool:
    """Whether anything lies in the mailbox that was not filed yet."""
    with open_mailbox(office) as transport:
        return next(iter(transport.fetch(_cursor(office)).messages), None) is not None


def _chunks(messages: Iterable[Incoming], today: date) -> Iterator[list[Arrival]]:
    """Batches by number and by size, so that neither many small nor a few huge messages fill the memory."""
    chunk: list[Arrival] = []
    held = 0
    for one in messages:
        chunk.append(arrival_of(one, today))
        held += len(one.raw)
        if len(chunk) >= AT_ONCE or held >= BYTES_AT_ONCE:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk


def _look(office: Office, chunk: list[Arrival]) -> TakenIn:
    with office.register.read() as session:
        new = not_kept_yet(session, office.settings.trust.email, chunk)
    return TakenIn(len(new), len(chunk) - len(new), (), tuple(new))


def _take_in(office: Office, transport: Transport, chunk: list[Arrival], today: date) -> TakenIn:
    with office.register.write(office.because_run("collect", today)) as session:
        new = not_kept_yet(session, office.settings.trust.email, chunk)
        keep_messages(session, office.settings.trust.email, new)
    failed: dict[str, str] = {}
    for folder, is_cut in ((FILED, False), (TOO_LARGE, True)):
        if ids := [one.server_id for one in chunk if one.is_cut is is_cut]:
            failed |= file_all(transport, ids, folder)
    failures = (f"{id_} is kept, but could not be filed in the mailbox: {why}" for id_, why in failed.items())
    return TakenIn(len(new), len(chunk) - len(new), tuple(failures))


def _cursor(office: Office) -> str | None:
    with office.register.read() as session:
        return session.scalar(select(Cursor.position).where(Cursor.mailbox == office.settings.trust.email))


def _move_cursor(office: Office, position: str, today: date) -> None:
    mailbox = office.settings.trust.email
    with office.register.write(office.because_run("collect", today)) as session:
        cursor = session.scalars(select(Cursor).where(Cursor.mailbox == mailbox)).one_or_none()
        if cursor is None:
            session.add(Cursor(mailbox=mailbox, position=position))
        else:
            cursor.position = position
