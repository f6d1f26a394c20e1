"""Some thousands of replies, built by code that knows what was typed, read back exactly."""

from dataclasses import dataclass, replace
from itertools import product

import pytest

from tasks.replies import Reading, read
from tests.replies.clients import CLIENTS
from tests.replies.languages import LABELS
from tests.replies.postbox import FORMS, Reply, Row, letter_of, rows_of

ANSWERS = {
    "Status": ("Completed", "on track", "At risk - staffing is short on nights"),
    "Percent done": ("60", "85%"),
    "New date and why": (
        "31 March, trainer off sick",
        "30/4/21 as the room is being rebuilt until after Easter and no other is free",
    ),
    "Comment": (
        "All staff trained; two sessions to go.",
        (
            "Please see the register kept on the ward, which lists each member of staff and the day on"
            " which they were trained"
        ),
    ),
    "Agree (yes or no)": ("yes", "No - the minutes are missing"),
}
PLACES = ("top", "form", "top_and_form", "inline", "bottom")
TOP = "Thanks, this one is nearly there but the room is still being rebuilt."
INLINE = "Yes, the audit of all forty notes is with the matron now."


@dataclass(frozen=True)
class Truth:
    line: int | None
    words: str


def replied(kind: str, place: str, choice: int) -> tuple[Reply, list[Truth]]:
    rows = rows_of(kind, 3)
    truth: list[Truth] = []
    if place in {"top", "top_and_form"}:
        truth.append(Truth(None, TOP))
    if place in {"form", "top_and_form"}:
        rows, typed = _filled(rows, kind, choice)
        truth += typed
    if place == "inline":
        at = next(number for number, row in enumerate(rows) if row.text.startswith("2. "))
        rows[at + 2] = replace(rows[at + 2], below=INLINE)
        truth.append(Truth(2, INLINE))
    if place == "bottom":
        truth.append(Truth(None, TOP))
    return Reply(rows, top=TOP if "top" in place else "", bottom=TOP if place == "bottom" else ""), truth


def _filled(rows: list[Row], kind: str, choice: int) -> tuple[list[Row], list[Truth]]:
    filled, truth, item = [], [], 0
    for row in rows:
        item += row.text[:2] in {"1.", "2.", "3."}
        label = next((label for label in FORMS[kind] if row.text.endswith(f"] {label}:")), None)
        if label and (item + choice + len(label)) % 3:
            answer = ANSWERS[label][(item + choice) % len(ANSWERS[label])]
            truth.append(Truth(item, answer))
            filled.append(replace(row, answer=answer))
        else:
            filled.append(row)
    return filled, truth


def told(reading: Reading) -> list[Truth]:
    return [Truth(segment.line, " ".join(segment.text.split())) for segment in reading.segments]


CASES = [
    (kind, client, place, width, language, choice)
    for kind, client, place, width, language, choice in product(
        FORMS, CLIENTS, PLACES, (0, 72), LABELS, range(2)
    )
    if not (width and "page" in client) and not (choice and "form" not in place)
]


def is_read_back(case: tuple[str, str, str, int, str, int]) -> bool:
    kind, client, place, width, language, choice = case
    reply, truth = replied(kind, place, choice)
    post = CLIENTS[client](replace(reply, width=width, language=language))
    return told(read(post.as_bytes(), letter_of(kind))) == truth


@pytest.mark.parametrize("client", CLIENTS)
def test_what_the_owner_typed_comes_back_exactly_whatever_the_mail_program_did(client: str) -> None:
    cases = [case for case in CASES if case[1] == client]
    missed = [case for case in cases if not is_read_back(case)]
    assert not missed, f"{len(missed)} of {len(cases)} missed; the first: {missed[0]}"


def test_there_are_enough_generated_replies_to_trust() -> None:
    assert len(CASES) >= 2000
