"""POAP forms that come back: a proposal for each part, applied, and what is still missing said."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from models.letter import Letter
from models.person import Person
from models.poap import Measure, Milestone, Poap, TrajectoryPoint
from models.proposal import Proposal
from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart
from models.vocabulary import About, LetterKind, MessageState, ProposalState
from tasks.office import Office
from tasks.papers.poap_form import PoapForm, write_poap_form
from tests.collecting import MATRON, collect, message
from tests.factories import BECAUSE, make_action, make_person, make_plan
from tests.mails import DOCX, TODAY, Asking, Sent, deliver, reply, send

DUE = date(2021, 6, 30)
COMPLETE = PoapParts(
    aim="Every record is stored securely",
    outcome="No breach in a quarter",
    milestones=(MilestonePart("Rota agreed", date(2021, 3, 1)), MilestonePart("Audit", date(2021, 5, 1))),
    measures=(MeasurePart("Secure records", "%", 60.0, 95.0, (PointPart(date(2021, 4, 1), 80.0),)),),
    evidence_expected="The audit",
    risks="Staff turnover",
    action_due=DUE,
)


@dataclass(frozen=True)
class Desk:
    office: Office
    sent: Sent


@pytest.fixture
def desk(trusting_office: Office) -> Desk:
    return make_desk(trusting_office)


def make_desk(office: Office) -> Desk:
    with office.register.write(BECAUSE) as session:
        matron = make_person(session, "Matron, Medicine", MATRON)
        action = make_action(session, make_plan(session), matron, due=DUE)
        poap = Poap(action_id=action.id, due=date(2021, 2, 5))
        session.add(poap)
        session.flush()
        sent = send(session, office, matron, Asking(action, About.POAP, poap.id))
    return Desk(office, sent)


def send_back(desk: Desk, parts: PoapParts, sender: str = MATRON, words: str = "Form attached.") -> Any:
    form = write_poap_form(PoapForm("QS1.1", "Store records securely", parts=parts))
    deliver(desk.office, reply(desk.sent, words, sender, files=[("POAP QS1.1.docx", DOCX, form)]))
    return collect(desk.office)


def states(office: Office) -> dict[str, ProposalState]:
    with office.register.read() as session:
        rows = session.execute(select(Proposal.field, Proposal.state).order_by(Proposal.id))
        return {row[0]: row[1] for row in rows}


def acknowledgement(office: Office) -> str:
    with office.register.read() as session:
        return session.scalars(select(Letter.text).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)).one()


def test_a_complete_form_completes_the_poap(desk: Desk) -> None:
    send_back(desk, COMPLETE)
    found = states(desk.office)
    parts = {"aim", "outcome", "evidence_expected", "risks", "milestones", "measures"}
    assert {field: found[field] for field in parts} == dict.fromkeys(parts, ProposalState.ACCEPTED)
    with desk.office.register.read() as session:
        poap = session.execute(select(Poap.aim, Poap.completed_on)).one()
        stages = session.execute(select(Milestone.title, Milestone.due).order_by(Milestone.id)).all()
        measure = session.execute(select(Measure.name, Measure.unit, Measure.baseline, Measure.target)).one()
        point = session.execute(select(TrajectoryPoint.on, TrajectoryPoint.planned)).one()
    assert tuple(poap) == ("Every record is stored securely", TODAY)
    assert [tuple(row) for row in stages] == [("Rota agreed", date(2021, 3, 1)), ("Audit", date(2021, 5, 1))]
    assert tuple(measure) == ("Secure records", "%", 60.0, 95.0)
    assert tuple(point) == (date(2021, 4, 1), 80.0)
    assert "still needs" not in acknowledgement(desk.office)


def test_a_form_that_waits_for_a_person_is_told_what_it_misses_all_the_same(office: Office) -> None:
    desk = make_desk(office)
    send_back(desk, replace(COMPLETE, risks=None))
    assert set(states(office).values()) == {ProposalState.WAITING}
    text = acknowledgement(office)
    assert "still needs: the risks" in " ".join(text.split())


def test_a_half_filled_form_is_applied_and_told_what_it_misses(desk: Desk) -> None:
    send_back(desk, replace(COMPLETE, measures=(), risks=None))
    with desk.office.register.read() as session:
        assert session.scalars(select(Poap.completed_on)).one() is None
    text = acknowledgement(desk.office)
    assert "still needs" in text
    assert "measure" in text
    assert "risks" in text


def test_an_empty_form_is_no_answer_but_its_sender_hears_what_is_missing(desk: Desk) -> None:
    send_back(desk, PoapParts(action_due=DUE), words="")
    assert states(desk.office) == {}
    assert message(desk.office)[0] is MessageState.SETTLED
    assert "still needs" in acknowledgement(desk.office)


def test_sent_back_again_it_changes_only_what_differs(desk: Desk) -> None:
    send_back(desk, COMPLETE)
    later = replace(COMPLETE, aim="All records", milestones=(MilestonePart("Rota agreed", date(2021, 3, 8)),))
    send_back(desk, later, words="Form again.")
    with desk.office.register.read() as session:
        fields = session.scalars(
            select(Proposal.field)
            .where(Proposal.message_id == 2, Proposal.about == About.POAP)
            .order_by(Proposal.id)
        ).all()
        stages = session.execute(select(Milestone.title, Milestone.due, Milestone.due_version)).all()
    assert set(fields) >= {"aim", "milestones"}
    assert "measures" not in fields
    assert [tuple(row) for row in stages] == [("Rota agreed", date(2021, 3, 8), 2)]


def test_a_deputy_reads_once_that_their_plan_is_confirmed(desk: Desk) -> None:
    with desk.office.register.write(BECAUSE) as session:
        deputy = make_person(session, "Deputy Matron")
        session.scalars(select(Person).where(Person.name == "Matron, Medicine")).one().deputy_id = deputy.id
    send_back(desk, COMPLETE, "deputy.matron@example.org", words="")
    assert set(states(desk.office).values()) == {ProposalState.WAITING}
    text = acknowledgement(desk.office)
    assert text.count("You answered as deputy; our office confirms it.") == 1


def test_what_a_form_leaves_open_is_said_in_words(desk: Desk) -> None:
    part = MeasurePart(
        "Records", "%", None, 80.0, (PointPart(date(2021, 4, 1), 70.0), PointPart(date(2021, 5, 1), 75.0))
    )
    send_back(
        desk,
        replace(
            COMPLETE,
            measures=(
                part,
                replace(part, name="Audits", baseline=82.0, target=96.0, trajectory=part.trajectory),
            ),
        ),
        words="",
    )
    text = acknowledgement(desk.office)
    assert "Records: from (not given) to 80 %, with 2 dated points" in text
    assert "Audits: from 82 to 96 %, with 2 dated points" in text


def test_a_form_from_somebody_else_waits_for_a_person(desk: Desk) -> None:
    send_back(desk, COMPLETE, "stranger@elsewhere.example")
    assert states(desk.office) == {}
    assert message(desk.office)[0] is MessageState.REVIEW


def test_a_scanned_plan_is_no_evidence_and_goes_to_a_person(desk: Desk) -> None:
    deliver(
        desk.office,
        reply(desk.sent, "Attached.", MATRON, files=[("plan.pdf", "application/pdf", b"%PDF-1.4")]),
    )
    collect(desk.office)
    assert message(desk.office)[0] is MessageState.REVIEW
    assert "unclear_form" in message(desk.office)[2]
