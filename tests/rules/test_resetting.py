"""Each old action and each finding stands exactly once, and the sums agree."""

import pytest

from models.rules.resetting import Mapped, OldAction, propose
from models.vocabulary import Fate, Outcome, Status


def action(number: int, status: Status = Status.OPEN) -> OldAction:
    return OldAction(number, f"QS{number}", status)


def finding(
    number: int, outcome: Outcome | None = Outcome.NEW, to: int | None = None, **more: object
) -> Mapped:
    values = {"new_reference": None, "reason": None, "outcome_by_text": outcome} | more
    return Mapped(number, f"S{number}", outcome, to, **values)  # type: ignore[arg-type]


def test_a_closed_action_stays_and_a_completed_one_moves_across() -> None:
    lines = propose([action(1), action(2, Status.CLOSED), action(3, Status.COMPLETED)], []).lines
    assert [line.fate for line in lines] == [Fate.CARRIED, Fate.ARCHIVED, Fate.CARRIED]


def test_the_paper_gives_45_actions_and_by_its_text_46() -> None:
    actions = [action(number) for number in range(28)] + [action(100 + n, Status.CLOSED) for n in range(14)]
    findings = [finding(n, Outcome.ALIGNED, to=n) for n in range(18)] + [finding(20 + n) for n in range(17)]
    findings.append(finding(99, Outcome.ALIGNED, to=5, outcome_by_text=Outcome.NEW))
    reset = propose(actions, findings)
    assert reset.faults == ()
    assert (reset.sums.total, reset.sums.total_by_text) == (45, 46)
    assert reset.sums.sentence() == (
        "28 open actions carried, 14 closed ones archived; 36 findings: 19 aligned, 17 new; "
        "28 + 17 = 45 actions in the new plan (by text it would be 46)"
    )
    assert len({line.action_id for line in reset.lines if line.action_id is not None}) == 42
    assert len({line.finding_id for line in reset.lines if line.finding_id is not None}) == 36


@pytest.mark.parametrize(
    ("mapped", "fault"),
    [
        (finding(1, None), "S1 is not mapped: map it to an open action or to 'new'."),
        (
            finding(1, Outcome.ALIGNED, to=2),
            "S1 is mapped to QS2, which is closed: map it to an open action, or to 'new'.",
        ),
        (finding(1, Outcome.ALIGNED, to=9), "S1 is mapped to no action of this plan: name an open one."),
        (
            finding(1, new_reference="QS1"),
            "2 actions of the new plan would be called QS1: give each a reference of its own.",
        ),
    ],
)
def test_what_cannot_be_reset_is_said_in_a_sentence(mapped: Mapped, fault: str) -> None:
    assert propose([action(1), action(2, Status.CLOSED)], [mapped]).faults == (fault,)
