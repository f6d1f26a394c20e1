"""Is a Plan on a Page complete, and if not, what is still missing.

Complete means (the paper: "strengthen the POAP to ensure delivery of improvement, including measurement
and outcome"): an aim, an outcome, a milestone dated no later than the action, a measure with baseline and
target, the evidence expected, at least one point of a trajectory, and the risks.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PointPart:
    """The planned value of a measure on a day."""

    on: date
    planned: float | None


@dataclass(frozen=True)
class MeasurePart:
    """What is counted, from where to where, and the planned course between."""

    name: str
    unit: str | None = None
    baseline: float | None = None
    target: float | None = None
    trajectory: tuple[PointPart, ...] = ()


@dataclass(frozen=True)
class MilestonePart:
    """A stage on the way, and its day."""

    title: str
    due: date | None = None


@dataclass(frozen=True)
class PoapParts:
    """What a POAP says; `action_due` is the date of the action that it plans."""

    aim: str | None = None
    outcome: str | None = None
    milestones: tuple[MilestonePart, ...] = ()
    measures: tuple[MeasurePart, ...] = ()
    evidence_expected: str | None = None
    risks: str | None = None
    action_due: date | None = None


def missing_parts(poap: PoapParts) -> tuple[str, ...]:
    """What the POAP still lacks, in words that fit after "Still missing:"; empty when it is complete."""
    points = [point for measure in poap.measures for point in measure.trajectory]
    lacks = (
        (not _says(poap.aim), "the aim"),
        (not any(_is_timely(milestone, poap) for milestone in poap.milestones), _milestone(poap)),
        (not any(_is_measurable(measure) for measure in poap.measures), _measure(poap)),
        (not _says(poap.outcome), "the outcome"),
        (all(point.planned is None for point in points), "a point of the trajectory (date and value)"),
        (not _says(poap.risks), "the risks"),
        (not _says(poap.evidence_expected), "the evidence expected"),
    )
    return tuple(words for is_lacking, words in lacks if is_lacking)


def is_complete(poap: PoapParts) -> bool:
    """Whether nothing is missing."""
    return not missing_parts(poap)


def _says(text: str | None) -> bool:
    return bool(text and text.strip())


def _is_timely(milestone: MilestonePart, poap: PoapParts) -> bool:
    if not _says(milestone.title) or milestone.due is None:
        return False
    return poap.action_due is None or milestone.due <= poap.action_due


def _is_measurable(measure: MeasurePart) -> bool:
    return _says(measure.name) and measure.baseline is not None and measure.target is not None


def _milestone(poap: PoapParts) -> str:
    if poap.action_due is None:
        return "a milestone with its date"
    return f"a milestone with a date no later than the action's, {poap.action_due:%d/%m/%Y}"


def _measure(poap: PoapParts) -> str:
    named = [measure for measure in poap.measures if _says(measure.name)]
    if not named:
        return "a measure with its baseline and target"
    lacking = [
        what
        for what, values in (
            ("baseline", [measure.baseline for measure in named]),
            ("target", [measure.target for measure in named]),
        )
        if all(value is None for value in values)
    ]
    return f"the {' and the '.join(lacking or ['baseline or target'])} of the measure"
