"""`iqip up`: server, UI, jobs and doorbell in one command, until Ctrl-C or SIGTERM.

Importing this module imports Prefect, which reads its settings once: `set_environment` comes first.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from deployments.environment import ui_url
from deployments.port import check_port
from deployments.serve import prefect_server, runner
from deployments.warm import runs_begin_warm
from deployments.watch import doorbell
from tasks.mailbox.sign_in_to_exchange import exchange_warning
from tasks.office import Office

Say = Callable[[str], None]


class StoppedByItself(RuntimeError):
    """A part of the service ended although nobody asked it to; its own words are above."""


def up(office: Office, say: Say) -> None:
    """Serve an office until somebody stops it. Raises PortTaken before anything is started."""
    with asked_to_stop() as stop:
        check_port(office)
        say(f"Starting the server for {office.folder} …")
        warning = exchange_warning(office)
        if warning:
            say(warning)
        with prefect_server(office.settings.ui.port):
            keep_up(office, say, stop)
    say("Stopped. Schedules stay as they are; what was missed is caught up at the next start.")


def keep_up(office: Office, say: Say, stop: Event) -> None:
    """Take up runs and ring the doorbell, on a server that is up, until asked to stop."""
    fixed = office.settings.clock.fixed
    with runs_begin_warm(), runner(resting=bool(fixed)) as working, doorbell(office):
        say(f"The UI is at {ui_url(office)}")
        if fixed:
            say(f"The clock stands at {fixed:%-d %B %Y}: schedules rest; runs start by hand only.")
        say("Stop with Ctrl-C.")
        _wait(stop, working)


@contextmanager
def asked_to_stop() -> Iterator[Event]:
    """An event that Ctrl-C or SIGTERM sets; a second one ends the process at once."""
    stop = Event()

    def hear(number: int, _frame: object) -> None:
        if stop.is_set():
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        stop.set()

    before = {number: signal.signal(number, hear) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait(stop: Event, working: Thread) -> None:
    while not stop.wait(1):
        if not working.is_alive():
            raise StoppedByItself("The runner of the jobs ended by itself; start again with 'iqip up'.")
