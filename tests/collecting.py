"""What the tests of the post share: a desk with letters sent, and one run of collecting."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from models.action import Action
from models.message import Message
from models.proposal import Proposal
from models.vocabulary import MessageState, ProposalState, Trust
from tasks.collect.acknowledge import acknowledge
from tasks.collect.collect_post import collect_outcome
from tasks.collect.collect_returns import collect_returns
from tasks.office import Office
from tasks.outcome import Outcome
from tests.factories import BECAUSE, make_action, make_person, make_plan
from tests.mails import TODAY, Asking, Sent, send

MATRON = "matron.medicine@example.org"
FORGED = ("Authentication-Results", "spf=fail smtp.mailfrom=evil.example; dkim=none; dmarc=fail action=none")


@dataclass(frozen=True)
class Desk:
    office: Office
    sent: Sent  # to the matron, about QS1.1 and QS1.2
    other: Sent  # to the consultant, about QS2.1


def make_desk(office: Office) -> Desk:
    """A matron asked about two actions, a consultant asked about one."""
    with office.register.write(BECAUSE) as session:
        plan = make_plan(session)
        deputy = make_person(session, "Deputy Matron")
        matron = make_person(
            session, "Matron, Medicine", MATRON, "matron@home.example.org", deputy_id=deputy.id
        )
        tester = make_person(session, "Clinical Governance Lead")
        first = make_action(session, plan, matron, tester_id=tester.id)
        second = make_action(session, plan, matron, reference="QS1.2", title="Audit the sepsis pathway")
        consultant = make_person(session, "Consultant, Surgery")
        third = make_action(session, plan, consultant, reference="QS2.1", title="Publish the rota")
        sent = send(session, office, matron, Asking(first), Asking(second))
        other = send(session, office, consultant, Asking(third))
    return Desk(office, sent, other)


def collect(office: Office, today: date = TODAY, dry_run: bool = False) -> Outcome:
    returns = collect_returns(office, today, dry_run)
    acknowledged = acknowledge(office, today, dry_run)
    return collect_outcome(office, returns, acknowledged, dry_run)


def message(office: Office) -> tuple[MessageState, Trust | None, list[object], int | None]:
    with office.register.read() as session:
        row = session.execute(
            select(Message.state, Message.trust, Message.reasons, Message.letter_id).order_by(
                Message.id.desc()
            )
        ).first()
    assert row is not None
    return tuple(row)


def proposals(office: Office) -> list[tuple[str, str, object, ProposalState]]:
    with office.register.read() as session:
        rows = session.execute(
            select(Action.reference, Proposal.field, Proposal.value, Proposal.state)
            .join(Action, Action.id == Proposal.action_id)
            .order_by(Proposal.id)
        )
        return [tuple(row) for row in rows]


def action(office: Office, reference: str = "QS1.1") -> Action:
    with office.register.read() as session:
        found = session.scalars(select(Action).where(Action.reference == reference)).one()
        session.expunge(found)
        return found
