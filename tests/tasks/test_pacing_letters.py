from collections.abc import Callable

import pytest

from tasks.chase.chase_outcome import chase_outcome
from tasks.chase.write_letters import write_letters
from tasks.chase.written import Written
from tasks.mail.transport import TransportError
from tasks.mailbox.find_pace import count_taken_up
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.post.posted import Posted
from tests.tasks.chases import TEN, Scripted, make_trust, post_by

Make = Callable[[str, str], Office]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr("tasks.post.postman.sleep", waited.append)
    return waited


def make_queue(make_on: Make, database: str, limits: str) -> Office:
    office = make_on(database, f"[mail]\n{limits}\n")
    make_trust(office, *(f"Matron {letter}" for letter in "abcde"))
    write_letters(office, TEN)
    return office


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_run_waits_between_portions_and_not_after_the_last(
    make_on: Make, monkeypatch: pytest.MonkeyPatch, waits: list[float], database: str
) -> None:
    office = make_queue(make_on, database, "letters_a_minute = 2")
    post_by(monkeypatch, Scripted())
    posted = post_letters(office, TEN)
    assert (len(posted.sent), posted.held_back) == (5, 0)
    assert waits == [60, 60]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_what_a_day_does_not_bear_is_left_to_the_next_and_said(
    make_on: Make, monkeypatch: pytest.MonkeyPatch, waits: list[float], database: str
) -> None:
    office = make_queue(make_on, database, "letters_a_day = 3")
    transport = Scripted()
    post_by(monkeypatch, transport)
    posted = post_letters(office, TEN)
    assert (len(posted.sent), posted.held_back, posted.limits) == (3, 2, "3 a day")
    assert "2 left to the next run (at most 3 a day)" in chase_outcome(Written(), posted).sentence
    again = post_letters(office, TEN)
    assert (len(again.sent), again.held_back) == (0, 2)
    assert len(transport.posted) == count_taken_up(office, TEN) == 3
    assert waits == []


def test_a_long_queue_is_left_to_the_next_run(
    make_on: Make, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    office = make_queue(make_on, "sqlite", "letters_a_minute = 1")
    post_by(monkeypatch, Scripted())
    monkeypatch.setattr("models.rules.pacing.LONGEST_RUN", 3)
    first, second = post_letters(office, TEN), post_letters(office, TEN)
    assert [(len(one.sent), one.held_back) for one in (first, second)] == [(3, 2), (2, 0)]


def test_a_letter_that_was_refused_counts_too(
    make_on: Make, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    office = make_queue(make_on, "sqlite", "letters_a_day = 3")
    post_by(
        monkeypatch, Scripted({"matron.a@example.org": TransportError("No such mailbox.", permanent=True)})
    )
    posted = post_letters(office, TEN)
    assert (len(posted.sent), len(posted.failed), posted.held_back) == (2, 1, 2)


def test_without_limits_nothing_waits(
    sqlite_office: Office, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    make_trust(sqlite_office, "Matron A", "Matron B")
    write_letters(sqlite_office, TEN)
    monkeypatch.setattr("tasks.post.postman.CHUNK", 1)
    assert post_letters(sqlite_office, TEN) == Posted(sent=(1, 2))
    assert waits == []
