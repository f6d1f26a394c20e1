"""`python -m tests.torture [--seed N] [--kills N] [--pieces N] [words …]`: kills, counts, prints the table.

Exit 1 if any count is not 0. The words choose rows, as in `collect smtp`; without any, all are held.
"""

import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from time import perf_counter

from rich.console import Console

from tests import dovecot
from tests.torture.campaign import Plan, kill_often, warm_zygotes
from tests.torture.sides import Opened, open_exchange, open_folder, open_graph, open_smtp, running_servers
from tests.torture.table import show
from tests.torture.trials import Ground, Told
from tests.torture.worlds import make_chase, make_collect

MEMORY, ROOM = Path("/dev/shm"), 2_000_000_000  # a kill is no power cut: it spares the disk
SIMULATED = {"exchange": open_exchange, "graph": open_graph}
WORLDS = {"chase": make_chase, "collect": make_collect}


@dataclass(frozen=True)
class Row:
    """A job by a transport; the pieces and the kills asked for are divided by `smaller` and `fewer`."""

    job: str
    transport: str
    in_a_row: int = 10
    smaller: int = 1
    fewer: int = 1

    @property
    def name(self) -> str:
        simulated = " (simulated)" if self.transport in SIMULATED else ""
        return f"{self.job} {self.transport}{simulated}{' in a row' if self.in_a_row > 1 else ''}"


ROWS = (
    Row("chase", "smtp", in_a_row=1),
    Row("collect", "smtp", in_a_row=1),
    Row("chase", "smtp", fewer=2),
    Row("collect", "smtp", fewer=2),
    Row("chase", "folder"),
    Row("collect", "folder"),
    *(Row(job, kind, smaller=10, fewer=5) for kind in SIMULATED for job in WORLDS),  # a simulator is slow
)


def main() -> int:
    asked, console, told = _asked(), Console(width=150), dict[str, Told]()
    console.print(f"The seed is {asked.seed}; --seed {asked.seed} draws the same moments again.")
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        tempfile.tempdir = str(MEMORY)
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="iqip-torture-")))
        sides: dict[str, Opened] = {"folder": open_folder, **SIMULATED}
        if dovecot.is_installed():
            sides["smtp"] = open_smtp(stack.enter_context(running_servers()))
        else:
            console.print("Dovecot is not installed (Debian: apt-get install dovecot-imapd): no smtp.")
        zygotes = stack.enter_context(warm_zygotes())
        for row in _rows(asked.words):
            if row.transport in sides:
                begun, spot = perf_counter(), place / row.name
                world = WORLDS[row.job](spot / "world", max(asked.pieces // row.smaller, 10))
                ground = Ground(row.job, row.transport, world, sides[row.transport], spot)
                plan = Plan(-(-asked.kills // row.fewer), row.in_a_row, f"{asked.seed}/{row.name}")
                told[row.name] = kill_often(ground, plan, zygotes)
                console.print(
                    f"{row.name}: {len(told[row.name].kills)} kills, {perf_counter() - begun:.0f} s"
                )
        show(told, console)
    return 0 if told and all(one.count.is_clean for one in told.values()) else 1


def _rows(words: list[str]) -> Iterator[Row]:
    for row in ROWS:
        if set(words) <= set(row.name.split()):
            yield row


def _asked() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.torture", description="Kill -9, carry on, count.")
    parser.add_argument("words", nargs="*", help="rows to hold, as: chase smtp; all, if none is named")
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(1_000_000))
    parser.add_argument("--kills", type=int, default=200, help="of each row; a fifth of it where simulated")
    parser.add_argument(
        "--pieces", type=int, default=500, help="letters or messages; a tenth where simulated"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
