"""Prints the walk: for each mail program what was read, what was proposed and what was answered."""

import sys

from tests.walk.walking import Walked, walks

SHOWN = 300  # characters of its body


def told(walked: Walked) -> str:
    """One walk, room by room."""
    _, body = walked.raw.decode("ascii", "replace").split("\n\n", 1)
    parts = {
        f"{len(walked.raw)} bytes of {walked.kind}": body[:SHOWN],
        "the author's words": walked.text,
        "proposals": "\n".join(walked.asked),
        "acknowledgement": walked.answer,
    }
    rooms = (f"-- {name}\n{words.strip()}" for name, words in parts.items())
    return "\n".join((f"== {walked.client}", *rooms, ""))


if __name__ == "__main__":
    for one in walks():
        sys.stdout.write(f"{told(one)}\n")
