"""Growing: what 50 letters cost when the register holds a hundred times as many actions.

The floor is the same work in a small register. Each register is measured in a process of its own
(`python -m benchmarks.growing <instance>`), whose peak of memory is then its register's and nobody else's.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from benchmarks.measuring import Row, Watch, check_count, row_of_seconds, seconds_of
from benchmarks.registers import TODAY, fresh_copy, make_register
from models.letter import Letter
from tasks.chase.write_letters import write_letters

DUE, SMALL = 50, 500
AT_MOST, AT_MOST_MEGABYTES = 2, 100
OWN_ACTIONS = 5  # an owner has so many; fewer owners than DUE are never made


@dataclass(frozen=True)
class Cost:
    """Of writing the letters once: the quickest seconds, and the process's peak in megabytes."""

    seconds: float
    megabytes: float


def measure_growing(actions: int, rounds: int) -> Iterator[Row]:
    """50 due of 500 beside 50 due of `actions`: the time, then the memory."""
    small, large = (_cost(size, rounds) for size in (SMALL, actions))
    counted = f"{DUE} due of {actions:,} / {SMALL}"
    yield row_of_seconds(f"{counted}: a letter", [large.seconds], [small.seconds], DUE, AT_MOST)
    yield Row(
        f"{counted}: peak",
        f"{large.megabytes:.0f} MB",
        f"{small.megabytes:.0f} MB",
        f"{large.megabytes - small.megabytes:+.0f} MB",
        f"+{AT_MOST_MEGABYTES} MB",
    )


def profile_growing(actions: int, watch: Watch) -> None:
    """Write the letters of the large register here, watched."""
    with TemporaryDirectory(prefix="iqip-benchmark-") as place:
        write_all(_register(Path(place), actions), 1, watch)


def _cost(actions: int, rounds: int) -> Cost:
    with TemporaryDirectory(prefix="iqip-benchmark-") as place:
        instance = _register(Path(place), actions)
        command = [sys.executable, "-m", "benchmarks.growing", str(instance), str(rounds)]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    seconds, megabytes = map(float, said.split())
    return Cost(seconds, megabytes)


def _register(place: Path, actions: int) -> Path:
    instance = place / "instance"
    make_register(instance, actions=actions, due=DUE, owners=max(DUE, actions // OWN_ACTIONS))
    return instance


def write_all(instance: Path, rounds: int, watch: Watch = seconds_of) -> Cost:
    """Write the letters in this process, each round on a copy; a first round warms up and is not timed."""
    seconds = []
    for number in range(rounds + 1):
        with fresh_copy(instance) as office:
            seconds.append((watch if number else seconds_of)(partial(write_letters, office, TODAY)))
            with office.register.read() as session:
                letters = session.scalar(select(func.count(Letter.id))) or 0
            check_count("Letters written", letters, DUE)
    return Cost(min(seconds[1:]), _peak())


def _peak() -> float:
    """Megabytes that this process held at most. `ru_maxrss` would count the process that started it, too."""
    status = Path("/proc/self/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(kilobytes) * 1024 / 1_000_000


if __name__ == "__main__":
    cost = write_all(Path(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(f"{cost.seconds} {cost.megabytes}\n")
