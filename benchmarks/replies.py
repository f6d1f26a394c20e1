"""What owners answer: one reply to each letter of the outbox, made by the mail programs of a hospital.

Of twenty, seven come from Outlook on the desktop, five from Outlook on the web (as the new Outlook's do),
three from Outlook on a phone, one each from Apple's and Google's programs: these have both bodies, as
Exchange hands them out, and quote our whole letter; one of them has a small workbook attached. Three are the
new message that one of a letter's buttons opens. The programs are those of the example (`delivery`); nothing
is padded, and what is said differs from one to the next. (Of 400 real replies from Outlook 269 bore the mark
of the web or a phone, 124 that of the desktop.)
"""

import sys
from collections.abc import Callable
from datetime import date
from email.message import Message
from importlib import import_module
from pathlib import Path
from typing import Any

WORDS = (
    "{reference} is on track, about {percent}% done. The lockers came on Monday.",
    "{reference} has slipped: the estates team needs until {day} March 2021 to fit the new doors.",
    "This is now completed, thank you. The audit of {day} January is on the shared drive.",
    "{reference}: at risk. We are short of two people on nights and {percent}% is all that I can promise.",
)
BUTTON, WORKBOOK = "On track", "trolley spot check.xlsx"
MIX = (
    "outlook", "owa", "phone", "outlook", BUTTON, "outlook", "owa", "outlook", "owa", "apple",
    "outlook", "phone", BUTTON, "outlook", "owa", "gmail", "phone", BUTTON, "owa", WORKBOOK,
)  # fmt: skip
ON = date(2021, 1, 25)
EXAMPLE = Path(__file__).parents[1] / "examples" / "december-2020"


def put_replies(outbox: Path, inbox: Path) -> int:
    """Answer each letter once; how many were put into the inbox."""
    write = _programs()
    place = 0
    for place, file in enumerate(sorted(outbox.glob("*.eml")), start=1):
        (inbox / f"{place:06}.eml").write_bytes(write(file.read_bytes(), place).as_bytes())
    return place


def _programs() -> Callable[[bytes, int], Message]:
    """The example's mail programs; the reply to a letter by its number."""
    if str(EXAMPLE) not in sys.path:
        sys.path.append(str(EXAMPLE))
    outbox, people, posting, recipes = (
        import_module(f"delivery.{name}") for name in ("outbox", "people", "posting", "recipes")
    )

    def write(raw: bytes, place: int) -> Message:
        letter, shape = outbox.read_letter(raw), MIX[place % len(MIX)]
        reference = letter.subject.split()[0]
        words = WORDS[place % len(WORDS)].format(
            reference=reference, percent=10 + place % 80, day=1 + place % 28
        )
        recipe: dict[str, Any] = {"words": words, "client": "outlook" if shape == WORKBOOK else shape}
        if shape == BUTTON:
            recipe = {"shape": recipes.Shape.BUTTON, "button": BUTTON, "answers": reference}
        elif shape == WORKBOOK:
            recipe["attach"] = (WORKBOOK,)
        made = recipes.Recipe(name=str(place), on=ON, writer=letter.to[1], **recipe)
        answer: Message = posting.WRITERS[made.shape](
            made, people.Writer(letter.to[0], (letter.to[1],)), letter
        )
        return answer

    return write
