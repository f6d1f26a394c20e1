"""What a trial begins with: a register in which letters are due, or one whose letters were answered."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from benchmarks.registers import SETTINGS, make_register
from benchmarks.registers import TODAY as CHASE_DAY
from models.action import Action
from models.letter import Letter, LetterLine
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.office import Office, open_office
from tests.mails import PDF, Sent, bounce, out_of_office, reply

COLLECT_DAY = date(2021, 1, 25)  # the Monday after
DAYS = (CHASE_DAY, COLLECT_DAY, date(2021, 1, 26), date(2021, 1, 27), date(2021, 1, 28))  # no rung between
WORDS = (
    "{0} is on track, about 60% done.",
    "{0} has slipped: the estates team needs until 12 March 2021.",
    "{0} is now completed, thank you.",
    "{0}: at risk. We are short of two people on nights.",
    "{0} on track. The lockers came on Monday.",
    "{0} on track, the audit is with this message.",
)


@dataclass(frozen=True)
class World:
    """An instance to copy, and the messages that come to its mailbox, some of them twice."""

    folder: Path
    messages: tuple[bytes, ...] = ()


def make_chase(folder: Path, letters: int) -> World:
    """So many owners, each with an action that is due."""
    make_register(folder, actions=letters, due=letters, owners=letters, settings=SETTINGS)
    return World(folder)


def make_collect(folder: Path, messages: int) -> World:
    """So many letters that went, and a message that answers each; every fiftieth is delivered twice."""
    make_chase(folder, messages)
    office = open_office(folder)
    write_letters(office, CHASE_DAY)
    sent = _sent(office)
    office.register.engine.dispose()
    came = [_answer(place, *one) for place, one in enumerate(sent)]
    return World(folder, tuple(came + came[::50]))


def _sent(office: Office) -> list[tuple[Sent, str]]:
    with office.register.write(office.because_run("chase", CHASE_DAY)) as session:
        rows = session.execute(
            select(Letter, Action.reference)
            .join(LetterLine, LetterLine.letter_id == Letter.id)
            .join(Action, Action.id == LetterLine.action_id)
            .order_by(Letter.id)
        ).all()
        for letter, _ in rows:
            letter.posting = Posting.SENT
        return [
            (Sent(one.id, one.token, one.message_id or "", one.subject, one.text, one.address), reference)
            for one, reference in rows
        ]


def _answer(place: int, sent: Sent, reference: str) -> bytes:
    """Of ten messages six are answers of several kinds, one brings evidence, three are no answers."""
    name, kind = f"<{place}.answer@mail.example.org>", place % 10
    if kind == 7:
        return out_of_office(sent, sent.address, f"I am on leave until 10 February 2021. ({place})")
    if kind == 8:
        return bounce(sent, "5.1.1" if place % 20 == 8 else "4.2.2")
    if kind == 9:
        return reply(sent, f"{reference} all done", f"stranger.{place}@elsewhere.example", message_id=name)
    files = [(f"{reference} audit.pdf", "application/pdf", PDF + b"%% %d" % place)] if kind == 5 else []
    words = WORDS[min(kind, 5)].format(reference)
    return reply(sent, words, sent.address, on=COLLECT_DAY, files=files, message_id=name)
