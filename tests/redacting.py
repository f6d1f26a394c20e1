"""A reply with a patient's name in it, and where its words could still stand."""

import re
from email import message_from_bytes, policy
from pathlib import Path

from sqlalchemy import select

from models.catalogue import METADATA
from models.letter import Letter
from models.vocabulary import LetterKind
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tests.collecting import MATRON, Desk, collect, make_desk
from tests.mails import TODAY, Sent, deliver, reply

WORDS = "Mrs Edith Secretname fell from bed eleven because the cupboard blocked the door."
SECRETS = ("Edith", "Secretname", "bed eleven", "cupboard blocked")
REASON = "Names a patient"


def make_redaction_desk(office: Office) -> Desk:
    """A reply with a patient's name: understood, applied, acknowledged, and quoted by a second reply."""
    desk = make_desk(office)
    note = b"Incident of Edith Secretname, bed eleven"
    files = [("QS1.1 Secretname incident.txt", "text/plain", note)]
    deliver(
        office,
        reply(
            desk.sent,
            f"QS1.1 60%\n{WORDS}\nQS1.1 I need until 30 April 2021 because {WORDS}",
            MATRON,
            files=files,
        ),
    )
    collect(office)
    post_letters(office, TODAY)
    deliver(office, reply(_acknowledgement(office), "QS1.2 on track", MATRON))
    collect(office)
    return desk


def _acknowledgement(office: Office) -> Sent:
    with office.register.read() as session:
        one = session.scalars(select(Letter).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)).first()
        assert one is not None
        assert one.message_id is not None
        return Sent(one.id, one.token, one.message_id, one.subject, one.text, one.address)


def everything(office: Office) -> str:
    """Every value of every table as text."""
    with office.register.read() as session:
        return "\n".join(
            str(bytes(value) if isinstance(value, memoryview) else value)
            for table in METADATA.sorted_tables
            for row in session.execute(select(table))
            for value in row
        )


def files(folder: Path) -> str:
    """Every file of the instance, the database and its journal among them; messages also decoded."""
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            found += [file.name, content.decode("utf-8", "replace"), content.decode("utf-16-le", "replace")]
            if file.suffix == ".eml":
                parsed = message_from_bytes(content, policy=policy.default)
                found += [str(parsed["Subject"])]
                found += [
                    str(part.get_content()) for part in parsed.walk() if part.get_content_maintype() == "text"
                ]
    return "\n".join(found)


def secrets_in(text: str) -> list[str]:
    flat = re.sub(r"[\s>=]+", " ", text)
    return [secret for secret in SECRETS if secret.casefold() in flat.casefold()]
