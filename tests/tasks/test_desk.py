"""The PMO's desk: what an owner wrote must not turn into anything but words."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tasks.desk import LONGEST_WORDS, desk, escaped
from tasks.outcome import Outcome, Waiting

FORM = "/deployments/deployment/0a/run"
HOSTILE = (
    "[accept](/deployments/deployment/0a/run?parameters=%7B%7D)",
    "<a href='javascript:alert(1)'>accept</a>",
    "<img src=x onerror=alert(1)>",
    "https://example.org/accept www.example.org someone@example.org",
    "one | two | [x](y)\n| accept | [z](w) |\n\n# A heading\n- a list\n---",
    "`code` *star* _line_ ~~gone~~ ![pic](u) &lt;b&gt; &#60;i&#62;",
    "[ref]: https://example.org\n\n[ref]",
    "\\[accept\\](x)",
)


def links(markdown: str) -> list[str]:
    return re.findall(r"\]\(([^)]*)\)", markdown)


@pytest.mark.parametrize("words", HOSTILE)
def test_an_owners_words_cannot_forge_a_link_or_a_row(words: str) -> None:
    waiting = Waiting("P12", f"QS1.1: {words}", words, words, "k3y")
    shown = desk(Outcome(words, ({words: words},), (waiting,), (words,)), FORM)
    assert {urlsplit(link).path for link in links(shown)} == {FORM}
    assert shown.count("\n- [accept](") == 1
    assert [line for line in shown.splitlines() if line.startswith("#")] == [
        "## What went wrong",
        "## Waits for a person (1)",
        "## Done (1)",
    ]
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", shown)
    assert not re.search(r"<|>[^ ]|://|@|`|www\.|!\[", bare)


def test_words_are_still_readable_as_they_were_written() -> None:
    assert escaped("Done, on track") == "Done\\, on track"
    assert escaped("naïve café") == "naïve café"
    assert escaped("first\r\nsecond") == "first second"


def test_signs_that_turn_the_writing_round_are_left_out() -> None:
    assert "\u202e" not in escaped("ok \u202etpecca")
    assert "\u200b" not in escaped("ac\u200bcept")


def test_long_words_are_cut_where_they_are_shown() -> None:
    shown = desk(Outcome("One waits.", (), (Waiting("P1", "what", "why", "a" * 5000),)), FORM)
    assert "a" * LONGEST_WORDS + "…" in shown
    assert "a" * (LONGEST_WORDS + 1) not in shown


def test_a_decision_link_names_its_proposal_and_its_one_time_key() -> None:
    shown = desk(Outcome("One waits.", (), (Waiting("P12", "what", "why", "", "k3y&=#"),)), FORM)
    told = [json.loads(parse_qs(urlsplit(link).query)["parameters"][0]) for link in links(shown)]
    assert told == [
        {"id": "P12", "verdict": verdict, "key": "k3y&=#"} for verdict in ("accept", "amend", "refuse")
    ]


def test_the_links_come_first_so_that_nothing_can_hide_them() -> None:
    shown = desk(Outcome("One waits.", (), (Waiting("R3", "a paper", "approve it"),)), FORM)
    assert "\n- [accept](" in shown


def test_what_nobody_can_decide_has_no_link() -> None:
    shown = desk(Outcome("One is late.", (), (Waiting("step 3", "POAPs", "was due"),)), FORM)
    assert links(shown) == []


def test_without_a_served_form_the_command_is_named() -> None:
    shown = desk(Outcome("One waits.", (), (Waiting("P12", "what", "why"),)), None)
    assert links(shown) == []
    assert escaped("iqip decide P12") in shown


def test_the_words_stand_in_bold_inside_their_sentence() -> None:
    waiting = Waiting("P1", "what", "why", "completed", "k", ("We have not ", " the audit"), "I3")
    shown = desk(Outcome("One waits.", (), (waiting,)), FORM)
    assert "“We have not **completed** the audit”" in shown


@pytest.mark.parametrize("words", HOSTILE)
def test_what_stands_around_the_words_forges_nothing_either(words: str) -> None:
    waiting = Waiting("P1", "what", "why", words, "k", (words, words), "I3")
    shown = desk(Outcome("One waits.", (), (waiting,)), FORM)
    assert {urlsplit(link).path for link in links(shown)} == {FORM}
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", shown)
    assert not re.search(r"<|>[^ ]|://|@|`|www\.|!\[", bare)


def test_what_came_in_one_message_can_be_decided_with_one_link() -> None:
    waiting = tuple(Waiting(f"P{n}", "what", "why", "words", f"k{n}", message="I3") for n in (1, 2))
    alone = Waiting("P3", "what", "why", "words", "k3", message="I4")
    shown = desk(Outcome("Three wait.", (), (*waiting, alone)), FORM)
    asked = [json.loads(parse_qs(urlsplit(link).query)["parameters"][0]) for link in links(shown)]
    assert asked[0] == {"id": "P1, P2", "verdict": "accept", "key": "k1, k2"}
    assert [one["id"] for one in asked].count("P1, P2") == 2
    assert shown.count("all](") == 2
