"""What a paper is made of is gathered from the register as it stands."""

from datetime import date

import pytest

from models.vocabulary import Outcome
from tasks.office import Office
from tasks.report.gather_facts import gather_facts
from tasks.working_days import working_calendar
from tests.reporting import PAPERS_DUE, make_trust


@pytest.fixture
def trust(office: Office) -> Office:
    return make_trust(office)


def test_the_register_is_counted_as_it_stands(trust: Office) -> None:
    calendar = working_calendar(trust, PAPERS_DUE)
    with trust.register.read() as session:
        facts = gather_facts(session, trust.settings, calendar, 1, PAPERS_DUE)
    assert [action.reference for action in facts.actions] == ["QS1.1", "QS2.1", "QS10.1"]
    assert [(one.reference, one.is_answered) for one in facts.asked] == [("QS1.1", True), ("QS10.1", False)]
    assert facts.actions[2].poap is not None
    assert facts.actions[2].poap.aim == "See better care"
    assert facts.steps[0].title == "To include:\n• Mapping\n• Aligning"
    assert [step.title for step in facts.steps[1:]] == [
        "Present 2021/22 IQIP to the Quality Committee",
        "Present 2021/22 IQIP to the Trust Board",
    ]
    assert facts.inspection.findings[0].outcome is Outcome.ALIGNED


def test_the_boards_paper_says_that_the_committee_has_not_seen_these_figures(trust: Office) -> None:
    calendar = working_calendar(trust, PAPERS_DUE)
    with trust.register.read() as session:
        before = gather_facts(session, trust.settings, calendar, 2, date(2021, 2, 22)).occasion.considered
        after = gather_facts(session, trust.settings, calendar, 2, date(2021, 2, 24)).occasion.considered
    assert before == ("Quality Committee (sits on 23 February 2021, after these figures)",)
    assert after == ("Quality Committee, 23 February 2021",)
