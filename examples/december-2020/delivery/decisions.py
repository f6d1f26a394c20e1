"""What the PMO decides in the example, and on which day, from decisions.toml."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

DECISIONS = Path(__file__).parents[1] / "decisions.toml"
PMO = "PMO Officer"


@dataclass(frozen=True)
class ExpectedDecision:
    """An answer to one proposal that must be waiting on that day.

    `value` is what the owner asked for as the register keeps it (a day as ISO text); None: whatever it is.
    `amended` is set where the verdict is amend.
    """

    reference: str
    field: str
    value: str | int | bool | None
    verdict: str
    amended: str | int | bool | None
    by: str
    reason: str


@dataclass(frozen=True)
class Deed:
    """Something else that a person does on that day.

    `what` is "reset" (decide the manifest), "paper" (approve and issue the paper of the committee `of`),
    "batch" (release), "step" (say that step number `of` is done), "message" (settle the message from `of`) or
    "import" (of a folder of corrections).
    """

    what: str
    of: str
    verdict: str
    by: str
    reason: str


def expected(instance: Path, today: date) -> tuple[ExpectedDecision, ...]:
    """The decisions of that day. An instance may have a decisions.toml of its own."""
    return tuple(
        ExpectedDecision(
            reference=line["reference"],
            field=line["field"],
            value=_plain(line.get("value")),
            verdict=line["verdict"],
            amended=_plain(line.get("amended")),
            by=line.get("by", PMO),
            reason=line["reason"],
        )
        for line in _lines(instance, today, "decisions")
    )


def deeds(instance: Path, today: date) -> tuple[Deed, ...]:
    """What else is done on that day."""
    return tuple(
        Deed(
            what=line["what"],
            of=str(line.get("of", "")),
            verdict=line.get("verdict", "accept"),
            by=line.get("by", PMO),
            reason=line["reason"],
        )
        for line in _lines(instance, today, "deeds")
    )


def _lines(instance: Path, today: date, kind: str) -> list[dict[str, Any]]:
    own = instance / DECISIONS.name
    file = own if own.exists() else DECISIONS
    days = tomllib.loads(file.read_text(encoding="utf-8"))["day"]
    return [line for day in days if day["on"] == today for line in day.get(kind, [])]


def _plain(value: Any) -> str | int | bool | None:
    return value.isoformat() if isinstance(value, date) else value
