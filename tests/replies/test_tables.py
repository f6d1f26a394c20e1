"""A table pasted into a reply: each cell is read under its heading."""

from datetime import date

import pytest

from tasks.replies import Asked, interpret
from tasks.replies.text.tables import laid_out

ON = date(2021, 2, 3)
TWO = (
    Asked("SD21", "Validation of the planned list", date(2021, 2, 26)),
    Asked("SD22", "Text reminders", date(2021, 3, 31)),
)
TABS = "Ref\tWhere we are\t%\tWhen\nSD21\tvalidating still\t65\ton target\nSD22\tfinished\t100\t-\n"
BARS = "| Action | Progress | Status |\n|---|---|---|\n| SD21 | 65 | on track |\n| SD22 | 100 | finished |\n"
SPACED = "Action | % complete | RAG\nSD21 | 65 | green\nSD22 | 100 | complete\n"


@pytest.mark.parametrize("text", [TABS, BARS, SPACED])
def test_a_number_under_a_heading_of_progress_is_a_percentage(text: str) -> None:
    found = {(one.reference, one.field.value): one.value for one in interpret(text, on=ON, asked=TWO)}
    assert found["SD21", "percent"] == 65
    assert found["SD21", "status"] == "on_track"
    assert found["SD22", "percent"] == 100
    assert found["SD22", "status"] == "completed"
    assert all(reference for reference, _ in found)


@pytest.mark.parametrize("head", ["Action | Last month | This month", "Ref | Planned | Result"])
def test_a_figure_of_another_time_or_kind_is_no_progress(head: str) -> None:
    asks = interpret(f"{head}\nSD21 | 71% | 78%\nSD22 | 88% | 88%\n", on=ON, asked=TWO)
    assert not [one for one in asks if one.field.value == "percent"]


@pytest.mark.parametrize(
    "text",
    [
        TABS,
        BARS,
        SPACED,
        "Ref\t%\nSD21\t5\nSD22",
        "|",
        "\t\t\n|",
        "a | b",
        "Ref | Status\n\n|\n||||\nx|y|z|w",
        "no bars\nat all",
    ],
)
def test_every_character_keeps_its_place(text: str) -> None:
    laid = laid_out(text)
    assert [len(line) for line in laid.split("\n")] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    "text", ["QS1 | 65 | done", "Jo Hill | Ward manager | x2345\nRoyal Hospital | Leeds"]
)
def test_bars_without_a_heading_row_are_left_as_they_are(text: str) -> None:
    assert laid_out(text) == text
