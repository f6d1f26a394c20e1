"""What owners write in plain English, and what it asks for."""

from datetime import date

import pytest

from tasks.replies import Ask, Asked, Confidence, Field, Status, interpret
from tests.replies.sentences import COMPLETED, NOT_COMPLETED

ON = date(2021, 2, 3)  # a Wednesday
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)
THREE = (
    *ONE,
    Asked("QS1.2", "Sepsis audit in maternity", date(2021, 3, 12)),
    Asked("QS2.1", "Record keeping in diagnostic imaging", date(2021, 3, 31)),
)


def told(text: str, asked: tuple[Asked, ...] = ONE) -> set[tuple[str, str, object]]:
    return {(ask.reference, str(ask.field), ask.value) for ask in interpret(text, on=ON, asked=asked)}


def fields(text: str) -> dict[str, object]:
    return {
        str(ask.field): ask.value
        for ask in interpret(text, on=ON, asked=ONE)
        if ask.field is not Field.NARRATIVE
    }


@pytest.mark.parametrize("sentence", NOT_COMPLETED)
def test_what_is_not_plainly_completed_is_never_read_as_completed(sentence: str) -> None:
    for ask in interpret(sentence, on=ON, asked=ONE):
        assert ask.value != Status.COMPLETED or ask.confidence is Confidence.UNSURE
        assert not (ask.field is Field.PERCENT and ask.value == 100)


@pytest.mark.parametrize("sentence", COMPLETED)
def test_what_is_plainly_completed_is_read_as_completed(sentence: str) -> None:
    asks = [ask for ask in interpret(sentence, on=ON, asked=ONE) if ask.value == Status.COMPLETED]
    assert asks
    assert asks[0].confidence is not Confidence.UNSURE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On track, no change", {"status": "on_track"}),
        ("on track", {"status": "on_track"}),
        ("All on track, nothing to report", {"status": "on_track"}),
        ("No change since last month.", {"status": "no_change"}),
        ("Nothing to report", {"status": "no_change"}),
        ("No update this month", {"status": "no_change"}),
        ("Progressing well", {"status": "on_track"}),
        ("At risk because of staffing", {"status": "at_risk"}),
        ("We are no longer on track", {"status": "at_risk"}),
        ("This is now amber", {"status": "at_risk"}),
        ("Running late I'm afraid", {"status": "late"}),
        ("We are behind schedule", {"status": "late"}),
        ("This has slipped", {"status": "late"}),
        ("This is delayed", {"status": "late"}),
        ("Overdue, sorry", {"status": "late"}),
        ("We haven't started yet", {"status": "not_started"}),
        ("Not started", {"status": "not_started"}),
        ("Work has yet to begin", {"status": "not_started"}),
        ("50% there", {"percent": 50}),
        ("About 60% complete", {"percent": 60}),
        ("80%", {"percent": 80}),
        ("100% complete", {"percent": 100, "status": "completed"}),
        ("Roughly 75 per cent done", {"percent": 75}),
        ("Compliance is now 85%", {}),
        ("95% of staff are trained", {}),
        ("Can we push to 31/3 as the trainer is off sick", {"due": date(2021, 3, 31)}),
        ("Please move the date to 30 April", {"due": date(2021, 4, 30)}),
        ("Please can this be extended until the end of March?", {"due": date(2021, 3, 31)}),
        ("New date: 12 March 2021", {"due": date(2021, 3, 12)}),
        ("Revised date 15/04/21", {"due": date(2021, 4, 15)}),
        ("Should be done by end of next week", {"due": date(2021, 2, 12)}),
        ("It will be finished by 5 March", {"due": date(2021, 3, 5)}),
        ("We expect to complete this on 19 March", {"due": date(2021, 3, 19)}),
        ("We will have it done by month end", {"due": date(2021, 2, 28)}),
        ("This won't be done until 19 March", {"due": date(2021, 3, 19)}),
        ("Will be complete by 26 February", {"status": "on_track"}),  # its own date: nothing new
        ("The meeting is on 12 March", {}),
        ("I am on leave until 15 February", {}),
        ("The audit was presented on 12 January", {}),
        ("Please move it to 31 February", {}),
        ("Please move it to 12 January 2021", {}),
        ("Can we have more time please", {"more_time": True}),
        ("I need another two weeks", {"due": date(2021, 2, 17)}),  # from the day of writing
        ("Could we have an extension?", {"more_time": True}),
        ("This is now Jo's", {"handover": "Jo"}),
        ("Sarah Jones has taken this over", {"handover": "Sarah Jones"}),
        ("This has been handed over to Sam Hill", {"handover": "Sam Hill"}),
        ("This now sits with Sam Hill", {"handover": "Sam Hill"}),
        ("The owner is now Sam Hill", {"handover": "Sam Hill"}),
        ("Please reassign to sam.hill@trust.example.org", {"handover": "sam.hill@trust.example.org"}),
        ("I have moved roles", {"handover": ""}),
        ("Not mine", {"refusal": True}),
        ("This isn't my action", {"refusal": True}),
        ("Nothing to do with me", {"refusal": True}),
        ("I am not responsible for this", {"refusal": True}),
        ("Not mine, it is Sam's", {"refusal": True, "handover": "Sam"}),
        ("Who should I send this to?", {"question": "Who should I send this to?"}),
        ("I thought this was closed?", {"question": "I thought this was closed?"}),
        ("Please advise what evidence you need", {"question": "Please advise what evidence you need"}),
        ("Audit report attached", {"evidence": "Audit report attached"}),
        ("Evidence is at https://share.example.org/a", {"evidence": "https://share.example.org/a"}),
        ("I will send the evidence next week", {}),
        ("Thanks", {}),
        ("Hi Sam,\n\nDone.\n\nKind regards\n\nJo Field\nMatron\nTel 01234 567890", {"status": "completed"}),
    ],
)
def test_one_sentence_asks_for_what_a_colleague_would_understand(
    text: str, expected: dict[str, object]
) -> None:
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QS1.1 done. QS1.2 on track.", {("QS1.1", "status", "completed"), ("QS1.2", "status", "on_track")}),
        (
            "1. Done\n2. On track\n3. Not mine",
            {("QS1.1", "status", "completed"), ("QS1.2", "status", "on_track"), ("QS2.1", "refusal", True)},
        ),
        (
            "QS1.1 and QS1.2 are complete, QS2.1 is at risk",
            {
                ("QS1.1", "status", "completed"),
                ("QS1.2", "status", "completed"),
                ("QS2.1", "status", "at_risk"),
            },
        ),
        (
            "QS1.1\nCompleted 1 Feb\n\nQS1.2\n60%",
            {("QS1.1", "status", "completed"), ("QS1.2", "percent", 60)},
        ),
        ("All on track", {(one.reference, "status", "on_track") for one in THREE}),
        ("The sepsis audit is complete", {("QS1.2", "status", "completed")}),
        ("qs 1.2 - done", {("QS1.2", "status", "completed")}),
        ("The second one is done", {("QS1.2", "status", "completed")}),
        ("QS9.9 is done", {("QS9.9", "status", "completed")}),
    ],
)
def test_each_answer_goes_to_the_action_that_it_names(
    text: str, expected: set[tuple[str, str, object]]
) -> None:
    assert told(text, THREE) == expected


