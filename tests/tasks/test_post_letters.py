from datetime import date

import pytest
from sqlalchemy import select

from models.letter import Letter, LetterBytes
from models.person import Address
from models.rules.hearing import HeldBack
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.mail.transport import TransportError
from tasks.office import Office, open_office
from tasks.post.hold_letters import hold, release
from tasks.post.post_letters import post_letters
from tests.factories import BECAUSE
from tests.tasks.chases import TEN, Scripted, letters, make_three, make_trust, outbox, post_by

NEXT = date(2021, 1, 25)
FIVE = date(2021, 1, 29)
A, B, C = (f"matron.{name}@example.org" for name in "abc")


def test_each_letter_is_posted_once_and_stamped_with_the_id_it_really_got(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_three(office)
    transport = Scripted()
    post_by(monkeypatch, transport)
    assert len(post_letters(office, TEN).sent) == 3
    assert not post_letters(office, TEN).sent
    assert [one.recipient for one in transport.posted] == [A, B, C]
    with office.register.read() as session:
        rows = session.execute(select(Letter.token, Letter.message_id, Letter.posted_at, Letter.attempts))
        for token, message_id, posted_at, attempts in rows:
            assert message_id == f"<real-{token}@example.org>"
            assert posted_at is not None and posted_at.date() == TEN
            assert attempts == 1


def test_letters_go_to_the_folder_as_they_were_written(office: Office) -> None:
    make_three(office)
    post_letters(office, TEN)
    with office.register.read() as session:
        written = sorted(session.scalars(select(LetterBytes.raw)))
    assert sorted(file.read_bytes() for file in outbox(office)) == written


def test_one_bad_address_does_not_silence_the_rest(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    make_three(office)
    post_by(monkeypatch, Scripted({A: TransportError("No such mailbox.", permanent=True)}))
    posted = post_letters(office, TEN)
    assert letters(office) == [
        (A, Posting.FAILED_FOR_GOOD),
        (B, Posting.SENT),
        (C, Posting.SENT),
    ]
    assert [(one.address, one.why) for one in posted.failed] == [(A, "No such mailbox.")]


def test_an_address_that_reaches_nobody_is_marked_and_its_actions_are_listed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_three(office)
    refused = {
        A: TransportError("No such mailbox.", permanent=True, nobody_there=True),
        B: TransportError("Too large.", permanent=True),
    }
    post_by(monkeypatch, Scripted(dict(refused)))
    post_letters(office, TEN)
    with office.register.read() as session:
        dead = session.execute(
            select(Address.email, Address.dead_since).where(Address.dead_since.is_not(None))
        )
        assert dead.all() == [(A, TEN)]
    held = write_letters(office, FIVE).held
    assert [(one.why, one.owner) for one in held] == [(HeldBack.DEAD_ADDRESS, "Matron A")]


def test_a_letter_refused_for_now_is_tried_again_by_the_next_run_five_times_at_most(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_trust(office, "Matron A")
    write_letters(office, TEN)
    transport = Scripted({A: TransportError("Try again later.", permanent=False)})
    post_by(monkeypatch, transport)
    for _ in range(7):
        post_letters(office, TEN)
    with office.register.read() as session:
        assert session.execute(select(Letter.posting, Letter.attempts)).one() == (Posting.FAILED_FOR_NOW, 5)


def test_a_letter_goes_once_the_server_takes_it(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    make_trust(office, "Matron A")
    write_letters(office, TEN)
    transport = Scripted({A: TransportError("Try again later.", permanent=False)})
    post_by(monkeypatch, transport)
    post_letters(office, TEN)
    transport.errors.clear()
    assert len(post_letters(office, TEN).sent) == 1


def test_a_server_in_trouble_is_left_alone_and_its_letters_wait_for_the_next_run(
    sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_trust(sqlite_office, *(f"Matron {number}" for number in range(9)))
    write_letters(sqlite_office, TEN)
    down = TransportError("The server is down.", permanent=False)
    transport = Scripted({f"matron.{number}@example.org": down for number in range(9)})
    post_by(monkeypatch, transport)
    post_letters(sqlite_office, TEN)
    with sqlite_office.register.read() as session:
        rows = session.execute(select(Letter.posting, Letter.attempts).order_by(Letter.id)).all()
    assert rows == [(Posting.FAILED_FOR_NOW, 1)] * 5 + [(Posting.FAILED_FOR_NOW, 0)] * 4
    transport.errors.clear()
    assert len(post_letters(sqlite_office, TEN).sent) == 9


def test_no_letter_is_written_or_posted_while_a_hold_stands(office: Office) -> None:
    make_three(office)
    hold(office, "PMO Officer", "the wrong list was imported", TEN)
    assert post_letters(office, TEN).on_hold == "PMO Officer, 22 January 2021: the wrong list was imported"
    assert not outbox(office)
    assert write_letters(office, NEXT).on_hold
    assert release(office, "PMO Officer", NEXT).sentence.startswith("Letters may go again")
    assert write_letters(office, NEXT).taken_back == 3
    assert len(post_letters(office, NEXT).sent) == 3
    assert [file.name[:10] for file in outbox(office)] == ["2021-01-25"] * 3


def test_a_hold_stops_a_run_that_is_already_posting(
    sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_three(sqlite_office)
    monkeypatch.setattr("tasks.post.postman.CHUNK", 1)
    transport = Scripted()
    post_by(monkeypatch, transport)

    def post(self: Scripted, envelope: object, raw: bytes) -> object:
        hold(sqlite_office, "PMO Officer", "stop", TEN)
        return original(self, envelope, raw)

    original = Scripted.post
    monkeypatch.setattr(Scripted, "post", post)
    assert len(post_letters(sqlite_office, TEN).sent) == 1


def test_nothing_is_posted_on_a_weekend(sqlite_office: Office) -> None:
    make_three(sqlite_office)
    assert post_letters(sqlite_office, date(2021, 1, 23)).is_day_off
    assert not outbox(sqlite_office)


def test_a_pilot_that_begins_holds_back_what_was_written_before(sqlite_office: Office) -> None:
    make_three(sqlite_office)
    (sqlite_office.folder / "iqip.toml").write_text(f'[mail]\nonly_to = ["{B.upper()}"]\n')
    assert len(post_letters(open_office(sqlite_office.folder), TEN).sent) == 1
    assert letters(sqlite_office) == [(A, Posting.QUEUED), (B, Posting.SENT), (C, Posting.QUEUED)]


def test_a_letter_that_failed_for_good_goes_anew_only_once_its_address_was_corrected(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_trust(office, "Matron A")
    write_letters(office, TEN)
    transport = Scripted({A: TransportError("No such mailbox.", permanent=True)})
    post_by(monkeypatch, transport)
    post_letters(office, TEN)
    assert not write_letters(office, NEXT).letters
    assert not post_letters(office, NEXT).sent
    with office.register.write(BECAUSE) as session:
        address = session.scalars(select(Address).where(Address.email == A)).one()
        address.email = "matron.anne@example.org"
    (letter,) = write_letters(office, NEXT).letters
    assert letter.address == "matron.anne@example.org"
    assert len(post_letters(office, NEXT).sent) == 1
