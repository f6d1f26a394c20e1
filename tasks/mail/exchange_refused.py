"""What went wrong when Exchange was asked, whatever shape it came in, as one error with one sentence."""

from collections.abc import Mapping

from tasks.mail.exchange_cures import (
    FOR_GOOD,
    GONE,
    NO_ANSWER,
    NOT_EXCHANGE,
    NOT_FOUND_OUT,
    UNTRUSTED,
    is_unclear,
    sentence_of,
)
from tasks.mail.transport import TransportError

BUSY = "ErrorServerBusy"
UNTOLD_WAIT = 10.0  # seconds, where the answer names no time
NAMES = {  # what the library raises, by the name of its class
    "UnauthorizedError": "401",
    "ErrorTimeoutExpired": NO_ANSWER,  # so it calls a broken line, too
    "SOAPError": NOT_EXCHANGE,
    "MalformedResponseError": NOT_EXCHANGE,
    "TransportError": NOT_EXCHANGE,
    "AutoDiscoverFailed": NOT_FOUND_OUT,
}


class ExchangeRefused(TransportError):
    """Exchange said no, or nothing. `wait`: for so many seconds, if that is all; else None."""

    def __init__(self, mailbox: str, code: str, detail: str = "", *, wait: float | None = None) -> None:
        super().__init__(sentence_of(mailbox, code, detail), permanent=code in FOR_GOOD)
        self.code, self.wait = code, wait

    @property
    def is_unclear(self) -> bool:
        """Whether what was asked for may have been done all the same."""
        return is_unclear(self.code)

    @property
    def is_gone(self) -> bool:
        """Whether the message that was asked for is not where it was."""
        return self.code in GONE


def refusal_of(mailbox: str, error: Exception) -> ExchangeRefused:
    """The error of the library or of the line, told."""
    name, words = type(error).__name__, str(error)
    if "CERTIFICATE_VERIFY_FAILED" in words:
        return ExchangeRefused(mailbox, UNTRUSTED)
    if name == BUSY:  # so the library calls other troubles, too; the one that it means is behind
        meant = type(error.__context__).__name__
        code = meant if is_unclear(meant) else BUSY
        return ExchangeRefused(mailbox, code, wait=float(getattr(error, "back_off", None) or UNTOLD_WAIT))
    if not name.startswith("Error"):
        return ExchangeRefused(mailbox, NAMES.get(name, NO_ANSWER), words)
    return ExchangeRefused(mailbox, NAMES.get(name, name), words)


def refusal_by(mailbox: str, status: int, headers: Mapping[str, str]) -> ExchangeRefused:
    """An HTTP status that came instead of an answer, told."""
    told = headers.get("Retry-After", "")
    seconds = float(told) if told.isascii() and told.isdigit() else UNTOLD_WAIT
    return ExchangeRefused(mailbox, str(status), wait=seconds if status in (429, 503) else None)
