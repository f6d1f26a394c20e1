from dataclasses import replace
from datetime import date

import pytest

from models.rules.hearing import Hearer, HeldBack, Nobody, Recipient, StandIn, in_place_of, who_hears

OWNER = Recipient(1, "Matron, Medicine", "matron@example.org", deputy_id=2)
DEPUTY = Recipient(2, "Deputy Matron", "deputy@example.org")
LEAD = Recipient(3, "Chief Nurse", "chief.nurse@example.org", deputy_id=4)
LEADS_DEPUTY = Recipient(4, "Deputy Chief Nurse", "deputy.chief@example.org")
UNTIL = date(2021, 2, 12)
AWAY = replace(OWNER, away_until=UNTIL)
GONE = replace(OWNER, has_left=True)


def hear(*people: Recipient, only_to: tuple[str, ...] = ()) -> Hearer | Nobody:
    known = {one.id: one for one in (OWNER, DEPUTY, LEAD, LEADS_DEPUTY)} | {one.id: one for one in people}
    return who_hears(1, 3, known, only_to)


@pytest.mark.parametrize(
    ("people", "reader", "why"),
    [
        ((), OWNER, None),
        ((AWAY,), DEPUTY, StandIn.AWAY),
        ((AWAY, replace(DEPUTY, away_until=UNTIL)), LEAD, StandIn.BOTH_AWAY),
        ((AWAY, replace(DEPUTY, has_left=True)), LEAD, StandIn.BOTH_AWAY),
        ((GONE,), LEAD, StandIn.LEFT),
        ((GONE, replace(LEAD, away_until=UNTIL)), LEADS_DEPUTY, StandIn.LEFT),
    ],
)
def test_who_hears_when_somebody_is_not_there(
    people: tuple[Recipient, ...], reader: Recipient, why: StandIn | None
) -> None:
    heard = hear(*people)
    assert isinstance(heard, Hearer)
    assert (heard.reader.id, heard.why) == (reader.id, why)
    assert (heard.instead_of is None) is (why is None)


@pytest.mark.parametrize(
    ("people", "why", "words"),
    [
        ((replace(AWAY, deputy_id=None),), HeldBack.AWAY, "is away until 12 February 2021 and has no deputy"),
        (
            (AWAY, replace(DEPUTY, has_left=True), replace(LEAD, has_left=True, deputy_id=None)),
            HeldBack.AWAY,
            "and so is every stand-in",
        ),
        ((GONE, replace(LEAD, has_left=True, deputy_id=None)), HeldBack.LEFT, "no executive lead can hear"),
        ((replace(OWNER, address=None),), HeldBack.NO_ADDRESS, "has no email address"),
        ((replace(OWNER, is_dead=True),), HeldBack.DEAD_ADDRESS, "nobody is at matron@example.org"),
        ((AWAY, replace(DEPUTY, is_dead=True)), HeldBack.DEAD_ADDRESS, "nobody is at deputy@example.org"),
    ],
)
def test_a_line_that_nobody_can_hear_of_is_listed_with_its_reason(
    people: tuple[Recipient, ...], why: HeldBack, words: str
) -> None:
    heard = hear(*people)
    assert isinstance(heard, Nobody)
    assert heard.why is why
    assert words in heard.words


def test_an_action_without_an_owner_is_listed() -> None:
    heard = who_hears(None, 3, {3: LEAD})
    assert isinstance(heard, Nobody)
    assert heard.why is HeldBack.NO_OWNER


def test_only_pilot_addresses_are_written_to_during_a_pilot() -> None:
    assert isinstance(hear(only_to=("matron@example.org",)), Hearer)
    outside = hear(only_to=("somebody@example.org",))
    assert isinstance(outside, Nobody)
    assert outside.why is HeldBack.OUTSIDE_PILOT


def test_a_letter_says_for_whom_it_is_read() -> None:
    stand_in, own = Hearer(DEPUTY, AWAY, StandIn.AWAY), Hearer(DEPUTY)
    assert stand_in.words == "for Matron, Medicine, who is away until 12 February 2021"
    assert Hearer(LEAD, GONE, StandIn.LEFT).words == "for Matron, Medicine, who has left"
    assert in_place_of([stand_in, stand_in]) == AWAY
    assert in_place_of([Hearer(LEAD, AWAY, StandIn.BOTH_AWAY)]) is None  # the lead is nobody's deputy here
    assert in_place_of([stand_in, own]) is None
