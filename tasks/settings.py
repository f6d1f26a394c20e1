"""The only reader of the environment and of `iqip.toml`: what one Trust has chosen."""

import os
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from tasks.collect.file_settings import Evidence
from tasks.desk_settings import Review, Ui
from tasks.mailbox.mail_exchange import Exchange
from tasks.mailbox.mail_graph import Graph
from tasks.mailbox.mail_servers import Imap, Smtp

SECRETS = ("token_secret", "smtp_password", "imap_password", "exchange_secret", "graph_secret")


class Chosen(BaseModel):
    """A table of the file: unknown words are refused, so that a slip of the pen is noticed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Trust(Chosen):
    """Who writes: the Trust, its improvement office and the person to turn to."""

    name: str = "Example NHS Trust"
    office: str = "Improvement Office (PMO)"
    contact: str = "PMO Officer"
    telephone: str = ""
    email: str = "improvement@example.org"


class Clock(Chosen):
    """`fixed`: `today` is that day, and the instance's schedules are paused."""

    fixed: date | None = None


class Database(Chosen):
    """Where the register is; empty: `register.sqlite` in the instance."""

    url: str = ""


class Mail(Chosen):
    """How letters go out and come in; secrets are never written here."""

    transport: Literal["folder", "smtp", "exchange", "graph"] = "folder"
    only_to: tuple[str, ...] = ()  # pilot addresses; empty: everybody
    release_above: int = 60  # a larger batch of letters waits for a person's release
    release_first: bool = True  # so does the first real batch of a transport other than `folder`
    max_message_bytes: int = Field(default=50_000_000, ge=1000, le=64_000_000)  # larger ones stay unread
    attach_up_to: int = Field(default=5_000_000, ge=0)  # bytes of evidence in a tester's letter; 0: none
    smtp: Smtp = Smtp()
    imap: Imap = Imap()
    exchange: Exchange = Exchange()
    graph: Graph = Graph()
    letters_a_minute: int | None = Field(default=None, ge=0)  # 0: no limit; unset: 20 on Microsoft's cloud
    letters_a_day: int | None = Field(default=None, ge=0)  # 0: no limit; unset: 5000 on Microsoft's cloud
    boundary: str = ""  # who checks senders: an authserv-id (RFC 8601), or "exchange"; empty: nobody


class Chase(Chosen):
    """The ladder, in working days, and how letters keep their distance."""

    before: tuple[int, ...] = (10, 5, 2, 0)
    first_overdue: bool = True  # a letter on the first working day after the date, too
    every_after: int = 5
    quiet_days: int = 3  # at most one letter an owner in so many working days
    unclear_pause_days: int = 3
    acknowledgements_a_day: int = Field(default=3, ge=0)  # to one sender; 0: none
    look_up_absences: bool = True  # ask Exchange or Graph who is away, before their letters are written


class Calendar(Chosen):
    """England's bank holidays, and a file of extra days off (one ISO date a line, then its reason)."""

    extra_days: str = ""


class Brag(Chosen):
    """Which colour each standing gets, and the words printed under every table."""

    closed: str = "Blue"
    completed: str = "Green"
    on_track: str = "Green"
    not_started: str = "Green"
    at_risk: str = "Amber"
    late: str = "Red"
    overdue: str = "Red"
    definitions: dict[str, str] = Field(
        default={
            "Blue": "complete, evidence tested",
            "Green": "on track",
            "Amber": "at risk",
            "Red": "overdue or off track",
        }
    )


class Paper(Chosen):
    """The committee paper's own words. {report}, {earlier}, {plan} and {months} are filled in; a line
    whose word has nothing to stand for (no inspection, no steps) is left out.
    """

    title: str = "Integrated Quality Improvement Plan (IQIP)"
    purpose: str = "For noting"
    asked_to_note: tuple[str, ...] = (
        "The findings of the CQC Inspection Report and the significant improvement the Trust has made "
        "since the {earlier} inspection",
        "The accuracy of the Trust’s self-assessment against the CQC findings",
        "The outcome of the mapping of the {report} report against the current IQIP",
        "The plans to reset the IQIP during {months}, forming a new {plan}",
        "The progress of the {plan}, and the actions and returns that are overdue",
    )


class Settings(BaseSettings):
    """All that an instance's `iqip.toml` says; `IQIP_…__…` in the environment says it louder."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, env_prefix="IQIP_", env_nested_delimiter="__"
    )

    trust: Trust = Trust()
    clock: Clock = Clock()
    database: Database = Database()
    mail: Mail = Mail()
    evidence: Evidence = Evidence()
    chase: Chase = Chase()
    calendar: Calendar = Calendar()
    review: Review = Review()
    ui: Ui = Ui()
    brag: Brag = Brag()
    paper: Paper = Paper()
    # Overrides of `rules.deciding.POLICY` by field, "field value" or poap: percent, "status at_risk"
    policy: dict[str, Literal["apply", "person"]] = Field(default={})
    token_secret: str = ""  # this and the next only from the environment; empty: the instance's `secret`
    smtp_password: SecretStr = SecretStr("")  # or access token
    imap_password: SecretStr = SecretStr("")  # empty: the same as smtp's
    exchange_secret: SecretStr = SecretStr("")  # password, or as the next
    graph_secret: SecretStr = SecretStr("")  # the application's, or its certificate's passphrase


class SecretInTheFile(ValueError):
    """`iqip.toml` is read by many and copied: take the secret out, and set it in the environment."""


class Where(BaseSettings):
    """Which instance is meant when nobody says."""

    model_config = SettingsConfigDict(env_prefix="IQIP_", extra="ignore")

    instance: Path = Path("instance")


def tell_environment(**names: str) -> None:
    """Set variables for this process and those it starts: Prefect takes its settings from nowhere else."""
    os.environ.update(names)


def instance_folder() -> Path:
    """`IQIP_INSTANCE`, or `./instance`."""
    return Where().instance


def read_settings(file: Path) -> Settings:
    """The settings in `file` under those of the environment.

    Raises SecretInTheFile, and pydantic's ValidationError, which names each fault.
    """

    class FromFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            written = TomlConfigSettingsSource(settings_cls, toml_file=file)
            for name in SECRETS:
                if name in written.toml_data:
                    raise SecretInTheFile(f"{file}: take {name} out and set IQIP_{name.upper()} instead.")
            return (env_settings, written)

    return FromFile()
