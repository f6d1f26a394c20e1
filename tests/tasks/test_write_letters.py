from concurrent.futures import ThreadPoolExecutor
from datetime import date
from email import message_from_bytes, policy

import pytest
from sqlalchemy import func, select

from models.evidence import Evidence
from models.letter import Letter, LetterLine
from models.meeting import Committee, Meeting
from models.poap import Milestone, Poap
from models.vocabulary import LetterKind, Status
from tasks.chase.write_letters import write_letters
from tasks.chase.written import Written
from tasks.office import Office
from tasks.papers.poap_form import read_poap_form
from tests.factories import BECAUSE, make_person
from tests.tasks.chases import (
    DUE,
    FIVE,
    OVERDUE,
    TEN,
    TWO,
    change_action,
    chase,
    make_trust,
    raw_of,
    told,
)


def test_a_second_run_on_the_same_day_writes_nothing(office: Office) -> None:
    make_trust(office)
    first, second = write_letters(office, TEN), write_letters(office, TEN)
    assert told(first) == [("Matron, Medicine", "QS1.1", "action")]
    assert second == Written()


def test_many_letters_are_written_by_a_second_hand_too_and_are_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_trust(office, *(f"Matron {number}" for number in range(12)))
    monkeypatch.setattr("tasks.mail.second_hand.MANY", 1)
    for size in ("CHUNK", "FIRST"):
        monkeypatch.setattr(f"tasks.chase.write_letters.{size}", 2)
    written = write_letters(office, TEN)
    assert [letter.name for letter in written.letters] == sorted(f"Matron {number}" for number in range(12))
    for letter in written.letters:
        assert f"Dear {letter.name},".encode() in raw_of(office, letter.id)
        assert letter.lines[0].reference.encode() in raw_of(office, letter.id)
    assert write_letters(office, TEN) == Written()


def test_the_ladder_is_climbed_to_the_lead_and_no_rung_is_told_twice(office: Office) -> None:
    make_trust(office)
    days = [date(2021, 1, day) for day in range(18, 32)] + [date(2021, 2, day) for day in range(1, 20)]
    heard = {day: told(chase(office, day)) for day in days}
    owner, lead = ("Matron, Medicine", "QS1.1", "action"), ("Chief Nurse", "QS1.1", "action")
    assert {day: lines for day, lines in heard.items() if lines} == {
        TEN: [owner],
        FIVE: [owner],
        TWO: [owner],
        DUE: [owner],
        OVERDUE: [owner, lead],
        date(2021, 2, 12): [owner, lead],
        date(2021, 2, 19): [owner, lead],
    }


def test_two_runs_in_the_same_minute_ask_nobody_twice(office: Office) -> None:
    make_trust(office, *(f"Matron {number}" for number in range(12)))
    with ThreadPoolExecutor(2) as runs:
        written = list(runs.map(lambda _: write_letters(office, TEN), range(2)))
    assert sum(len(one.letters) for one in written) == 12
    with office.register.read() as session:
        assert session.scalar(select(func.count()).select_from(LetterLine)) == 12


def test_a_dry_run_lists_everything_and_writes_nothing(office: Office) -> None:
    make_trust(office)
    written = write_letters(office, TEN, dry_run=True)
    assert told(written) == [("Matron, Medicine", "QS1.1", "action")]
    assert [letter.id for letter in written.letters] == [None]
    with office.register.read() as session:
        assert session.scalar(select(func.count()).select_from(Letter)) == 0
    assert told(chase(office, TEN)) == told(written)


def test_the_poap_letter_carries_a_prefilled_form(office: Office) -> None:
    make_trust(office)
    change_action(office, "QS1.1", due=date(2021, 6, 30))
    with office.register.write(BECAUSE) as session:
        session.add(Poap(action_id=1, due=DUE, aim="No record lies open on a ward."))
    (letter,) = chase(office, TEN).letters
    message = message_from_bytes(raw_of(office, letter.id), policy=policy.default)
    files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    form = read_poap_form(files["POAP QS1.1.docx"])
    assert (form.reference, form.parts.aim) == ("QS1.1", "No record lies open on a ward.")
    assert "deadlines.ics" in files


def test_a_milestone_is_chased_until_it_is_done(sqlite_office: Office) -> None:
    make_trust(sqlite_office)
    change_action(sqlite_office, "QS1.1", due=date(2021, 6, 30))
    with sqlite_office.register.write(BECAUSE) as session:
        poap = Poap(action_id=1, due=DUE, completed_on=date(2021, 1, 8))
        session.add(poap)
        session.flush()
        session.add(Milestone(poap_id=poap.id, title="Cabinets fitted", due=DUE))
        session.add(Milestone(poap_id=poap.id, title="Cabinets ordered", due=DUE, done_on=date(2021, 1, 4)))
    assert told(chase(sqlite_office, TEN)) == [("Matron, Medicine", "QS1.1", "milestone: Cabinets fitted")]


def test_a_meetings_returns_are_asked_for_while_its_cycle_is_open(sqlite_office: Office) -> None:
    make_trust(sqlite_office)
    change_action(sqlite_office, "QS1.1", due=date(2021, 6, 30))
    with sqlite_office.register.write(BECAUSE) as session:
        committee = Committee(name="Quality Committee", paper_days=5)
        session.add(committee)
        session.flush()
        opens, due = date(2021, 2, 1), date(2021, 2, 11)
        session.add(
            Meeting(committee_id=committee.id, on=date(2021, 2, 23), cycle_opens=opens, returns_due=due)
        )
    assert not told(chase(sqlite_office, date(2021, 1, 29)))
    (line,) = told(chase(sqlite_office, date(2021, 2, 1)))
    assert line[2] == "return: Quality Committee on Tuesday 23 February 2021"
    assert not told(chase(sqlite_office, date(2021, 2, 16)))  # the papers were due on the 15th


def test_a_tester_is_asked_once_completion_and_evidence_are_there(sqlite_office: Office) -> None:
    make_trust(sqlite_office)
    with sqlite_office.register.write(BECAUSE) as session:
        tester = make_person(session, "Head of Assurance")
        tester_id = tester.id
    change_action(
        sqlite_office, "QS1.1", status=Status.COMPLETED, completed_on=date(2021, 1, 18), tester_id=tester_id
    )
    assert not told(chase(sqlite_office, TEN))
    with sqlite_office.register.write(BECAUSE) as session:
        session.add(Evidence(action_id=1, name="audit of records.pdf", received_on=date(2021, 1, 20)))
    (letter,) = chase(sqlite_office, TEN).letters
    assert (letter.kind, letter.name) == (LetterKind.TESTER, "Head of Assurance")
    with sqlite_office.register.read() as session:
        row = session.scalars(select(Letter)).one()
        assert "audit of records.pdf" in row.text
        assert session.scalars(select(LetterLine.due)).one() == date(2021, 2, 3)  # ten working days


def test_a_letter_that_never_went_is_written_anew_in_the_words_of_the_day(office: Office) -> None:
    make_trust(office)
    write_letters(office, TEN)  # and the run was killed before it posted
    written = chase(office, date(2021, 1, 26))
    assert written.taken_back == 1
    with office.register.read() as session:
        ((on, text),) = session.execute(select(Letter.on, Letter.text))
    assert on == date(2021, 1, 26)
    assert "in 8 working days" in text
