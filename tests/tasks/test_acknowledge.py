"""Acknowledgements: one for each message of a person, in plain words, on working days only."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.letter import Letter, LetterBytes
from models.vocabulary import LetterKind, Posting
from tasks.collect.acknowledge import acknowledge
from tasks.collect.collect_post import is_collect_due
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.factories import BECAUSE, make_action, make_person, make_plan
from tests.mails import PDF, TODAY, Asking, Sent, deliver, out_of_office, reply, send

FOUR = ("QS1.1 10%", "QS1.2 20%", "QS1.1 on track", "QS1.2 no change")
SATURDAY, MONDAY = date(2021, 1, 30), date(2021, 2, 1)


@pytest.fixture
def sent(office: Office) -> Sent:
    with office.register.write(BECAUSE) as session:
        plan = make_plan(session)
        matron = make_person(session, "Matron, Medicine", MATRON)
        first = make_action(session, plan, matron)
        second = make_action(session, plan, matron, reference="QS1.2", title="Audit the sepsis pathway")
        return send(session, office, matron, Asking(first), Asking(second))


def written(office: Office) -> list[tuple[str, str, str, Posting]]:
    with office.register.read() as session:
        rows = session.execute(
            select(Letter.address, Letter.text, LetterBytes.raw, Letter.posting)
            .join(LetterBytes, LetterBytes.id == Letter.id)
            .where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)
            .order_by(Letter.id)
        )
        return [tuple(row) for row in rows]


def test_the_owner_hears_what_was_applied_and_what_waits(office: Office, sent: Sent) -> None:
    deliver(office, reply(sent, "QS1.1 done, certificate attached\nQS1.2 60%", MATRON,
                          files=[("QS1.1 certificate.pdf", "application/pdf", PDF)]))  # fmt: skip
    outcome = collect(office)
    assert "1 acknowledgement written" in outcome.sentence
    ((address, text, raw, posting),) = written(office)
    assert (address, posting) == (MATRON, Posting.QUEUED)
    assert "Percent done: 60 %" in text
    assert "Waiting for a decision by our office:\n   - Status: completed." in text
    assert b"In-Reply-To: <" in raw


def test_a_second_run_writes_none_again(office: Office, sent: Sent) -> None:
    deliver(office, reply(sent, "QS1.1 on track", MATRON))
    collect(office)
    assert acknowledge(office, TODAY).letter_ids == ()
    assert len(written(office)) == 1


def test_what_was_not_understood_is_asked_back(office: Office, sent: Sent) -> None:
    deliver(office, reply(sent, "The moon is made of cheese", MATRON))
    collect(office)
    ((_, text, _, _),) = written(office)
    assert "The moon is made of cheese" in text
    assert '"QS1.1 on track"' in text


def test_an_example_of_a_date_is_a_working_day_to_come(office: Office, sent: Sent) -> None:
    deliver(office, reply(sent, "QS1.1 new date 31/02/2021", MATRON))
    collect(office)
    ((_, text, _, _),) = written(office)
    assert '"QS1.1 new date 25/02/2021", and why.' in text


def test_the_owner_reads_what_our_office_does_and_not_what_the_policy_says(
    office: Office, sent: Sent
) -> None:
    deliver(office, reply(sent, "QS1.1 done\nQS1.2 can we push to 31/03/2021", MATRON))
    collect(office)
    ((_, text, _, _),) = written(office)
    assert "Our office confirms each completion." in text
    assert "Our office decides on every new date." in text
    assert "needs a person" not in text


def test_automatic_mail_and_strangers_get_none(office: Office, sent: Sent) -> None:
    deliver(
        office,
        out_of_office(sent, MATRON, "I am away until 10 February 2021."),
        reply(sent, "QS1.1 done", "stranger@elsewhere.example"),
    )
    collect(office)
    assert written(office) == []


AUTOMATIC = {
    "out of office, by its header": [("Auto-Submitted", "auto-replied")],
    "sent by a program": [("Auto-Submitted", "auto-generated")],
    "a ticket system": [("X-Autoreply", "yes")],
    "Exchange's rules": [("X-MS-Exchange-Generated-Message-Source", "Mailbox Rules Agent")],
    "Exchange's loop": [("X-MS-Exchange-Inbox-Rules-Loop", MATRON), ("X-Auto-Response-Suppress", "All")],
    "an old responder": [("Precedence", "auto_reply")],
    "Apple's": [("X-Apple-Action", "VACATION")],
    "a recall": [("X-MS-Exchange-Recall-Report-Cfm", "1")],
    "a bounce, by its header": [("X-Failed-Recipients", MATRON)],
}


@pytest.mark.parametrize("name", AUTOMATIC)
def test_no_automatic_mail_is_ever_answered_even_from_an_owner(office: Office, sent: Sent, name: str) -> None:
    deliver(office, reply(sent, "QS1.1 on track", MATRON, headers=AUTOMATIC[name]))
    collect(office)
    assert written(office) == []


def test_a_machine_that_passes_for_a_person_is_answered_no_oftener_than_the_cap(
    office: Office, sent: Sent
) -> None:
    """A responder without any mark, which answers each of our answers at once."""
    deliver(office, reply(sent, "QS1.1 10%", MATRON))
    for turn in range(6):
        collect(office)
        deliver(office, reply(sent, f"QS1.1 {turn + 20}%", MATRON))
    assert len(written(office)) == 3


@pytest.mark.parametrize("cap", [0, 1])
def test_the_cap_is_the_offices_to_choose(make_on: Callable[[str, str], Office], cap: int) -> None:
    office = make_on("sqlite", f"[chase]\nacknowledgements_a_day = {cap}\n")
    with office.register.write(BECAUSE) as session:
        matron = make_person(session, "Matron, Medicine", MATRON)
        letter = send(session, office, matron, Asking(make_action(session, make_plan(session), matron)))
    deliver(office, reply(letter, "QS1.1 10%", MATRON), reply(letter, "QS1.1 20%", MATRON))
    collect(office)
    assert len(written(office)) == cap


def test_on_a_saturday_nobody_is_written_to_and_on_monday_they_are(office: Office, sent: Sent) -> None:
    deliver(office, reply(sent, "QS1.1 on track", MATRON, on=SATURDAY))
    collect(office, SATURDAY)
    assert written(office) == []
    assert not is_collect_due(office, SATURDAY)
    assert is_collect_due(office, MONDAY)
    collect(office, MONDAY)
    assert len(written(office)) == 1
    assert not is_collect_due(office, MONDAY)


def test_one_person_gets_three_a_day_and_the_rest_tomorrow(office: Office, sent: Sent) -> None:
    deliver(office, *(reply(sent, words, MATRON) for words in FOUR))
    outcome = collect(office)
    assert len(written(office)) == 3
    assert "1 to be acknowledged later" in outcome.sentence
    collect(office, date(2021, 1, 29))
    assert len(written(office)) == 4


def test_a_correction_of_an_acknowledgement_is_read_as_an_answer_to_the_letter(
    office: Office, sent: Sent
) -> None:
    deliver(office, reply(sent, "QS1.1 done", MATRON))
    collect(office)
    with office.register.read() as session:
        row = session.execute(
            select(
                Letter.id, Letter.token, Letter.message_id, Letter.subject, Letter.text, Letter.address
            ).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)
        ).one()
        thanks = Sent(*row)
    deliver(office, reply(thanks, "QS1.1 at risk", MATRON, on=date(2021, 1, 29)))
    outcome = collect(office, date(2021, 1, 29))
    assert outcome.waiting[0].what.startswith("QS1.1: status not started becomes at risk")
