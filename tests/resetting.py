"""A plan whose findings are mapped, ready to be reset."""

from datetime import date

from sqlalchemy import select

from models.action import Action
from models.finding import Finding, Mapping
from models.place import Service
from models.plan import Plan
from models.step import Step
from models.vocabulary import Grade, Outcome, PlanState, Status
from tasks.office import Office
from tests.factories import BECAUSE, make_action, make_person, make_plan

TODAY = date(2021, 1, 14)
DECISION = date(2021, 1, 19)


def make_mapped(office: Office) -> Office:
    """Two open actions, one completed, one closed; one finding aligned, two new."""
    with office.register.write(BECAUSE) as session:
        old = make_plan(session, "2020/21 IQIP")
        new = make_plan(session, "2021/22 IQIP", state=PlanState.COMING, starts=date(2021, 4, 1))
        owner = make_person(session)
        covering = make_action(session, old, owner, reference="QS1")
        make_action(session, old, owner, reference="QS2")
        make_action(session, old, owner, reference="QS3", status=Status.COMPLETED)
        make_action(session, old, owner, reference="QS4", status=Status.CLOSED)
        session.add(Step(plan_id=new.id, number=3, title="POAPs", due=date(2021, 2, 5), shown_by="new_poaps"))
        service = Service(name="Maternity")
        session.add(service)
        session.flush()
        for place, action in enumerate((covering, None, None), start=1):
            finding = Finding(
                report="CQC December 2020",
                reference=f"S{place}",
                grade=Grade.SHOULD,
                service_id=service.id,
                text=f"Finding {place}",
                position=place,
            )
            session.add(finding)
            session.flush()
            session.add(
                Mapping(
                    finding_id=finding.id,
                    outcome=Outcome.ALIGNED if action else Outcome.NEW,
                    action_id=action.id if action else None,
                    new_owner_id=None if action else owner.id,
                    new_due=None if action else date(2021, 6, 30),
                )
            )
    return office


def references(office: Office, plan: str) -> list[str]:
    with office.register.read() as session:
        return sorted(
            session.scalars(
                select(Action.reference).join(Plan, Plan.id == Action.plan_id).where(Plan.name == plan)
            )
        )
