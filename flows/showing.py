"""What every job shows in the Prefect UI: its name and day, its form, its steps, its sentence, its list.

A job is a plain function of the office, the day and `dry_run` that answers with an Outcome. `job` makes
it a Prefect flow that a schedule, a form or the doorbell can start; `plain` is the very same function
for the command line, the rehearsal and the tests, which run without Prefect.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import wraps
from typing import Annotated, Any, ParamSpec, TypeVar

from prefect import Flow, Task, runtime
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.objects import State
from prefect.context import FlowRunContext
from prefect.exceptions import ObjectNotFound
from prefect.states import Completed, Failed
from pydantic import Field

from tasks.decide.link_keys import with_keys
from tasks.desk import desk
from tasks.office import Office, open_office
from tasks.outcome import Outcome

OUR_PACKAGES = {"tasks", "models"}  # their errors are sentences for people; others show where they arose
P = ParamSpec("P")
R = TypeVar("R")


def asked(title: str, why: str) -> Any:
    """What a run form calls a parameter, and the help under it.

    Prefect writes the parameter's own name and no help over pydantic's `title` and `description`.
    """
    return Field(json_schema_extra={"title": title, "description": why})


Today = Annotated[
    date | None,
    asked("Day", "The day that this run stands for. Empty: today, as it is in London."),
]
DryRun = Annotated[bool, asked("Only look", "Say what would be done, and do nothing: no letter, no change.")]


class Job(Flow[..., "State[None]"]):
    """A flow of ours. `plain(office, today, dry_run, …)` runs its steps without Prefect."""

    plain: Callable[..., Outcome]


def job(name: str) -> Callable[[Callable[..., Outcome]], Job]:
    """Make a flow of a job's steps; the steps' docstring is what the UI says about it."""

    def make(steps: Callable[..., Outcome]) -> Job:
        @wraps(steps)
        def shown(*, today: date | None = None, dry_run: bool = False, **answers: Any) -> "State[None]":
            office = open_office()
            try:
                outcome = steps(office, today or office.today, dry_run, **answers)
            except Exception as error:
                if type(error).__module__.split(".")[0] not in OUR_PACKAGES:
                    raise
                outcome = Outcome(str(error), failures=(str(error),))
            return _show(name, outcome, office)

        given = list(inspect.signature(steps).parameters.values())[3:]
        form = [
            *(parameter.replace(kind=parameter.KEYWORD_ONLY) for parameter in given),
            inspect.Parameter("today", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Today),
            inspect.Parameter("dry_run", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=DryRun),
        ]
        shown.__signature__ = inspect.Signature(form)  # type: ignore[attr-defined]
        made = Job(shown, name=name, flow_run_name=lambda: run_name(name, runtime.flow_run.parameters))
        made.plain = steps
        return made

    return make


def step(function: Callable[P, R]) -> Callable[P, R]:
    """The step as a Prefect task inside a run, and as itself elsewhere. Never retried by Prefect:
    a letter whose answer got lost must not be sent blindly a second time (`rules.posting`).
    """

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        if FlowRunContext.get() is None:
            return function(*args, **kwargs)
        words = function.__name__.replace("_", " ")
        made: Task[P, R] = Task(function, name=words, task_run_name=words, cache_policy=NO_CACHE, retries=0)
        return made(*args, **kwargs)

    return call


def run_name(name: str, answers: dict[str, Any]) -> str:
    """The job and its day, "chase 2021-02-05"; of a decision also what it decides."""
    day = str(answers.get("today") or open_office().today)
    words = [name, str(answers.get("id", "")), day, "only looked" if answers.get("dry_run") else ""]
    return " ".join(word for word in words if word)


def _show(name: str, outcome: Outcome, office: Office) -> "State[None]":
    listed = replace(outcome, waiting=with_keys(office, outcome.waiting))
    create_markdown_artifact(desk(listed, _form("decide")), key=name, description=outcome.sentence)
    if outcome.failures:
        return Failed(message=" · ".join(dict.fromkeys((outcome.sentence, *outcome.failures))))
    return Completed(message=outcome.sentence)


def _form(name: str) -> str | None:
    """Where a deployment's run form is, on whatever host the UI is read from."""
    running = FlowRunContext.get()
    assert running and isinstance(running.client, SyncPrefectClient)
    try:
        found = running.client.read_deployment_by_name(f"{name}/{name}")
    except ObjectNotFound:  # a run outside a served office
        return None
    return f"/deployments/deployment/{found.id}/run"
