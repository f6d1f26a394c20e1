"""Rows whose date can move: each move is a new version of the date, so its chase begins anew."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column


class Dated:
    """`due` and how often it was given: 1, then up by 1 each time it moves."""

    due: Mapped[date | None] = mapped_column(index=True)
    due_version: Mapped[int] = mapped_column(default=1)

    def move_due(self, due: date | None) -> None:
        """Give it a new date, or none; the first one it gets is version 1."""
        if due != self.due:
            self.due_version = (self.due_version or 1) + (self.due is not None)
            self.due = due
