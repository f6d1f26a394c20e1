"""`iqip demo`: the December 2020 paper played through, from its findings to its two committee papers.

A rehearsal whose copy is the instance itself, by real flow runs that the UI shows. Importing this module
imports Prefect: `set_environment` comes first.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from types import ModuleType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from deployments.day import EVENING, MORNING, WHEN_POST_CAME, jobs_due
from deployments.demo_decisions import MESSAGE, Answers, decisions, deed
from deployments.demo_instance import EXAMPLE, FIRST, LAST, load_example
from deployments.demo_summary import places, summary
from deployments.engine import Engine, engine
from deployments.environment import ui_url
from deployments.saying import say, say_rows
from deployments.serve import apply_deployments, prefect_server
from deployments.up import asked_to_stop, keep_up
from tasks.clock import days
from tasks.import_register import import_files
from tasks.office import Office


class DemoStopped(RuntimeError):
    """Stopped half-way: the instance shows the days played so far."""


class NotImported(RuntimeError):
    """The example's own files have a fault; the report above says where."""


def play(office: Office) -> None:
    """Play all days into the office, show what came of it; on a terminal, stay up until Ctrl-C."""
    with asked_to_stop() as stop, prefect_server(office.settings.ui.port):
        apply_deployments(resting=True)
        _import(office, EXAMPLE / "register", FIRST)
        with engine() as running:
            _play_days(office, running, stop)
            runs = Counter(run.job for run in running.finished)
        say_rows("What came of it", summary(office, dict(runs)))
        say_rows("Where everything is", places(office))
        if sys.stdout.isatty():
            keep_up(office, say, stop)
        else:
            say(f"'iqip --instance {office.folder} up' shows the runs at {ui_url(office)}")


def _play_days(office: Office, running: Engine, stop: Event) -> None:
    example, all_days = load_example(), tuple(days(FIRST, LAST))
    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(highlight=False), transient=True) as bar:
        played = bar.add_task("", total=len(all_days))
        for today in all_days:
            bar.update(played, description=f"{today:%a %-d %b %Y}")
            for job, answers in jobs_of(office, example, today):
                if stop.is_set():
                    raise DemoStopped(f"Stopped on {today}: the instance shows the days played so far.")
                run = running.run(job, today, **answers)
                bar.console.print(Text(f"{today} {job:9} {run.message}"), soft_wrap=True)
            bar.advance(played)


def jobs_of(office: Office, example: ModuleType, today: date) -> Iterator[tuple[str, Answers]]:
    """The jobs of one day, each to be run before the next is asked for: what is due in the morning, the post,
    what the PMO decides, the evening's.

    On a weekend the schedules rest; only the doorbell rings when there is post.
    """
    is_scheduled = today.isoweekday() <= 5
    if is_scheduled:
        yield from ((job, {}) for job in jobs_due(office, today, MORNING))
    example.deliver(office.folder, today)
    yield from ((job, {}) for job in jobs_due(office, today, WHEN_POST_CAME))
    expected, deeds = example.expected(office.folder, today), example.deeds(office.folder, today)
    for answers in decisions(office, today, expected, [one for one in deeds if one.what == MESSAGE]):
        yield "decide", answers
    for done in deeds:
        if done.what == "import":
            _import(office, EXAMPLE / done.of, today)
        elif done.what != MESSAGE:
            yield deed(office, today, done)
    if is_scheduled:
        yield from ((job, {}) for job in jobs_due(office, today, EVENING))


def _import(office: Office, folder: Path, today: date) -> None:
    report = import_files(office, folder, today)
    if report.is_refused:
        raise NotImported(report.as_text())
    say(f"{today} import    {report.sentence}")
