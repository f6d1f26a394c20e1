"""Sending: from a register with actions due to letters that a mail server took.

Ours writes, claims, posts and stamps them by the smtp transport: rules, both bodies, ledger and commits, and
the office's own copy as a second recipient. The floor is a bare smtplib loop that sends the same bytes, made
before, to one recipient each, over one connection to the same sink.
"""

from functools import partial
from pathlib import Path
from smtplib import SMTP
from socket import IPPROTO_TCP, TCP_NODELAY
from tempfile import TemporaryDirectory

from sqlalchemy import select

from benchmarks.measuring import Row, Watch, check_count, row_of_seconds, seconds_of
from benchmarks.registers import SETTINGS, TODAY, fresh_copy, make_register
from benchmarks.sink import running_sink
from models.letter import Letter, LetterBytes
from tasks.chase.write_and_post import write_and_post
from tasks.office import Office

AT_MOST = 1.5
SMTP_SETTINGS = (
    SETTINGS
    + """
transport = "smtp"
[mail.smtp]
host = "127.0.0.1"
port = {port}
security = "none"
[mail.imap]
host = "127.0.0.1"
user = "improvement@example.org"
"""
)


def measure_sending(owners: int, actions: int, rounds: int, watch: Watch = seconds_of) -> Row:
    """So many actions due, one letter an owner; each round sends all, then the floor the same bytes."""
    ours, floor = [], []
    with running_sink() as port, TemporaryDirectory(prefix="iqip-benchmark-") as place:
        instance = Path(place) / "instance"
        settings = SMTP_SETTINGS.format(port=port)
        make_register(instance, actions=actions, due=actions, owners=owners, settings=settings)
        for _ in range(rounds):
            with fresh_copy(instance) as office:
                ours.append(watch(partial(chase, office)))
                letters = sent_letters(office)
            check_count("Letters sent", len(letters), owners)
            floor.append(seconds_of(partial(send_bare, port, letters)))
    return row_of_seconds(f"{owners} letters, {actions} actions", ours, floor, owners, AT_MOST)


def chase(office: Office) -> None:
    """What the job does between its first look and the last stamp."""
    write_and_post(office, TODAY)


def sent_letters(office: Office) -> list[tuple[str, bytes]]:
    """Address and bytes of each letter that went."""
    with office.register.read() as session:
        rows = session.execute(
            select(Letter.address, LetterBytes.raw)
            .join(LetterBytes, LetterBytes.id == Letter.id)
            .where(Letter.posted_at.is_not(None))
        )
        return [(address, raw) for address, raw in rows]


def send_bare(port: int, letters: list[tuple[str, bytes]]) -> None:
    """The floor."""
    with SMTP("127.0.0.1", port, local_hostname="localhost") as smtp:
        assert smtp.sock is not None
        smtp.sock.setsockopt(IPPROTO_TCP, TCP_NODELAY, True)
        for address, raw in letters:
            smtp.sendmail("improvement@example.org", [address], raw)
