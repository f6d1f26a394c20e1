"""Whatever goes wrong between us and the simulated Exchange, nothing is lost or goes twice."""

from random import Random

import pytest
from sqlalchemy import select

from models.letter import Letter
from models.message import Message
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.collect.take_in_post import take_in_post
from tasks.mail.transport import TransportError
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tests.mail.contract import reply
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchange_fixture import office as office  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.mail.letters import TODAY
from tests.simulated_ews import INBOX, Fault
from tests.tasks.chases import FIVE, TEN, make_trust

HOWS: tuple[tuple[str | int, str], ...] = (
    *(("before", ""), ("during", ""), ("after", ""), (401, ""), (403, ""), (429, ""), (500, ""), (503, "")),
    *(("fault", "ErrorServerBusy"), ("error", "ErrorServerBusy"), ("error", "ErrorInternalServerError")),
)
LETTERS, MESSAGES = 12, 12


def trouble(mailbox: ExchangeMailbox, random: Random, faults: int) -> None:
    """A random fault at about every other operation, until all have happened."""
    for _ in range(faults):
        how, code = random.choice(HOWS)
        mailbox.ews.faults += [
            Fault(".*", "none", times=random.randrange(4)),
            Fault(".*", how, code, back_off=1, headers={"Retry-After": "0"}),
        ]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No time passes while a server is waited for."""
    monkeypatch.setattr("tasks.mail.exchange_line.ExchangeLine._wait", lambda *told: None)


@pytest.mark.parametrize("seed", range(6))
def test_every_letter_goes_exactly_once_whatever_fails(
    office: Office, mailbox: ExchangeMailbox, seed: int
) -> None:
    make_trust(office, *(f"Matron {number}" for number in range(LETTERS)))
    write_letters(office, TEN)
    trouble(mailbox, Random(seed), 30)
    for _ in range(4):
        post_letters(office, TEN)
    mailbox.ews.faults.clear()
    for _ in range(2):  # the wait after which an absence is trusted is over by then
        post_letters(office, FIVE)
    with office.register.read() as session:
        letters = session.execute(select(Letter.token, Letter.posting)).all()
    told = b"\n".join(mailbox.sent())
    assert [told.count(b"[IQIP-%s]" % letter.token.encode()) > 0 for letter in letters] == [True] * LETTERS
    assert len(mailbox.sent()) == LETTERS
    assert {letter.posting for letter in letters} == {Posting.SENT}


@pytest.mark.parametrize("seed", range(6))
def test_every_message_is_kept_exactly_once_and_filed_whatever_fails(
    office: Office, mailbox: ExchangeMailbox, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.mail.exchange_inbox.PAGE", 3)
    for number in range(MESSAGES):
        mailbox.deliver(reply(f"number {number}"))
    trouble(mailbox, Random(seed), 20)
    for turn in range(30):
        try:
            take_in_post(office, TODAY)
        except TransportError:
            continue
        finally:
            if turn == 5:
                mailbox.ews.forget_states()
        if turn > 5 and not mailbox.ews.inside(INBOX):
            break
    mailbox.ews.faults.clear()
    take_in_post(office, TODAY)
    with office.register.read() as session:
        assert len(session.scalars(select(Message.sha256)).all()) == MESSAGES
    assert len(mailbox.ews.inside("iqip")) == MESSAGES
