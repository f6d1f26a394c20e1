"""The chase as a run on a server that is up: what Prefect adds to the bare steps.

The floor is the same steps on a copy of the same register, without Prefect. Ours is `iqip up`'s server, which
is asked for a run: from the asking until the run's end, with its process, its tasks and its artifact.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from shutil import copytree
from socket import socket
from tempfile import TemporaryDirectory

from benchmarks.measuring import Row, check_count, seconds_of
from benchmarks.registers import TODAY, make_register
from benchmarks.sending import SMTP_SETTINGS, chase, sent_letters
from benchmarks.sink import running_sink
from deployments.prefect_api import PrefectApi
from deployments.running import run_on_server
from tasks.office import open_office

AT_MOST_SECONDS = 3
RESTING = '\n[clock]\nfixed = "{today}"\n[ui]\nport = {port}\n'
IQIP = [sys.executable, "-c", "from deployments.cli import app; app()"]


def measure_flowing(owners: int, actions: int) -> Row:
    """Once, with so many letters; the server is up and has run a chase before."""
    with running_sink() as sink, TemporaryDirectory(prefix="iqip-benchmark-") as place:
        port = _free_port()
        settings = SMTP_SETTINGS.format(port=sink) + RESTING.format(today=TODAY, port=port)
        served, bare = Path(place) / "served", Path(place) / "bare"
        make_register(served, actions=actions, due=actions, owners=owners, settings=settings)
        copytree(served, bare)
        office = open_office(bare)
        floor = seconds_of(partial(chase, office))
        check_count("Letters sent", len(sent_letters(office)), owners)
        with _up(served):
            server = PrefectApi(f"http://127.0.0.1:{port}")
            run_on_server(server, "chase", TODAY, dry_run=True)
            ours = seconds_of(partial(run_on_server, server, "chase", TODAY))
        check_count("Letters sent", len(sent_letters(open_office(served))), owners)
    return Row(
        f"{owners} letters, {actions} actions",
        f"{ours:.2f} s",
        f"{floor:.2f} s",
        f"+{ours - floor:.2f} s",
        f"+{AT_MOST_SECONDS} s",
    )


@contextmanager
def _up(instance: Path) -> Iterator[None]:
    """`iqip up`, from the moment that it says where its UI is."""
    command = [*IQIP, "--instance", str(instance), "up"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            next(line for line in process.stdout if line.startswith("The UI is at"))
            yield
        finally:
            process.terminate()


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
