"""The regulator's ratings, and the figures that a source prints, so that both can be counted and compared."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table


class Rating(Table):
    """How many areas an inspection rated so."""

    __tablename__ = "rating"
    __table_args__ = (UniqueConstraint("year", "rating"),)
    remembered = True

    year: Mapped[int]
    rating: Mapped[str]  # Inadequate, Requires improvement, Good, Not rated
    areas: Mapped[int]


class PrintedFigure(Table):
    """A figure as a source prints it: never counted with, only compared with what the rows give."""

    __tablename__ = "printed_figure"
    __table_args__ = (UniqueConstraint("source", "table", "row"),)
    remembered = True

    source: Mapped[str]  # "Trust Board paper, January 2021"
    table: Mapped[str]  # "themes", "current", "new", "services", "grades", "summary"
    row: Mapped[str]  # "Mandatory Training", "Total"
    figure: Mapped[int]
    position: Mapped[int] = mapped_column(default=0)
