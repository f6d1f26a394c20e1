"""The review as a workbook: a line for each thing that waits, with a verdict and a reason to fill in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from tasks.decide.link_keys import with_keys
from tasks.decide.list_waiting import list_waiting
from tasks.decide.review_lines import ReviewLine, review_lines
from tasks.decide.review_stamps import review_stamps
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.sheets.values import Value
from tasks.sheets.writing import WrittenSheet, write_workbook

SHEET = "Review"
ID, VERDICT, VALUE, REASON, STAMP = "Id", "Verdict", "Value", "Reason", "Stamp"
HEADERS = (
    *(ID, VERDICT, VALUE, REASON, "Action", "Title", "What", "From", "To", "Their words"),
    *("Why a person", "Asked by", "Message", "Came on", STAMP),
)
NOTE = (
    "Verdict: accept, amend or refuse (empty: it goes on waiting). Value: with amend, what to take instead. "
    "Reason: why; it is kept with your name. Then: iqip decide --from THIS.xlsx --by YOUR-NAME"
)


def write_review(office: Office, file: Path, today: date) -> Outcome:
    """Write everything that waits; `file` is replaced whole."""
    with office.register.read() as session:
        rows = list(_proposals(session))
    others = [one for one in list_waiting(office, today).waiting if not one.id.startswith("P")]
    rows += [_other(one) for one in with_keys(office, others)]
    sheet = WrittenSheet(
        SHEET, HEADERS, rows, frozenset({STAMP}), NOTE, choices={VERDICT: ("accept", "amend", "refuse")}
    )
    write_workbook(file, [sheet])
    many = len(rows)
    said = f"{many or 'No'} {'thing waits' if many == 1 else 'things wait'} for a person: {file}."
    return Outcome(f"{said} Fill in Verdict and Reason, then 'iqip decide --from {file} --by NAME'.")


def _proposals(session: Session) -> Iterator[tuple[Value, ...]]:
    lines = list(review_lines(session))
    stamps = review_stamps(session, [int(line.id[1:]) for line in lines])
    return (_row(line, stamps[int(line.id[1:])]) for line in lines)


def _row(line: ReviewLine, stamp: str) -> tuple[Value, ...]:
    words = f"{line.words}{line.reason_besides}"
    return (
        *(line.id, None, None, None, line.reference, line.title, line.field, line.before, line.after, words),
        *(line.why, line.asker, line.message, line.received_on, stamp),
    )


def _other(one: Waiting) -> tuple[Value, ...]:
    empty = (None,) * 3
    return (one.id, *empty, None, one.what, *empty, one.words, one.why, *empty, one.key)
