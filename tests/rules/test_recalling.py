"""The rule of going back: what a return contradicts of what was said before, and what it does not."""

from datetime import date

import pytest

from models.rules.contradicting import Said
from models.rules.recalling import Earlier, Standing, goes_back_on
from models.vocabulary import ProposalState

W, A, M = ProposalState.WAITING, ProposalState.ACCEPTED, ProposalState.AMENDED
R, S = ProposalState.REFUSED, ProposalState.SUPERSEDED
OPEN, DONE = Standing(), Standing(is_done=True, percent=100)
JAN, EARLIER_JAN = date(2021, 1, 12), date(2021, 1, 5)


def before(field: str, value: object, state: ProposalState = A, on: date = JAN) -> Earlier:
    return Earlier(field, value, on, state)


def status(value: str) -> Said:
    return Said("status", value)


@pytest.mark.parametrize(
    ("one", "earlier", "standing", "said"),
    [
        (Said("percent", 50), before("percent", 80), Standing(percent=80), "they said 80 %"),
        (Said("percent", 50), before("percent", 80, W), OPEN, "they said 80 %"),
        (status("not_started"), before("percent", 30), Standing(percent=30), "they said 30 %"),
        (status("on_track"), before("status", "completed", W), OPEN, "that it is completed"),
        (status("at_risk"), before("status", "completed", S), OPEN, "that it is completed"),
        (status("late"), before("percent", 100, W), OPEN, "that it is completed"),
        (status("on_track"), before("status", "completed", A), DONE, "that it is completed"),
        (Said("percent", 90), before("status", "completed", W), OPEN, "that it is completed"),
        (Said("due", "2021-03-31"), before("status", "completed", W), OPEN, "that it is completed"),
        (Said("more_time", True), before("status", "completed", W), OPEN, "that it is completed"),
        (Said("due", "2021-02-26"), before("due", "2021-03-31", A), OPEN, "31/03/2021, which is later"),
        (Said("due", "2021-02-26"), before("more_time", "2021-03-31", S), OPEN, "which is later"),
        (status("no_change"), before("due", "2021-03-31", W), OPEN, "until 31/03/2021, which is not decided"),
        (status("no_change"), before("more_time", True, W), OPEN, "more time is needed, which is not"),
        (status("no_change"), before("status", "late", S), OPEN, "'late', which is not decided yet"),
        (status("no_change"), before("status", "at_risk", W), OPEN, "'at risk'"),
        (status("no_change"), before("percent", 80, W), OPEN, "'80 %'"),
        (status("on_track"), before("refusal", True, W), OPEN, "that it is not theirs"),
        (Said("percent", 20), before("handover", "Jo", W), OPEN, "that it is not theirs"),
        (Said("agreement", False), before("agreement", True, A), DONE, "that they agree"),
    ],
)
def test_what_goes_back_on_an_earlier_return_says_so(
    one: Said, earlier: Earlier, standing: Standing, said: str
) -> None:
    found = goes_back_on(one, [earlier], standing)
    assert found.startswith("on 12/01/2021 they said ")
    assert said in found


@pytest.mark.parametrize(
    ("one", "earlier", "standing"),
    [
        (Said("percent", 90), before("percent", 80), Standing(percent=80)),  # it goes on
        (Said("percent", 80), before("percent", 80), Standing(percent=80)),
        (Said("percent", 50), before("percent", 80, R), OPEN),  # refused: it never stood
        (status("completed"), before("status", "late"), OPEN),  # better than feared
        (status("completed"), before("due", "2021-03-31", W), OPEN),
        (status("on_track"), before("status", "at_risk"), OPEN),
        (status("at_risk"), before("status", "on_track"), OPEN),  # news, not a contradiction
        (status("on_track"), before("status", "completed", A), OPEN),  # the tester found a gap: reopened
        (Said("percent", 60), before("percent", 100, A), Standing(percent=100)),
        (status("completed"), before("status", "completed", A), OPEN),
        (Said("due", "2021-04-30"), before("due", "2021-03-31"), OPEN),  # later again
        (Said("due", "2021-03-20"), before("due", "2021-03-31", M), OPEN),  # the office gave another day
        (status("no_change"), before("due", "2021-03-31", A), OPEN),  # decided: that is what stays
        (status("no_change"), before("status", "on_track", W), OPEN),
        (status("no_change"), before("percent", 80, A), Standing(percent=80)),
        (status("on_track"), before("handover", "Jo", A), OPEN),
        (Said("agreement", True), before("agreement", False, A), DONE),  # the gap is closed
        (Said("narrative", "Two wards left"), before("narrative", "One ward left"), OPEN),
        (Said("question", "Who?"), before("status", "completed", W), OPEN),
        (Said("evidence", {"name": "audit.pdf"}), before("status", "late", W), OPEN),
    ],
)
def test_what_goes_on_from_an_earlier_return_contradicts_nothing(
    one: Said, earlier: Earlier, standing: Standing
) -> None:
    assert goes_back_on(one, [earlier], standing) == ""


@pytest.mark.parametrize(
    ("one", "standing", "said"),
    [
        (Said("percent", 50), Standing(percent=80), "the register has 80 %"),
        (status("not_started"), Standing(percent=80), "the register has 80 %"),
        (status("not_started"), Standing(percent=0), ""),
        (Said("percent", 80), Standing(percent=80), ""),
        (Said("percent", 60), Standing(percent=100), ""),  # open at 100 %: it was reopened
        (status("on_track"), Standing(percent=80), ""),
    ],
)
def test_less_than_the_register_has_goes_back_on_it(one: Said, standing: Standing, said: str) -> None:
    assert goes_back_on(one, [], standing) == said


def test_the_newest_return_that_spoke_of_it_counts() -> None:
    earlier = [before("percent", 50), before("percent", 80, on=EARLIER_JAN)]
    assert goes_back_on(Said("percent", 60), earlier, Standing(percent=50)) == ""
    assert goes_back_on(Said("percent", 40), earlier, OPEN) == "on 12/01/2021 they said 50 %"
    refused = [before("percent", 50, R), before("percent", 80, on=EARLIER_JAN)]
    assert goes_back_on(Said("percent", 60), refused, OPEN) == "on 05/01/2021 they said 80 %"
