from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import func, select

from models.decision import Decision
from models.letter import Letter
from tasks.chase.chase_outcome import chase_outcome
from tasks.chase.write_letters import write_letters
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.post.release_letters import NoSuchBatch, refuse_batch, release_batch
from tests.tasks.chases import TEN, Scripted, make_trust, outbox, post_by

MONDAY, TUESDAY = date(2021, 1, 25), date(2021, 1, 26)
SMALL = "[mail]\nrelease_above = 2\n"
OWNERS = ("Matron A", "Matron B", "Matron C")
MakeOn = Callable[[str, str], Office]


@pytest.fixture(params=["sqlite", "postgresql"])
def careful(request: pytest.FixtureRequest, make_on: MakeOn) -> Office:
    """An office where more than two letters wait for a release."""
    office = make_on(request.param, SMALL)
    make_trust(office, *OWNERS)
    return office


def test_a_large_batch_waits_for_a_person_and_then_goes(careful: Office) -> None:
    written = write_letters(careful, TEN)
    posted = post_letters(careful, TEN)
    assert not outbox(careful)
    (waiting,) = chase_outcome(written, posted).waiting
    assert (waiting.id, waiting.what) == ("B1", "3 letters would be posted")
    assert waiting.why == "3 letters, more than the 2 that go without a release"
    said = release_batch(careful, 1, "PMO Officer", "they are right", TEN).sentence
    assert said == "B1 is released by PMO Officer: 3 letters may go."
    assert len(post_letters(careful, TEN).sent) == 3
    with careful.register.read() as session:
        assert session.execute(select(Decision.subject_id, Decision.by)).one() == (1, "PMO Officer")


def test_a_batch_that_waits_over_the_weekend_goes_in_mondays_words(careful: Office) -> None:
    write_letters(careful, TEN)
    again = write_letters(careful, MONDAY)
    assert (again.taken_back, again.batch_id, len(again.letters)) == (3, 1, 3)
    release_batch(careful, 1, "PMO Officer", "they are right", MONDAY)
    assert len(post_letters(careful, MONDAY).sent) == 3
    assert {file.name[:10] for file in outbox(careful)} == {"2021-01-25"}


def test_a_release_in_the_morning_covers_letters_that_are_written_anew_that_day(careful: Office) -> None:
    write_letters(careful, TEN)
    said = release_batch(careful, 1, "PMO Officer", "they are right", MONDAY).sentence
    assert "today's chase writes them anew" in said
    assert not post_letters(careful, MONDAY).sent  # never in Friday's words
    assert not write_letters(careful, MONDAY).batch_why
    assert len(post_letters(careful, MONDAY).sent) == 3


def test_a_refused_batch_goes_nowhere_and_the_next_chase_waits_again(careful: Office) -> None:
    write_letters(careful, TEN)
    assert "3 letters taken back" in refuse_batch(careful, 1, "PMO Officer", "wrong dates", TEN).sentence
    with careful.register.read() as session:
        assert session.scalar(select(func.count()).select_from(Letter)) == 0
    assert write_letters(careful, MONDAY).batch_why
    assert not post_letters(careful, MONDAY).sent


def test_a_batch_is_released_once_and_must_exist(sqlite_office: Office) -> None:
    with pytest.raises(NoSuchBatch, match="There is no batch B7"):
        release_batch(sqlite_office, 7, "PMO Officer", "yes", TEN)


def test_the_first_letters_by_a_real_transport_wait_however_few(
    make_on: MakeOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_on("sqlite", '[mail]\ntransport = "smtp"\n')
    make_trust(office, "Matron A")
    transport = Scripted()
    post_by(monkeypatch, transport)
    written = write_letters(office, TEN)
    assert written.batch_why == "the first letters by smtp"
    assert not post_letters(office, TEN).sent
    release_batch(office, 1, "PMO Officer", "we are live", TEN)
    assert len(post_letters(office, TEN).sent) == 1
    assert release_batch(office, 1, "PMO Officer", "again", TEN).sentence.startswith(
        "B1 was released already"
    )


def test_a_small_batch_goes_without_a_person(make_on: MakeOn) -> None:
    office = make_on("sqlite", SMALL)
    make_trust(office, "Matron A", "Matron B")
    assert not write_letters(office, TUESDAY).batch_why
    assert len(post_letters(office, TUESDAY).sent) == 2
