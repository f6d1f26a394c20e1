"""One instance: its folder, its settings, its register."""

import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.history import Because
from models.store import Store, open_register, upgrade
from models.vocabulary import Cause
from tasks.clock import instant_of, london_today
from tasks.settings import Settings, instance_folder, read_settings


class NoInstance(FileNotFoundError):
    """There is no iqip.toml in the instance's folder; make one with `iqip init`."""


@dataclass(frozen=True)
class Office:
    """Where a Trust's improvement office keeps everything; the value that every step is given."""

    folder: Path
    settings: Settings
    secret: str  # signs the tokens of letters

    @property
    def database_url(self) -> str:
        """The register's SQLAlchemy URL."""
        return self.settings.database.url or f"sqlite:///{self.folder / 'register.sqlite'}"

    @property
    def register(self) -> Store:
        """The register, open and up to date."""
        return open_register(self.database_url)

    @property
    def outbox(self) -> Path:
        """Where the folder transport posts."""
        return self.folder / "mailbox" / "outbox"

    @property
    def inbox(self) -> Path:
        """Where the folder transport finds what came."""
        return self.folder / "mailbox" / "inbox"

    @property
    def papers(self) -> Path:
        """Committee papers."""
        return self.folder / "papers"

    @property
    def evidence(self) -> Path:
        """Evidence files, each under its SHA-256."""
        return self.folder / "evidence"

    @property
    def quarantine(self) -> Path:
        """Files that were not kept as evidence, each under its SHA-256; nobody opens them."""
        return self.folder / "quarantine"

    @property
    def today(self) -> date:
        """The day it is: London's, or the instance's fixed one."""
        return self.settings.clock.fixed or london_today()

    def because_run(self, job: str, today: date) -> Because:
        """The reason that a job's run gives for its changes."""
        return Because("iqip", instant_of(today), Cause.RUN, f"{job} {today}")


def open_office(folder: Path | None = None) -> Office:
    """The office in `folder` (default: `IQIP_INSTANCE`, else `./instance`)."""
    folder = (folder or instance_folder()).absolute()
    if not (folder / "iqip.toml").exists():
        raise NoInstance(f"No iqip.toml in {folder}: make an instance there with 'iqip init'.")
    settings = read_settings(folder / "iqip.toml")
    secret = settings.token_secret or (folder / "secret").read_text().strip()
    return Office(folder, settings, secret)


def make_office(folder: Path, settings: str = "") -> Office:
    """Make an instance: folders, settings (TOML text), a secret of its own and an empty register."""
    for part in ("mailbox/outbox", "mailbox/inbox", "papers", "evidence", "prefect"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "iqip.toml").write_text(settings)
    if not (folder / "secret").exists():
        (folder / "secret").touch(mode=0o600)
        (folder / "secret").write_text(secrets.token_hex(32) + "\n")
    office = open_office(folder)
    upgrade(office.database_url)
    return office
