"""`prefect.yaml`: what stands there is what `iqip up` serves."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from apscheduler.triggers.cron import CronTrigger

from deployments.listing import Cron, read_deployments

LONDON = ZoneInfo("Europe/London")
CRONS = [when for one in read_deployments() for when in one.schedules]


def test_every_job_of_the_contract_is_deployed_under_its_name() -> None:
    names = {one.name for one in read_deployments()}
    assert {"reset", "chase", "collect", "close", "report", "keep-time", "decide"} <= names


@pytest.mark.parametrize("when", CRONS)
def test_schedules_keep_london_time_and_name_their_weekdays(when: Cron) -> None:
    assert when.timezone == "Europe/London"
    minute, hour, _, _, weekdays = when.cron.split()
    assert minute.isdigit() and hour.isdigit()
    assert weekdays == "MON-FRI"


@pytest.mark.parametrize("when", CRONS)
def test_a_schedule_means_the_same_days_to_prefect_and_to_the_doorbell(when: Cron) -> None:
    """A number would not: 1 is Monday to Prefect and Tuesday to APScheduler."""
    trigger = CronTrigger.from_crontab(when.cron, LONDON)
    friday_evening = datetime(2021, 2, 5, 23, 0, tzinfo=LONDON)
    assert trigger.get_next_fire_time(None, friday_evening).strftime("%a") == "Mon"


def test_a_persons_decision_never_waits_for_a_queue() -> None:
    limits = {one.name: one.limit for one in read_deployments()}
    assert limits.pop("decide") is None and limits.pop("amend") is None
    assert set(limits.values()) == {1}
