"""`python -m tests.torture [--seed N] [--kills N] [--pieces N] [words …]`: kills, counts, prints the table.

Exit 1 if any count is not 0. The words choose rows, as in `collect smtp`; without any, all are held.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console

from tests import dovecot
from tests.torture.campaign import Plan, kill_often, warm_zygotes
from tests.torture.sides import Opened, open_exchange, open_folder, open_graph, open_smtp, running_servers
from tests.torture.table import show
from tests.torture.trials import Ground, Told
from tests.torture.worlds import make_chase, make_collect

IN_A_ROW = 10
SIMULATED = {"exchange": open_exchange, "graph": open_graph}
SMALLER = 10  # a simulator is slow: so many times fewer pieces, and five times fewer kills


def main() -> int:
    asked, console, told = _asked(), Console(width=150), dict[str, Told]()
    console.print(f"The seed is {asked.seed}; --seed {asked.seed} draws the same moments again.")
    with ExitStack() as stack:
        place = Path(stack.enter_context(TemporaryDirectory(prefix="iqip-torture-")))
        sides: dict[str, Opened] = {"folder": open_folder, **SIMULATED}
        if dovecot.is_installed():
            sides["smtp"] = open_smtp(stack.enter_context(running_servers()))
        else:
            console.print("Dovecot is not installed (Debian: apt-get install dovecot-imapd): no smtp.")
        zygotes = stack.enter_context(warm_zygotes())
        for name, job, transport, in_a_row in _rows(asked.words):
            if transport not in sides:
                continue
            smaller = SMALLER if transport in SIMULATED else 1
            begun, make = perf_counter(), make_chase if job == "chase" else make_collect
            world = make(place / name / "world", max(asked.pieces // smaller, 10))
            plan = Plan(
                asked.kills if smaller == 1 else -(-asked.kills // 5), in_a_row, f"{asked.seed}/{name}"
            )
            ground = Ground(job, transport, world, sides[transport], place / name)
            told[name] = kill_often(ground, plan, zygotes)
            console.print(f"{name}: {len(told[name].kills)} kills, {perf_counter() - begun:.0f} s")
    show(told, console)
    return 0 if told and all(one.count.is_clean for one in told.values()) else 1


def _rows(words: list[str]) -> Iterator[tuple[str, str, str, int]]:
    for transport in ("smtp", "folder", *SIMULATED):
        for job in ("chase", "collect"):
            simulated = " (simulated)" if transport in SIMULATED else ""
            for in_a_row in (1, IN_A_ROW) if transport == "smtp" else (IN_A_ROW,):
                name = f"{job} {transport}{simulated}" + (" in a row" if in_a_row > 1 else "")
                if set(words) <= set(name.split()):
                    yield name, job, transport, in_a_row


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
