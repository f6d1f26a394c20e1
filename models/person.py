"""People and shared ward mailboxes: who owns, leads, tests, stands in, is away or has left."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.table import Table


class Person(Table):
    """Someone (or a shared ward mailbox) that letters go to."""

    __tablename__ = "person"
    remembered = True

    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str | None]
    division_id: Mapped[int | None] = mapped_column(ForeignKey("division.id"))
    is_mailbox: Mapped[bool] = mapped_column(default=False)
    left_on: Mapped[date | None]  # first day on which they are no longer there
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    notes: Mapped[dict[str, object]] = mapped_column(default=dict)

    addresses: Mapped[list["Address"]] = relationship(
        lazy="raise", order_by="Address.position", back_populates="person"
    )

    @property
    def label(self) -> str:
        """Their name."""
        return self.name


class Address(Table):
    """One of a person's email addresses, lower case; position 0 is written to, all are recognised."""

    __tablename__ = "address"
    remembered = True

    email: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    dead_since: Mapped[date | None]  # the day a bounce said that nobody is there

    person: Mapped[Person] = relationship(lazy="raise", back_populates="addresses")

    @property
    def label(self) -> str:
        """The address itself."""
        return self.email


class Absence(Table):
    """Days on which a person is away; the deputy hears instead."""

    __tablename__ = "absence"
    remembered = True

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    starts: Mapped[date]
    until: Mapped[date]  # the last day away
    message_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
