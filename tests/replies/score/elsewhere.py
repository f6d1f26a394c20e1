"""The other figures of reading: extraction and classification on the corpora, and the generated replies."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.replies.test_generated_replies import CASES, is_read_back

CHECKOUT = Path(__file__).resolve().parents[3]
CORPORA = CHECKOUT.parent / "shared" / "corpora"


def corpora() -> Iterator[str]:
    """The tables of the corpora's own scorer, where it lies beside the checkout."""
    scorer = CORPORA / "score.py"
    if not scorer.exists():
        yield "extraction and classification: put the corpora at ../shared/corpora beside this checkout"
        return
    for target in ("tasks.replies:extract_reply", "tasks.replies:classify"):
        command = [sys.executable, str(scorer), target]
        done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
        yield f"{target.split(':')[1]}:"
        yield from (done.stdout or done.stderr).rstrip().split("\n")


def generated() -> Iterator[str]:
    """How many of the generated replies come back exactly."""
    exact = sum(map(is_read_back, CASES))
    yield f"generated replies: {exact} of {len(CASES)} exact ({100 * exact / len(CASES):.2f} %)"
