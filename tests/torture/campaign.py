"""So many kills of one job by one transport, both cores at work, and all of it from one seed."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from queue import SimpleQueue
from random import Random

from tests.torture.moments import Doing, Moment, some_moment
from tests.torture.trials import Ground, Told, Undisturbed, hold, hold_undisturbed
from tests.torture.zygote import Zygote

AT_ONCE = 2


@dataclass(frozen=True)
class Plan:
    """`kills` in all; `in_a_row`: how many hit one trial, each the run that recovers from the last."""

    kills: int
    in_a_row: int
    seed: str


@contextmanager
def warm_zygotes(many: int = AT_ONCE) -> Iterator[list[Zygote]]:
    zygotes = [Zygote() for _ in range(many)]
    try:
        yield zygotes
    finally:
        for zygote in zygotes:
            zygote.close()


def kill_often(ground: Ground, plan: Plan, zygotes: Sequence[Zygote]) -> Told:
    """Hold trials until as many kills as planned have hit a process that was at work."""
    wanted, told, begun = hold_undisturbed(ground, zygotes[0]), Told(), 0
    free: SimpleQueue[Zygote] = SimpleQueue()
    for zygote in zygotes:
        free.put(zygote)

    def one(number: int) -> Told:
        zygote = free.get()
        try:
            return hold(ground, wanted, zygote, f"{number}", _moments(plan, wanted, number))
        finally:
            free.put(zygote)

    with ThreadPoolExecutor(len(zygotes)) as trials:
        while len(told.kills) < plan.kills:
            many = -(-(plan.kills - len(told.kills)) // plan.in_a_row)
            for done in trials.map(one, range(begun, begun + many)):
                told += done
            begun += many
    return told


def _moments(plan: Plan, wanted: Undisturbed, number: int) -> list[Moment]:
    """Killed once, a run may die anywhere; in a row, each about so far on as to leave work for the next."""
    random, share = Random(f"{plan.seed}/{number}"), min(1.0, 2 / plan.in_a_row)
    doings: dict[Doing, int] = {
        doing: -(-often * int(100 * share) // 100) for doing, often in wanted.doings.items()
    }
    return [some_moment(random, wanted.seconds * share, doings) for _ in range(plan.in_a_row)]
