"""A person's decision about one proposal, by its id and, from a link, by its one-time key."""

import hmac
from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from models.action import Action
from models.history import Because
from models.proposal import Proposal
from models.rules.amending import amended_value
from models.vocabulary import Cause, ProposalState, Verdict
from tasks.clock import instant_of
from tasks.decide.apply_decision import apply_decision, settle_messages
from tasks.decide.describe import described
from tasks.office import Office
from tasks.outcome import Outcome


class CannotDecide(ValueError):
    """There is nothing to decide under this id, or not like this; nothing was changed."""


def decide_proposal(
    office: Office,
    id_: int,
    verdict: Verdict,
    by: str,
    reason: str,
    value: Any,
    key: str | None,
    today: date,
    dry_run: bool = False,
) -> Outcome:
    """Decide P<id>. Raises CannotDecide, CannotApply or NotAValue with a sentence."""
    because = Because(by, instant_of(today), Cause.PERSON, f"P{id_}")
    try:
        with office.register.write(because, dry_run=dry_run) as session:
            proposal = session.get(Proposal, id_)
            check_waiting(proposal, id_, key)
            assert proposal is not None
            taken = amended_value(proposal.field, value) if verdict is Verdict.AMEND else proposal.value
            said = described(session, proposal, _reference(session, proposal), taken)
            apply_decision(session, proposal, verdict, taken, by, reason, because.at)
            settle_messages(session, {proposal.message_id})
    except StaleDataError:
        raise CannotDecide(f"P{id_} was decided by somebody else in this moment: look at it again.") from None
    end = "" if said.endswith((".", "?", "!", "…")) else "."
    if verdict is Verdict.REFUSE:
        return Outcome(f"P{id_} refused by {by}; nothing changes. It was {said}{end}")
    done = "amended" if verdict is Verdict.AMEND else "accepted"
    return Outcome(f"P{id_} {done} by {by}: {said}{end}")


def check_waiting(proposal: Proposal | None, id_: int, key: str | None) -> None:
    """Raise CannotDecide unless this proposal waits and the key, where one is given, is its own."""
    if proposal is None:
        raise CannotDecide(f"There is no proposal P{id_}: 'iqip waiting' lists what waits.")
    if proposal.state is ProposalState.SUPERSEDED:
        raise CannotDecide(f"P{id_} no longer stands: {proposal.why_waiting or 'a later return came'}.")
    if proposal.state is not ProposalState.WAITING:
        raise CannotDecide(f"P{id_} is {proposal.state} already: nothing is left to decide.")
    if key is not None and not hmac.compare_digest(key.encode(), proposal.key.encode()):
        raise CannotDecide(
            f"This link is not the one made for P{id_}: open the list of the last run and use its link."
        )


def _reference(session: Session, proposal: Proposal) -> str:
    return session.get_one(Action, proposal.action_id).reference
