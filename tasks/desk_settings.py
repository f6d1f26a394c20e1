"""The tables [ui] and [review] of `iqip.toml`: where the office sees what waits, who may decide by mail."""

from pydantic import BaseModel, ConfigDict


class Ui(BaseModel):
    """The port of 127.0.0.1 at which `iqip up` shows the Prefect UI."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    port: int = 4200


class Review(BaseModel):
    """Who may decide by replying to the office's digest: addresses of people in the register."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    officers: tuple[str, ...] = ()
