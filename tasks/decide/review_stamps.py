"""What a proposal and the register said when a list was written, in twelve characters.

A decision that is taken from a workbook or a letter of days ago is held against it: what has changed
meanwhile is a conflict for a person to see, never a decision about something else.
"""

from collections.abc import Collection
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.proposal import Proposal
from models.rules.tying import Tied
from tasks.collect.look_up_actions import look_up_actions


def review_stamps(session: Session, ids: Collection[int]) -> dict[int, str]:
    """By proposal: it, its value, and what the register has for that field now."""
    proposals = session.scalars(select(Proposal).where(Proposal.id.in_(ids))).all()
    ties = {one.id: Tied(one.about, one.about_id, one.action_id) for one in proposals}
    now = look_up_actions(session, ties.values(), ())
    return {one.id: _stamp(one, now.before(one.field, ties[one.id])) for one in proposals}


def _stamp(proposal: Proposal, standing: object) -> str:
    said = f"{proposal.key} {proposal.value!r} {standing!r}"
    return sha256(said.encode()).hexdigest()[:12]
