"""Reading: a message parsed, classified, extracted and interpreted in answer to a letter, on one core.

There is no bare program to set beside it; the floor is what the promise of 400 messages a second allows for
each. The messages are the published corpora where they lie beside the checkout, each read against a letter of
ours that it does not answer, and the answers to our own letters.
"""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measuring import Row, Watch, core_seconds_of, row_of_seconds
from benchmarks.registers import make_register
from benchmarks.replies import put_replies
from benchmarks.sending import chase
from tasks.collect.find_letters import find_letters
from tasks.office import open_office
from tasks.replies import SentLetter, glance, read

ALLOWED = 1 / 400  # seconds
CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
Post = Sequence[tuple[bytes, SentLetter | None]]


def measure_reading(replies: int, rounds: int, watch: Watch = core_seconds_of) -> Iterator[Row]:
    """A row for the corpora and one for answers to our letters, with the median size of each."""
    answers = _answers(replies)
    letter = next(letter for _, letter in answers if letter is not None)
    for name, post in (("corpus messages", [(raw, letter) for raw in _corpora()]), ("replies", answers)):
        if post:
            size = median(len(raw) for raw, _ in post) / 1000
            seconds = [watch(partial(_read, post)) for _ in range(rounds)]
            counted = f"{len(post)} {name} of {size:.1f} KB"
            yield row_of_seconds(counted, seconds, [ALLOWED * len(post)], len(post), 1)


def _read(post: Post) -> None:
    for raw, letter in post:
        read(raw, letter)


def _answers(replies: int) -> Post:
    with TemporaryDirectory(prefix="iqip-benchmark-") as place:
        instance = Path(place) / "instance"
        make_register(instance, actions=replies, due=replies, owners=replies)
        office = open_office(instance)
        chase(office)
        put_replies(office.outbox, office.inbox)
        raws = [file.read_bytes() for file in sorted(office.inbox.glob("*.eml"))]
        seen = [glance(raw) for raw in raws]
        with office.register.read() as session:
            ledger = find_letters(session, seen)
        office.register.engine.dispose()
    letters = [next(ledger.by_token[token].id for token in one.tokens) for one in seen]
    return [(raw, ledger.by_id[id_].sent) for raw, id_ in zip(raws, letters, strict=True)]


def _corpora() -> list[bytes]:
    if not CORPORA.exists():
        return []
    sys.path.insert(0, str(CORPORA))
    score = import_module("score")
    folders = [file.parent.name for file in sorted(CORPORA.glob("*/cases.jsonl"))]
    return [
        score.view(score.raw_of(CORPORA, folder, case), case["kind"], "raw")
        for folder in folders
        for case in score.load(CORPORA, folder)
    ]
