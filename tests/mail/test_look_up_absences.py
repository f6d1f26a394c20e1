"""Before letters are written, Exchange and Graph are asked who is away; both are simulated here."""

from datetime import date

import pytest
from sqlalchemy import select

from models.person import Absence
from tasks.chase.look_up_absences import LookedUp, look_up_absences
from tasks.chase.write_letters import write_letters
from tasks.outcome import Outcome
from tasks.post.hold_letters import hold
from tests.factories import BECAUSE, make_person
from tests.mail.trying import mends, tried
from tests.mail.ways.fixture import way as way  # noqa: PLC0414
from tests.mail.ways.way import Way
from tests.tasks.chases import FIVE, TEN, change_person, make_trust, told

MATRON, DEPUTY = "matron.medicine@example.org", "deputy.matron@example.org"


@pytest.fixture
def trust(way: Way) -> Way:
    """An owner with a deputy, due to be written to on `TEN`."""
    make_trust(way.office)
    with way.office.register.write(BECAUSE) as session:
        deputy = make_person(session, "Deputy Matron").id
    change_person(way.office, "Matron, Medicine", deputy_id=deputy)
    return way


def absences(way: Way) -> list[tuple[date, date]]:
    with way.office.register.read() as session:
        rows = session.execute(select(Absence.starts, Absence.until).order_by(Absence.id))
        return [(starts, until) for starts, until in rows]


@pytest.mark.parametrize("way", ["exchange", "graph"], indirect=True)
def test_the_deputy_of_an_owner_who_is_away_hears_instead(trust: Way) -> None:
    trust.be_away(MATRON, "2021-01-27")
    assert look_up_absences(trust.office, TEN) == LookedUp(1)
    assert absences(trust) == [(TEN, date(2021, 1, 26))]
    assert told(write_letters(trust.office, TEN)) == [("Deputy Matron", "QS1.1", "action")]
    assert told(write_letters(trust.office, FIVE)) == [("Matron, Medicine", "QS1.1", "action")]


@pytest.mark.parametrize("way", ["exchange", "graph"], indirect=True)
def test_a_deputy_is_asked_about_too_and_then_the_executive_lead_hears(trust: Way) -> None:
    trust.be_away(MATRON, "2021-01-27")
    trust.be_away(DEPUTY, "2021-02-01")
    assert look_up_absences(trust.office, TEN).away == 2
    assert told(write_letters(trust.office, TEN)) == [("Chief Nurse", "QS1.1", "action")]


@pytest.mark.parametrize("until", ["", "2021-01-22", "2020-12-01"])
def test_replies_without_an_end_or_of_the_past_are_no_absence(trust: Way, until: str) -> None:
    trust.be_away(MATRON, until)
    assert look_up_absences(trust.office, TEN) == LookedUp()
    assert absences(trust) == []


@pytest.mark.parametrize("way", ["exchange", "graph"], indirect=True)
def test_nobody_is_asked_about_twice_for_one_absence(trust: Way) -> None:
    trust.be_away(MATRON, "2021-01-27")
    for _ in range(2):
        look_up_absences(trust.office, TEN)
    assert len(absences(trust)) == 1


def test_a_server_that_cannot_be_asked_stops_no_letter(trust: Way) -> None:
    trust.be_away(MATRON, "2021-01-27")
    trust.refuse_to_tell()
    looked = look_up_absences(trust.office, TEN)
    assert told(write_letters(trust.office, TEN)) == [("Matron, Medicine", "QS1.1", "action")]
    said = looked.told_in(Outcome("1 letter to 1 owner.")).sentence
    can_tell = trust.office.settings.mail.transport in ("exchange", "graph")
    assert ("could not be looked up" in said) is can_tell
    assert ("look_up_absences = false" in mends(tried(trust))) is can_tell


@pytest.mark.parametrize("way", ["exchange", "graph"], indirect=True)
def test_it_can_be_set_off_and_a_dry_run_or_a_hold_asks_nothing(trust: Way) -> None:
    trust.be_away(MATRON, "2021-01-27")
    assert look_up_absences(trust.office, TEN, dry_run=True) == LookedUp()
    hold(trust.office, "PMO", "a fault", TEN)
    assert look_up_absences(trust.office, TEN) == LookedUp()
    trust.choose(f"[chase]\nlook_up_absences = false\n{trust.settings}")
    assert look_up_absences(trust.office, FIVE) == LookedUp()
    assert absences(trust) == []


def test_the_chase_says_how_many_are_away() -> None:
    outcome = Outcome("3 letters to 2 owners.")
    assert LookedUp(2).told_in(outcome).sentence == (
        "3 letters to 2 owners. The mail server says that 2 readers are away."
    )
    assert LookedUp().told_in(outcome) is outcome
