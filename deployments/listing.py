"""Reads `prefect.yaml`, the only place where deployments and schedules are written."""

from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).parent / "prefect.yaml"


@dataclass(frozen=True)
class Cron:
    """When a job runs by itself: cron with weekdays by name, and whose clock it means."""

    cron: str
    timezone: str


@dataclass(frozen=True)
class Deployment:
    """One job as it is set going. `limit`: how many of its runs at once; None: any number."""

    name: str
    entrypoint: str  # flows/chase.py:chase
    schedules: tuple[Cron, ...]
    limit: int | None
    collision: str | None

    @property
    def module(self) -> str:
        """The module that the entrypoint names: flows.chase."""
        return self.entrypoint.split(":")[0].removesuffix(".py").replace("/", ".")

    @property
    def flow(self) -> str:
        """The flow's name in its module."""
        return self.entrypoint.split(":")[1]


def read_deployments(file: Path = FILE) -> tuple[Deployment, ...]:
    """What the file says, in its order."""
    return tuple(
        Deployment(
            one["name"],
            one["entrypoint"],
            tuple(Cron(when["cron"], when["timezone"]) for when in one.get("schedules", ())),
            one.get("concurrency_limit", {}).get("limit"),
            one.get("concurrency_limit", {}).get("collision_strategy"),
        )
        for one in yaml.safe_load(file.read_text())["deployments"]
    )
