"""People with their addresses: the first is written to, a dead one is kept with the day it died."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from typing_extensions import override

from models.person import Address, Person
from tasks.records.names import Names
from tasks.records.record import Record
from tasks.records.shelf import Desk, Shelf
from tasks.sheets.place_columns import PEOPLE
from tasks.sheets.values import Value

DEAD = re.compile(r"(\S+@\S+) since (\d{4}-\d{2}-\d{2})")  # "matron@example.org since 2021-02-03"


class PersonShelf(Shelf):
    """People; `addresses` and `deputy` wait until each person has an id."""

    late = frozenset({"addresses", "dead_addresses", "deputy"})

    def __init__(self) -> None:
        super().__init__(PEOPLE, Person, {"division": "division_id", "deputy": "deputy_id"})

    @override
    def read(self, session: Session, names: Names) -> list[Record]:
        query = select(Person).options(selectinload(Person.addresses)).order_by(Person.id)
        return [
            self._record(
                person,
                names,
                addresses=tuple(address.email for address in person.addresses),
                dead_addresses=tuple(
                    f"{address.email} since {address.dead_since}"
                    for address in person.addresses
                    if address.dead_since
                ),
            )
            for person in session.scalars(query)
        ]

    @override
    def _value(self, row: Any, column: Any, names: Names) -> Value:
        return None if column.field in ("addresses", "dead_addresses") else super()._value(row, column, names)

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field == "addresses":
            _write_addresses(desk, row, value if isinstance(value, tuple) else ())
        elif field == "dead_addresses":
            dead = {found[1]: found[2] for part in _parts(value) if (found := DEAD.fullmatch(part))}
            for address in _addresses_of(desk, row):
                address.dead_since = (
                    date.fromisoformat(dead[address.email]) if address.email in dead else None
                )
        else:
            super().write(desk, row, field, value, values)


def _parts(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _addresses_of(desk: Desk, person: Person) -> list[Address]:
    return list(desk.session.scalars(select(Address).where(Address.person_id == person.id)))


def _write_addresses(desk: Desk, person: Person, emails: tuple[str, ...]) -> None:
    """An address that another person had moves: each is kept once in the register."""
    for address in _addresses_of(desk, person):
        if address.email not in emails:
            desk.session.delete(address)
    known = {
        address.email: address
        for address in desk.session.scalars(select(Address).where(Address.email.in_(emails)))
    }
    for position, email in enumerate(emails):
        if email in known:
            known[email].person_id, known[email].position = person.id, position
        else:
            desk.session.add(Address(email=email, person_id=person.id, position=position))
