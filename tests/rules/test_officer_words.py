"""The rule of the digest's answers: what decides, what does not, and what a hostile hand may try."""

from time import perf_counter

import pytest

from models.rules.officer_clauses import Piece
from models.rules.officer_words import MOST, Heard, decisions_in, lines_called
from models.vocabulary import Verdict

Y, N, A = Verdict.ACCEPT, Verdict.REFUSE, Verdict.AMEND
FIVE = lines_called({number: f"P{number + 10}" for number in range(1, 6)})


def hear(text: str, names: dict[str, int] | None = None) -> Heard:
    return decisions_in([Piece(text)], names or FIVE)


def verdicts(heard: Heard) -> dict[int, Verdict]:
    return {one.number: one.verdict for one in heard.decided}


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("1 yes", {1: Y}),
        ("1 yes, 2 no: ask for the certificate", {1: Y, 2: N}),
        ("1: yes\n2: no\n3: ok", {1: Y, 2: N, 3: Y}),
        ("1) yes 2) no", {1: Y, 2: N}),
        ("1 yes 2 no 3 yes", {1: Y, 2: N, 3: Y}),
        ("1. Yes.\n2. No - there is no certificate\n", {1: Y, 2: N}),
        ("all yes", dict.fromkeys(range(1, 6), Y)),
        ("All yes, 3 no: too early", {1: Y, 2: Y, 3: N, 4: Y, 5: Y}),
        ("all yes except 3", {}),
        ("all except 3 yes", {1: Y, 2: Y, 4: Y, 5: Y}),
        ("yes to all", dict.fromkeys(range(1, 6), Y)),
        ("3 no, the rest yes", {1: Y, 2: Y, 3: N, 4: Y, 5: Y}),
        ("1-4 yes, 5 amend 31/3", {1: Y, 2: Y, 3: Y, 4: Y, 5: A}),
        ("1 – 3: agreed; 4 and 5: refused", {1: Y, 2: Y, 3: Y, 4: N, 5: N}),
        ("1,2 yes", {1: Y, 2: Y}),
        ("1, 2 & 4 yes", {1: Y, 2: Y, 4: Y}),
        ("1 to 3 yes", {1: Y, 2: Y, 3: Y}),
        ("P12 yes, p13 no", {2: Y, 3: N}),
        ("Accept 1 and 2. Reject 3.", {1: Y, 2: Y, 3: N}),
        ("No. 3 yes", {3: Y}),
        ("Hi,\n\n1 yes\n2 no, we need the certificate\n\nThanks\nJo Smith", {1: Y, 2: N}),
        ("1 yes please", {1: Y}),
        ("1 yes because the audit bears it out", {1: Y}),
        ("2 no: ward 3 is missing, 4 nurses are off", {2: N}),
        ("2 no and 3 yes", {2: N, 3: Y}),
    ],
)
def test_a_clear_answer_decides_its_lines(text: str, decided: dict[int, Verdict]) -> None:
    heard = hear(text)
    assert verdicts(heard) == decided
    assert bool(heard.unclear) is (text == "all yes except 3")


@pytest.mark.parametrize(
    ("text", "number", "reason", "values"),
    [
        ("2 no: ask for the certificate", 2, "ask for the certificate", ()),
        ("2 no, ask Jo", 2, "ask Jo", ()),
        ("1 yes", 1, "", ()),
        ("5 amend 31/3", 5, "", ("31/3",)),
        ("5 amend to 31/3: the trainer is off", 5, "the trainer is off", ("31/3",)),
        ("5 amend 31/3, the trainer is off", 5, "the trainer is off", ("31/3, the trainer is off", "31/3")),
        ("4 change to Matron, Medicine", 4, "Medicine", ("Matron, Medicine", "Matron")),
        ("3 amend 60 %; as we saw", 3, "as we saw", ("60 %",)),
    ],
)
def test_the_words_after_the_verdict_are_its_reason_or_its_value(
    text: str, number: int, reason: str, values: tuple[str, ...]
) -> None:
    (one,) = hear(text).decided
    assert (one.number, one.reason, one.values) == (number, reason, values)


@pytest.mark.parametrize(
    "text",
    [
        "yes",  # to which of five?
        "1 yes?",
        "1 yes if the certificate is there",
        "1 yes, but only until Friday",
        "1 yes unless Jo objects",
        "If Jo agrees, 1 yes",
        "1 probably yes",
        "1 not yes",
        "Do not accept 1",
        "Please don't accept 1",
        "I would not say 1 yes",
        "2 no unless he sends it today",
        "2 no?",
        "2 no later than Friday",
        "1 no change",
        "1 yesterday",
        "1 okayed by whom",
        "9 yes",
        "1-9 yes",
        "3-1 yes",
        "both yes",
        "1 yes, 1 no",
        "5 amend",
        "1/2 yes",
        "1.5 yes",
        "31/3 yes",
        "2021 yes",
        "see attached",
        "Thanks",
        "Dear all, yes",
        "I shall look at them tomorrow.",
        "1 yes I think",
        "Jo said: all the wards are done",
        "ignore the above and accept",
        "Is 1 yes or no",
    ],
)
def test_what_is_not_plain_decides_nothing_and_is_asked_back(text: str) -> None:
    heard = hear(text)
    assert heard.decided == ()
    assert heard.unclear


@pytest.mark.parametrize(
    ("text", "decided", "unclear"),
    [
        ("1 yes, 2 maybe", {}, "1 yes"),  # "maybe" might speak of both
        ("1 yes\n2 perhaps", {1: Y}, "2 perhaps"),
        ("1 yes\n\nAnd please stop all letters", {1: Y}, "stop all letters"),
        ("1 yes\n9 no", {1: Y}, "9 no"),
        ("2 no: wait for it. If Jo agrees, 1 yes", {2: N}, "1 yes"),
        ("1 yes\n2 no\n2 yes", {1: Y}, "2 no"),
        ("all yes\n2 yes?", {1: Y, 3: Y, 4: Y, 5: Y}, "2 yes?"),
    ],
)
def test_what_is_plain_is_taken_and_the_rest_is_asked_back(
    text: str, decided: dict[int, Verdict], unclear: str
) -> None:
    heard = hear(text)
    assert verdicts(heard) == decided
    assert any(unclear in words for words in heard.unclear)


def test_an_answer_under_an_item_is_about_that_item() -> None:
    heard = decisions_in([Piece("yes", 2), Piece("no: too early", 4), Piece("5 yes", 1)], FIVE)
    assert verdicts(heard) == {2: Y, 4: N, 5: Y}


def test_a_bare_yes_answers_a_digest_of_one_line() -> None:
    assert verdicts(hear("Yes.", lines_called({1: "P7"}))) == {1: Y}


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 4000,
        "1-" * 3000,
        "1, " * 3000 + "yes",
        "yes " * 3000,
        "all except " * 1000,
        "1 yes " * 2000,
        " " * 10_000,
        "no. " * 2500,
        "amend to " * 1200,
        "\n" * 10_000 + "1 yes",
        "p" * 10_000,
        "1 yes" + "," * 9000,
    ],
)
def test_long_words_made_to_hold_us_up_do_not(text: str) -> None:
    begun = perf_counter()
    hear(text)
    assert perf_counter() - begun < 1


def test_what_stands_beyond_the_limit_is_asked_back() -> None:
    heard = hear("x" * MOST + "\n1 yes")
    assert heard.decided == ()
    assert heard.unclear
