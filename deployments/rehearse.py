"""`iqip rehearse`: every working day's jobs on a copy of the instance, before any of it is real.

The rehearsal's runs are plain steps: they never show in the instance's UI. The real register is only read,
and the copy can post to nobody but its own folder.
"""

import tempfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from deployments.copying import copy_office
from deployments.day import jobs_due
from deployments.foretold import ForetoldLetter, last_letter, letters_after
from deployments.running import run_here
from deployments.saying import say, say_rows
from tasks.office import Office
from tasks.working_days import working_calendar


class NoSuchRehearsal(ValueError):
    """A rehearsal needs a first day that is not after its last, and a new folder if the copy is kept."""


@dataclass(frozen=True)
class RehearsedRun:
    """One job on one day, and its own sentence."""

    on: date
    job: str
    sentence: str


@dataclass(frozen=True)
class Rehearsal:
    """What would happen between two days, if nobody answered."""

    first: date
    last: date
    runs: tuple[RehearsedRun, ...]
    letters: tuple[ForetoldLetter, ...]
    failures: tuple[str, ...] = field(default=())


def rehearse_days(office: Office, first: date, last: date, keep: Path | None = None) -> Rehearsal:
    """Play the days through on a copy, which is thrown away unless a folder to keep it in is named."""
    if first > last:
        raise NoSuchRehearsal(f"A rehearsal from {first} to {last} has no day: --from comes before --to.")
    if keep is not None and keep.exists() and any(keep.iterdir()):
        raise NoSuchRehearsal(f"{keep} is not empty: name a new folder for the copy.")
    with _folder(keep) as folder:
        copy = copy_office(office, Path(folder).absolute())
        before = last_letter(copy)
        runs, failures = _play(copy, first, last)
        letters = letters_after(copy, before)
        copy.register.engine.dispose()
    return Rehearsal(first, last, tuple(runs), letters, tuple(failures))


def _play(copy: Office, first: date, last: date) -> tuple[list[RehearsedRun], list[str]]:
    calendar = working_calendar(copy, last)
    runs: list[RehearsedRun] = []
    failures: list[str] = []
    for day in calendar.working_days(first, last):
        for job in jobs_due(copy, day):
            outcome = run_here(copy, job, day)
            runs.append(RehearsedRun(day, job, outcome.sentence))
            failures += [f"{day} {job}: {failure}" for failure in outcome.failures]
    return runs, failures


def _folder(keep: Path | None) -> AbstractContextManager[str]:
    if keep is None:
        return tempfile.TemporaryDirectory(prefix="iqip-rehearsal-")
    keep.mkdir(parents=True, exist_ok=True)
    return nullcontext(str(keep))


def say_rehearsal(rehearsal: Rehearsal) -> None:
    """The runs, then each letter: when, to whom, why."""
    say_rows(
        "What would run",
        ({"day": str(one.on), "job": one.job, "what": one.sentence} for one in rehearsal.runs),
    )
    say_rows(
        "Letters that would go",
        (
            {
                "day": str(one.on),
                "to": f"{one.to} <{one.address}>" + f", instead of {one.instead_of}" * bool(one.instead_of),
                "letter": one.kind + ", waiting for a release" * one.held,
                "why": "\n".join(one.why),
            }
            for one in rehearsal.letters
        ),
    )
    letters, runs = len(rehearsal.letters), len(rehearsal.runs)
    say(f"{letters} letters in {runs} runs from {rehearsal.first} to {rehearsal.last}.")
    for failure in rehearsal.failures:
        say(f"Failed: {failure}")
