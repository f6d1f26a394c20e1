"""What became of COUNT mutilated messages (default 10,000) and of some giants; 1 on any fault."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tasks.office import make_office
from tests.collecting import Desk, make_desk
from tests.fuzz.giants import MB, giants
from tests.fuzz.running import Tally, fuzz, run_all

SETTINGS = "[chase]\nacknowledgements_a_day = 100000\n"


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    asked.add_argument("count", nargs="?", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=20210128)
    asked.add_argument("--no-giants", action="store_true", help="leave the messages of 10 and 50 MB out")
    words = asked.parse_args()
    tally = Tally()
    with TemporaryDirectory(prefix="iqip-fuzz-") as folder:

        def make(place: int) -> Desk:
            return make_desk(make_office(Path(folder) / str(place), SETTINGS))

        fuzz(make, words.count, words.seed, tally)
        small = tally.grown
        if not words.no_giants:
            for place, size in enumerate((10 * MB, 50 * MB), start=words.count):
                desk = make(place)
                for giant in giants(desk, size):
                    run_all(desk, [giant], tally)
    say(tally, words.seed, small)
    return int(bool(tally.faults))


def say(tally: Tally, seed: int, small: int) -> None:
    """The counts, most frequent first."""
    out = sys.stdout.write
    out(f"{tally.messages} messages, seed {seed}; {tally.letters} acknowledgements composed\n")
    for title, counts in (
        ("what became of them", tally.outcomes),
        ("reasons", tally.reasons),
        ("mutations", tally.mutations),
    ):
        out(f"\n{title}\n" + "".join(f"{many:8} {name}\n" for name, many in counts.most_common()))
    out(f"\nslowest: at most {tally.slowest:.2f} s of CPU for one message under 10 MB\n")
    out(f"memory: the peak grew by {small} MB, by {tally.grown} MB with the giants\n")
    out(f"{len(tally.faults)} crashes, losses or messages without a reason\n")
    out("".join(f"  {fault}\n" for fault in tally.faults[:50]))


if __name__ == "__main__":
    sys.exit(main())
