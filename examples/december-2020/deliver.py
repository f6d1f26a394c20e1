"""Delivers the owners' answers: `python examples/december-2020/deliver.py --instance DIR --today 2021-02-05`.

`deliver(instance, today)` does the same for whoever loads this file by its path, and `expected(…)` and
`deeds(…)` say what the PMO decides on a day.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

HERE = str(Path(__file__).resolve().parent)
if HERE not in sys.path:
    sys.path.append(HERE)

from delivery.decisions import Deed, ExpectedDecision, deeds, expected  # noqa: E402
from delivery.posting import deliver  # noqa: E402

__all__ = ["Deed", "ExpectedDecision", "deeds", "deliver", "expected"]


def main() -> None:
    """Deliver, and say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--instance", type=Path, required=True)
    parser.add_argument("--today", type=date.fromisoformat, required=True)
    given = parser.parse_args()
    sys.stdout.write(f"{deliver(given.instance, given.today)} messages delivered.\n")


if __name__ == "__main__":
    main()
