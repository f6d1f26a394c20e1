"""A pressed button answers its own line, where one letter asks twice about the same action."""

import re
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select

from models.letter import LetterBytes
from models.meeting import Committee, Meeting
from models.poap import Milestone, Poap
from models.proposal import Proposal
from models.vocabulary import About
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.factories import BECAUSE, make_action, make_person, make_plan
from tests.mails import TODAY, Asking, Sent, deliver, reply, send

FORMS = (About.POAP, About.ACTION, About.MILESTONE, About.CYCLE)


@dataclass(frozen=True)
class Desk:
    """A matron asked four times about one action: its POAP, its date, a milestone, and for a meeting."""

    office: Office
    sent: Sent


@pytest.fixture
def desk(sqlite_office: Office) -> Desk:
    office = sqlite_office
    with office.register.write(BECAUSE) as session:
        matron = make_person(session, "Matron, Medicine", MATRON)
        make_person(session, "Resuscitation Lead")
        plan = make_plan(session)
        action = make_action(session, plan, matron)
        committee = Committee(name="Quality Committee")
        session.add(committee)
        session.flush()
        meeting = Meeting(plan_id=plan.id, committee_id=committee.id, on=TODAY)
        poap = Poap(action_id=action.id, due=TODAY)
        session.add_all([meeting, poap])
        session.flush()
        milestone = Milestone(poap_id=poap.id, title="Rota agreed", due=TODAY)
        session.add(milestone)
        session.flush()
        ids = {About.POAP: poap.id, About.ACTION: action.id, About.MILESTONE: milestone.id}
        asked = [Asking(action, about, ids.get(about, action.id)) for about in FORMS[:3]]
        cycle = Asking(action, About.CYCLE, meeting.id, meeting.id)
        return Desk(office, send(session, office, matron, *asked, cycle))


def pressed(desk: Desk, about: About, label: str, typed: str = "") -> bytes:
    """The message that a button of our letter opens, sent as it stands but for the words typed into it."""
    with desk.office.register.read() as session:
        letter = message_from_bytes(session.scalars(select(LetterBytes.raw)).one(), policy=policy.default)
    page = letter.get_body(("html",))
    assert page is not None
    links = re.findall(r'href="(mailto:[^"]+)"[^>]*>\s*([^<]+?)\s*<', page.get_content())
    found = [
        unescape(link)
        for link, words in links
        if words == label and parse_qs(urlsplit(unescape(link)).query)["body"][0].startswith(_number(about))
    ]
    assert len(found) == 1, (label, about)
    asked = parse_qs(urlsplit(found[0]).query)
    message = EmailMessage()
    message["From"], message["To"] = f"Matron <{MATRON}>", "improvement@example.org"
    message["Subject"], message["Message-ID"] = (
        asked["subject"][0],
        f"<{about}-{label}@mail.example.org>".replace(" ", ""),
    )
    message["Date"] = f"{TODAY:%a, %d %b %Y} 10:30:00 +0000"
    body = asked["body"][0].replace("\r\n", "\n")
    place = body.rindex("\n\nRef:")
    message.set_content(body[:place] + typed + body[place:] + "\nKind regards\nMatron, Medicine\n")
    return message.as_bytes()


def _number(about: About) -> str:
    return f"{FORMS.index(about) + 1}. "


def proposed(desk: Desk) -> list[tuple[About, str, object]]:
    with desk.office.register.read() as session:
        rows = session.execute(
            select(Proposal.about, Proposal.field, Proposal.value).order_by(Proposal.about, Proposal.field)
        )
        return [tuple(row) for row in rows]


@pytest.mark.parametrize(
    ("about", "label", "typed", "field", "value"),
    [
        (About.POAP, "Need more time", "", "more_time", True),
        (About.POAP, "Need more time", "5 March", "due", "2021-03-05"),
        (About.POAP, "Not mine", "", "refusal", True),
        (About.ACTION, "Done", "", "status", "completed"),
        (About.ACTION, "Need more time", " 5 March as the trainer is off sick", "due", "2021-03-05"),
        (About.MILESTONE, "On track", "", "status", "on_track"),
        (About.CYCLE, "At risk", " staffing is short on nights", "status", "at_risk"),
        (About.CYCLE, "No change", "", "status", "no_change"),
    ],
)
def test_a_button_answers_the_line_it_stands_under(
    desk: Desk, about: About, label: str, typed: str, field: str, value: object
) -> None:
    deliver(desk.office, pressed(desk, about, label, typed))
    collect(desk.office)
    found = [row for row in proposed(desk) if row[1] != "narrative"]
    assert found == [(about, field, value)]


def test_not_mine_names_the_role_that_it_goes_to(desk: Desk) -> None:
    deliver(desk.office, pressed(desk, About.POAP, "Not mine", "the Resuscitation Lead"))
    collect(desk.office)
    assert proposed(desk) == [
        (About.POAP, "handover", "Resuscitation Lead"),
        (About.POAP, "refusal", True),
    ]


def test_two_lines_about_one_action_do_not_contradict_each_other(desk: Desk) -> None:
    """The POAP wants more time, the milestone is done: both in one reply, each under its own item."""
    text = desk.sent.text
    first, second = text.index("[QS1.1] Comment:"), text.index("3. QS1.1")
    milestone = text.index("[QS1.1] Status:", second)
    filled = text[:milestone] + text[milestone:].replace("Status:", "Status: done", 1)
    filled = filled[:first] + filled[first:].replace("Comment:", "Comment: need more time", 1)
    deliver(desk.office, reply(replace(desk.sent, text=filled), "Please see below.", MATRON))
    collect(desk.office)
    with desk.office.register.read() as session:
        rows = session.execute(select(Proposal.about, Proposal.field, Proposal.confidence))
        found = sorted(tuple(row) for row in rows)
    assert found == [(About.MILESTONE, "status", "certain"), (About.POAP, "more_time", "likely")]
