"""What a return goes back on: the register, or an earlier return of the same person about the same thing.

Going back is allowed, and often right ("50 % after all"); but a person should see it before it counts. Each
answer is a few words that say what stood before and since when.

- Of several earlier returns the newest that spoke of a field counts; what was refused never stood.
- A correction in reply to our acknowledgement goes back on purpose: what that message said is left out.
- A completion that was accepted and then reopened (the tester found a gap) is answered: going on from
  there contradicts nothing.
- "No change" goes back only on a change that is still undecided: one that was decided is what stays.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.contradicting import Said
from models.vocabulary import ProposalState

UNDECIDED = frozenset({ProposalState.WAITING, ProposalState.SUPERSEDED})
PROGRESS = ("on_track", "at_risk", "late", "not_started")
DATES = ("due", "more_time")
COMPLETIONS = (("status", "completed"), ("percent", 100))
NO_NEWS = ("no_change", "on_track")


@dataclass(frozen=True)
class Earlier:
    """One thing that the same person asked before about the same subject; the newest stand first."""

    field: str
    value: object
    on: date
    state: ProposalState


@dataclass(frozen=True)
class Standing:
    """What the register has: whether the subject is done, and an action's percentage."""

    is_done: bool = False
    percent: int | None = None


def goes_back_on(one: Said, earlier: Sequence[Earlier], standing: Standing) -> str:
    """What `one` contradicts, in words; empty if nothing. `earlier`: the newest first."""
    newest: dict[str, Earlier] = {}
    for before in earlier:
        if before.state is not ProposalState.REFUSED:
            newest.setdefault(before.field, before)
    for check in CHECKS:
        for before in sorted(newest.values(), key=lambda found: found.on, reverse=True):
            if words := check(one, before, standing):
                return f"on {before.on:%d/%m/%Y} they said {words}"
    return _register(one, standing)


def _register(one: Said, standing: Standing) -> str:
    percent = standing.percent or 0
    if standing.is_done or not 0 < percent < 100:  # 100 % and open: it was reopened
        return ""
    if one.field == "percent" and isinstance(one.value, int) and one.value < percent:
        return f"the register has {percent} %"
    return f"the register has {percent} %" if _is(one, "not_started") else ""


def _less_than_before(one: Said, before: Earlier, standing: Standing) -> str:
    if before.field != "percent" or not isinstance(before.value, int) or _is_over(before, standing):
        return ""
    if one.field == "percent" and isinstance(one.value, int) and one.value < before.value:
        return f"{before.value} %"
    return f"{before.value} %" if _is(one, "not_started") and before.value > 0 else ""


def _done_before(one: Said, before: Earlier, standing: Standing) -> str:
    is_unfinished = one.field in DATES or _is(one, *PROGRESS) or (one.field == "percent" and one.value != 100)
    is_done = (before.field, before.value) in COMPLETIONS
    return "that it is completed" if is_unfinished and is_done and not _is_over(before, standing) else ""


def _later_before(one: Said, before: Earlier, standing: Standing) -> str:
    is_date = one.field in DATES and before.field in DATES and before.state is not ProposalState.AMENDED
    if not is_date or not isinstance(one.value, str) or not isinstance(before.value, str):
        return ""
    return f"{_day(before.value)}, which is later" if one.value < before.value else ""


def _no_change_of_what_waits(one: Said, before: Earlier, standing: Standing) -> str:
    if not _is(one, "no_change") or before.state not in UNDECIDED:
        return ""
    if before.field in DATES:
        until = f"until {_day(before.value)}" if isinstance(before.value, str) else ""
        return f"that more time is needed {until}".rstrip() + ", which is not decided yet"
    if before.field == "percent" or (
        before.field == "status" and before.value not in ("no_change", "on_track")
    ):
        said = f"{before.value} %" if before.field == "percent" else str(before.value).replace("_", " ")
        return f"'{said}', which is not decided yet"
    return ""


def _not_theirs(one: Said, before: Earlier, standing: Standing) -> str:
    is_progress = one.field in ("percent", *DATES) or (one.field == "status")
    is_gone = before.field in ("refusal", "handover") and before.state is ProposalState.WAITING
    return "that it is not theirs" if is_progress and is_gone else ""


def _agreed_before(one: Said, before: Earlier, standing: Standing) -> str:
    took_back = one.field == before.field == "agreement" and before.value is True and one.value is not True
    return "that they agree" if took_back and not _is_over(before, standing) else ""


CHECKS: tuple[Callable[[Said, Earlier, Standing], str], ...] = (
    *(_done_before, _less_than_before, _later_before, _no_change_of_what_waits, _not_theirs, _agreed_before),
)


def _is_over(before: Earlier, standing: Standing) -> bool:
    """Whether a completion that was taken in no longer stands: the action was reopened since."""
    is_completion = (before.field, before.value) in COMPLETIONS or before.field == "agreement"
    return is_completion and before.state not in UNDECIDED and not standing.is_done


def _is(one: Said, *statuses: str) -> bool:
    return one.field == "status" and one.value in statuses


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
