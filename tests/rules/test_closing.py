"""When an action may be closed, what an ask is tied to, and where a message ends."""

from dataclasses import replace
from datetime import date

import pytest

from models.rules.asking_back import left_over, ways_to_say
from models.rules.closing import Closable, lacks
from models.rules.settling import end_of
from models.rules.tying import AskedLine, Tied, tie, tie_file
from models.vocabulary import About, MessageState, Status, Trust

DAY = date(2022, 3, 1)
DONE = Closable(Status.COMPLETED, date(2021, 2, 1), True, 1, 2, date(2021, 2, 8), 2)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({}, ()),
        ({"has_evidence": False}, ("evidence",)),
        ({"status": Status.OPEN, "completed_on": None}, ("completion",)),
        ({"agreed_on": None, "agreed_by_id": None}, ("the tester's agreement",)),
        ({"agreed_on": None, "agreed_by_id": None, "tester_id": None}, ("a tester",)),
        ({"agreed_on": None, "agreed_by_id": None, "tester_id": 1}, ("a tester other than its owner",)),
        ({"agreed_by_id": 1}, ("agreement by somebody other than its owner",)),
        ({"has_evidence": False, "agreed_on": None}, ("evidence", "the tester's agreement")),
        ({"status": Status.CLOSED}, ("nothing: it is closed already",)),
    ],
)
def test_what_lacks_before_closing_is_said_in_words(
    change: dict[str, object], missing: tuple[str, ...]
) -> None:
    action = replace(DONE, **change)  # type: ignore[arg-type]
    assert lacks(action) == missing


LINES = (
    AskedLine(1, "QS1.1", About.ACTION, 11, 11),
    AskedLine(1, "QS1.1", About.CYCLE, 11, 11, 4),
    AskedLine(2, "QS1.2", About.MILESTONE, 5, 12),
    AskedLine(3, "QS1.2", About.POAP, 8, 12),
    AskedLine(4, "QS1.3", About.AGREEMENT, 13, 13),
)


@pytest.mark.parametrize(
    ("field", "reference", "number", "tied"),
    [
        ("status", "QS1.1", None, Tied(About.CYCLE, 11, 11, 4)),
        ("status", "qs1.1", 1, Tied(About.CYCLE, 11, 11, 4)),
        ("status", "QS1.2", None, Tied(About.MILESTONE, 5, 12)),
        ("due", "QS1.2", 3, Tied(About.POAP, 8, 12)),
        ("status", "", 2, Tied(About.MILESTONE, 5, 12)),
        ("status", "", None, None),
        ("agreement", "QS1.3", None, Tied(About.AGREEMENT, 13, 13)),
        ("agreement", "QS1.1", None, None),
        ("narrative", "QS1.3", None, Tied(About.AGREEMENT, 13, 13)),
        ("narrative", "QS1.2", None, Tied(About.MILESTONE, 5, 12)),
        ("status", "QS9.9", None, None),
    ],
)
def test_an_ask_is_tied_to_its_line(
    field: str, reference: str, number: int | None, tied: Tied | None
) -> None:
    assert tie(field, reference, number, LINES) == tied


@pytest.mark.parametrize(
    ("name", "answered", "reference"),
    [
        ("QS1.1 audit.pdf", (), "QS1.1"),
        ("QS1.10 audit.pdf", (), None),
        ("audit.pdf", ("QS1.2",), "QS1.2"),
        ("audit.pdf", ("QS1.1", "QS1.2"), None),
    ],
)
def test_a_file_belongs_to_the_action_it_names(
    name: str, answered: tuple[str, ...], reference: str | None
) -> None:
    assert tie_file(name, answered, ("QS1.1", "QS1.2")) == reference


@pytest.mark.parametrize(
    ("kind", "trust", "proposals", "reasons", "state"),
    [
        ("human", Trust.OWN_TOKEN, 1, [], MessageState.READ),
        ("human", Trust.OWN_TOKEN, 0, ["no_ask"], MessageState.REVIEW),
        ("human", Trust.OWN_TOKEN, 2, ["unclear_reference"], MessageState.REVIEW),
        ("human", Trust.REVIEW, 0, ["stranger"], MessageState.REVIEW),
        ("human", Trust.OWN_TOKEN, 0, ["empty_form"], MessageState.SETTLED),
        ("human", Trust.REVIEW, 0, ["delivered_twice"], MessageState.SETTLED),
        ("auto_reply", Trust.THREAD, 0, [], MessageState.SETTLED),
        ("auto_reply", Trust.REVIEW, 0, ["no_letter"], MessageState.REVIEW),
        ("bounce", Trust.REVIEW, 0, ["address_dead"], MessageState.REVIEW),
        ("bounce", Trust.REVIEW, 0, ["not_delivered_yet"], MessageState.SETTLED),
        ("receipt", Trust.REVIEW, 0, ["no_letter"], MessageState.SETTLED),
        ("bulk", Trust.REVIEW, 0, ["no_letter"], MessageState.REVIEW),
        ("complaint", Trust.REVIEW, 0, [], MessageState.REVIEW),
    ],
)
def test_a_message_is_settled_or_somebody_looks_at_it(
    kind: str, trust: Trust, proposals: int, reasons: list[str], state: MessageState
) -> None:
    assert end_of(kind, trust, proposals, reasons) is state


@pytest.mark.parametrize(
    ("reasons", "references", "about", "question", "say"),
    [
        (["no_ask"], ["QS1.1"], About.ACTION, "How does QS1.1 stand?", ["QS1.1 on track"]),
        (
            ["past_date", "impossible_date"],
            ["QS1.1"],
            About.ACTION,
            "By which day",
            ["QS1.1 new date 01/03/2022"],
        ),
        (["no_ask"], ["QS1.1"], About.POAP, "When will the Plan", ["QS1.1 need more time until 01/03/2022"]),
        (["no_ask"], ["QS1.1"], About.AGREEMENT, "Is QS1.1 done?", ["QS1.1 yes", "QS1.1 no"]),
        (["unclear_reference"], ["QS1.1", "QS1.2", "QS1.1"], About.ACTION, "that about, QS1.1 or QS1.2?", []),
        (["unclear_reference"], ["QS1.1"], About.ACTION, "How does QS1.1 stand?", ["QS1.1 done"]),
        (["file_refused"], ["QS1.1"], About.ACTION, "", ["QS1.1 evidence attached"]),
    ],
)
def test_what_was_not_understood_is_asked_back_in_one_question_with_its_answers(
    reasons: list[str], references: list[str], about: About, question: str, say: list[str]
) -> None:
    (way,) = ways_to_say(reasons, references, [about], DAY)
    assert question in way.question
    assert set(say) <= {way.say, *way.others}


def test_nothing_is_asked_back_where_all_was_understood() -> None:
    assert ways_to_say(["undated"], ["QS1.1"], [About.ACTION], DAY) == ()


def test_only_the_words_that_nothing_rests_on_are_quoted_back() -> None:
    assert left_over("QS1.1 done. The moon is cheese.", [(6, 10)]) == "The moon is cheese."
    assert left_over("done\nThe moon is cheese.", [(0, 4)]) == "The moon is cheese."
    assert left_over("done", [(0, 4)]) == ""
