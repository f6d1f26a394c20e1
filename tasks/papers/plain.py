"""The paper as plain JSON data, kept in the register and handed to the PDF's template, and back again."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from models.rules.changing import ActionState
from models.rules.counting import Number
from tasks.papers.paper import Bar, Cell, Chart, Figures, Paper, Points, Section, Words

KINDS = {kind.__name__.lower(): kind for kind in (Number, Words, Points, Figures, Chart)}


class NotAPaper(ValueError):
    """The kept data is not a paper of this version of iqip; make a new draft."""


def to_plain(value: object) -> Any:
    """Dataclasses as objects (those of a choice with their `kind`), tuples as lists, days as ISO text."""
    if is_dataclass(value) and not isinstance(value, type):
        plain = {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
        kind = type(value).__name__.lower()
        return {"kind": kind, **plain} if kind in KINDS else plain
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def paper_from(plain: Any) -> Paper:
    """The paper that `to_plain` made plain; raises NotAPaper when it is none."""
    try:
        return Paper(
            **{
                **plain,
                "on": date.fromisoformat(plain["on"]),
                "as_at": date.fromisoformat(plain["as_at"]),
                "front": tuple((label, words) for label, words in plain["front"]),
                "sections": tuple(_section(section) for section in plain["sections"]),
                "snapshot": tuple(ActionState(**state) for state in plain["snapshot"]),
            }
        )
    except (TypeError, KeyError, ValueError) as fault:
        raise NotAPaper(NotAPaper.__doc__) from fault


def _section(plain: Any) -> Section:
    return Section(**{**plain, "blocks": tuple(_back(block) for block in plain["blocks"])})


def _back(plain: Any) -> Any:
    """One block, sentence, cell, bar, number or word."""
    if isinstance(plain, list):
        return tuple(_back(one) for one in plain)
    if not isinstance(plain, dict):
        return plain
    values = {name: _back(value) for name, value in plain.items() if name != "kind"}
    if "kind" in plain:
        return KINDS[plain["kind"]](**values)
    return Cell(**values) if "content" in values else Bar(**values)
