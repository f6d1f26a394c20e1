"""Write the letters of one day: filled, then claimed, each with its lines, before any is posted.

A claim is unique, so that what another run has claimed meanwhile is skipped: nobody is asked twice. A letter
of an earlier day that never went (a hold, a batch not released, a run that was killed, an address that was
dead) is taken back first and its lines are asked anew, in the words of today.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.history import Because
from models.letter import LetterLine, add_letters
from models.rules.asking import LetterDue, Line
from models.rules.releasing import waits_because
from models.vocabulary import About
from tasks.chase.fill_letter import FilledLetter, fill_letter
from tasks.chase.find_particulars import find_particulars
from tasks.chase.plan_letters import plan_letters
from tasks.chase.written import Written, WrittenLetter, WrittenLine
from tasks.clock import instant_of
from tasks.office import Office
from tasks.post.hold_letters import in_words, standing_hold
from tasks.post.release_letters import caution, open_batch
from tasks.post.take_back_letters import take_back

WHAT = {
    About.ACTION: "action",
    About.POAP: "POAP",
    About.MILESTONE: "milestone",
    About.CYCLE: "return",
    About.AGREEMENT: "agreement",
}
CHUNK = 50  # letters a transaction: few enough to lose little, enough to commit seldom


def write_letters(office: Office, today: date, dry_run: bool = False) -> Written:
    """Write and claim what is due on `today`; run twice, the second finds nothing to do."""
    because = office.because_run("chase", today)
    with office.register.write(because, dry_run=dry_run) as session:
        standing = standing_hold(session)
        taken_back = 0 if standing else take_back(session, today)
        planned = plan_letters(session, office, today)
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
    for letters in _in_chunks(planned.letters):
        claimed = _claim(office, _fill(office, letters, today), batch, because)
        written += (_shown(id_, due) for id_, due in claimed)
    skipped = len(planned.letters) - len(written)
    return Written(tuple(written), planned.held, skipped, taken_back, batch, why)


def _in_chunks(letters: Sequence[LetterDue]) -> Iterator[Sequence[LetterDue]]:
    return (letters[start : start + CHUNK] for start in range(0, len(letters), CHUNK))


def _fill(office: Office, letters: Sequence[LetterDue], today: date) -> list[FilledLetter]:
    with office.register.read() as session:
        known = find_particulars(session, letters)
    at = instant_of(today)
    return [fill_letter(office, due, known, today, at) for due in letters]


def _claim(
    office: Office, filled: Sequence[FilledLetter], batch: int | None, because: Because
) -> list[tuple[int, LetterDue]]:
    """Insert them in one transaction, or, where another run was quicker with some, one by one."""
    try:
        with office.register.write(because) as session:
            ids = _insert(session, filled, batch)
    except IntegrityError:
        if len(filled) == 1:
            return []
        return [done for one in filled for done in _claim(office, [one], batch, because)]
    return [(id_, one.due) for id_, one in zip(ids, filled, strict=True)]


def _insert(session: Session, filled: Sequence[FilledLetter], batch: int | None) -> Sequence[int]:
    ids = add_letters(session, [{**one.row, "batch_id": batch} for one in filled])
    lines = [{**line, "letter_id": id_} for id_, one in zip(ids, filled, strict=True) for line in one.lines]
    session.execute(insert(LetterLine), lines)
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
