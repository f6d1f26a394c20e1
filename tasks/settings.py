"""The only reader of the environment and of `iqip.toml`: what one Trust has chosen."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)


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
    max_message_bytes: int = 50_000_000
    boundary: str = ""  # the authserv-id of our own mail boundary (RFC 8601); empty: Exchange's dialect


class Chase(Chosen):
    """The ladder, in working days, and how letters keep their distance."""

    before: tuple[int, ...] = (10, 5, 2, 0)
    every_after: int = 5
    quiet_days: int = 3  # at most one letter an owner in so many working days
    unclear_pause_days: int = 3
    acknowledgements_a_day: int = 3  # to one sender


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


class Settings(BaseSettings):
    """All that an instance's `iqip.toml` says; `IQIP_…__…` in the environment says it louder."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, env_prefix="IQIP_", env_nested_delimiter="__"
    )

    trust: Trust = Trust()
    clock: Clock = Clock()
    database: Database = Database()
    mail: Mail = Mail()
    chase: Chase = Chase()
    calendar: Calendar = Calendar()
    brag: Brag = Brag()
    policy: dict[str, str] = Field(
        default={}
    )  # overrides of `rules.deciding.POLICY`: "field" = "apply"|"person"
    token_secret: str = ""  # from the environment only; empty: the instance's own `secret` file


class Where(BaseSettings):
    """Which instance is meant when nobody says."""

    model_config = SettingsConfigDict(env_prefix="IQIP_", extra="ignore")

    instance: Path = Path("instance")


def instance_folder() -> Path:
    """`IQIP_INSTANCE`, or `./instance`."""
    return Where().instance


def read_settings(file: Path) -> Settings:
    """The settings in `file` under those of the environment; pydantic's ValidationError names each fault."""

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
            return (env_settings, TomlConfigSettingsSource(settings_cls, toml_file=file))

    return FromFile()
