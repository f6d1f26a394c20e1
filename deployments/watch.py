"""The doorbell: looks into the mailbox every minute and at the timetable, and starts a run only for a reason.

No post, no run: the UI shows nothing that did nothing. A look that comes late, after a laptop's night's
sleep say, is made once and not for each minute missed; looks never overlap.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy.exc import SQLAlchemyError

from deployments.environment import ui_url
from deployments.prefect_api import PrefectApi, Run
from models.troubles import RegisterTrouble
from tasks.clock import LONDON
from tasks.collect.take_in_post import is_there_post
from tasks.mail.transport import TransportError
from tasks.office import Office
from tasks.timetable.keep_timetable import planned_runs

SECONDS = 60
HALF_A_DAY = 12 * 3600
LOOKS_AFTER_FAILURE = 15
logger = logging.getLogger(__name__)


@dataclass
class Doorbell:
    """What one doorbell remembers between two looks."""

    office: Office
    api: PrefectApi
    rang: Run | None = None
    silent_for: int = 0  # looks

    def look_for_post(self) -> None:
        """Start `collect` when there is post. One that failed is tried again after a while, not at once."""
        if self.silent_for:
            self.silent_for -= 1
            return
        if self.rang is not None:
            self.rang = self.api.look(self.rang.id)
            if not self.rang.is_over:
                return
            if not self.rang.is_done:
                self.rang, self.silent_for = None, LOOKS_AFTER_FAILURE
                return
        try:
            came = is_there_post(self.office)
        except TransportError:  # a wrong password asked every minute would lock the account
            self.silent_for = LOOKS_AFTER_FAILURE
            raise
        if came:
            self.rang = self.api.start("collect", {})

    def look_at_the_timetable(self) -> None:
        """Start `keep-time` when the register's dates ask for other runs than those last planted."""
        today = self.office.today
        dates = "\n".join(sorted(f"{run.key} {run.on}" for run in planned_runs(self.office, today)))
        last = self.office.folder / "prefect" / "planted"
        if not last.exists() or last.read_text() != dates:
            self.api.start("keep-time", {})
            last.write_text(dates)


@contextmanager
def doorbell(office: Office, seconds: int = SECONDS) -> Iterator[None]:
    """Look every so many seconds within the block; silent where the instance's clock is fixed."""
    if office.settings.clock.fixed:
        yield
        return
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    bell = Doorbell(office, PrefectApi(ui_url(office)))
    scheduler = BackgroundScheduler(
        timezone=LONDON,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": HALF_A_DAY},
    )
    for look in (bell.look_for_post, bell.look_at_the_timetable):
        scheduler.add_job(_answered, args=(look,))
        scheduler.add_job(_answered, "interval", args=(look,), seconds=seconds)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


def _answered(look: Callable[[], None]) -> None:
    """One look; what it could not do is said, and the next look tries again."""
    try:
        look()
    except (OSError, ValueError, SQLAlchemyError, RegisterTrouble, TransportError) as error:
        logger.warning("The doorbell could not %s: %s", look.__name__.replace("_", " "), error)
