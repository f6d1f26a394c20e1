"""Gather from the register, by columns, what a paper counts of an inspection: findings, ratings, figures."""

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.action import Action
from models.finding import Finding, Mapping
from models.manifest import Manifest, ManifestLine
from models.place import Service, Theme
from models.plan import Plan
from models.rating import PrintedFigure, Rating
from models.rules.counting import CountedFinding, RatedAreas, in_order
from models.rules.reconciling import Printed
from models.vocabulary import Fate, ManifestState, PlanState, Status
from tasks.papers.facts import Inspection

WORST_FIRST = ("Inadequate", "Requires improvement", "Good", "Outstanding", "Not rated")  # CQC's ratings


def gather_inspection(session: Session, plan: Plan) -> Inspection:
    """The report whose findings the plan takes in, and what its sources print about it."""
    report = _report(session, plan)
    source = session.scalar(select(PrintedFigure.source).order_by(PrintedFigure.id.desc()).limit(1)) or ""
    rated = tuple(
        RatedAreas(*row)
        for row in session.execute(select(Rating.year, Rating.rating, Rating.areas).order_by(Rating.id))
    )
    return Inspection(
        report=report,
        findings=_findings(session, report),
        services=tuple(session.scalars(select(Service.name).order_by(Service.position, Service.id))),
        themes=tuple(session.scalars(select(Theme.name).order_by(Theme.position, Theme.id))),
        rated=rated,
        ratings=_ratings(rated),
        source=source,
        printed=_printed(session, source),
    )


def gather_carried(session: Session, plan: Plan) -> tuple[str, ...]:
    """The open actions that the reset to this plan carried over; before it, those that it would."""
    carried = (
        select(Action.reference)
        .join(ManifestLine, ManifestLine.action_id == Action.id)
        .join(Manifest, Manifest.id == ManifestLine.manifest_id)
        .where(Manifest.to_plan_name == plan.name, Manifest.state == ManifestState.APPLIED)
        .where(ManifestLine.fate == Fate.CARRIED)
    )
    found = tuple(sorted(session.scalars(carried), key=in_order))
    if found or plan.state is not PlanState.COMING:
        return found
    still_open = (
        select(Action.reference)
        .join(Plan, Plan.id == Action.plan_id)
        .where(Plan.state == PlanState.CURRENT, Action.status != Status.CLOSED)
    )
    return tuple(sorted(session.scalars(still_open), key=in_order))


def _report(session: Session, plan: Plan) -> str:
    """The reset's own report; where there was none, the last that came into the register."""
    manifest = (
        select(Manifest.report)
        .where(Manifest.to_plan_name == plan.name, Manifest.state == ManifestState.APPLIED)
        .order_by(Manifest.id.desc())
    )
    latest = select(Finding.report).order_by(Finding.id.desc())
    return session.scalar(manifest.limit(1)) or session.scalar(latest.limit(1)) or ""


def _findings(session: Session, report: str) -> tuple[CountedFinding, ...]:
    by_text = aliased(Theme)
    rows = session.execute(
        select(
            Finding.reference,
            Finding.grade,
            Service.name,
            Finding.text,
            Theme.name,
            by_text.name,
            Mapping.outcome,
            Mapping.outcome_by_text,
            Mapping.printed_row,
        )
        .join(Service, Service.id == Finding.service_id)
        .outerjoin(Theme, Theme.id == Finding.theme_id)
        .outerjoin(by_text, by_text.id == Finding.theme_by_text_id)
        .outerjoin(Mapping, Mapping.finding_id == Finding.id)
        .where(Finding.report == report)
        .order_by(Finding.position, Finding.id)
    )
    return tuple(CountedFinding(*row) for row in rows)


def _ratings(rated: tuple[RatedAreas, ...]) -> tuple[str, ...]:
    """The ratings that occur, the worst first."""
    known = {name.casefold(): place for place, name in enumerate(WORST_FIRST)}
    found = dict.fromkeys(one.rating for one in rated)
    return tuple(sorted(found, key=lambda name: known.get(name.casefold(), len(known))))


def _printed(session: Session, source: str) -> tuple[tuple[str, Printed], ...]:
    rows = session.execute(
        select(PrintedFigure.table, PrintedFigure.row, PrintedFigure.figure)
        .where(PrintedFigure.source == source)
        .order_by(PrintedFigure.position, PrintedFigure.id)
    )
    return tuple((table, Printed(row, figure)) for table, row, figure in rows)
