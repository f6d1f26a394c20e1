"""Tries a mailbox as `iqip doctor` does, without waiting for long."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tasks.clock import instant
from tasks.mailbox.finding import Finding
from tasks.mailbox.send_to_self import Clock
from tasks.mailbox.try_mailbox import try_mailbox
from tasks.office import Office
from tests.mail.ways.way import Way


class Hurried:
    """A clock that runs ahead instead of waiting for what a server has under way, and may be wrong."""

    def __init__(self, settle: Callable[[], None], wrong_by: timedelta) -> None:
        self.settle, self.ahead = settle, wrong_by

    def now(self) -> datetime:
        return instant() + self.ahead

    def sleep(self, seconds: float) -> None:
        self.settle()
        self.ahead += timedelta(seconds=seconds)


def tried(way: Way, *, sends: bool = True, wrong_by: timedelta = timedelta(0)) -> list[Finding]:
    way.set_clock(instant)
    return tried_at(way.office, way.settle, sends=sends, wrong_by=wrong_by)


def tried_at(
    office: Office,
    settle: Callable[[], None],
    *,
    sends: bool = True,
    wrong_by: timedelta = timedelta(0),
) -> list[Finding]:
    clock = Hurried(settle, wrong_by)
    return list(try_mailbox(office, sends=sends, clock=Clock(clock.now, clock.sleep)))


def mends(found: list[Finding]) -> str:
    """What is to be mended, all of it."""
    return "\n".join(one.says for one in found if not one.well)
