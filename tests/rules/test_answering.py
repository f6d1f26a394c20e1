from dataclasses import replace
from datetime import date

import pytest

from models.rules.answering import Answer, Question, Reply, refused_letter, reply_to
from models.vocabulary import About, ProposalState, Trust

DUE, BEFORE, AFTER = date(2021, 2, 5), date(2021, 1, 29), date(2021, 2, 9)
WAITING, ACCEPTED, AMENDED, REFUSED, SUPERSEDED = (
    ProposalState.WAITING,
    ProposalState.ACCEPTED,
    ProposalState.AMENDED,
    ProposalState.REFUSED,
    ProposalState.SUPERSEDED,
)
ACTION = Question(About.ACTION, 7, 7, DUE, 1, 3, opened_on=date(2021, 1, 20))
CYCLE = Question(About.CYCLE, 7, 7, date(2021, 2, 11), 1, 3, opened_on=date(2021, 2, 1))
POAP = Question(About.POAP, 4, 7, DUE, 1, 3, opened_on=date(2021, 1, 20))
SAID = Answer(About.ACTION, 7, 7, 50, 20, 1, 3, BEFORE, ACCEPTED)


@pytest.mark.parametrize(
    ("answer", "today", "expected"),
    [
        (SAID, BEFORE, Reply.ANSWERED),
        (SAID, DUE, Reply.ANSWERED),
        (SAID, AFTER, Reply.NONE),  # the date has passed: that is another question
        (replace(SAID, state=AMENDED), DUE, Reply.ANSWERED),
        (replace(SAID, state=WAITING), AFTER, Reply.ANSWERED),  # the next word is ours
        (replace(SAID, on=AFTER), AFTER, Reply.ANSWERED),
        (replace(SAID, state=SUPERSEDED), BEFORE, Reply.NONE),
        (replace(SAID, state=REFUSED), BEFORE, Reply.REFUSED),
        (replace(SAID, due_version=2), BEFORE, Reply.NONE),  # said of another date
        (replace(SAID, due_version=None, letter_id=None), BEFORE, Reply.ANSWERED),
        (replace(SAID, owner_id=9), BEFORE, Reply.NONE),  # said by the owner before
        (replace(SAID, on=date(2020, 11, 2)), BEFORE, Reply.NONE),  # said before anybody asked
        (replace(SAID, action_id=8, about_id=8), BEFORE, Reply.NONE),
        (replace(SAID, about=About.MILESTONE), BEFORE, Reply.NONE),
        (replace(SAID, trust=Trust.REVIEW, state=WAITING), BEFORE, Reply.NONE),  # nobody knows who said it
    ],
)
def test_an_answered_line_is_left_alone(answer: Answer, today: date, expected: Reply) -> None:
    assert reply_to(ACTION, [answer], today) is expected


def test_an_answer_after_the_date_lasts_until_the_next_cycle_opens() -> None:
    late = [replace(SAID, on=AFTER)]
    assert reply_to(ACTION, late, date(2021, 3, 1), cycle_began=date(2021, 2, 1)) is Reply.ANSWERED
    assert reply_to(ACTION, late, date(2021, 3, 1), cycle_began=date(2021, 2, 15)) is Reply.NONE


def test_how_an_action_stands_is_asked_once_whoever_asks() -> None:
    told_in_time = replace(SAID, on=date(2021, 2, 2))
    assert reply_to(CYCLE, [told_in_time], AFTER) is Reply.ANSWERED
    assert reply_to(CYCLE, [SAID], AFTER) is Reply.NONE  # the cycle had not opened then
    the_return = replace(SAID, about=About.CYCLE, on=date(2021, 2, 2), due_version=6)
    assert reply_to(ACTION, [the_return], DUE) is Reply.ANSWERED


def test_a_return_still_counts_once_its_cycle_is_over() -> None:
    the_return = replace(SAID, about=About.CYCLE, on=date(2021, 2, 2))
    assert reply_to(CYCLE, [the_return], date(2021, 2, 15)) is Reply.ANSWERED


@pytest.mark.parametrize(
    ("state", "completes", "expected"),
    [
        (WAITING, False, Reply.NONE),  # half-filled, or "need more time"
        (ACCEPTED, False, Reply.NONE),
        (WAITING, True, Reply.ANSWERED),  # complete, and a person has yet to accept it
    ],
)
def test_a_poap_is_answered_only_by_one_that_passes_its_rule(
    state: ProposalState, completes: bool, expected: Reply
) -> None:
    answer = Answer(About.POAP, 4, 7, 50, 20, 1, 3, BEFORE, state, completes=completes)
    assert reply_to(POAP, [answer], BEFORE) is expected


def test_an_unclear_answer_stops_the_chase_for_a_while() -> None:
    assert reply_to(ACTION, [], BEFORE, is_unclear=True) is Reply.UNCLEAR
    assert reply_to(ACTION, [SAID], BEFORE, is_unclear=True) is Reply.ANSWERED


def test_a_refused_proposal_restarts_the_chase_whatever_else_its_message_said() -> None:
    refused = replace(SAID, state=REFUSED)
    assert reply_to(ACTION, [SAID, refused], BEFORE) is Reply.REFUSED
    assert refused_letter(ACTION, [SAID, refused]) == 20
    later = replace(SAID, message_id=51)
    assert reply_to(ACTION, [SAID, refused, later], BEFORE) is Reply.ANSWERED
