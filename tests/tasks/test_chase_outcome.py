from datetime import date

from models.person import Absence
from models.rules.asking import HeldLine
from models.rules.hearing import HeldBack
from models.vocabulary import LetterKind, Posting
from tasks.chase.chase_outcome import chase_outcome
from tasks.chase.is_chase_due import is_chase_due
from tasks.chase.write_letters import write_letters
from tasks.chase.written import Written, WrittenLetter, WrittenLine
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.post.posted import NotPosted, Posted
from tests.factories import BECAUSE
from tests.rules.situations import line
from tests.tasks.chases import TEN, make_trust, person_id

LINE = WrittenLine("QS1.1", "action", "last day")


def letter(id_: int, person: int, kind: LetterKind = LetterKind.CHASE) -> WrittenLetter:
    return WrittenLetter(id_, kind, person, f"Matron {person}", f"{person}@example.org", (LINE,))


def test_the_sentence_counts_letters_owners_and_what_was_held_back() -> None:
    letters = (letter(1, 1), letter(2, 1, LetterKind.DATE_MOVED), letter(3, 2))
    held = tuple(HeldLine(line(id_), "Matron C", HeldBack.AWAY, "away") for id_ in range(3))
    assert chase_outcome(Written(letters, held)).sentence == "3 letters to 2 owners; 3 held back: absent."


def test_a_lead_and_a_tester_are_counted_apart() -> None:
    letters = (letter(1, 1, LetterKind.LEAD_DIGEST), letter(2, 2, LetterKind.TESTER), letter(3, 3))
    said = chase_outcome(Written(letters), Posted(sent=(1, 2, 3))).sentence
    assert said == "3 letters to 1 owner, 1 tester and 1 executive lead; 3 posted."


def test_nothing_due_says_so() -> None:
    assert chase_outcome(Written(), Posted()).sentence == "No letter due."


def test_each_letter_is_listed_with_who_what_and_why() -> None:
    (row,) = chase_outcome(Written((letter(12, 1),))).did
    assert row == {
        "letter": "12",
        "who": "Matron 1",
        "address": "1@example.org",
        "what": "QS1.1 action",
        "why": "last day",
        "kind": "chase",
    }


def test_a_letter_that_did_not_go_fails_the_run_and_is_named() -> None:
    failed = NotPosted(12, "Matron A", "a@example.org", Posting.FAILED_FOR_GOOD, "No such mailbox.")
    outcome = chase_outcome(Written(), Posted(failed=(failed,)))
    assert outcome.failures == ("The letter 12 to Matron A (a@example.org) did not go: No such mailbox.",)
    assert outcome.waiting[0].id == "letter 12"


def test_a_letter_whose_answer_got_lost_is_listed_and_fails_nothing() -> None:
    unknown = NotPosted(12, "Matron A", "a@example.org", Posting.UNKNOWN, "The answer got lost.")
    outcome = chase_outcome(Written(), Posted(failed=(unknown,)))
    assert not outcome.failures
    assert "the next run looks for it" in outcome.waiting[0].why


def test_who_is_away_is_listed_once_with_all_their_lines(sqlite_office: Office) -> None:
    make_trust(sqlite_office)
    owner = person_id(sqlite_office, "Matron, Medicine")
    with sqlite_office.register.write(BECAUSE) as session:
        session.add(Absence(person_id=owner, starts=date(2021, 1, 18), until=date(2021, 2, 12)))
    outcome = chase_outcome(write_letters(sqlite_office, TEN))
    assert outcome.sentence == "No letter due; 1 held back: absent."
    (waiting,) = outcome.waiting
    assert (waiting.id, waiting.why) == (
        "QS1.1",
        "Matron, Medicine is away until 12 February 2021 and has no deputy",
    )


def test_a_chase_is_due_only_when_it_would_do_something(office: Office) -> None:
    make_trust(office)
    assert not is_chase_due(office, date(2021, 1, 21))
    assert not is_chase_due(office, date(2021, 1, 23))  # a Saturday
    assert is_chase_due(office, TEN)
    write_letters(office, TEN)
    assert is_chase_due(office, TEN)  # written, not yet posted
    post_letters(office, TEN)
    assert not is_chase_due(office, TEN)
