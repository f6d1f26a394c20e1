"""Asks Exchange patiently: waits where it is told to, renews an access token, and repeats no doubtful letter.

A server that is busy says for how long ("EWS throttling in Exchange", learn.microsoft.com/exchange/
client-developer/exchange-web-services/ews-throttling-in-exchange): the question is put again after that time,
within bounds. A run that would have to wait longer stops asking, and the next one goes on. After a refused
login nothing is asked any more: a domain locks an account after a few wrong passwords.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from tasks.mail.exchange import TROUBLE, Exchange, connect
from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.exchange_cures import NO_ANSWER
from tasks.mail.exchange_refused import ExchangeRefused, refusal_of

MOST_TRIES = 4
LONGEST_WAIT = 120.0  # seconds
MOST_WAITING = 600.0  # of all questions on one line
T = TypeVar("T")


class Care(Enum):
    """What may be put to the server once more."""

    READS = "anything"
    CHANGES = "what it was too busy for"
    SENDS = "what it was too busy for and surely did not do"


@dataclass
class ExchangeLine:
    """Questions to one mailbox, on a connection that is made at the first."""

    account: ExchangeAccount
    sleep: Callable[[float], None]
    _server: Exchange | None = field(default=None, repr=False)
    _waited: float = 0.0
    _closed: ExchangeRefused | None = None  # why nothing is asked any more

    def ask(self, question: Callable[[Exchange], T], care: Care = Care.READS) -> T:
        """The answer. Raises ExchangeRefused."""
        is_renewed = False
        for tries_left in reversed(range(MOST_TRIES)):
            if self._closed is not None:
                raise self._closed
            try:
                return self._put(question, is_renewed)
            except ExchangeRefused as refused:
                if refused.code == "401" and self.account.token is not None and not is_renewed:
                    is_renewed = True
                    self.close()
                elif refused.code == "401":
                    self._closed = refused
                    raise
                elif (
                    tries_left
                    and refused.wait is not None
                    and not (care is Care.SENDS and refused.is_unclear)
                ):
                    self._wait(refused, refused.wait)
                elif not (tries_left and refused.code == NO_ANSWER and care is Care.READS):
                    raise
        raise AssertionError("the last try returns or raises")

    def _put(self, question: Callable[[Exchange], T], is_renewed: bool) -> T:
        try:
            return question(self._connected(is_renewed))
        except TROUBLE as error:
            raise refusal_of(self.account.mailbox, error) from error

    def close(self) -> None:
        """Hang up; the next question connects anew."""
        server, self._server = self._server, None
        if server is not None:
            server.close()

    def _connected(self, is_renewed: bool) -> Exchange:
        if self._server is None:
            token = self.account.token(is_renewed) if self.account.token else ""
            self._server = connect(self.account, token)
        return self._server

    def _wait(self, refused: ExchangeRefused, seconds: float) -> None:
        if seconds > LONGEST_WAIT or self._waited + seconds > MOST_WAITING:
            detail = f"it asks to wait {seconds:.0f} seconds"
            self._closed = ExchangeRefused(self.account.mailbox, refused.code, detail)
            raise self._closed from refused
        self._waited += seconds
        self.sleep(seconds)
