"""Write the letters of one day: drafted, written out, claimed with their lines, all before any is posted.

Written and claimed in portions; what is to be done between two of them (posting the first) is an argument.
A claim is unique, so that what another run has claimed meanwhile is skipped: nobody is asked twice. A letter
of an earlier day that never went (a hold, a batch not released, a run that was killed, an address that was
dead) is taken back first and its lines are asked anew, in the words of today.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.history import Because
from models.letter import LetterFile, LetterLine, add_letters
from models.many import insert_rows
from models.rules.asking import LetterDue, Line
from models.rules.releasing import waits_because
from models.vocabulary import About
from tasks.chase.draft_letter import DraftedLetter, draft_letter, letter_row
from tasks.chase.find_particulars import find_particulars
from tasks.chase.plan_letters import plan_letters
from tasks.chase.written import Written, WrittenLetter, WrittenLine
from tasks.clock import instant_of
from tasks.mail.second_hand import SecondHand
from tasks.mail.writing import Draft, WrittenOut
from tasks.office import Office
from tasks.post.hold_letters import in_words, standing_hold
from tasks.post.letterhead import sender_of
from tasks.post.release_letters import caution, open_batch
from tasks.post.take_back_letters import take_back

WHAT = {
    About.ACTION: "action",
    About.POAP: "POAP",
    About.MILESTONE: "milestone",
    About.CYCLE: "return",
    About.AGREEMENT: "agreement",
}
CHUNK = 100  # letters a transaction: few enough to lose little, enough to commit seldom
FIRST = 20  # of them in the first, then twice as many each time, so that the first are soon on their way
Ready: TypeAlias = tuple[DraftedLetter, WrittenOut]


def write_letters(
    office: Office, today: date, dry_run: bool = False, meanwhile: Callable[[], object] = lambda: None
) -> Written:
    """Write and claim what is due on `today`; run twice, the second finds nothing to do.

    `meanwhile` is called after each portion, when its claim is committed.
    """
    with SecondHand() as hand:
        return _write_letters(office, today, hand, dry_run, meanwhile)


def _write_letters(
    office: Office, today: date, hand: SecondHand, dry_run: bool, meanwhile: Callable[[], object]
) -> Written:
    because = office.because_run("chase", today)
    with office.register.write(because, dry_run=dry_run) as session:
        standing = standing_hold(session)
        taken_back = 0 if standing else take_back(session, today)
        planned = plan_letters(session, office, today, foresee=None if dry_run or standing else hand.foresee)
        if standing:
            return Written(
                held=planned.held,
                on_hold=in_words(standing),
                would_go=len(planned.letters),
                is_dry_run=dry_run,
            )
        why = waits_because(len(planned.letters), caution(session, office), today)
        batch = open_batch(session, office, today, why) if why else None
    if dry_run:
        shown = tuple(_shown(None, due) for due in planned.letters)
        return Written(shown, planned.held, 0, taken_back, None, why, is_dry_run=True)
    written: list[WrittenLetter] = []
    for letters in _written_out(office, hand, planned.letters, today):
        written += _claim(office, letters, batch, because)
        meanwhile()
    skipped = len(planned.letters) - len(written)
    return Written(tuple(written), planned.held, skipped, taken_back, batch, why)


def _written_out(
    office: Office, hand: SecondHand, letters: Sequence[LetterDue], today: date
) -> Iterator[list[Ready]]:
    """The letters in portions, drafted a little ahead of those that are written."""
    drafted: deque[list[DraftedLetter]] = deque()

    def drafts() -> Iterator[list[Draft]]:
        start, many = 0, FIRST
        while start < len(letters):
            drafted.append(_drafted(office, letters[start : start + many], today))
            yield [one.draft for one in drafted[-1]]
            start, many = start + many, min(many * 2, CHUNK)

    for written in hand.write(drafts()):
        yield list(zip(drafted.popleft(), written, strict=True))


def _drafted(office: Office, letters: Sequence[LetterDue], today: date) -> list[DraftedLetter]:
    with office.register.read() as session:
        known = find_particulars(session, letters)
    at, sender = instant_of(today), sender_of(office)
    return [draft_letter(office, sender, due, known, today, at) for due in letters]


def _claim(
    office: Office, letters: Sequence[Ready], batch: int | None, because: Because
) -> list[WrittenLetter]:
    """Insert them in one transaction, or, where another run was quicker with some, one by one."""
    try:
        with office.register.write(because) as session:
            ids = _insert(session, letters, batch)
    except IntegrityError:
        if len(letters) == 1:
            return []
        return [done for one in letters for done in _claim(office, [one], batch, because)]
    return [_shown(id_, drafted.due) for id_, (drafted, _) in zip(ids, letters, strict=True)]


def _insert(session: Session, letters: Sequence[Ready], batch: int | None) -> Sequence[int]:
    ids = add_letters(session, [letter_row(drafted, written, batch) for drafted, written in letters])
    claimed = tuple(zip(ids, (drafted for drafted, _ in letters), strict=True))
    insert_rows(
        session,
        LetterLine,
        [{**line, "letter_id": id_} for id_, drafted in claimed for line in drafted.lines],
    )
    insert_rows(
        session,
        LetterFile,
        [{"letter_id": id_, "sha256": mark} for id_, drafted in claimed for mark in drafted.files],
    )
    return ids


def _shown(id_: int | None, due: LetterDue) -> WrittenLetter:
    lines = tuple(
        WrittenLine(one.line.reference, WHAT[one.line.about] + _detail(one.line), one.why)
        for item in due.items
        for one in item.lines
    )
    return WrittenLetter(id_, due.kind, due.reader.id, due.reader.name, due.reader.address or "", lines)


def _detail(line: Line) -> str:
    return f": {line.detail}" if line.detail else ""
