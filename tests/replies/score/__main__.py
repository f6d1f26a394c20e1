"""Prints how well replies are read: labelled set, guard sentences, corpora, generated replies.

Only what is open is opened; `--held-back` adds the figures of the other, `--every-miss` its misses too.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from tests.replies.score import elsewhere, guarded
from tests.replies.score.labelled import WRITERS, Labelled, held_back, later_replies, open_replies
from tests.replies.score.outcomes import outcomes_of
from tests.replies.score.tables import figures, misses, trust_table


def part(name: str, replies: Sequence[Labelled], *, with_misses: bool) -> Iterator[str]:
    """The score of what is open or held back, by writer and over all."""
    found = outcomes_of(replies)
    for writer in (name for name in WRITERS if any(one.writer == name for one in replies)):
        yield f"\n== {name}, {writer} writer"
        yield from figures([one for one in found if one.reply.writer == writer])
    yield f"\n== {name}: {len(replies)} replies"
    yield from figures(found)
    yield "\nrules of the trust table (certain must hold 99 %, likely 95 %)"
    yield from trust_table(found)
    if with_misses:
        yield "\nevery miss"
        yield from misses(found)


def score(arguments: argparse.Namespace) -> Iterator[str]:
    """The lines of the whole score."""
    yield from part("open", open_replies(), with_misses=True)
    yield from part("later", later_replies(), with_misses=True)
    if arguments.held_back or arguments.every_miss:
        yield from part("held back", held_back(), with_misses=arguments.every_miss)
    yield "\n== guard sentences"
    yield from guarded.lines()
    if not arguments.labelled_only:
        yield "\n== elsewhere"
        yield from elsewhere.corpora()
        yield from elsewhere.generated()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.replies.score", description=__doc__)
    parser.add_argument("--held-back", action="store_true", help="the figures of what is held back too")
    parser.add_argument("--every-miss", action="store_true", help="and its misses")
    parser.add_argument("--labelled-only", action="store_true", help="without corpora and generated replies")
    for line in score(parser.parse_args()):
        sys.stdout.write(f"{line}\n")
