"""Shares of several actions: the figure behind an action's number or title is how much of it is done."""

from datetime import date

import pytest

from tasks.replies import Asked, Confidence, Field, Status, interpret

ON = date(2021, 2, 3)
TWO = (
    Asked("QS3.1", "Medicines reconciliation", date(2021, 2, 26)),
    Asked("QS3.5", "Virtual clinic consent wording", date(2021, 3, 12)),
)


@pytest.mark.parametrize(
    "text",
    [
        "- 3.1 90% complete, just the lounge outstanding\n- 3.5 70% complete, analysis under way",
        "3.1 90% complete\n3.5 70% complete",
        "3.1 90 per cent done\n3.5 70 per cent done",
        "QS3.1 90%. Consent wording 70% - legal again",
        "Medicines reconciliation ninety per cent - two wards to go\nConsent wording 70%",
    ],
)
def test_a_share_behind_a_number_or_a_title_is_no_completion(text: str) -> None:
    asks = interpret(text, on=ON, asked=TWO)
    shares = {(one.reference, one.value) for one in asks if one.field is Field.PERCENT}
    assert shares == {("QS3.1", 90), ("QS3.5", 70)}
    assert not [one for one in asks if one.value == Status.COMPLETED]


def test_what_is_done_of_a_part_is_no_completion_where_half_is_done() -> None:
    one = (TWO[0],)
    asks = interpret("About 60% done. Surgical wards are finished, then medicine.", on=ON, asked=one)
    assert not [ask for ask in asks if ask.value == Status.COMPLETED]
    asks = interpret("It was done on the 1st, 98%.", on=ON, asked=one)
    assert [ask.confidence for ask in asks if ask.value == Status.COMPLETED] == [Confidence.UNSURE]


def test_a_weekday_of_what_was_done_is_the_last_one() -> None:
    asked = (Asked("QS5.8", "Policy review backlog", date(2021, 2, 26)),)
    asks = interpret("I am pleased to say that the backlog was cleared on Tuesday.", on=ON, asked=asked)
    assert [ask.confidence for ask in asks if ask.value == Status.COMPLETED] == [Confidence.UNSURE]


@pytest.mark.parametrize(
    "text",
    [
        "We have done the survey and fed back to the teams. Still to do is the action plan.",
        "The assessment is finished. Not yet at the other site.",
        "Training done for nights. Still to do days.",
    ],
)
def test_what_is_still_to_do_leaves_no_part_a_completion(text: str) -> None:
    asks = interpret(text, on=ON, asked=(TWO[0],))
    assert not [ask for ask in asks if ask.value == Status.COMPLETED]


@pytest.mark.parametrize("rest", ["uploaded to the SharePoint", "evidence attached", "photos on the drive"])
def test_how_the_evidence_comes_does_not_hide_that_it_is_done(rest: str) -> None:
    asks = interpret(f"QS3.1 - done and {rest}\nQS3.5 - late", on=ON, asked=TWO)
    assert ("QS3.1", Status.COMPLETED) in {(ask.reference, ask.value) for ask in asks}


def test_a_word_behind_the_evidence_is_the_status() -> None:
    asks = interpret("Evidence: Q-Pulse doc 1147. Finished.", on=ON, asked=(TWO[0],))
    assert {ask.field for ask in asks} == {Field.EVIDENCE, Field.STATUS}


def test_a_share_behind_and_stands_for_itself() -> None:
    text = "We have had the form since January and 70% of what you asked for is there."
    assert [a.value for a in interpret(text, on=ON, asked=(TWO[0],)) if a.field is Field.PERCENT] == [70]
