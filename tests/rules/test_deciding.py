"""What the policy does without a person, and what it never does."""

from dataclasses import replace

import pytest

from models.rules.deciding import POLICY, Asker, Handling, what_they_read
from models.rules.judging import Asking, decide_by_policy, worth_asking
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
    ("asked", "worth"),
    [
        ((), ()),
        ((("QS1", True),), (True,)),
        ((("QS1", True), ("QS2", True)), (True, True)),
        ((("QS1", False), ("QS1", True)), (True, False)),
        ((("QS1", False), ("QS1", False)), (True, True)),
        ((("QS1", False), ("QS2", True)), (True, True)),
    ],
)
def test_nobody_is_asked_about_idle_words_beside_what_was_understood(
    asked: tuple[tuple[str, bool], ...], worth: tuple[bool, ...]
) -> None:
    assert worth_asking(asked) == worth
