"""The timetable: steps and cycles brought to where they stand, and the runs that its dates ask for."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterTags
from prefect.context import FlowRunContext
from prefect.exceptions import ObjectNotFound
from prefect.states import Scheduled

from flows.showing import job, step
from models.rules.timetabling import PlannedRun
from tasks.clock import LONDON
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.timetable.keep_timetable import keep_timetable, planned_runs

PLANTED = "timetable"  # the tag of the runs that stand in Prefect because of a date of the timetable
AT = time(8)


@job("keep-time")
def keep_time(office: Office, today: date, dry_run: bool) -> Outcome:
    """Mark the timetable's steps done, late or blocked, open and close each meeting's cycle, and plan
    the runs that the timetable's dates ask for.
    """
    outcome = step(keep_timetable)(office, today, dry_run)
    if FlowRunContext.get() and not dry_run and not office.settings.clock.fixed:
        step(plant_runs)(planned_runs(office, today))
    return outcome


def plant_runs(runs: Iterable[PlannedRun]) -> None:
    """Let Prefect's upcoming runs be exactly `runs`: a key names a subject and the version of its date,
    so a date that moved takes its old run away and gets a new one, and nothing is planted twice.
    """
    wanted = {run.key: run for run in runs}
    with get_client(sync_client=True) as prefect:
        planted = FlowRunFilter(tags=FlowRunFilterTags(all_=[PLANTED]))
        for known in prefect.read_flow_runs(flow_run_filter=planted):
            if known.state and known.state.is_scheduled() and known.idempotency_key not in wanted:
                prefect.delete_flow_run(known.id)
        for run in wanted.values():
            try:
                deployment = prefect.read_deployment_by_name(f"{run.job}/{run.job}")
            except ObjectNotFound:  # this server serves other jobs only
                continue
            prefect.create_flow_run_from_deployment(
                deployment.id,
                name=f"{run.job} {run.on}: {run.what}",
                state=Scheduled(scheduled_time=datetime.combine(run.on, AT, LONDON).astimezone(UTC)),
                idempotency_key=run.key,
                tags=[PLANTED],
            )
