"""Runs mutilated messages through taking in, reading and acknowledging, and counts what became of them."""

import resource
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from random import Random
from time import process_time

from sqlalchemy import select

from models.message import Message
from models.rules.settling import in_words
from models.vocabulary import MessageState
from tasks.collect.acknowledge import acknowledge
from tasks.collect.read_post import read_post
from tasks.collect.take_in_post import take_in_post
from tasks.replies import read
from tests.collecting import Desk
from tests.fuzz.mutations import mutilated
from tests.fuzz.seeds import seeds
from tests.mails import TODAY, deliver

AT_ONCE, A_ROUND = 50, 500
LARGE = 10_000_000
LONGEST = 1.0  # seconds of CPU for one message that is not large
Named = tuple[bytes, tuple[str, ...]]


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@dataclass
class Tally:
    """What became of the messages; `faults` is empty when all went well."""

    messages: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    mutations: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    letters: int = 0
    base: int = field(default_factory=_peak)

    @property
    def grown(self) -> int:
        """Megabytes by which the peak of memory has grown."""
        return (_peak() - self.base) // 1024


def fuzz(make: Callable[[int], Desk], count: int, seed: int, tally: Tally) -> Tally:
    """`count` messages in rounds, each before a new desk; the same seed makes the same messages."""
    for place, start in enumerate(range(0, count, A_ROUND)):
        desk, chance = make(place), Random(f"{seed}/{place}")
        known = seeds(desk)
        numbers = range(start, min(start + A_ROUND, count))
        run_all(desk, (mutilated(chance.choice(known), number, chance) for number in numbers), tally)
        tally.letters += acknowledge(desk.office, TODAY).written
        desk.office.register.engine.dispose()
    return tally


def run_all(desk: Desk, messages: Iterable[Named], tally: Tally) -> None:
    """Some at once, as they come in a morning."""
    left = iter(messages)
    while some := list(islice(left, AT_ONCE)):
        run_some(desk, some, tally)


def run_some(desk: Desk, some: Sequence[Named], tally: Tally) -> None:
    """Deliver, take in and read; then look for each in the inbox."""
    deliver(desk.office, *(raw for raw, _ in some))
    began = process_time()
    try:
        taken = take_in_post(desk.office, TODAY)
        found = read_post(desk.office, TODAY)
    except Exception as error:
        tally.faults.append(f"the run broke: {type(error).__name__}: {error}; one of {_names(some)}")
        raise
    spent = process_time() - began
    tally.faults += [*taken.failures, *found.failures]
    if spent > LONGEST:
        spent = max((_time(raw, names, tally) for raw, names in some), default=0)
    tally.slowest = max(tally.slowest, spent)
    _count(desk, some, tally)


def _time(raw: bytes, names: tuple[str, ...], tally: Tally) -> float:
    """What reading this one takes, where the batch took too long to tell; a busy machine is asked thrice."""
    if len(raw) >= LARGE:
        return 0.0
    spent = _spent(raw)
    for _ in range(2):
        spent = spent if spent <= LONGEST else min(spent, _spent(raw))
    if spent > LONGEST:
        tally.faults.append(f"{spent:.1f} s for {len(raw)} bytes after {', '.join(names)}")
    return spent


def _spent(raw: bytes) -> float:
    began = process_time()
    read(raw, None)
    return process_time() - began


def _count(desk: Desk, some: Sequence[Named], tally: Tally) -> None:
    with desk.office.register.read() as session:
        rows = session.execute(
            select(Message.sha256, Message.state, Message.kind, Message.reasons).where(
                Message.sha256.in_([_kept_as(raw, desk) for raw, _ in some])
            )
        )
        kept = {name: (state, kind, reasons) for name, state, kind, reasons in rows}
    for raw, names in some:
        tally.messages += 1
        tally.mutations.update(names)
        state, kind, reasons = kept.get(_kept_as(raw, desk), (None, None, []))
        why = in_words(reasons)
        if state is None or state is MessageState.KEPT:
            tally.faults.append(f"{'not in the inbox' if state is None else 'not read'}: {', '.join(names)}")
        elif state is MessageState.REVIEW and not why:
            tally.faults.append(f"listed without a reason: {kind} {reasons} after {', '.join(names)}")
        tally.outcomes[f"{kind}, {state}"] += 1
        tally.reasons.update({why_of(str(code)) for code in reasons})


def why_of(code: str) -> str:
    return code.partition(" ")[0]


def _kept_as(raw: bytes, desk: Desk) -> str:
    return sha256(raw[: desk.office.settings.mail.max_message_bytes]).hexdigest()


def _names(some: Sequence[Named]) -> str:
    return "; ".join(sorted({name for _, names in some for name in names}))
