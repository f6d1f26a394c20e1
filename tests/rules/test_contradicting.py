"""What cannot be true at once is noticed, and the later word of the same person counts."""

import pytest

from models.rules.contradicting import Request, Said, contradiction, replaces
from models.vocabulary import About, Status


@pytest.mark.parametrize(
    ("one", "others", "status", "is_against"),
    [
        (Said("status", "completed"), [Said("percent", 50)], Status.OPEN, True),
        (Said("percent", 50), [Said("status", "completed")], Status.OPEN, True),
        (Said("percent", 100), [Said("due", "2021-03-31")], Status.OPEN, True),
        (Said("percent", 50), [Said("percent", 60)], Status.OPEN, True),
        (Said("percent", 50), [Said("status", "on_track")], Status.OPEN, False),
        (Said("percent", 50), [], Status.COMPLETED, True),
        (Said("status", "no_change"), [], Status.COMPLETED, False),
        (Said("question", "a"), [Said("question", "b")], Status.OPEN, False),
    ],
)
def test_what_cannot_be_true_at_once_is_noticed(
    one: Said, others: list[Said], status: Status, is_against: bool
) -> None:
    assert bool(contradiction(one, others, status)) is is_against


def request(field: str, order: int, about: About = About.ACTION, person: int | None = 1) -> Request:
    return Request(order, person, about, 7, 7, field, (order,))


@pytest.mark.parametrize(
    ("new", "old", "does"),
    [
        (request("status", 2), request("status", 1), True),
        (request("status", 2), request("status", 1, About.CYCLE), True),
        (request("status", 1), request("status", 2), False),
        (request("status", 2), request("percent", 1), False),
        (request("due", 2), request("more_time", 1), True),
        (request("question", 2), request("question", 1), False),
        (request("status", 2, person=2), request("status", 1), False),
        (request("status", 2, person=None), request("status", 1, person=None), False),
        (request("due", 2, About.MILESTONE), request("due", 1), False),
    ],
)
def test_the_later_word_of_the_same_person_counts(new: Request, old: Request, does: bool) -> None:
    assert replaces(new, old) is does
