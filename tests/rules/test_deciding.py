"""What the policy does without a person, and what it never does."""

from dataclasses import replace
from datetime import date

import pytest

from models.rules.amending import NotAValue, amended_value
from models.rules.contradicting import Request, Said, contradiction, replaces
from models.rules.deciding import POLICY, Asker, Handling, what_they_read
from models.rules.judging import Asking, decide_by_policy
from models.vocabulary import About, Status, Trust

ON_TRACK = Asking("status", "on_track", About.ACTION, Trust.OWN_TOKEN, "likely", Asker.OWNER, Status.OPEN)
FILE = {"name": "audit.pdf", "sha256": "0" * 64}


@pytest.mark.parametrize(
    ("field", "value", "asker", "handling"),
    [
        ("narrative", "Two wards left", Asker.OWNER, Handling.APPLY),
        ("narrative", "Two wards left", Asker.OTHER, Handling.PERSON),
        ("narrative", "Two wards left", Asker.DEPUTY, Handling.PERSON),
        ("percent", 99, Asker.OWNER, Handling.APPLY),
        ("percent", 100, Asker.OWNER, Handling.PERSON),
        ("status", "on_track", Asker.OWNER, Handling.APPLY),
        ("status", "no_change", Asker.OWNER, Handling.APPLY),
        ("status", "completed", Asker.OWNER, Handling.PERSON),
        ("status", "late", Asker.OWNER, Handling.PERSON),
        ("status", "at_risk", Asker.OWNER, Handling.PERSON),
        ("status", "not_started", Asker.OWNER, Handling.PERSON),
        ("due", "2021-03-31", Asker.OWNER, Handling.PERSON),
        ("more_time", True, Asker.OWNER, Handling.PERSON),
        ("handover", "Jo", Asker.OWNER, Handling.PERSON),
        ("refusal", True, Asker.OWNER, Handling.PERSON),
        ("question", "Which ward?", Asker.OWNER, Handling.PERSON),
        ("evidence", FILE, Asker.OWNER, Handling.PERSON),
        ("evidence", FILE, Asker.DEPUTY, Handling.PERSON),
        ("evidence", FILE, Asker.TESTER, Handling.PERSON),
        ("evidence", FILE, Asker.OTHER, Handling.PERSON),
        ("evidence", "on the shared drive", Asker.OWNER, Handling.PERSON),
        ("evidence", "https://example.org/audit", Asker.OWNER, Handling.PERSON),
        ("agreement", True, Asker.TESTER, Handling.PERSON),
        ("agreement", True, Asker.OWNER, Handling.PERSON),
        ("agreement", False, Asker.TESTER, Handling.PERSON),
        ("aim", "Safe records", Asker.OWNER, Handling.PERSON),
        ("milestones", [], Asker.OTHER, Handling.PERSON),
        ("nonsense", "x", Asker.OWNER, Handling.PERSON),
    ],
)
def test_the_default_policy(field: str, value: object, asker: Asker, handling: Handling) -> None:
    asking = replace(ON_TRACK, field=field, value=value, asker=asker)
    assert decide_by_policy(asking).handling is handling


CHOSEN = {"evidence given": "apply", "agreement yes": "apply", "poap": "apply"}


@pytest.mark.parametrize(
    ("field", "value", "asker", "handling"),
    [
        ("evidence", FILE, Asker.OWNER, Handling.APPLY),
        ("evidence", FILE, Asker.DEPUTY, Handling.APPLY),
        ("evidence", FILE, Asker.TESTER, Handling.APPLY),
        ("evidence", FILE, Asker.OTHER, Handling.PERSON),
        ("evidence", "on the shared drive", Asker.OWNER, Handling.PERSON),
        ("agreement", True, Asker.TESTER, Handling.APPLY),
        ("agreement", True, Asker.OWNER, Handling.PERSON),
        ("agreement", False, Asker.TESTER, Handling.PERSON),
        ("aim", "Safe records", Asker.OWNER, Handling.APPLY),
        ("aim", "Safe records", Asker.DEPUTY, Handling.PERSON),
        ("measures", [], Asker.OWNER, Handling.APPLY),
    ],
)
def test_an_office_lets_evidence_agreement_and_plans_through(
    field: str, value: object, asker: Asker, handling: Handling
) -> None:
    asking = replace(ON_TRACK, field=field, value=value, asker=asker)
    assert decide_by_policy(asking, CHOSEN).handling is handling


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"trust": Trust.REVIEW}, "in doubt"),
        ({"trust": Trust.THREAD}, "without our letter's reference"),
        ({"confidence": "unsure"}, "more than one way"),
        ({"asker": Asker.OTHER}, "own owner"),
        ({"asker": Asker.DEPUTY}, "from the owner's deputy"),
        ({"field": "evidence", "value": FILE, "trust": Trust.THREAD}, "without our letter's reference"),
        ({"field": "evidence", "value": FILE, "asker": Asker.OTHER}, "owner, their deputy or the tester"),
        ({"status": Status.CLOSED}, "is closed"),
        ({"against": "the register has it as completed"}, "has it as completed"),
        ({"about": About.POAP}, "only its form"),
    ],
)
def test_each_thing_that_is_missing_is_said(change: dict[str, object], why: str) -> None:
    answer = decide_by_policy(replace(ON_TRACK, **change))  # type: ignore[arg-type]
    assert answer.handling is Handling.PERSON
    assert why in answer.why


def test_on_track_of_a_milestone_goes_by_itself_and_its_completion_does_not() -> None:
    milestone = replace(ON_TRACK, about=About.MILESTONE)
    assert decide_by_policy(milestone).handling is Handling.APPLY
    assert decide_by_policy(replace(milestone, value="completed")).handling is Handling.PERSON


