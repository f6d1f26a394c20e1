"""The table [evidence] of `iqip.toml`: what is asked of a file before it is kept."""

from pydantic import BaseModel, ConfigDict, Field


class Evidence(BaseModel):
    """What is refused lies in the instance's `quarantine/`, unopened."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    max_file_bytes: int = Field(default=25_000_000, ge=1000)
    clamd: str = ""  # the virus scanner: /run/clamav/clamd.ctl, or host:port; empty: nobody looks
    clamd_seconds: float = Field(default=30, gt=0)  # longest wait for it
