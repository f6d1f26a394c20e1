"""Where actions belong: divisions, core services and themes."""

from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table


class Division(Table):
    """A division of the Trust, with the name of its Divisional Plan."""

    __tablename__ = "division"
    remembered = True

    name: Mapped[str] = mapped_column(unique=True)
    plan: Mapped[str | None]


class Service(Table):
    """A core service as the regulator inspects it, in the order in which papers list them."""

    __tablename__ = "service"

    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)


class Theme(Table):
    """A heading under which findings and actions are gathered."""

    __tablename__ = "theme"

    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)