def test_a_trust_may_choose_otherwise_but_never_less_than_the_owners_own_word() -> None:
    at_risk = replace(ON_TRACK, value="at_risk")
    chosen = {"status at_risk": "apply", "narrative": "person"}
    assert decide_by_policy(at_risk, chosen).handling is Handling.APPLY
    assert decide_by_policy(replace(at_risk, trust=Trust.REVIEW), chosen).handling is Handling.PERSON
    assert decide_by_policy(replace(at_risk, confidence="unsure"), chosen).handling is Handling.PERSON
    assert decide_by_policy(replace(ON_TRACK, field="narrative"), chosen).handling is Handling.PERSON


def test_every_row_that_applies_asks_for_an_own_token_and_a_likely_reading() -> None:
    for row in POLICY:
        assert row.trust is Trust.OWN_TOKEN
        assert row.confidence > 0


@pytest.mark.parametrize(
    ("field", "value", "asker", "reads"),
    [
        ("status", "completed", Asker.OWNER, "Our office confirms each completion."),
        ("percent", 100, Asker.OWNER, "Our office confirms each completion."),
        ("due", "2021-03-31", Asker.OWNER, "Our office decides on every new date."),
        ("more_time", True, Asker.OWNER, "Our office will answer with a date."),
        ("handover", "Jo", Asker.OWNER, "Our office will find whose it is."),
        ("refusal", True, Asker.OWNER, "Our office will find whose it is."),
        ("question", "Which ward?", Asker.OWNER, "We will answer you."),
        ("status", "late", Asker.OWNER, "Our office will look at it."),
        ("agreement", False, Asker.TESTER, "Our office will reopen the action or speak with you."),
        ("aim", "Safe records", Asker.DEPUTY, "You answered as deputy; our office confirms it."),
        ("narrative", "Two wards left", Asker.OTHER, "Our office will look at it."),
        ("nonsense", "x", Asker.OWNER, "Our office will look at it."),
    ],
)
def test_who_asked_reads_what_our_office_does_and_not_what_it_doubts(
    field: str, value: object, asker: Asker, reads: str
) -> None:
    asking = replace(ON_TRACK, field=field, value=value, asker=asker)
    why = decide_by_policy(asking).why
    assert why != reads
    assert what_they_read(field, value, why) == reads


@pytest.mark.parametrize(
    ("one", "others", "status", "is_against"),
    [
        (Said("status", "completed"), [Said("percent", 50)], Status.OPEN, True),
        (Said("percent", 50), [Said("status", "completed")], Status.OPEN, True),
        (Said("percent", 100), [Said("due", "2021-03-31")], Status.OPEN, True),
        (Said("percent", 50), [Said("percent", 60)], Status.OPEN, True),
        (Said("percent", 50), [Said("status", "on_track")], Status.OPEN, False),
        (Said("percent", 50), [], Status.COMPLETED, True),
        (Said("status", "no_change"), [], Status.COMPLETED, False),
        (Said("question", "a"), [Said("question", "b")], Status.OPEN, False),
    ],
)
def test_what_cannot_be_true_at_once_is_noticed(
    one: Said, others: list[Said], status: Status, is_against: bool
) -> None:
    assert bool(contradiction(one, others, status)) is is_against


def request(field: str, order: int, about: About = About.ACTION, person: int | None = 1) -> Request:
    return Request(order, person, about, 7, 7, field, (order,))


@pytest.mark.parametrize(
    ("new", "old", "does"),
    [
        (request("status", 2), request("status", 1), True),
        (request("status", 2), request("status", 1, About.CYCLE), True),
        (request("status", 1), request("status", 2), False),
        (request("status", 2), request("percent", 1), False),
        (request("due", 2), request("more_time", 1), True),
        (request("question", 2), request("question", 1), False),
        (request("status", 2, person=2), request("status", 1), False),
        (request("status", 2, person=None), request("status", 1, person=None), False),
        (request("due", 2, About.MILESTONE), request("due", 1), False),
    ],
)
def test_the_later_word_of_the_same_person_counts(new: Request, old: Request, does: bool) -> None:
    assert replaces(new, old) is does


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("due", "31/03/2021", "2021-03-31"),
        ("more_time", "2021-03-31", "2021-03-31"),
        ("percent", "60 %", 60),
        ("status", "On track", "on_track"),
        ("status", "done", "completed"),
        ("agreement", "yes", True),
        ("narrative", " Two wards left ", "Two wards left"),
        ("question", "Yes, bank staff count", "Yes, bank staff count"),  # its answer
        ("due", "31/3", "2021-03-31"),  # the next one
        ("due", "12.2.", "2021-02-12"),
        ("due", "4/1", "2022-01-04"),  # this year's has passed
        ("due", "31/3/21", "2021-03-31"),
    ],
)
def test_an_amendment_is_read_as_its_field_takes_it(field: str, typed: str, value: object) -> None:
    assert amended_value(field, typed, date(2021, 1, 28)) == value


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("due", "soon"),
        ("due", "31/02/2021"),
        ("percent", "130"),
        ("status", "fine"),
        ("due", "29/2"),  # 2021 has none
        ("milestones", "x"),
        ("aim", " "),
    ],
)
def test_an_amendment_that_is_no_value_is_refused_with_a_sentence(field: str, typed: str) -> None:
    with pytest.raises(NotAValue, match=r"\w+.*\."):
        amended_value(field, typed, date(2021, 1, 28))
