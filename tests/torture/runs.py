"""One run of a job: its plain steps in the order of its flow, without Prefect."""

from collections.abc import Callable
from datetime import date

from tasks.chase.look_up_absences import look_up_absences
from tasks.chase.write_and_post import write_and_post
from tasks.collect.acknowledge import acknowledge
from tasks.collect.collect_returns import collect_returns
from tasks.office import Office
from tasks.post.post_letters import post_letters

STEPS: dict[str, tuple[Callable[[Office, date], object], ...]] = {
    "chase": (look_up_absences, write_and_post),
    "collect": (collect_returns, acknowledge, post_letters),
}


def run(office: Office, job: str, today: date, begin: Callable[[str], None]) -> None:
    for step in STEPS[job]:
        begin(step.__name__)
        step(office, today)
