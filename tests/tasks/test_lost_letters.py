from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date

import pytest

from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.mail.transport import AnswerLost
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.post.posting_lock import posting_alone
from tasks.post.release_letters import release_batch
from tests.tasks.chases import TEN, Scripted, letters, make_three, make_trust, outbox, post_by

NEXT = date(2021, 1, 25)
A, B, C = (f"matron.{name}@example.org" for name in "abc")


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_letter_whose_answer_got_lost_is_looked_for_before_anything_else(
    office: Office, monkeypatch: pytest.MonkeyPatch, is_gone: bool
) -> None:
    make_trust(office, "Matron A")
    write_letters(office, TEN)
    transport = Scripted({A: AnswerLost("The connection broke.")}, lost_but_gone=is_gone)
    post_by(monkeypatch, transport)
    assert [one.posting for one in post_letters(office, TEN).failed] == [Posting.UNKNOWN]
    transport.errors.clear()
    posted = post_letters(office, TEN)
    assert (posted.found, len(posted.sent)) == ((1, 0) if is_gone else (0, 1))
    assert len(transport.posted) == 1
    assert letters(office) == [(A, Posting.SENT)]


def test_where_the_server_cannot_tell_the_letter_is_held_for_a_person(
    sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_trust(sqlite_office, "Matron A")
    write_letters(sqlite_office, TEN)
    post_by(monkeypatch, Scripted({A: AnswerLost()}))
    monkeypatch.setattr("tasks.post.recover_letters.TRUSTED_AFTER", {})
    post_letters(sqlite_office, TEN)
    assert [one.posting for one in post_letters(sqlite_office, TEN).failed] == [Posting.HELD_FOR_A_PERSON]


@pytest.mark.parametrize("went", [0, 2, 3])
def test_a_run_that_was_killed_while_posting_loses_nothing_and_sends_nothing_twice(
    office: Office, monkeypatch: pytest.MonkeyPatch, went: int
) -> None:
    make_three(office)
    transport = Scripted()
    post_by(monkeypatch, transport)

    class Killed(BaseException): ...

    def post(self: Scripted, envelope: object, raw: bytes) -> object:
        if len(transport.posted) == went:
            raise Killed
        return original(self, envelope, raw)

    original = Scripted.post
    monkeypatch.setattr("tasks.post.postman.stamp_letters", lambda *_: None)
    monkeypatch.setattr(Scripted, "post", post)
    with suppress(Killed):
        post_letters(office, TEN)
    assert {posting for _, posting in letters(office)} == {Posting.SENDING}
    monkeypatch.undo()
    post_by(monkeypatch, transport)
    posted = post_letters(office, TEN)
    assert (posted.found, len(posted.sent)) == (went, 3 - went)
    assert sorted(one.recipient for one in transport.posted) == [A, B, C]
    assert {posting for _, posting in letters(office)} == {Posting.SENT}


def test_two_runs_in_the_same_minute_post_each_letter_once(office: Office) -> None:
    make_trust(office, *(f"Matron {number}" for number in range(80)))
    write_letters(office, TEN)
    release_batch(office, 1, "PMO Officer", "more than usual", TEN)
    with ThreadPoolExecutor(2) as runs:
        posted = list(runs.map(lambda _: post_letters(office, TEN), range(2)))
    assert sum(len(one.sent) for one in posted) == 80
    assert len(outbox(office)) == 80


def test_a_run_that_finds_another_posting_leaves_it_alone(office: Office) -> None:
    make_three(office)
    with posting_alone(office) as is_alone:
        assert is_alone
        assert post_letters(office, TEN).is_busy
    assert len(post_letters(office, TEN).sent) == 3
