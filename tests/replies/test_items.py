"""Which item of our letter an answer belongs to, where two items are about the same action."""

from dataclasses import replace
from datetime import date
from textwrap import wrap

import pytest

from tasks.replies import Ask, Field, SentLetter, SentLine, Status, read
from tests.replies.clients import CLIENTS
from tests.replies.postbox import TOKEN, Reply, Row, letter_of
from tests.replies.test_reading import plain

TITLE = (
    "Ensure that resuscitation trolleys are checked daily in every clinical area and that gaps are acted on"
)
FORM = ("Status", "Percent done", "New date and why", "Comment")
POAP, CYCLE = 1, 2


def rows() -> list[Row]:
    found = [Row("Dear Jo Field,"), Row("")]
    for number, form in ((POAP, ("Comment",)), (CYCLE, FORM)):
        found += [Row(f"{number}. QS4.1  {TITLE}"), Row("   Please say where it stands, in one line.")]
        found += [Row(f"   [QS4.1] {label}:") for label in form] + [Row("")]
    return [*found, Row("With thanks,"), Row("The office"), Row(f"Ref: IQIP-{TOKEN}")]


def letter() -> SentLetter:
    lines = (
        SentLine(POAP, "QS4.1", TITLE, "poap", date(2021, 2, 5)),
        SentLine(CYCLE, "QS4.1", TITLE, "cycle", date(2021, 2, 12)),
    )
    return replace(letter_of(), text="\n".join(row.text for row in rows()) + "\n", lines=lines)


def button(number: int, *form: str, width: int = 1000) -> bytes:
    heading = wrap(f"{number}. QS4.1  {TITLE}", width)
    return plain("\n".join([*heading, *form, "", f"Ref: IQIP-{TOKEN}", "", "Jo Field"]))


def told(raw: bytes) -> list[tuple[int | None, str, object]]:
    return [(ask.line, str(ask.field), ask.value) for ask in read(raw, letter()).asks]


@pytest.mark.parametrize("width", [1000, 76, 60, 30])
def test_a_button_says_which_item_it_answers_however_its_heading_was_wrapped(width: int) -> None:
    needs = button(POAP, "[QS4.1] Comment: need more time, until 5 March", width=width)
    assert told(needs) == [(POAP, "due", date(2021, 3, 5))]
    assert told(button(CYCLE, "[QS4.1] Status: on track", width=width)) == [
        (CYCLE, "status", Status.ON_TRACK)
    ]
    reading = read(needs, letter())
    assert [one.line for one in reading.segments] == [POAP]
    assert "resuscitation" not in reading.text


def test_a_heading_that_was_cut_short_is_still_the_items() -> None:
    cut = plain(
        f"1. QS4.1  Ensure that resuscitation…\n[QS4.1] Comment: need more time\n\nRef: IQIP-{TOKEN}\n"
    )
    assert told(cut) == [(POAP, "more_time", True)]


def test_a_reference_with_its_number_typed_as_a_heading_is_the_item() -> None:
    typed = plain("1. QS4.1\nNeed more time please\n\n2. QS4.1\nOn track\n")
    assert told(typed) == [(POAP, "more_time", True), (CYCLE, "status", Status.ON_TRACK)]


@pytest.mark.parametrize("client", CLIENTS)
def test_two_items_about_one_action_do_not_contradict_each_other(client: str) -> None:
    filled, seen = [], 0
    for row in rows():
        seen += row.text.strip() == "[QS4.1] Comment:"
        is_first = row.text.strip() == "[QS4.1] Comment:" and seen == 1
        answer = "need more time" if is_first else "done" if row.text.strip() == "[QS4.1] Status:" else ""
        filled.append(replace(row, answer=answer))
    assert told(CLIENTS[client](Reply(filled)).as_bytes()) == [
        (POAP, "more_time", True),
        (CYCLE, "status", Status.COMPLETED),
    ]


def test_words_on_top_answer_no_item() -> None:
    asks: tuple[Ask, ...] = read(plain("QS4.1 on track"), letter()).asks
    assert [(ask.line, ask.field) for ask in asks] == [(None, Field.STATUS)]


def test_words_that_speak_of_the_poap_are_about_its_item_wherever_they_stand() -> None:
    assert told(plain("QS4.1 need more time for the POAP")) == [(POAP, "more_time", True)]
    both = plain("QS4.1 on track. The POAP for QS4.1 needs to go back to 5 March.")
    assert told(both) == [(None, "status", Status.ON_TRACK), (POAP, "due", date(2021, 3, 5))]
