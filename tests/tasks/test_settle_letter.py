import pytest

from models.rules.posting import NotAllowed
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.mail.transport import AnswerLost
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.post.settle_letter import NoSuchLetter, settle_letter
from tests.tasks.chases import TEN, Scripted, letters, make_trust, post_by

A = "matron.a@example.org"


@pytest.mark.parametrize(("was_sent", "posted"), [(True, 0), (False, 1)])
def test_a_person_says_whether_a_letter_went(
    office: Office, monkeypatch: pytest.MonkeyPatch, was_sent: bool, posted: int
) -> None:
    make_trust(office, "Matron A")
    write_letters(office, TEN)
    transport = Scripted({A: AnswerLost()})
    post_by(monkeypatch, transport)
    monkeypatch.setattr("tasks.post.recover_letters.TRUSTED_AFTER", {})
    for _ in range(2):
        post_letters(office, TEN)
    transport.errors.clear()
    settle_letter(office, 1, was_sent, "PMO Officer", "asked the matron", TEN)
    assert len(post_letters(office, TEN).sent) == posted
    assert letters(office) == [(A, Posting.SENT)]
    with pytest.raises(NotAllowed):
        settle_letter(office, 1, False, "PMO Officer", "again", TEN)


def test_a_letter_that_is_not_there_is_named(sqlite_office: Office) -> None:
    with pytest.raises(NoSuchLetter, match="There is no letter 9"):
        settle_letter(sqlite_office, 9, True, "PMO Officer", "?", TEN)
