"""Try the office's mailbox end to end, in plain sentences, each failure with its likely cure.

It writes to nobody but the office itself, and past the ledger: neither a hold nor a pilot's list of addresses
stands in its way, and no count of letters knows of it. Other people's messages stay as they are.
"""

from collections.abc import Iterator

from tasks.mail.transport import Transport, TransportError
from tasks.mailbox.can_tell_absences import can_tell_absences
from tasks.mailbox.finding import Finding
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.mailbox.send_to_self import Clock, SendToSelf
from tasks.mailbox.trial import make_trial
from tasks.office import Office


def try_mailbox(office: Office, *, sends: bool, clock: Clock | None = None) -> Iterator[Finding]:
    """Each thing as it is found, in the order in which they are tried."""
    address, clock = office.settings.trust.email, clock or Clock()
    try:
        with open_mailbox(office) as transport:
            newest = _newest(transport)
            yield Finding(True, f"The mailbox {address} can be read.")
            if can_tell_absences(office):
                yield _looks_up(transport, address)
            if sends:
                yield Finding(True, f"Two short messages now go to {address}, and to nobody else …")
                trial = make_trial(office, clock.now())
                yield from SendToSelf(office, transport, newest, trial, clock).findings()
            else:
                yield Finding(True, "Nothing was sent (--no-send): whether letters go out was not tried.")
    except (TransportError, OSError, ValueError) as error:
        yield Finding(False, f"The mailbox {address} cannot be read. {error}")


def _looks_up(transport: Transport, address: str) -> Finding:
    try:
        transport.absences([address])
    except TransportError as error:
        return Finding(
            False,
            f"Who is away cannot be looked up before they are written to. {error} "
            "Or set [chase] look_up_absences = false.",
        )
    return Finding(True, "Who is away can be looked up before they are written to.")


def _newest(transport: Transport) -> str | None:
    """The cursor after all that lies in the inbox, of which nothing is read."""
    page = transport.fetch(None)
    while page.has_more:
        page = transport.fetch(page.cursor)
    return page.cursor
