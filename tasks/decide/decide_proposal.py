"""A person's decision about one proposal, by its id and, from a link, by its one-time key."""

import hmac

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from models.action import Action
from models.history import Because
from models.proposal import Proposal
from models.rules.amending import amended_value
from models.rules.pairing import whose
from models.vocabulary import Cause, ProposalState, Verdict
from tasks.clock import instant_of
from tasks.decide.answer import Answer, CannotDecide
from tasks.decide.apply_decision import apply_decision, settle_messages
from tasks.decide.describe import described
from tasks.decide.settle_pair import other_half, settle_other_half, settled_alike
from tasks.office import Office
from tasks.outcome import Outcome

QUESTION = "question"


def decide_proposal(office: Office, id_: int, answer: Answer) -> Outcome:
    """Decide P<id>. Raises CannotDecide, CannotApply or NotAValue with a sentence."""
    verdict, by = answer.verdict, answer.by
    is_answer = False
    because = Because(by, instant_of(answer.today), Cause.PERSON, f"P{id_}")
    try:
        with office.register.write(because, dry_run=answer.dry_run) as session:
            proposal = session.get(Proposal, id_)
            if proposal is not None and (settled := settled_alike(session, proposal, verdict, answer.value)):
                return Outcome(settled)
            check_waiting(proposal, id_, answer.key)
            assert proposal is not None
            is_answer = proposal.field == QUESTION and verdict is not Verdict.REFUSE
            if is_answer and answer.value:
                verdict = Verdict.AMEND  # the words to answer with; without them the reason is the answer
            other = other_half(session, proposal)
            is_amended = verdict is Verdict.AMEND
            taken = (
                amended_value(proposal.field, answer.value, answer.today) if is_amended else proposal.value
            )
            taken = whose(verdict, taken, other.value) if other else taken
            said = described(session, proposal, _reference(session, proposal), taken)
            apply_decision(session, proposal, verdict, taken, by, answer.reason, because.at)
            if other is not None:
                settle_other_half(session, other, proposal, verdict, taken, by, because.at)
                said += f"; {other.label} is settled with it"
            settle_messages(session, {proposal.message_id})
    except StaleDataError:
        raise CannotDecide(f"P{id_} was decided by somebody else in this moment: look at it again.") from None
    end = "" if said.endswith((".", "?", "!", "…")) else "."
    if verdict is Verdict.REFUSE:
        return Outcome(f"P{id_} refused by {by}; nothing changes. It was {said}{end}")
    done = "answered" if is_answer else "amended" if verdict is Verdict.AMEND else "accepted"
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
