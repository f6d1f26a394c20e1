"""Write docs/ledger.md from the code that decides, the transitions and the waits. Run by `make ledger`."""

from datetime import timedelta
from pathlib import Path

from models.rules.posting import printed
from tasks.post.recover_letters import TRUSTED_AFTER

FILE = Path(__file__).parent / "ledger.md"
OPENING = """\
# The ledger: a letter's way out

Printed from `models/rules/posting.py` by `make ledger`; a test compares the two.

Each letter is a row, claimed and committed before it is posted and stamped after. It makes these moves and no
others; a letter that is sent makes none.

"""
WAITS = """
A letter is unknown when the server's answer got lost, or when the run that posted it was killed. The next
run looks for it by its token. If it is not there, that proves nothing at once, as a server may still have it
under way: an absence is trusted after this time.

| transport | an absence is trusted after |
| --- | --- |
"""


def written() -> str:
    """The whole file."""
    waits = "".join(f"| {kind} | {_in_words(after)} |\n" for kind, after in TRUSTED_AFTER.items())
    return OPENING + printed() + WAITS + waits


def _in_words(after: timedelta | None) -> str:
    if after is None:
        return "never: it is held for a person"
    return f"{after.total_seconds() / 60:.0f} minutes" if after else "no time: a folder tells at once"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
