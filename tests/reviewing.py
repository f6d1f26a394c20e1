"""What the tests of the office's digest share: an office with an officer, its digest, a run of collecting."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select

from models.letter import Letter
from models.vocabulary import LetterKind
from tasks.desk_settings import Review
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.review.say_replies import with_replies
from tasks.review.take_replies import take_replies
from tasks.review.write_answers import write_answers
from tasks.review.write_digest import write_digests
from tests.collecting import MATRON, collect
from tests.deciding import Desk, make_desk
from tests.factories import BECAUSE, make_person
from tests.mails import TODAY, Sent, deliver, reply

OFFICER = "jo.smith@example.org"
FRIDAY = TODAY + timedelta(days=1)
WORDS = "QS1.1 need more time until 31/03/2021\nQS1.1 at risk\nQS1.2 done on Tuesday"


@dataclass(frozen=True)
class Reviewed:
    """A desk on which three proposals wait, and the digest that its officer was sent."""

    desk: Desk
    digest: Sent

    @property
    def office(self) -> Office:
        return self.desk.office


def with_officer(office: Office, *addresses: str) -> Office:
    review = Review(officers=addresses or (OFFICER,))
    return replace(office, settings=office.settings.model_copy(update={"review": review}))


def make_review(office: Office, words: str = WORDS) -> Reviewed:
    desk = make_desk(with_officer(office))
    with office.register.write(BECAUSE) as session:
        make_person(session, "Jo Smith", OFFICER, "jo@home.example.org")
    deliver(office, reply(desk.sent, words, MATRON))
    collect(desk.office)
    write_digests(desk.office, FRIDAY)
    return Reviewed(desk, letters(desk.office, LetterKind.OFFICE_DIGEST)[-1])


def letters(office: Office, kind: LetterKind) -> list[Sent]:
    with office.register.read() as session:
        rows = session.scalars(select(Letter).where(Letter.kind == kind).order_by(Letter.id))
        return [
            Sent(one.id, one.token, one.message_id or "", one.subject, one.text, one.address) for one in rows
        ]


def answer(
    review: Reviewed, words: str, sender: str = OFFICER, to: Sent | None = None, **more: object
) -> Outcome:
    deliver(review.office, reply(to or review.digest, words, sender, on=FRIDAY, **more))  # type: ignore[arg-type]
    return run(review.office)


def run(office: Office, on: date = FRIDAY) -> Outcome:
    outcome = collect(office, on)
    return with_replies(outcome, take_replies(office, on), write_answers(office, on))
