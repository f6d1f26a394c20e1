"""`python -m benchmarks [sending|reading|taking_in|growing …] [--full] [--profile]`: each ratio in a table.

Without `--full` the sizes are small enough for a coffee; with it they are those that the ratios are promised
for, and `flowing`, which starts a server, is measured too (by its name it is at any size). `--profile` runs
the others once, slowly, and lists where the time goes.
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.flowing import measure_flowing
from benchmarks.growing import measure_growing, profile_growing
from benchmarks.measuring import Row, show
from benchmarks.profiling import watch_closely
from benchmarks.reading import measure_reading
from benchmarks.sending import measure_sending
from benchmarks.taking_in import measure_taking_in

TITLES = {
    "sending": "Sending over SMTP, a letter (floor: bare smtplib)",
    "reading": "Reading, a message, on one core (floor: 400 a second)",
    "taking_in": "Taking in, a reply (floor: stdlib and an insert)",
    "flowing": "The whole chase flow on a running server (floor: its bare steps)",
    "growing": "Growing: writing the letters (floor: a small register)",
}


SLOW_TO_BEGIN = {"flowing"}


@dataclass(frozen=True)
class Sizes:
    """How much of each is done, and how often."""

    pieces: int  # actions due, of as many owners and of a fifth as many; replies
    actions: int  # of the grown register
    rounds: int


USUAL, FULL = Sizes(500, 10_000, 3), Sizes(5_000, 50_000, 3)


def main() -> None:
    """Measure what was asked for, all of it if nothing was."""
    parser = ArgumentParser(prog="python -m benchmarks", description="Ratios to a floor of the same run.")
    parser.add_argument("what", nargs="*", help=f"any of {', '.join(TITLES)}; all, if none is named")
    parser.add_argument("--full", action="store_true", help="5,000 letters and replies, 50,000 actions")
    parser.add_argument("--profile", action="store_true", help="once each, and where the time goes")
    chosen = parser.parse_args()
    if strange := set(chosen.what) - TITLES.keys():
        parser.error(f"there is no benchmark {', '.join(sorted(strange))}: say any of {', '.join(TITLES)}.")
    sizes = FULL if chosen.full else USUAL
    for what in chosen.what or [one for one in TITLES if chosen.full or one not in SLOW_TO_BEGIN]:
        if chosen.profile:
            _profile(what, sizes)
        else:
            show(TITLES[what], _measure(what, sizes))


def _measure(what: str, sizes: Sizes) -> Iterator[Row]:
    if what == "sending":
        for owners in (sizes.pieces, sizes.pieces // 5):
            yield measure_sending(owners, sizes.pieces, sizes.rounds)
    elif what == "reading":
        yield from measure_reading(sizes.pieces, sizes.rounds)
    elif what == "taking_in":
        yield measure_taking_in(sizes.pieces, sizes.rounds)
    elif what == "flowing":
        yield measure_flowing(sizes.pieces, sizes.pieces)
    else:
        yield from measure_growing(sizes.actions, sizes.rounds)


def _profile(what: str, sizes: Sizes) -> None:
    if what == "sending":
        measure_sending(sizes.pieces, sizes.pieces, 1, watch_closely)
    elif what == "reading":
        list(measure_reading(sizes.pieces, 1, watch_closely))
    elif what == "taking_in":
        measure_taking_in(sizes.pieces, 1, watch_closely)
    elif what == "growing":
        profile_growing(sizes.actions, watch_closely)


if __name__ == "__main__":
    main()
