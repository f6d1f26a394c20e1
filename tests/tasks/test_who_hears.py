from datetime import date
from email import message_from_bytes

from sqlalchemy import select

from models.letter import Letter
from models.person import Absence
from models.vocabulary import LetterKind
from tasks.office import Office
from tests.factories import BECAUSE, make_person
from tests.tasks.chases import (
    FIVE,
    TEN,
    change_action,
    change_person,
    chase,
    make_trust,
    person_id,
    raw_of,
    told,
)


def test_an_absent_owners_deputy_hears_instead(office: Office) -> None:
    make_trust(office)
    with office.register.write(BECAUSE) as session:
        deputy = make_person(session, "Deputy Matron").id
    owner = person_id(office, "Matron, Medicine")
    change_person(office, "Matron, Medicine", deputy_id=deputy)
    with office.register.write(BECAUSE) as session:
        session.add(Absence(person_id=owner, starts=date(2021, 1, 18), until=date(2021, 1, 25)))
    assert told(chase(office, TEN)) == [("Deputy Matron", "QS1.1", "action")]
    assert told(chase(office, FIVE)) == [("Matron, Medicine", "QS1.1", "action")]
    with office.register.read() as session:
        assert session.scalars(select(Letter.instead_of_id).order_by(Letter.id)).all() == [owner, None]


def test_a_moved_date_is_told_with_its_calendar_entry_and_starts_the_ladder_anew(office: Office) -> None:
    make_trust(office)
    chase(office, TEN)
    change_action(office, "QS1.1", due=date(2021, 3, 5), due_version=2, due_reason="the ward moves first")
    (letter,) = chase(office, date(2021, 1, 27)).letters
    assert letter.kind is LetterKind.DATE_MOVED
    raw = raw_of(office, letter.id)
    calendar = next(
        part.get_payload(decode=True)
        for part in message_from_bytes(raw).walk()
        if part.get_filename() == "deadlines.ics"
    )
    assert b"SEQUENCE:1" in calendar
    assert b"20210305" in calendar
    assert not told(chase(office, FIVE))
    assert told(chase(office, date(2021, 2, 19))) == [("Matron, Medicine", "QS1.1", "action")]


def test_a_changed_owner_hears_and_the_old_ones_calendar_entry_is_cancelled(office: Office) -> None:
    make_trust(office)
    chase(office, TEN)
    with office.register.write(BECAUSE) as session:
        new = make_person(session, "Matron, Surgery").id
    change_action(office, "QS1.1", owner_id=new)
    written = chase(office, date(2021, 1, 27)).letters
    assert [(one.name, one.kind) for one in written] == [
        ("Matron, Surgery", LetterKind.CHASE),
        ("Matron, Medicine", LetterKind.DATE_MOVED),
    ]
    assert b"METHOD:CANCEL" in b"".join(
        part.get_payload(decode=True) or b""
        for part in message_from_bytes(raw_of(office, written[1].id)).walk()
    )
    assert not chase(office, date(2021, 1, 28)).letters


def test_a_leavers_lines_go_to_the_executive_lead_and_are_listed(office: Office) -> None:
    make_trust(office)
    change_person(office, "Matron, Medicine", left_on=date(2021, 1, 15))
    written = chase(office, TEN)
    assert told(written) == [("Chief Nurse", "QS1.1", "action")]
    assert [one.words for one in written.held] == [
        "Matron, Medicine has left: Chief Nurse hears instead until there is a new owner"
    ]


def test_nobody_outside_the_pilot_is_written_to(make_on) -> None:
    office = make_on("sqlite", '[mail]\nonly_to = ["Matron.A@example.org"]\n')
    make_trust(office, "Matron A", "Matron B")
    written = chase(office, TEN)
    assert [letter.name for letter in written.letters] == ["Matron A"]
    assert [one.why.value for one in written.held] == ["outside the pilot"]
