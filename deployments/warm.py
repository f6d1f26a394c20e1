"""Runs that begin at once: each forks from a process that has imported Prefect and the jobs already.

Prefect gives each run a new interpreter, which imports for three seconds what is kept ready here: by the
standard library's forkserver, which has one thread, so that forking it is safe, and ends when its parent is
gone. Prefect asks `multiprocessing` how to start a process; `tests/flows` watches that it still does.
"""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from types import SimpleNamespace
from typing import Any

import prefect.flow_engine

from deployments.listing import read_deployments

READY = (
    "deployments.cli",
    "deployments.serve",
    "deployments.ready_to_read",
    "holidays.countries",
)  # besides the jobs


@contextmanager
def runs_begin_warm() -> Iterator[None]:
    """Until the block ends. The warm process begins now, and gets ready beside whatever is done next."""
    way = multiprocessing.get_context("forkserver")
    way.set_forkserver_preload([*READY, *(one.module for one in read_deployments())])
    forkserver.ensure_running()
    engine: Any = prefect.flow_engine
    usual = engine.multiprocessing
    engine.multiprocessing = SimpleNamespace(get_context=lambda _: way)
    try:
        yield
    finally:
        engine.multiprocessing = usual
        _stop()


def _stop() -> None:
    """Both helpers end when this process does; here they are waited for, so that none outlives it."""
    helpers: tuple[Any, ...] = (forkserver._forkserver, resource_tracker._resource_tracker)
    for helper in helpers:
        helper._stop()
