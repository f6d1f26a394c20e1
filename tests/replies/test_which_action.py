"""Which action each answer is about, where several were asked about and people answer in their own ways."""

from datetime import date

import pytest

from tasks.replies import Asked, Confidence, Field, Status, interpret

ON = date(2021, 2, 3)
ROTA, FRIDGES, LOCKS = "SD8", "SD18", "SD19"
THREE = (
    Asked(ROTA, "Check-in kiosk cleaning rota", date(2021, 2, 26)),
    Asked(FRIDGES, "Paediatric fridge temperature audit", date(2021, 3, 12)),
    Asked(LOCKS, "Commode risk score", date(2021, 3, 31)),
)
DONE, ON_TRACK, LATE, NOT_YET = "completed", "on_track", "late", "not_started"


def values_of(text: str, field: Field) -> tuple[object, ...]:
    """What is read for each of the three in that field."""
    found = {one.reference: one.value for one in interpret(text, on=ON, asked=THREE) if one.field is field}
    return tuple(found.get(one.reference) for one in THREE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 - done. Rota isn't. 18 - late.", (DONE, LATE, None)),
        ("8 - late, no cleaners before the 30th\n17 September it is.\n19 - done", (LATE, None, DONE)),
        ("8 Done\n18 50%\n19 late, supplier bust", (DONE, None, LATE)),
        (
            "1 done\n2 the temperature audit is run centrally now by the deputy chief nurse so that is on"
            " track\n3 slipped, no staff",
            (DONE, ON_TRACK, LATE),
        ),
    ],
)
def test_numbers_before_answers_tell_the_actions(text: str, expected: tuple[str | None, ...]) -> None:
    assert values_of(text, Field.STATUS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiosk rota done. Kids' one - late. Commodes: on track", (DONE, LATE, ON_TRACK)),
        ("Rota on track\nCommodes late\nColdness checks: done", (ON_TRACK, DONE, LATE)),
        ("Rota & commodes: late\nfridges: done", (LATE, DONE, LATE)),
        ("Rota, fridges and commodes - all late", (LATE, LATE, LATE)),
    ],
)
def test_a_heading_may_tell_several_actions_or_the_one_that_is_left(
    text: str, expected: tuple[str | None, ...]
) -> None:
    assert values_of(text, Field.STATUS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiosk rota done. comode score late", (DONE, None, LATE)),
        ("Kiosk rota done. The paeditric fridge is late", (DONE, LATE, None)),
        ("Rota done. The risk score is late", (DONE, None, LATE)),
        ("Rota done. The temperature audit slipped.", (DONE, LATE, None)),
        ("Rota done, the kids' one is late", (DONE, LATE, None)),
        ("SD8 is done. I'm worried that the commode one is late.", (DONE, None, LATE)),
        ("Rota done, photos of the commode bay wall attached. Fridges late", (DONE, LATE, None)),
    ],
)
def test_a_title_is_known_with_a_slip_and_by_its_words_together(
    text: str, expected: tuple[str | None, ...]
) -> None:
    assert values_of(text, Field.STATUS) == expected


def test_a_word_in_capitals_in_a_title_is_a_name_there() -> None:
    two = (Asked("CH1", "Falls assessments", ON), Asked("CH2", "Weekly MUST scoring", ON))
    for text, expected in (("Falls done. MUST slipped.", "CH2"), ("Falls done. It must be kept up", None)):
        late = [one.reference for one in interpret(text, on=ON, asked=two) if one.value == Status.LATE]
        assert late == ([expected] if expected else [])


def test_a_greeting_does_not_swallow_the_answer_behind_it() -> None:
    one = THREE[:1]
    for text in (
        "Hiya Jo, finished!",
        "Hi Jo, all done.",
        "Hello Jo, Finished!",
        "Morning Jo, Sam. Done.",
        "Hi Jo it's done",
    ):
        asks = interpret(text, on=ON, asked=one)
        assert [(ask.field, ask.value) for ask in asks] == [(Field.STATUS, DONE)], text


def test_shares_behind_words_about_all_are_given_in_turn() -> None:
    text = "I don't hold the budget but all three of these are on track. 45%, 30% and 60 %."
    assert values_of(text, Field.PERCENT) == (45, 30, 60)
    assert values_of("All three are on track. 45% and 30% of rooms.", Field.PERCENT) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 done, 18 late, 19 on track", (DONE, LATE, ON_TRACK)),
        ("8 done, 18 done, 19 late - sorry", (DONE, DONE, LATE)),
        ("1 done, 2 on track, 3 late", (DONE, ON_TRACK, LATE)),
    ],
)
def test_ends_of_references_are_read_in_a_list_on_one_line(
    text: str, expected: tuple[str | None, ...]
) -> None:
    assert values_of(text, Field.STATUS) == expected


def test_ends_of_references_side_by_side_tell_their_actions() -> None:
    asks = interpret("Certificates attached for 8 and 19.", on=ON, asked=THREE)
    assert {one.reference for one in asks if one.field is Field.EVIDENCE} == {ROTA, LOCKS}
    for text in ("Training for 8 and 19 year olds is late.", "Open between 8 and 19 hours."):
        assert all(one.reference not in {ROTA, LOCKS} for one in interpret(text, on=ON, asked=THREE)), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the rota one is finished and on the door\nthe other two ive not begun", (DONE, NOT_YET, NOT_YET)),
        ("the first one is done, list on the wall\nthe second has slipped again", (DONE, LATE, None)),
        ("Rota: done.\nFridges: late. Out to advert for the second time.", (DONE, LATE, None)),
        ("Rota: done.\nFridges: late, the engineers want paying first.", (DONE, LATE, None)),
    ],
)
def test_a_line_may_turn_to_the_other_and_first_may_only_say_when(
    text: str, expected: tuple[str | None, ...]
) -> None:
    assert values_of(text, Field.STATUS) == expected


