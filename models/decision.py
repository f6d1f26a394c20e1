"""A person's or a policy's answer."""

from datetime import datetime

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.history import BECAUSE, Because
from models.table import Table
from models.vocabulary import Cause, Subject, Verdict


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


def record_decision(session: Session, decision: Decision) -> Decision:
    """Add the decision; from here on it is the reason that this transaction's history gives."""
    session.add(decision)
    session.flush()
    session.info[BECAUSE] = Because(decision.by, decision.at, Cause.DECISION, f"D{decision.id}")
    return decision
