"""A POAP as it will stand once the parts of it that wait for a person are accepted.

Its owner has done their part when they sent it: by this they are not chased, and are told what is missing.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.proposal import Proposal
from models.rules.deciding import POAP_FIELDS
from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart
from models.vocabulary import About, ProposalState
from tasks.collect.compare_poap import poap_parts


def proposed_poaps(session: Session, action_ids: Collection[int]) -> dict[int, PoapParts]:
    """By action: the register's parts under those that wait, the latest of each field."""
    if not action_ids:
        return {}
    poaps = {action: parts for action, (_, parts) in poap_parts(session, set(action_ids)).items()}
    waiting = session.execute(
        select(Proposal.action_id, Proposal.field, Proposal.value)
        .where(
            Proposal.action_id.in_(action_ids),
            Proposal.about == About.POAP,
            Proposal.state == ProposalState.WAITING,
            Proposal.field.in_(POAP_FIELDS),
        )
        .order_by(Proposal.id)
    )
    for action, field, value in waiting:
        if action in poaps:
            poaps[action] = replace(poaps[action], **{field: _part(field, value)})
    return poaps


def _part(field: str, value: Any) -> Any:
    """From the plain value in a proposal (`compare_poap.plain_parts`)."""
    if field == "milestones":
        return tuple(MilestonePart(one["title"], _day(one["due"])) for one in value)
    return tuple(map(_measure, value)) if field == "measures" else str(value)


def _measure(one: Any) -> MeasurePart:
    points = tuple(
        PointPart(date.fromisoformat(point["on"]), point["planned"]) for point in one["trajectory"]
    )
    return MeasurePart(one["name"], one["unit"], one["baseline"], one["target"], points)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
