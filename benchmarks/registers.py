"""Registers to measure with: so many actions, some of them due, each owner with an address of their own.

A register is made once and copied for each round, so that every round finds it untouched. What is not due
stands for a Trust's other actions: every second one closed long ago, the others open with a date far ahead.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import insert

from models.action import Action
from models.person import Address, Person
from models.plan import Plan
from models.vocabulary import Status
from tasks.office import Office, make_office, open_office

TODAY = date(2021, 1, 22)  # a Friday, ten working days before the date: the ladder's first rung
DUE, LONG_AGO, FAR_AHEAD = date(2021, 2, 5), date(2020, 2, 7), date(2022, 2, 4)
TITLE = "Keep records of patients locked away when nobody is at the desk"
SETTINGS = """
[mail]
release_first = false
release_above = 1000000
"""


def make_register(folder: Path, *, actions: int, due: int, owners: int, settings: str = SETTINGS) -> None:
    """An instance in `folder` with the first `due` of its actions due; owners take turns to own one."""
    office = make_office(folder, settings)
    with office.register.write(office.because_run("benchmark", TODAY)) as session:
        session.execute(insert(Plan), [{"id": 1, "name": "2021/22 IQIP"}])
        people = range(1, owners + 1)
        session.execute(insert(Person), [{"id": one, "name": f"Ward Manager {one}"} for one in people])
        session.execute(insert(Address), [{"email": address_of(one), "person_id": one} for one in people])
        session.execute(insert(Action), [_action(place, place < due, owners) for place in range(actions)])
    office.register.engine.dispose()


def address_of(person: int) -> str:
    """Where the owner with that number is written to."""
    return f"ward.manager.{person}@example.org"


@contextmanager
def fresh_copy(folder: Path) -> Iterator[Office]:
    """An office on a copy of the instance, which is gone when the block ends."""
    with TemporaryDirectory(prefix="iqip-benchmark-") as place:
        copy = Path(place) / "instance"
        shutil.copytree(folder, copy)
        office = open_office(copy)
        try:
            yield office
        finally:
            office.register.engine.dispose()


def _action(place: int, is_due: bool, owners: int) -> Mapping[str, Any]:
    is_open = is_due or place % 2 == 0
    return {
        "plan_id": 1,
        "reference": f"QS{place // 10 + 1}.{place % 10 + 1}",
        "title": TITLE,
        "owner_id": place % owners + 1,
        "due": DUE if is_due else FAR_AHEAD if is_open else LONG_AGO,
        "status": Status.OPEN if is_open else Status.CLOSED,
        "closed_on": None if is_open else LONG_AGO,
    }
