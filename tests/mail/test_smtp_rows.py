"""Letters in a row, each begun before the answer to the one before: every answer finds its own letter."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tasks.mail.transport import AnswerLost, Envelope, Posted, TransportError, post_all
from tests.mail.contract import letter
from tests.mail.letters import TODAY
from tests.mail.smtp_mailbox import Servers, SmtpMailbox, smtp_mailbox, through_a_proxy
from tests.smtp_proxy import Break
from tests.smtp_server import USER

NAMES = "ABCDEFGH"
FATES = {  # recipient, a word in the subject, what becomes of the letter
    "A": ("matron@example.org", "", None),
    "B": ("unknown@example.org", "", "550 5.1.1"),
    "C": ("two words@example.org", "", "is no email address"),
    "D": ("matron@example.org", "spam", "554 5.7.1"),
    "E": ("later@example.org", "", "451 4.7.1"),
    "F": ("matron@example.org", "busy", "451 4.3.1"),
    "G": ("full@example.org", "", "552 5.2.2"),
    "H": ("matron@example.org", "", None),
}


def token(name: str) -> str:
    return f"{name * 14}27"


def row(names: str = NAMES, *, is_plain: bool = False) -> Iterator[tuple[Envelope, bytes]]:
    for name in names:
        address, word, _ = ("matron@example.org", "", None) if is_plain else FATES[name]
        raw = letter(token(name)).replace(b"Subject: ", f"Subject: {word} ".encode(), 1)
        yield Envelope(USER, address, token(name), f"<{name}@example.org>", TODAY), raw


def delivered(mailbox: SmtpMailbox, address: str = "matron@example.org") -> str:
    """Whose letters came, each as often as it came."""
    return "".join(
        sorted(name for raw in mailbox.sent(address) for name in NAMES if token(name).encode() in raw)
    )


@pytest.mark.parametrize("names", [NAMES, "".join(reversed(NAMES)), "BBHEGA", "DAFHDA"])
def test_every_answer_finds_its_letter_and_no_refusal_stops_the_next(servers: Servers, names: str) -> None:
    with smtp_mailbox(servers) as mailbox:
        outcomes = list(post_all(mailbox.transport, row(names)))
        for name, outcome in zip(names, outcomes, strict=True):
            words = FATES[name][2]
            if words is None:
                assert isinstance(outcome, Posted)
                assert outcome.message_id == f"<{name}@example.org>"
            else:
                assert isinstance(outcome, TransportError)
                assert words in str(outcome)
                assert outcome.nobody_there is (name == "B")
        went = "".join(sorted(name for name in names if FATES[name][2] is None))
        assert delivered(mailbox) == went
        assert delivered(mailbox, USER) == went  # no copy, no proof, of one that did not go


def test_refused_addresses_cost_one_line_more_and_not_one_each(servers: Servers) -> None:
    with through_a_proxy(servers) as (mailbox, proxy):
        list(post_all(mailbox.transport, row("ABHBABGEH")))
        assert delivered(mailbox) == "AAHH"
    assert proxy.lines == 2


@pytest.mark.parametrize("broken", [Break.BEFORE, Break.BETWEEN])
def test_a_line_that_breaks_between_two_letters_costs_none(servers: Servers, broken: Break) -> None:
    with through_a_proxy(servers, Break.BETWEEN, broken) as (mailbox, proxy):
        outcomes = list(post_all(mailbox.transport, row(is_plain=True)))
        failed = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
        assert all(isinstance(one, TransportError) for one in failed)
        assert len(failed) == (broken is Break.BEFORE)
        assert len(delivered(mailbox)) == len(NAMES) - len(failed)
    assert proxy.lines == 3


def test_of_a_row_only_the_letter_whose_answer_got_lost_is_unknown(servers: Servers) -> None:
    with through_a_proxy(servers, Break.AFTER) as (mailbox, _):
        outcomes = list(post_all(mailbox.transport, row(is_plain=True)))
        assert [isinstance(one, AnswerLost) for one in outcomes] == [True] + [False] * 7
        assert delivered(mailbox) == NAMES  # it had gone, and went once
        assert mailbox.transport.find(token("A")) is not None


def test_who_stops_in_a_row_has_sent_no_letter_more(servers: Servers) -> None:
    with smtp_mailbox(servers) as mailbox:
        with closing(post_all(mailbox.transport, row(is_plain=True))) as outcomes:
            assert isinstance(next(outcomes), Posted)
            assert isinstance(next(outcomes), Posted)
        assert delivered(mailbox) == delivered(mailbox, USER) == "AB"
        mailbox.transport.post(*next(row("H")))
        assert delivered(mailbox) == "ABH"
