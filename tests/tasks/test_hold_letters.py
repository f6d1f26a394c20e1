from datetime import date

from sqlalchemy import select

from models.history import History
from models.hold import Hold
from tasks.office import Office
from tasks.post.hold_letters import hold, release

FRIDAY, MONDAY = date(2021, 2, 5), date(2021, 2, 8)


def test_a_hold_stands_until_it_is_lifted_by_name(office: Office) -> None:
    assert hold(office, "PMO Officer", "wrong list", FRIDAY).sentence == (
        "All letters are on hold: PMO Officer, wrong list."
    )
    assert "already: PMO Officer, 5 February 2021: wrong list" in hold(office, "X", "y", MONDAY).sentence
    release(office, "Head of PMO", MONDAY)
    assert release(office, "Head of PMO", MONDAY).sentence == "No letters were on hold."
    with office.register.read() as session:
        assert session.execute(select(Hold.by, Hold.lifted_by)).all() == [("PMO Officer", "Head of PMO")]
        assert "Head of PMO" in session.scalars(select(History.who)).all()
