"""Take the post in, read it and judge what it asks for: what came first is read while the rest is taken in.

Each of the three has its own transactions and may be stopped anywhere: what was kept is read by the next run,
what was proposed is judged by it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tasks.collect.read_post import ReadPost, read_post, reading
from tasks.collect.take_in_post import TakenIn, take_in_post, taking_in
from tasks.decide.apply_policy import Judged, apply_policy, judge
from tasks.garbage import seldom_looked_for
from tasks.office import Office


@dataclass(frozen=True)
class Collected:
    """What came, what it says, and what the policy answered."""

    taken: TakenIn
    read: ReadPost
    judged: tuple[Judged, ...]


@seldom_looked_for()
def collect_returns(office: Office, today: date, dry_run: bool = False) -> Collected:
    """Everything that lies in the mailbox, and whatever an earlier run has left."""
    if dry_run:
        taken = take_in_post(office, today, dry_run)
        read = read_post(office, today, dry_run, taken.arrivals)
        return Collected(taken, read, apply_policy(office, today, dry_run))
    chunks: list[TakenIn] = []
    parts: list[ReadPost] = []
    judged = apply_policy(office, today)
    for part in reading(office, today, _noted(taking_in(office, today), chunks)):
        parts.append(part)
        judged += judge(office, [id_ for one in part.messages for id_ in one.proposal_ids], today)
    return Collected(sum(chunks, TakenIn()), sum(parts, ReadPost()), judged)


def _noted(turns: Iterator[TakenIn], chunks: list[TakenIn]) -> Iterator[TakenIn]:
    for one in turns:
        chunks.append(one)
        yield one
