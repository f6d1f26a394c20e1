"""Where the time goes: the functions of our own code that took longest, callees counted in."""

from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from pstats import Stats

from rich.console import Console

import tasks
from benchmarks.measuring import seconds_of

HOUSE = Path(tasks.__file__).parents[1]
ROOMS = ("tasks", "models")
SHOWN = 8


def watch_closely(work: Callable[[], object]) -> float:
    """Do the work under the profiler, print what took longest, and say how long it took (slowed down)."""
    profile = Profile()
    seconds = seconds_of(lambda: profile.runcall(work))
    told = Console()
    told.print(f"{seconds:.2f} s under the profiler, of which with all that they call:")
    for where, calls, within in longest(profile):
        told.print(f"  {within:6.2f} s  {calls:7}  {where}", highlight=False)
    return seconds


def longest(profile: Profile) -> list[tuple[str, int, float]]:
    """Place, calls and cumulative seconds of our slowest functions."""
    found = []
    for (file, line, name), (_, calls, _, within, _) in Stats(profile).stats.items():  # type: ignore[attr-defined]
        path = Path(file)
        if path.is_relative_to(HOUSE) and path.relative_to(HOUSE).parts[0] in ROOMS:
            found.append((f"{path.relative_to(HOUSE)}:{line} {name}", calls, within))
    return sorted(found, key=lambda one: -one[2])[:SHOWN]
