"""A writer's own name at the end says nothing of an action; a name that is an answer is still one."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 2, 26)),)


def fields(text: str) -> dict[str, object]:
    return {one.field: one.value for one in interpret(text, on=ON, asked=ONE)}


@pytest.mark.parametrize(
    "end",
    [
        " Liz",
        " Mair",
        " Nikki x",
        " Dr Patel",
        " Colin Hughes",
        " HB",
        "\nWendy\nOPD Manager",
        "\n\nPhil\nResuscitation Officer",
        "\n\nKeith\nPathology Manager\n01234 567890",
        "\n\nRaj\nDigital Services",
        "\nG Pruett",
        "\nK. Adams\nTheatres",
        "\nR. Mistry, SSD",
        "\nmaureen",
        "\n\ndawn",
        "\n\nM",
        "\n\nGary\nE&F",
        "\n\nIan\nH&S Adviser\next 4471",
        "\nWith every blessing,\nRev Canon Judith",
        "\nName: D. Okafor",
        "\nSigned: J Farrow\nDate: 3 March 2021",
        "\nSpeak soon, Ang",
        " Dr K Subramaniam",
        " Mrs. Petrova",
        "\n- Mags",
        "\n~ Kev",
        "\nkev (estates)",
        "\nRosie (for Dr Patel)",
        "\npp Dr Patel",
        "\nSorry again, Ffion",
    ],
)
def test_who_writes_is_no_news_of_the_action(end: str) -> None:
    assert set(fields(f"The training is on track.{end}")) == {Field.STATUS}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Not mine. Sarah Jones", "Sarah Jones"),
        ("Not my action. Theatre Matron", "Theatre Matron"),
        ("Wrong person. HR", "HR"),
    ],
)
def test_a_name_behind_a_refusal_is_an_answer(text: str, who: str) -> None:
    assert fields(text)[Field.HANDOVER] == who


@pytest.mark.parametrize(
    "text",
    [
        "Late.\n- Portering",
        "Late.\n- Visas (Home Office)",
        "Late. Staffing",
        "Delayed. Recruitment",
        "At risk.\nno trainers",
        "Overdue. Sickness in the team",
    ],
)
def test_a_reason_in_a_word_is_no_name(text: str) -> None:
    assert Field.NARRATIVE in fields(text)


def test_who_asks_for_time_signs_too() -> None:
    assert set(fields("I must ask for a little longer. Mair")) == {Field.MORE_TIME}


def test_a_day_or_an_answer_at_the_end_is_no_name() -> None:
    assert fields("Late, yes. End July")[Field.DUE] == date(2021, 7, 31)
    assert fields("Sorry for the wait. Done")[Field.STATUS] == "completed"
    assert fields("Asked the wards again. Green")[Field.STATUS] == "on_track"