def test_an_answer_that_names_none_of_three_actions_is_unsure() -> None:
    (ask,) = interpret("Done", on=ON, asked=THREE)
    assert (ask.reference, ask.confidence) == ("", Confidence.UNSURE)


def test_form_lines_are_read_and_empty_ones_mean_nothing() -> None:
    text = (
        "[QS1.1] Status: completed\n[QS1.1] Percent done:\n[QS1.2] New date and why: 31 March, trainer off"
        " sick\n[QS1.2] Comment: Two sessions were cancelled.\n"
    )
    asks = {(ask.reference, ask.field): ask for ask in interpret(text, on=ON, asked=THREE)}
    assert set(asks) == {("QS1.1", Field.STATUS), ("QS1.2", Field.DUE), ("QS1.2", Field.NARRATIVE)}
    assert asks["QS1.1", Field.STATUS].confidence is Confidence.CERTAIN
    assert asks["QS1.2", Field.DUE].reason == "trainer off sick"


def test_a_new_date_carries_its_reason() -> None:
    narrative, ask = interpret("The trainer is off sick, can we push to 31 March?", on=ON, asked=ONE)
    assert narrative.field is Field.NARRATIVE  # the reason is news as well
    assert (ask.value, ask.reason) == (date(2021, 3, 31), "The trainer is off sick")


def test_words_that_remain_are_the_narrative_and_no_others() -> None:
    asks = interpret("Completed. All 45 staff are trained and the register is up to date.", on=ON, asked=ONE)
    narratives = [ask.value for ask in asks if ask.field is Field.NARRATIVE]
    assert narratives == ["All 45 staff are trained and the register is up to date."]
    assert not [
        ask
        for ask in interpret("Completed on 3 Feb, thanks", on=ON, asked=ONE)
        if ask.field is Field.NARRATIVE
    ]


def test_completed_beside_a_later_date_is_unsure() -> None:
    asks = interpret("Completed. New date 31 March please.", on=ON, asked=ONE)
    assert [ask.confidence for ask in asks if ask.value == Status.COMPLETED] == [Confidence.UNSURE]


@pytest.mark.parametrize("text", [*COMPLETED, *NOT_COMPLETED])
def test_every_ask_quotes_the_words_it_rests_on(text: str) -> None:
    asks: list[Ask] = list(interpret(text, on=ON, asked=ONE))
    assert all(text[ask.start : ask.end] == ask.quote and ask.quote for ask in asks)
