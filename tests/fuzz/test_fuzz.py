"""A few hundred mutilated messages in every test run; `python -m tests.fuzz` runs ten thousand."""

from collections.abc import Callable
from time import process_time

import pytest

from models.vocabulary import MessageState
from tasks.office import Office
from tasks.replies import read
from tasks.replies.opening.limits import is_beyond_reading
from tests.collecting import Desk, collect, make_desk, message
from tests.fuzz.giants import giants
from tests.fuzz.mutations import MUTATIONS
from tests.fuzz.running import Tally, fuzz
from tests.mails import deliver


@pytest.mark.parametrize(("database", "seed", "count"), [("sqlite", 1, 250), ("postgresql", 2, 120)])
def test_whatever_befalls_a_message_it_is_in_the_inbox_with_its_reason(
    make_on: Callable[[str, str], Office], database: str, seed: int, count: int
) -> None:
    tally = fuzz(lambda _: make_desk(make_on(database, "")), count, seed, Tally())
    assert not tally.faults, "\n".join(tally.faults)
    assert tally.messages == count
    assert set(tally.mutations) == set(MUTATIONS)
    assert {"human, review", "human, read"} <= set(tally.outcomes)


@pytest.fixture
def desk(sqlite_office: Office) -> Desk:
    return make_desk(sqlite_office)


def test_no_message_of_a_megabyte_takes_longer_than_a_second_whatever_it_is_made_of(desk: Desk) -> None:
    for raw, names in giants(desk, 1_000_000):
        began = process_time()
        read(raw, None)
        assert process_time() - began < 1.5, names


@pytest.mark.parametrize("name", ["parts", "headers"])
def test_what_is_built_to_keep_a_reader_busy_is_listed_unread(desk: Desk, name: str) -> None:
    (raw,) = (raw for raw, names in giants(desk, 2_000_000) if names[0].endswith(f" {name}"))
    deliver(desk.office, raw)
    collect(desk.office)
    state, _, reasons, _ = message(desk.office)
    assert (state, reasons) == (MessageState.REVIEW, ["too_many_parts"])


@pytest.mark.parametrize("name", ["one line", "words", "a file", "a page"])
def test_a_message_that_is_only_large_is_read(desk: Desk, name: str) -> None:
    (raw,) = (raw for raw, names in giants(desk, 2_000_000) if names[0].endswith(f", {name}"))
    assert not is_beyond_reading(raw)
