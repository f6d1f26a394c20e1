"""What a run shows in the Prefect UI, on a real server."""

from datetime import UTC, date, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from typing import Any

import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    ArtifactFilter,
    ArtifactFilterFlowRunId,
    FlowRunFilter,
    FlowRunFilterTags,
)
from prefect.flow_engine import run_flow_in_subprocess

from deployments.engine import RunFailed, engine
from deployments.listing import read_deployments
from deployments.prefect_api import PrefectApi
from deployments.serve import load_job, runner_deployment
from deployments.warm import runs_begin_warm
from flows.keep_time import PLANTED, plant_runs
from models.rules.timetabling import PlannedRun
from tasks.office import Office
from tests.factories import BECAUSE, make_action, make_person, make_plan

pytestmark = [pytest.mark.xdist_group("prefect"), pytest.mark.filterwarnings("ignore")]
FRIDAY = date(2021, 2, 5)


def last_run(job: str) -> Any:
    with get_client(sync_client=True) as client:
        runs = [run for run in client.read_flow_runs() if run.name.startswith(job)]
        return max(runs, key=lambda run: run.created)


def artifact_of(run: Any) -> str:
    with get_client(sync_client=True) as client:
        found = client.read_artifacts(
            artifact_filter=ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run.id]))
        )
    assert len(found) == 1
    return str(found[0].data)


@pytest.fixture
def chased_office(served_office: Office) -> Office:
    with served_office.register.write(BECAUSE) as session:
        owner = make_person(session, "Matron [accept](x)", "matron@example.org")
        lead = make_person(session, "Chief Nurse")
        make_action(session, make_plan(session), owner, lead_id=lead.id, due=FRIDAY)
    return served_office


def test_a_run_says_its_job_and_day_and_ends_with_a_sentence(chased_office: Office) -> None:
    with engine() as running:
        first = running.run("chase", FRIDAY)
        again = running.run("chase", FRIDAY)
    assert first.message == "1 letter to 1 owner; 1 posted."
    assert again.message == "No letter due."
    run = last_run("chase")
    assert run.name == "chase 2021-02-05"
    assert len(list(chased_office.outbox.glob("*.eml"))) == 1


def test_a_rehearsal_and_the_command_line_run_the_very_same_steps(chased_office: Office) -> None:
    job = load_job(next(one for one in read_deployments() if one.name == "chase"))
    assert job.plain(chased_office, FRIDAY, True).sentence == "Would go: 1 letter to 1 owner."
    assert list(chased_office.outbox.glob("*.eml")) == []


def test_the_one_artifact_lists_what_was_done_with_names_made_harmless(chased_office: Office) -> None:
    with engine() as running:
        running.run("chase", FRIDAY)
    shown = artifact_of(last_run("chase"))
    assert r"matron\@example\.org" in shown
    assert r"Matron \[accept\]\(x\)" in shown


def test_a_decision_that_cannot_be_taken_fails_the_run_and_says_why(served_office: Office) -> None:
    with engine() as running, pytest.raises(RunFailed, match=r"P99"):
        running.run("decide", FRIDAY, id="P99", verdict="accept", by="PMO Officer", reason="it is right")
    assert last_run("decide").name == "decide P99 2021-02-05"


def test_a_run_form_speaks_in_titles_and_help_texts(server: PrefectApi) -> None:
    for one in read_deployments():
        schema = runner_deployment(one, resting=True)._parameter_openapi_schema.model_dump()
        for name, field in schema["properties"].items():
            assert field["title"] != name and field["title"][0].isupper(), (one.name, name)
            assert field["description"].endswith("."), (one.name, name)
        assert list(schema["properties"])[-2:] == ["today", "dry_run"]


def test_planned_runs_are_planted_once_moved_with_their_date_and_taken_away(server: PrefectApi) -> None:
    today = datetime.now(UTC).date()  # noqa: TID251 - Prefect would start a run of a past day at once
    soon, later = today + timedelta(days=20), today + timedelta(days=30)

    def planted() -> list[tuple[str, str]]:
        with get_client(sync_client=True) as client:
            runs = client.read_flow_runs(
                flow_run_filter=FlowRunFilter(tags=FlowRunFilterTags(all_=[PLANTED]))
            )
        return sorted((run.name, f"{run.expected_start_time:%Y-%m-%d}") for run in runs)

    first = PlannedRun("meeting 1 papers/v1", "report", soon, "papers are due")
    plant_runs([first])
    plant_runs([first])
    assert planted() == [(f"report {soon}: papers are due", str(soon))]
    plant_runs([PlannedRun("meeting 1 papers/v2", "report", later, "papers are due")])
    assert planted() == [(f"report {later}: papers are due", str(later))]
    plant_runs([])
    assert planted() == []


def test_a_served_run_forks_from_a_process_that_is_warm(served_office: Office) -> None:
    job = load_job(next(one for one in read_deployments() if one.name == "keep-time"))
    with runs_begin_warm():
        process = run_flow_in_subprocess(job, parameters={"today": FRIDAY, "dry_run": True})
        process.join(60)
    assert isinstance(process, ForkServerProcess)
    assert process.exitcode == 0
    assert last_run("keep-time").state.is_completed()
