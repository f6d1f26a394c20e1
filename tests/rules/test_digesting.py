from dataclasses import replace
from datetime import date

import pytest

from models.rules.answering import Reply
from models.rules.asking import Asked
from models.rules.digesting import leads_letters
from models.rules.hearing import HeldBack
from models.vocabulary import About, LetterKind
from tests.rules.situations import DUE, LEAD, OWNER, line, situation

FIRST, FIFTH = date(2021, 2, 8), date(2021, 2, 12)


def asked(rung: int) -> dict[str, Asked]:
    return {line().digest_subject: Asked(rung, 20)}


@pytest.mark.parametrize(
    ("today", "heard", "rung"),
    [
        (DUE, None, None),  # its last day is not overdue
        (FIRST, None, -1),
        (FIRST, -1, None),
        (date(2021, 2, 11), -1, None),
        (FIFTH, -1, -5),
        (date(2021, 2, 13), None, None),  # a Saturday
    ],
)
def test_the_executive_lead_hears_of_overdue_lines_rung_by_rung(
    today: date, heard: int | None, rung: int | None
) -> None:
    found = leads_letters(situation(today, line(), asked={} if heard is None else asked(heard))).letters
    assert [item.lines[0].rung for letter in found for item in letter.items] == ([rung] if rung else [])


def test_a_digest_holds_all_overdue_lines_of_the_lead() -> None:
    older = line(1, date(2021, 1, 29))
    heard = {older.digest_subject: Asked(-5, 20)}
    (letter,) = leads_letters(situation(FIRST, older, line(2), asked=heard)).letters
    assert letter.kind is LetterKind.LEAD_DIGEST
    assert letter.reader == LEAD
    assert [item.lines[0].rung for item in letter.items] == [-6, -1]


def test_a_digest_keeps_its_own_distance() -> None:
    written = {(LEAD.id, LetterKind.LEAD_DIGEST): date(2021, 2, 4)}
    assert not leads_letters(situation(FIRST, line(), written=written)).letters
    chased = {(LEAD.id, LetterKind.CHASE): date(2021, 2, 4)}
    assert leads_letters(situation(FIRST, line(), written=chased)).letters


@pytest.mark.parametrize(
    "left_out",
    [
        line(lead_id=None),
        line(owner_id=LEAD.id),  # the lead owns it and hears as its owner
        line(about=About.AGREEMENT),
    ],
)
def test_what_is_not_in_a_digest(left_out: object) -> None:
    assert not leads_letters(situation(FIRST, left_out)).letters  # type: ignore[arg-type]


def test_an_answered_line_is_left_alone_in_the_digest_too() -> None:
    assert not leads_letters(situation(FIRST, line(), replies={line().key: Reply.ANSWERED})).letters


def test_a_leavers_line_is_not_told_to_the_lead_twice() -> None:
    gone = replace(OWNER, has_left=True)
    assert not leads_letters(situation(FIRST, line(), people=(gone,))).letters


def test_an_overdue_action_without_an_owner_is_told_to_its_lead() -> None:
    (letter,) = leads_letters(situation(FIRST, line(owner_id=None))).letters
    assert letter.reader == LEAD


def test_a_lead_whom_nobody_stands_in_for_is_listed() -> None:
    away = replace(LEAD, away_until=date(2021, 2, 19))
    found = leads_letters(situation(FIRST, line(), people=(away,)))
    assert not found.letters
    assert [one.why for one in found.held] == [HeldBack.AWAY]
