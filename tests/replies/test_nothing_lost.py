"""What the owner typed is never taken for our letter, though our letter has the very same words elsewhere."""

from dataclasses import replace

import pytest

from tasks.replies import SentLetter, read
from tests.replies.clients import CLIENTS
from tests.replies.postbox import Reply, Row, letter_of, message, rows_of

ACTION = ("Done", "On track", "Need more time", "Not mine")
AGREEMENT = ("Yes, it is done", "No, not yet")
TYPED = (
    *((kind, label + stop) for kind in ("action",) for label in ACTION for stop in ("", ".")),
    *(("agreement", label) for label in AGREEMENT),
    ("action", "Sepsis audit in maternity is with the matron."),
    ("action", "Answer on track"),
    ("action", "With kind regards,"),
)
HEADING, BUTTONS = 0, 3  # an item's rows, counted from its heading; its form lines follow


def letter_and_rows(kind: str) -> tuple[SentLetter, list[Row]]:
    buttons = ACTION if kind == "action" else AGREEMENT
    rows = [
        replace(row, text="   Answer: " + " / ".join(buttons), buttons=buttons) if row.buttons else row
        for row in rows_of(kind, 3)
    ]
    text = "\n".join(row.text for row in rows) + "\n"
    return replace(letter_of(kind), text=text), rows


def second_item(rows: list[Row]) -> int:
    return next(place for place, row in enumerate(rows) if row.text.startswith("2. "))


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(("kind", "typed"), TYPED)
def test_a_line_typed_between_our_lines_is_the_owners(client: str, kind: str, typed: str) -> None:
    letter, rows = letter_and_rows(kind)
    for place in (HEADING, 2, BUTTONS):
        filled = list(rows)
        at = second_item(rows) + place
        filled[at] = replace(filled[at], below=typed)
        for width in (0, 72):
            reading = read(CLIENTS[client](Reply(filled, width=width)).as_bytes(), letter)
            assert [(one.text, one.line) for one in reading.segments] == [(typed, 2)]


@pytest.mark.parametrize("client", ["outlook_text", "gmail_text", "apple_text", "outlook_page"])
def test_an_owner_who_leaves_one_button_standing_has_chosen_it(client: str) -> None:
    letter, rows = letter_and_rows("action")
    at = second_item(rows) + BUTTONS
    rows[at] = Row("   Answer: On track")
    reading = read(CLIENTS[client](Reply(rows)).as_bytes(), letter)
    assert [(ask.reference, str(ask.value)) for ask in reading.asks] == [("QS1.2", "on_track")]


def test_a_button_that_alone_lost_its_link_is_not_passed_over_because_every_word_of_ours_is_there() -> None:
    letter, rows = letter_and_rows("action")
    shown = CLIENTS["outlook_page"](Reply(rows)).get_content()
    link = shown.index("<a href", shown.index(rows[second_item(rows)].text))
    unlinked = shown[:link] + "<a>" + shown[shown.index(">", link) + 1 :]
    post = message()
    post.set_content(unlinked, subtype="html")
    reading = read(post.as_bytes(), letter)
    assert [(one.text, one.line) for one in reading.segments] == [(ACTION[0], 2)]


@pytest.mark.parametrize("client", ["outlook_text", "gmail_text", "outlook_page", "gmail_page"])
@pytest.mark.parametrize("shape", ["{0} {1} {2} {3}", "{0}\n{1}\n{2}\n{3}", "{0} | {1} | {2} | {3}"])
def test_buttons_that_lost_their_links_are_still_ours(client: str, shape: str) -> None:
    letter, rows = letter_and_rows("action")
    at = second_item(rows) + BUTTONS
    lost = [Row("   Answer:"), *(Row(line) for line in shape.format(*ACTION).split("\n"))]
    reading = read(CLIENTS[client](Reply([*rows[:at], *lost, *rows[at + 1 :]])).as_bytes(), letter)
    assert reading.segments == ()


@pytest.mark.parametrize("client", ["outlook_text", "gmail_text", "outlook_page", "gmail_page"])
def test_the_same_words_beside_buttons_that_lost_their_links_are_the_owners(client: str) -> None:
    letter, rows = letter_and_rows("action")
    at = second_item(rows) + BUTTONS
    lost = [Row("   Answer:"), *(Row(label) for label in ACTION), Row("On track")]
    reading = read(CLIENTS[client](Reply([*rows[:at], *lost, *rows[at + 1 :]])).as_bytes(), letter)
    assert [one.text for one in reading.segments] == ["On track"]


def test_words_typed_before_a_button_of_ours_on_its_line_are_the_owners() -> None:
    letter, rows = letter_and_rows("action")
    at = second_item(rows) + BUTTONS
    links = "".join(f"{label}<mailto:iqip@trust.example.org?subject=x&body=y> " for label in ACTION)
    rows[at] = Row(f"It is signed off. {links}")
    reading = read(CLIENTS["outlook_text"](Reply(rows)).as_bytes(), letter)
    assert [one.text for one in reading.segments] == ["It is signed off."]
