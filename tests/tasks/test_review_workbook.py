"""The review as a workbook: written, filled in by hand, and taken line by line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from models.action import Action
from models.decision import Decision
from models.person import Person
from models.plan import Plan
from models.proposal import Proposal
from models.vocabulary import ProposalState, Status
from tasks.decide.answer import CannotDecide
from tasks.decide.decide import decide
from tasks.decide.read_review import decide_from_workbook
from tasks.decide.write_review import write_review
from tasks.office import Office
from tasks.outcome import Outcome
from tests.collecting import MATRON, collect
from tests.deciding import PMO, Desk, make_desk, say, stand
from tests.factories import BECAUSE, make_action
from tests.mails import TODAY, Asking, deliver, reply, send

Fill = Callable[..., Path]


@pytest.fixture
def desk(sqlite_office: Office) -> Desk:
    desk = make_desk(sqlite_office)
    words = "QS1.1 can we push to 31/03/2021?\nQS1.2 done on Tuesday"
    deliver(desk.office, reply(desk.sent, words, MATRON))
    deliver(desk.office, reply(desk.sent, "QS1.1 done", "stranger@elsewhere.example"))
    collect(desk.office)
    return desk


@pytest.fixture
def review(desk: Desk, tmp_path: Path) -> Path:
    write_review(desk.office, tmp_path / "review.xlsx", TODAY)
    return tmp_path / "review.xlsx"


def rows(file: Path) -> list[dict[str, object]]:
    _, head, *lines = load_workbook(file)["Review"].iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines]


def fill(file: Path, **answers: tuple[object, ...]) -> Path:
    """Type verdict, value and reason beside an id, as a person does."""
    workbook = load_workbook(file)
    for line in workbook["Review"].iter_rows(min_row=3):
        for cell, typed in zip(line[1:4], answers.get(str(line[0].value), ()), strict=False):
            cell.value = typed
    workbook.save(file)
    return file


def take(desk: Desk, file: Path, reason: str = "") -> Outcome:
    return decide_from_workbook(desk.office, file, PMO, reason, TODAY)


def test_each_line_says_what_it_takes_to_decide_it(review: Path) -> None:
    date_line, milestone, message = rows(review)
    assert (date_line["Id"], date_line["Action"], date_line["What"]) == ("P1", "QS1.1", "date")
    assert (date_line["From"], date_line["To"]) == ("05/02/2021", "31/03/2021")
    assert "»" in str(date_line["Their words"]) and "31/03/2021" in str(date_line["Their words"])
    assert date_line["Why a person"] == "a new date needs a person"
    assert (date_line["Asked by"], date_line["Message"]) == ("Matron, Medicine", "I1")
    assert milestone["Id"] == "P2"
    assert (message["Id"], message["Their words"]) == ("I2", "QS1.1 done")


def test_the_filled_lines_are_decided_and_the_others_go_on_waiting(desk: Desk, review: Path) -> None:
    outcome = take(desk, fill(review, P1=("amend", date(2021, 3, 12), "the course is in March")))
    assert outcome.sentence == "1 of 1 decided by PMO Officer. 2 were left open."
    assert stand(desk).due == date(2021, 3, 12)
    with desk.office.register.read() as session:
        by, reason = session.execute(select(Decision.by, Decision.reason)).one()
    assert (by, reason) == (PMO, "the course is in March")


def test_one_reason_may_stand_for_all(desk: Desk, review: Path) -> None:
    fill(review, P1=("Yes",), P2=("accept",), I2=("no",))
    assert take(desk, review, "as agreed on Monday").sentence == "3 of 3 decided by PMO Officer."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("perhaps", None, "x"), "'perhaps' is no verdict"),
        ((None, None, "I forgot the verdict"), "'' is no verdict"),
        (("accept", "12/03/2021", "x"), "a value stands beside accept"),
        (("accept", None, None), "needs a reason"),
        (("amend", None, "x"), "needs the value"),
        (("amend", "soon", "x"), "is not a date"),
    ],
)
def test_a_line_that_cannot_be_taken_is_named_and_loses_nothing(
    desk: Desk, review: Path, typed: tuple[object, ...], said: str
) -> None:
    outcome = take(desk, fill(review, P1=typed, P2=("accept", None, "the rota is out")))
    assert outcome.sentence.startswith("1 of 2 decided")
    (failure,) = outcome.failures
    assert said in failure
    assert stand(desk).due == date(2021, 2, 5)


def test_what_was_decided_meanwhile_is_a_conflict_and_the_rest_is_taken(desk: Desk, review: Path) -> None:
    say(desk, "P1", "refuse")
    outcome = take(desk, fill(review, P1=("accept", None, "yes"), P2=("accept", None, "yes")))
    (failure,) = outcome.failures
    assert "P1 is refused already" in failure
    assert outcome.did[1]["result"].startswith("P2 accepted")


def test_what_the_register_has_changed_meanwhile_is_a_conflict(desk: Desk, review: Path) -> None:
    with desk.office.register.write(BECAUSE) as session:
        action = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
        action.move_due(date(2021, 2, 26), "agreed by telephone")
    outcome = take(desk, fill(review, P1=("accept", None, "yes")))
    assert "conflict" in outcome.failures[0]
    assert stand(desk).due == date(2021, 2, 26)


def test_the_same_workbook_taken_twice_changes_nothing_more(desk: Desk, review: Path) -> None:
    fill(review, P1=("accept", None, "yes"), P2=("accept", None, "yes"), I2=("refuse", None, "unknown"))
    assert not take(desk, review).failures
    again = take(desk, review)
    assert again.sentence == "0 of 3 decided by PMO Officer; 3 could not be."


def test_what_one_line_changes_is_no_conflict_for_the_next(sqlite_office: Office, tmp_path: Path) -> None:
    desk = make_desk(sqlite_office)
    deliver(desk.office, reply(desk.sent, "QS1.1 late\nQS1.1 100%", MATRON))
    collect(desk.office)
    write_review(desk.office, tmp_path / "review.xlsx", TODAY)
    fill(tmp_path / "review.xlsx", P1=("yes",), P2=("yes",))
    assert not take(desk, tmp_path / "review.xlsx", "seen").failures


def test_formula_like_words_are_text_in_the_workbook(sqlite_office: Office, tmp_path: Path) -> None:
    desk = make_desk(sqlite_office)
    deliver(desk.office, reply(desk.sent, "=HYPERLINK(1)+cmd", "stranger@elsewhere.example"))
    collect(desk.office)
    write_review(desk.office, tmp_path / "review.xlsx", TODAY)
    sheet = load_workbook(tmp_path / "review.xlsx")["Review"]
    (cell,) = [cell for line in sheet.iter_rows() for cell in line if str(cell.value).startswith("=HYPER")]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_another_workbook_is_refused_with_a_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "other.xlsx").write_bytes(b"no workbook")
    with pytest.raises(CannotDecide, match=r"other.xlsx: .*\."):
        take(desk, tmp_path / "other.xlsx")


def test_fifty_decisions_are_taken_at_one_go(sqlite_office: Office, tmp_path: Path) -> None:
    desk = make_desk(sqlite_office)
    with desk.office.register.write(BECAUSE) as session:
        plan = session.scalars(select(Plan)).one()
        matron = session.scalars(select(Person).where(Person.name == "Matron, Medicine")).one()
        made = [
            make_action(session, plan, matron, reference=f"QS5.{n}", title=f"Ward {n}") for n in range(50)
        ]
        sent = send(session, desk.office, matron, *map(Asking, made))
    deliver(desk.office, reply(sent, "\n".join(f"QS5.{n} done" for n in range(50)), MATRON))
    collect(desk.office)
    file = tmp_path / "review.xlsx"
    write_review(desk.office, file, TODAY)
    fill(file, **{str(line["Id"]): ("accept",) for line in rows(file)})
    outcome = take(desk, file, "seen at the meeting")
    assert outcome.sentence == "50 of 50 decided by PMO Officer."
    with desk.office.register.read() as session:
        states = set(session.scalars(select(Proposal.state)))
        done = session.scalars(select(Action.id).where(Action.status == Status.COMPLETED)).all()
    assert states == {ProposalState.ACCEPTED}
    assert len(done) == 51  # with the one that was done before
    assert decide(desk.office, "P1", "accept", PMO, "again", today=TODAY).failures
