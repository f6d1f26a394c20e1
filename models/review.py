"""The lines of the office's own digest: which number of which letter stands for which proposal."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table


class ReviewItem(Table):
    """One numbered line of a digest to a PMO officer; a reply's "2 no" means this proposal and no other."""

    __tablename__ = "review_item"
    __table_args__ = (UniqueConstraint("letter_id", "number"),)

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"))
    number: Mapped[int]  # as printed, from 1
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    stamp: Mapped[str]  # what it and the register said when the letter was written
