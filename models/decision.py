"""A person's or a policy's answer."""

from datetime import datetime

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import Subject, Verdict


class Decision(Table):
    """Accept, amend or refuse, with a name and a reason."""

    __tablename__ = "decision"

    subject: Mapped[Subject]
    subject_id: Mapped[int]
    verdict: Mapped[Verdict]
    value: Mapped[object | None] = mapped_column(JSON(none_as_null=True))  # the amended value
    by: Mapped[str]  # a person's name, or "policy"
    reason: Mapped[str]
    at: Mapped[datetime]
