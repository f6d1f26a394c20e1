"""The jobs of one day in the order in which a day goes, and for each the rule that says whether it is due.

A rehearsal and the demo run only what is due, so that no run did nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from tasks.chase.is_chase_due import is_chase_due
from tasks.close.close_actions import is_close_due
from tasks.collect.collect_post import is_collect_due
from tasks.office import Office
from tasks.report.make_paper import meetings_needing_papers
from tasks.reset.propose_reset import is_reset_due
from tasks.timetable.keep_timetable import is_keep_time_due

Rule = Callable[[Office, date], bool]
MORNING: Mapping[str, Rule] = {
    "keep-time": is_keep_time_due,
    "reset": is_reset_due,
    "chase": is_chase_due,
    "report": lambda office, today: bool(meetings_needing_papers(office, today)),
}
WHEN_POST_CAME: Mapping[str, Rule] = {"collect": is_collect_due}
EVENING: Mapping[str, Rule] = {"close": is_close_due}
WHOLE_DAY: Mapping[str, Rule] = {**MORNING, **WHEN_POST_CAME, **EVENING}


def jobs_due(office: Office, today: date, jobs: Mapping[str, Rule] = WHOLE_DAY) -> Iterator[str]:
    """The jobs that have something to do, each asked when its turn comes: the one before may be why."""
    for job, is_due in jobs.items():
        if is_due(office, today):
            yield job
