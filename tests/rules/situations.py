"""The situation of one day, as short as a test wants it: one owner, one lead, the default ladder."""

from datetime import date
from typing import Any

from models.rules.asking import Line
from models.rules.calendar import working_calendar_of
from models.rules.chasing import Situation
from models.rules.hearing import Recipient
from models.rules.ladder import Ladder, Pace
from models.vocabulary import About

DUE = date(2021, 2, 5)  # a Friday, the day on which the paper's 17 POAPs fall due
PACE = Pace(Ladder(), working_calendar_of([date(2021, 4, 2)]))
OWNER = Recipient(1, "Matron, Medicine", "matron@example.org", deputy_id=2)
DEPUTY = Recipient(2, "Deputy Matron", "deputy@example.org")
LEAD = Recipient(3, "Chief Nurse", "chief.nurse@example.org")
TESTER = Recipient(4, "Head of Assurance", "assurance@example.org")


def line(id_: int = 7, due: date = DUE, about: About = About.ACTION, **fields: Any) -> Line:
    values = {"reference": f"QS1.{id_}", "title": "Store records securely", "owner_id": 1, "lead_id": 3}
    return Line(about, id_, due=due, **({"action_id": id_} | values | fields))


def situation(today: date, *lines: Line, people: tuple[Recipient, ...] = (), **fields: Any) -> Situation:
    known = {one.id: one for one in (OWNER, DEPUTY, LEAD, TESTER, *people)}
    return Situation(today, PACE, known, lines, **fields)
