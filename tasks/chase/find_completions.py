"""Find who said that an action is done, and what they wrote in that very message.

An action's narrative may be an earlier word, or the PMO's own from a workbook: only what came with the
completion that was accepted is quoted to a tester as its sender's word.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.person import Person
from models.proposal import Proposal
from models.vocabulary import About, ProposalState, Status

OF_THE_ACTION = (About.ACTION, About.CYCLE)
TAKEN = (ProposalState.ACCEPTED, ProposalState.AMENDED)


def find_completions(session: Session, actions: set[int]) -> dict[tuple[int, date | None], tuple[str, str]]:
    """By action and day: who said that it is done (the last who did), and their words, or none."""
    rows = session.execute(
        select(Proposal, Person.name)
        .outerjoin(Person, Person.id == Proposal.person_id)
        .where(
            Proposal.action_id.in_(actions),
            Proposal.about.in_(OF_THE_ACTION),
            Proposal.field.in_(("status", "percent", "narrative")),
            Proposal.state != ProposalState.REFUSED,
        )
        .order_by(Proposal.id)
    ).all()
    words = {(one.action_id, one.message_id): str(one.value) for one, _ in rows if one.field == "narrative"}
    return {
        (one.action_id, one.created_on): (name or "", words.get((one.action_id, one.message_id), ""))
        for one, name in rows
        if one.state in TAKEN and _is_completion(one)
    }


def _is_completion(one: Proposal) -> bool:
    if one.field == "percent":
        return isinstance(one.value, int) and one.value >= 100
    return one.field == "status" and one.value == Status.COMPLETED
