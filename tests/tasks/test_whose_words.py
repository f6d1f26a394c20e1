"""Whose words are whose: a tester is quoted only what came with the completion, by who wrote it."""

from datetime import date

import pytest
from sqlalchemy import select

from models.action import Action
from models.history import History
from models.poap import Poap
from models.proposal import Proposal
from models.rules.asking import Item, LetterDue, Line, LineDue
from models.rules.hearing import Recipient
from models.vocabulary import About, LetterKind, ProposalState
from tasks.chase.find_particulars import Completion, find_particulars
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.deciding import Desk, make_desk, say
from tests.factories import BECAUSE
from tests.mails import TODAY, Asking, deliver, reply, send

TESTER = "clinical.governance.lead@example.org"
EARLIER, DONE = "Two of the five wards are still waiting.", "All five wards have their new trolleys."


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def narrative(desk: Desk, reference: str = "QS1.1") -> str | None:
    with desk.office.register.read() as session:
        return session.scalars(select(Action.narrative).where(Action.reference == reference)).one()


def hear(desk: Desk, words: str, sender: str = MATRON) -> None:
    """A reply, and a person's yes to whatever of it waits."""
    deliver(desk.office, reply(desk.tested if sender == TESTER else desk.sent, words, sender))
    for one in collect(desk.office).waiting:
        if one.id.startswith("P"):
            assert not say(desk, one.id).failures


def told(desk: Desk, reference: str) -> Completion:
    """What the tester's letter says of an action."""
    with desk.office.register.read() as session:
        id_ = session.scalars(select(Action.id).where(Action.reference == reference)).one()
        line = Line(About.AGREEMENT, id_, id_, reference, "", TODAY, 2)
        item = Item((LineDue(line, 0, 0, "claim", "why"),))
        reader = Recipient(2, "Clinical Governance Lead", TESTER)
        return find_particulars(session, [LetterDue(LetterKind.TESTER, reader, (item,))]).testing[id_]


def test_a_tester_is_quoted_the_words_that_came_with_the_completion(desk: Desk) -> None:
    hear(desk, f"[QS1.1] Comment: {EARLIER}")
    hear(desk, f"[QS1.1] Status: done\n[QS1.1] Comment: {DONE}")
    assert (told(desk, "QS1.1").owner, told(desk, "QS1.1").said) == ("Matron, Medicine", DONE)


def test_words_of_another_message_are_not_quoted_to_a_tester(desk: Desk) -> None:
    hear(desk, f"[QS1.1] Comment: {EARLIER}")
    hear(desk, "QS1.1 done")
    assert narrative(desk) == EARLIER
    assert told(desk, "QS1.1").said == ""


def test_what_the_office_wrote_into_the_register_is_not_the_owners_word(desk: Desk) -> None:
    with desk.office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.3")).one().narrative = "From a workbook"
    assert told(desk, "QS1.3") == Completion("Matron, Medicine", "", TODAY, ())


def test_a_testers_comment_stays_with_the_agreement(desk: Desk) -> None:
    with desk.office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.3")).one().narrative = EARLIER
    hear(desk, "[QS1.3] Agree (yes or no): yes\n[QS1.3] Comment: I saw all ten.", TESTER)
    assert narrative(desk, "QS1.3") == EARLIER
    with desk.office.register.read() as session:
        (kept,) = session.scalars(select(Proposal).where(Proposal.field == "narrative")).all()
        fields = session.scalars(select(History.field).where(History.table == "proposal")).all()
        assert (kept.value, kept.state) == ("I saw all ten.", ProposalState.ACCEPTED)
    assert "state" in fields


def test_a_comment_under_a_plan_on_a_page_leaves_the_actions_narrative(desk: Desk) -> None:
    hear(desk, f"[QS1.1] Comment: {EARLIER}")
    with desk.office.register.write(BECAUSE) as session:
        action = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
        poap = session.scalars(select(Poap)).one()
        person = Recipient(1, "Matron, Medicine", MATRON)
        sent = send(session, desk.office, person, Asking(action, About.POAP, poap.id), on=date(2021, 1, 27))  # type: ignore[arg-type]
    deliver(desk.office, reply(sent, "[QS1.1] Comment: The form comes on Friday.", MATRON))
    collect(desk.office)
    assert narrative(desk) == EARLIER
