"""The exchange transport under test, against a simulated Exchange through the real exchangelib."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from random import Random

from tasks.office import Office
from tests.mail.ways.way import Fault, Way
from tests.simulated_ews import INBOX, PASSWORD, SENT, USER, SimulatedEws, running_ews
from tests.simulated_ews import Fault as Trouble

SETTINGS = """
[mail]
transport = "exchange"
release_first = false
[mail.exchange]
user = 'EXAMPLE\\iqip'
auth = "basic"
endpoint = "{place}"
"""
HOWS: tuple[tuple[str | int, str], ...] = (
    *((how, "") for how in ("before", "during", "after", 401, 403, 429, 500, 503)),
    *(("fault", "ErrorServerBusy"), ("error", "ErrorServerBusy"), ("error", "ErrorInternalServerError")),
)


class ByExchange(Way):
    """One mailbox of the simulated service."""

    def __init__(self, office: Office, ews: SimulatedEws) -> None:
        super().__init__(office)
        self.ews = ews

    def _trouble(self, asked: str, how: str | int, code: str = "", **more: int) -> None:
        self.ews.faults.append(Trouble(asked, how, code, headers={"Retry-After": "7"}, **more))

    @property
    def provoke(self) -> Mapping[Fault, Callable[[], object]]:
        send, trouble = partial(self._trouble, "SendItem"), self._trouble
        return {
            Fault.BEFORE: partial(send, "before"),
            Fault.DURING: partial(send, "during"),
            Fault.AFTER: partial(send, "after"),
            Fault.LOGIN: self.ews.logins.clear,
            Fault.FORBIDDEN: partial(trouble, "CreateItem", 403),
            Fault.THROTTLED: partial(send, 429),
            Fault.UNAVAILABLE: partial(trouble, "CreateItem", 503),
            Fault.BUSY: partial(send, "fault", "ErrorServerBusy", back_off=7000),
            Fault.FETCHING: partial(trouble, "GetItem", "during", times=9),
            Fault.FILING: partial(trouble, "MoveItem", "after"),
            Fault.LATER: partial(trouble, "SyncFolderItems", 429),
            Fault.LOST: self.ews.forget_states,
        }

    def trouble(self, random: Random, faults: int) -> None:
        for how, code in random.choices(HOWS, k=faults):
            self.ews.faults += [
                Trouble(".*", "none", times=random.randrange(4)),
                Trouble(".*", how, code, back_off=1, headers={"Retry-After": "0"}),
            ]

    def mend(self) -> None:
        super().mend()
        self.ews.faults.clear()
        self.ews.logins[USER] = PASSWORD

    def set_clock(self, now: Callable[[], datetime]) -> None:
        self.ews.now = now

    def be_away(self, address: str, until: str) -> None:
        self.ews.away[address] = ("Away", f"{until}T00:00:00Z" if until else "")

    def refuse_to_tell(self) -> None:
        self._trouble("GetMailTips", "error", "ErrorAccessDenied", times=9)

    def deliver(self, raw: bytes) -> None:
        self.ews.deliver(raw)

    def sent(self) -> list[bytes]:
        return [one.raw for one in self.ews.inside(SENT)]

    def inside(self, folder: str) -> int:
        return len(self.ews.inside(folder or INBOX))


@contextmanager
def by_exchange(make: Callable[[str], Office]) -> Iterator[ByExchange]:
    with running_ews() as ews:
        yield ByExchange(make(SETTINGS.format(place=ews.place)), ews)
