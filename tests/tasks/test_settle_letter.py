import pytest

from models.rules.posting import NotAllowed
from models.vocabulary import Posting
from tasks.chase.chase_outcome import chase_outcome
from tasks.chase.write_letters import write_letters
from tasks.chase.written import Written
from tasks.decide.decide import decide
from tasks.decide.list_waiting import list_waiting
from tasks.desk import desk
from tasks.mail.transport import AnswerLost
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.post.settle_letter import NoSuchLetter, settle_letter
from tests.deciding import PMO
from tests.tasks.chases import TEN, Scripted, letters, make_trust, post_by

A = "matron.a@example.org"


def lose(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter of which the server cannot tell whether it went."""
    make_trust(office, "Matron A")
    write_letters(office, TEN)
    transport = Scripted({A: AnswerLost()})
    post_by(monkeypatch, transport)
    monkeypatch.setattr("tasks.post.recover_letters.TRUSTED_AFTER", {})
    for _ in range(2):
        post_letters(office, TEN)
    transport.errors.clear()


@pytest.mark.parametrize(("was_sent", "posted"), [(True, 0), (False, 1)])
def test_a_person_says_whether_a_letter_went(
    office: Office, monkeypatch: pytest.MonkeyPatch, was_sent: bool, posted: int
) -> None:
    lose(office, monkeypatch)
    settle_letter(office, 1, was_sent, "PMO Officer", "asked the matron", TEN)
    assert len(post_letters(office, TEN).sent) == posted
    assert letters(office) == [(A, Posting.SENT)]
    with pytest.raises(NotAllowed):
        settle_letter(office, 1, False, "PMO Officer", "again", TEN)


@pytest.mark.parametrize(
    ("verdict", "said", "posted"),
    [
        ("accept", "Letter L1 went: PMO Officer, asked her.", 0),
        ("refuse", "Letter L1 is posted by the next chase: PMO Officer, asked her.", 1),
    ],
)
def test_it_waits_in_the_list_and_is_decided_by_its_id(
    office: Office, monkeypatch: pytest.MonkeyPatch, verdict: str, said: str, posted: int
) -> None:
    lose(office, monkeypatch)
    (waiting,) = list_waiting(office, TEN).waiting
    assert (waiting.id, A in waiting.what, "cannot tell" in waiting.why) == ("L1", True, True)
    assert decide(office, "L1", verdict, PMO, "asked her", today=TEN, dry_run=True).sentence == said
    assert decide(office, "L1", verdict, PMO, "asked her", today=TEN).sentence == said
    assert list_waiting(office, TEN).waiting == ()
    assert len(post_letters(office, TEN).sent) == posted
    assert "cannot become" in decide(office, "L1", "refuse", PMO, "again", today=TEN).failures[0]


def test_the_chase_names_it_by_the_id_that_is_decided(
    sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose(sqlite_office, monkeypatch)
    outcome = chase_outcome(Written(), post_letters(sqlite_office, TEN))
    assert [one.id for one in outcome.waiting] == ["L1"]
    shown = desk(outcome, "/form")
    assert "[accept](" in shown
    assert "[refuse](" in shown
    assert "amend" not in shown


@pytest.mark.parametrize(
    ("id_", "verdict", "said"),
    [("L1", "amend", "accept it if it went"), ("L9", "accept", "There is no letter L9.")],
)
def test_what_cannot_be_said_of_a_letter_is_a_failure(
    sqlite_office: Office, id_: str, verdict: str, said: str
) -> None:
    assert said in decide(sqlite_office, id_, verdict, PMO, "?", today=TEN).failures[0]


def test_a_letter_that_is_not_there_is_named(sqlite_office: Office) -> None:
    with pytest.raises(NoSuchLetter, match="There is no letter L9"):
        settle_letter(sqlite_office, 9, True, "PMO Officer", "?", TEN)
