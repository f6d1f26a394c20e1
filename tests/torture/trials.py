"""One trial: a job killed at its moments, then the next runs until nothing is left to do, then the count."""

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from models.vocabulary import Posting
from tasks.office import open_office
from tests.torture.counting import Count, count_changes, count_letters, count_messages
from tests.torture.ledgers import FINAL, entries, picture
from tests.torture.moments import Doing, Moment
from tests.torture.places import Place
from tests.torture.sides import Opened, Side
from tests.torture.worlds import DAYS, World
from tests.torture.zygote import Run, Zygote

OPEN = frozenset(Posting) - {*FINAL, Posting.HELD_FOR_A_PERSON}
IN_DOUBT = {Posting.SENDING, Posting.UNKNOWN}
RUNS_A_DAY = 2  # after the wait: the first queues what never went, the second writes it in that day's words


@dataclass(frozen=True)
class Ground:
    """A job by a transport, and what each of its trials begins with."""

    job: str
    transport: str
    world: World
    open_side: Opened
    place: Path

    @property
    def days(self) -> Sequence[date]:
        return DAYS if self.job == "chase" else DAYS[1:]


@dataclass(frozen=True)
class Undisturbed:
    """A run that nobody kills: how long it takes, what it does, what it sends, what it comes to."""

    seconds: float
    doings: dict[Doing, int]
    letters: Counter[str]
    picture: Counter[tuple[object, ...]]


@dataclass
class Told:
    """What one trial came to, or many together."""

    count: Count = field(default_factory=Count)
    kills: list[tuple[Place, Moment]] = field(default_factory=list)
    went: int = 0  # letters that a kill left in doubt, and that had arrived
    never_went: int = 0  # and that had not
    runs: int = 0

    def __iadd__(self, other: "Told") -> "Told":
        self.count += other.count
        self.kills += other.kills
        self.went += other.went
        self.never_went += other.never_went
        self.runs += other.runs
        return self


def hold_undisturbed(ground: Ground, zygote: Zygote) -> Undisturbed:
    """The measure of all trials; raises if it does not run through."""
    folder = ground.place / "undisturbed"
    with ground.open_side(folder) as side:
        prepare(ground, folder, side)
        ended = zygote.run(Run(folder, ground.job, ground.days[0], None, side.environment))
        if ended.fault:
            raise RuntimeError(f"{ground.job} by {ground.transport} fails undisturbed:\n{ended.fault}")
        letters = Counter(address for address, _ in side.taken())
        seen = Undisturbed(ended.seconds, dict(ended.doings), letters, picture(folder))
    shutil.rmtree(folder)
    return seen


def hold(ground: Ground, wanted: Undisturbed, zygote: Zygote, name: str, moments: Sequence[Moment]) -> Told:
    """Kill the job at these moments, one run after the other, and let it end.

    Where there are several, the last third falls on the next working day: into what recovers the first's.
    """
    told, doubted, has_ended = Told(), set[str](), False
    folder = ground.place / name
    with ground.open_side(folder) as side:
        prepare(ground, folder, side)
        for day, moment in _runs(ground.days, moments):
            if day != ground.days[0]:
                side.settle()  # the next day's runs come long after the stated wait
            if moment is None and has_ended and not _is_anything_open(folder, side):
                continue
            ended = zygote.run(Run(folder, ground.job, day, moment, side.environment))
            told.runs += 1
            has_ended = not ended.was_killed
            if ended.was_killed and moment is not None:
                left = _in_doubt(folder)
                doubted |= left
                told.kills.append((_corrected(ended.place, left), moment))
            elif ended.fault:
                told.count.note("failed_runs", ended.fault)
        told.count += _count(ground, folder, side, wanted)
        tokens = {token for _, token in side.taken()}
    told.went, told.never_went = len(doubted & tokens), len(doubted - tokens)
    killed = ", ".join(f"{place.value} ({moment})" for place, moment in told.kills)
    if told.count.reasons:
        told.count.reasons.insert(0, f"Trial {name} was killed {killed}:")
    shutil.rmtree(folder)
    return told


def prepare(ground: Ground, folder: Path, side: Side) -> None:
    shutil.copytree(ground.world.folder, folder)
    (folder / "iqip.toml").write_text(side.settings())
    side.deliver(ground.world.messages)


def _runs(days: Sequence[date], moments: Sequence[Moment]) -> Iterator[tuple[date, Moment | None]]:
    """The killed runs, then those that carry on, until letters in doubt had their wait and their answer."""
    next_day = len(moments) - len(moments) // 3
    yield from ((days[0], moment) for moment in moments[:next_day])
    yield days[0], None
    yield from ((days[1], moment) for moment in moments[next_day:])
    yield from ((day, None) for day in days[1:] for _ in range(RUNS_A_DAY))


def _is_anything_open(folder: Path, side: Side) -> bool:
    office = open_office(folder)
    is_open = side.in_the_inbox() > 0 or any(one.posting in OPEN for one in entries(office))
    office.register.engine.dispose()
    return is_open


def _in_doubt(folder: Path) -> set[str]:
    office = open_office(folder)
    tokens = {one.token for one in entries(office) if one.posting in IN_DOUBT}
    office.register.engine.dispose()
    return tokens


def _corrected(place: Place, in_doubt: set[str]) -> Place:
    """A commit while posting may be a claim's or a stamp's: the ledger tells."""
    return Place.BETWEEN if place is Place.CLAIMED and not in_doubt else place


def _count(ground: Ground, folder: Path, side: Side, wanted: Undisturbed) -> Count:
    office = open_office(folder)
    count = count_letters(office, side, wanted.letters)
    if ground.job == "collect":
        count += count_messages(office, side, ground.world.messages)
        count += count_changes(picture(folder), wanted.picture)
    office.register.engine.dispose()
    return count
