"""The rule of pairs: "not mine, it belongs to Jo" is two proposals and one question."""

import pytest

from models.rules.pairing import verdict_of_other, whose
from models.vocabulary import Verdict

ACCEPT, AMEND, REFUSE = Verdict.ACCEPT, Verdict.AMEND, Verdict.REFUSE


@pytest.mark.parametrize(
    ("verdict", "value", "other", "taken"),
    [
        (ACCEPT, "Jo", True, "Jo"),  # the handover is accepted
        (ACCEPT, True, "Jo", "Jo"),  # the refusal is accepted: the name stands in the handover
        (ACCEPT, True, "", True),  # nobody is named: what applies it will ask for a name
        (ACCEPT, "", True, ""),
        (AMEND, "Kim", "Jo", "Kim"),  # a person's own word counts
        (AMEND, "Kim", True, "Kim"),
        (REFUSE, "Jo", True, "Jo"),
    ],
)
def test_the_action_goes_to_the_one_name_that_is_given(
    verdict: Verdict, value: object, other: object, taken: object
) -> None:
    assert whose(verdict, value, other) == taken


@pytest.mark.parametrize(
    ("verdict", "taken", "other", "own"),
    [
        (ACCEPT, "Jo", True, ACCEPT),
        (ACCEPT, "Jo", "Jo", ACCEPT),
        (AMEND, "Kim", "Jo", AMEND),  # the refusal was amended: the handover named somebody else
        (AMEND, "Jo", " Jo ", ACCEPT),
        (AMEND, "Kim", True, ACCEPT),
        (AMEND, "Kim", "", ACCEPT),
        (REFUSE, "Jo", True, REFUSE),
    ],
)
def test_the_other_half_ends_as_the_decision_says(
    verdict: Verdict, taken: object, other: object, own: Verdict
) -> None:
    assert verdict_of_other(verdict, taken, other) is own
