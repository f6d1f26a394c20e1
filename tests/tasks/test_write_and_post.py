"""Letters are posted while others are written: the same letters, each once, whatever stops it half-way."""

from collections.abc import Sequence
from datetime import date

import pytest

from models.rules.asking import LetterDue
from models.rules.pacing import Pace
from tasks.chase import write_letters
from tasks.chase.draft_letter import DraftedLetter
from tasks.chase.write_and_post import write_and_post
from tasks.office import Office
from tests.tasks.chases import TEN, make_trust

OWNERS = [f"Matron {number}" for number in range(12)]


@pytest.fixture(autouse=True)
def _in_small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    for size in ("CHUNK", "FIRST"):
        monkeypatch.setattr(f"tasks.chase.write_letters.{size}", 2)
    monkeypatch.setattr("tasks.post.postman.CHUNK", 2)


@pytest.mark.parametrize("many", [1, 1000], ids=["by a second hand", "alone"])
def test_what_is_written_is_posted_once(office: Office, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr("tasks.mail.second_hand.MANY", many)
    make_trust(office, *OWNERS)
    written, posted = write_and_post(office, TEN)
    assert [one.name for one in written.letters] == sorted(OWNERS)
    assert sorted(posted.sent) == sorted(one.id or 0 for one in written.letters)
    assert len(list(office.outbox.glob("*.eml"))) == len(OWNERS)
    again = write_and_post(office, TEN)
    assert (again[0].letters, again[1].sent) == ((), ())


def test_the_first_are_on_their_way_before_the_last_are_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_trust(office, *OWNERS)
    seen: list[int] = []
    drafted = write_letters._drafted

    def looking(office: Office, letters: Sequence[LetterDue], today: date) -> list[DraftedLetter]:
        seen.append(len(list(office.outbox.glob("*.eml"))))
        return drafted(office, letters, today)

    monkeypatch.setattr(write_letters, "_drafted", looking)
    write_and_post(office, TEN)
    assert seen == [0, 2, 4, 6, 8, 10]


def test_where_a_pace_is_kept_nothing_is_posted_ahead(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.post.postman.find_pace", lambda _: Pace(a_day=3))
    make_trust(office, *OWNERS)
    written, posted = write_and_post(office, TEN)
    assert (len(written.letters), len(posted.sent), posted.held_back) == (12, 3, 9)


def test_a_day_off_writes_and_posts_nothing(office: Office) -> None:
    make_trust(office, *OWNERS)
    written, posted = write_and_post(office, date(2021, 1, 23))
    assert not written.letters
    assert posted.is_day_off
