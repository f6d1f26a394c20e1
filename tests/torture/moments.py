"""When a process is killed: after a time that nothing decides, or at the nth of its own doings.

Time alone hardly ever meets a window of microseconds. So two of three kills are tied to something that the
process does: a commit, a statement, bytes sent or heard, a file, a call of the transport; before it, in the
middle of it where it has a middle, or after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from random import Random


class Doing(IntEnum):
    """What a process does that a kill can be tied to; the value is its place on the board."""

    COMMIT = 1
    STATEMENT = 2
    SEND = 3
    HEAR = 4
    FILE = 5
    CALL = 6


class Edge(IntEnum):
    BEFORE = 0
    MIDDLE = 1  # of what is sent: half of the bytes went
    AFTER = 2


EDGES = {
    Doing.COMMIT: (Edge.BEFORE, Edge.AFTER),
    Doing.STATEMENT: (Edge.AFTER,),
    Doing.SEND: (Edge.BEFORE, Edge.MIDDLE, Edge.AFTER),
    Doing.HEAR: (Edge.BEFORE, Edge.AFTER),
    Doing.FILE: (Edge.BEFORE,),
    Doing.CALL: (Edge.BEFORE, Edge.AFTER),
}
WEIGHT = {Doing.COMMIT: 2, Doing.STATEMENT: 1, Doing.SEND: 3, Doing.HEAR: 3, Doing.FILE: 2, Doing.CALL: 2}
ENOUGH = 20  # what is done less often than this is chosen less often
BY_TIME = 1 / 3  # of the kills


@dataclass(frozen=True)
class Moment:
    """`seconds` after the start, or, if there is a `doing`, on that edge of the nth."""

    seconds: float = 0.0
    doing: Doing | None = None
    nth: int = 0
    edge: Edge = Edge.BEFORE

    def __str__(self) -> str:
        if self.doing is None:
            return f"after {self.seconds * 1000:.1f} ms"
        return f"{self.edge.name.lower()} {self.doing.name.lower()} {self.nth}"


def some_moment(random: Random, seconds: float, doings: Mapping[Doing, int]) -> Moment:
    """A moment of a run that takes so long, and does each of these so often, when nobody kills it."""
    if random.random() < BY_TIME or not any(doings.values()):
        return Moment(random.uniform(0, seconds))
    weights = [WEIGHT[doing] * min(often, ENOUGH) for doing, often in doings.items()]
    (doing,) = random.choices(list(doings), weights)
    return Moment(0.0, doing, random.randint(1, doings[doing]), random.choice(EDGES[doing]))
