"""`iqip doctor`: whether an instance is well, in plain sentences, each with its cure."""

from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from deployments.port import PortTaken, check_port
from deployments.prefect_api import running_server
from models.troubles import RegisterTrouble
from tasks.collect.check_files import file_check
from tasks.collect.scan_files import NotScanned
from tasks.mailbox.finding import Finding
from tasks.mailbox.send_to_self import Clock
from tasks.mailbox.sign_in_to_exchange import exchange_warning
from tasks.mailbox.try_mailbox import try_mailbox
from tasks.office import Office
from tasks.report.file_paper import check_issued
from tasks.working_days import working_calendar


def examine(office: Office, *, sends: bool = True, clock: Clock | None = None) -> Iterator[Finding]:
    """Look at everything that an instance needs, as it goes; only the mailbox's own test changes anything."""
    yield Finding(True, f"The instance is {office.folder}; its settings can be read.")
    yield from _register(office)
    yield from _folders(office)
    yield from _calendar(office)
    yield from _papers(office)
    yield from _scanner(office)
    yield from _ui(office)
    yield from _mail(office, sends, clock)


def _register(office: Office) -> Iterator[Finding]:
    where = "the database that [database] url names" if office.settings.database.url else "register.sqlite"
    try:
        with office.register.read() as session:
            session.execute(text("SELECT count(*) FROM history"))
    except (SQLAlchemyError, RegisterTrouble) as error:
        reason = str(error.__cause__ or error).splitlines()[0]
        yield Finding(False, f"The register in {where} does not answer ({reason}).")
    else:
        yield Finding(True, f"The register in {where} answers.")


def _folders(office: Office) -> Iterator[Finding]:
    for folder in (office.outbox, office.inbox, office.papers, office.evidence, office.folder / "prefect"):
        if not folder.is_dir():
            yield Finding(False, f"{folder} is missing: make it, empty.")
            continue
        probe = folder / ".doctor"
        try:
            probe.touch()
            probe.unlink()
        except OSError as error:
            yield Finding(
                False, f"Nothing can be written in {folder} ({error.strerror}): give it to this user."
            )


def _calendar(office: Office) -> Iterator[Finding]:
    try:
        working_calendar(office, office.today)
    except (OSError, ValueError) as error:
        yield Finding(False, f"The file of extra days off cannot be read: {error}")


def _mail(office: Office, sends: bool, clock: Clock | None) -> Iterator[Finding]:
    mail = office.settings.mail
    warning = exchange_warning(office)
    if warning:
        yield Finding(False, warning)
    if mail.transport == "folder":
        yield Finding(True, "Letters go into a folder: nobody can be reached.")
    if mail.only_to:
        yield Finding(True, f"Letters go to {len(mail.only_to)} pilot addresses only ([mail] only_to).")
    yield from try_mailbox(office, sends=sends, clock=clock)


def _papers(office: Office) -> Iterator[Finding]:
    for fault in check_issued(office):
        yield Finding(False, fault)


def _scanner(office: Office) -> Iterator[Finding]:
    scanner = file_check(office).scanner
    if scanner is None:
        return
    try:
        scanner.scan(b"A file of iqip's doctor.")
    except NotScanned as fault:
        yield Finding(
            False,
            f"Files that come are not kept: {fault}. Start clamd, or correct [evidence] clamd in iqip.toml.",
        )
    else:
        yield Finding(True, f"The virus scanner at {scanner.address} answers.")


def _ui(office: Office) -> Iterator[Finding]:
    api = running_server(office)
    if api:
        yield Finding(True, f"The instance is up: {api.url}")
        return
    try:
        check_port(office)
    except PortTaken as error:
        yield Finding(False, str(error))
    else:
        yield Finding(True, f"Port {office.settings.ui.port} is free for 'iqip up'.")