def test_what_is_done_the_second_time_or_first_stays_with_the_action_named_last() -> None:
    text = "SD8: done.\nSD18: we will need more time as the sisters have asked for training first."
    assert values_of(text, Field.MORE_TIME) == (None, True, None)
    text = "SD8: done.\nSD18: at risk. Two engineers short, out to advert for the second time."
    told = values_of(text, Field.NARRATIVE)
    assert told[1] is not None
    assert told[2] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hi, in order:\n\nLate, no porters. 12 March.\nDone.\nNot started yet. Sorry.",
            (LATE, DONE, NOT_YET),
        ),
        ("In the order asked:\nOn track.\nOn track.\nClosed.", (ON_TRACK, ON_TRACK, DONE)),
        ("In order:\nRisk score late.\nRota done.\nFridges not started.", (DONE, NOT_YET, LATE)),
    ],
)
def test_answers_in_order_are_each_about_the_next_action(text: str, expected: tuple[str, ...]) -> None:
    assert values_of(text, Field.STATUS) == expected


def test_lines_in_order_are_not_told_out_where_one_is_missing() -> None:
    assert values_of("In order:\nLate, no porters.\nDone.", Field.STATUS) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "In order: closed, on schedule, late.",
        "Hi, in order - done, green, slipping",
        "Taking them in the order you list them: closed; on track; late.",
        "Thanks. In the order you gave:\nClosed in January.\nOn track, 12 of 15 seen.\nLate, they left.",
        "As listed:\n\nDone.\nOn track.\nOverdue, no staff.",
        "Done, on track and late, in that order.",
        "Answers in order. Done. On track. Late because the trainer left.",
        "Same order as yours: done, green, late",
        "Done, ratified in January.\nOn track, two left.\nLate, waiting for parts.",
    ],
)
def test_answers_without_names_are_those_of_the_letters_actions_in_order(text: str) -> None:
    assert values_of(text, Field.STATUS) == (DONE, ON_TRACK, LATE)


@pytest.mark.parametrize(
    "text",
    [
        "In order to finish we need a trainer, a room, and time.",
        "All in order, thanks.",
        "In order: done and late.",
        "Done.\nMore in my next mail.\nLate again, sorry.",
        "in order of priority: done, late, green, amber",
    ],
)
def test_what_only_sounds_like_an_order_tells_no_action(text: str) -> None:
    assert values_of(text, Field.STATUS) == (None, None, None)


def test_lines_that_only_begin_like_answers_wait_for_a_person() -> None:
    text = "Done, ratified in January.\nOn track, two left.\nLate, waiting for parts from the makers."
    assert {one.confidence for one in interpret(text, on=ON, asked=THREE)} == {Confidence.UNSURE}


TO_DO = (
    Asked("SD1", "Replace nurse call bells", date(2021, 2, 26)),
    Asked("SD2", "Publish falls policy", date(2021, 3, 12)),
)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Falls policy published. Bells late.", {"SD2"}),
        ("- Bells - replaced 13 Jan, photos here", {"SD1"}),
        ("Bells replaced on Tuesday.", {"SD1"}),
        ("Falls policy published in draft\nBells replaced on ward 3", set()),
        ("Falls policy to be published 13 Feb\nBells being replaced", set()),
        ("Falls - never published. Bells - replaced but not tested.", set()),
        ("Falls policy half published. Bells - 3 of 9 replaced", set()),
        ("Bells are replaced on Tuesday.", set()),
        ("Bells replaced by a new action.", set()),
    ],
)
def test_what_a_title_asks_for_is_an_answer_where_it_is_said_to_be_done(text: str, done: set[str]) -> None:
    found = [one for one in interpret(text, on=ON, asked=TO_DO) if one.value == Status.COMPLETED]
    assert {one.reference for one in found} == done
    assert {one.confidence for one in found} <= {Confidence.UNSURE}


OF_TWO = (
    Asked("RS1", "Life support training, ED", date(2021, 2, 26)),
    Asked("RS2", "Defibrillator replacement", date(2021, 3, 12)),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ed done", {"RS1"}),
        ("Defibs all done, old ones collected.", {"RS2"}),
        ("Defibs late", {"RS2"}),
        ("it is done", {""}),
        ("Defi late", set()),
    ],
)
def test_a_name_cut_short_or_in_small_letters_opens_its_answer(text: str, told: set[str]) -> None:
    found = interpret(text, on=ON, asked=OF_TWO)
    assert {one.reference for one in found if one.field is Field.STATUS} == told


def test_the_remainder_behind_a_share_is_of_what_the_share_is_of() -> None:
    text = "Kiosk rota: 90% moved, remainder are on paper. Might slip."
    assert values_of(text, Field.STATUS) == ("at_risk", None, None)
    assert values_of("Kiosk rota 90% done, the rest are late.", Field.STATUS) == (None, LATE, LATE)


def test_two_names_before_one_verb_share_what_it_says() -> None:
    text = "The commode sheets and the fridge logs are saved on the S: drive."
    found = {one.reference for one in interpret(text, on=ON, asked=THREE) if one.field is Field.EVIDENCE}
    assert found == {FRIDGES, LOCKS}
    assert values_of("Rota slips and the fridges are done.", Field.STATUS) == (LATE, DONE, None)
