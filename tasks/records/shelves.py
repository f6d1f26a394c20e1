"""Every kind's shelf, in the order in which they are read and written: what is named before what names it."""

from models.meeting import Committee
from models.notice import Notice
from models.objective import Objective
from models.person import Absence
from models.place import Division, Service, Theme
from models.plan import Plan
from models.rating import PrintedFigure, Rating
from tasks.records.actions import ActionShelf
from tasks.records.findings import FindingShelf
from tasks.records.people import PersonShelf
from tasks.records.poaps import PoapShelf, TrajectoryShelf, measure_shelf, milestone_shelf
from tasks.records.shelf import Shelf
from tasks.records.timetable import MeetingShelf, StepShelf
from tasks.sheets.place_columns import ABSENCES, COMMITTEES, DIVISIONS, NOTICES, OBJECTIVES, SERVICES, THEMES
from tasks.sheets.plan_columns import PLANS
from tasks.sheets.report_columns import PRINTED_FIGURES, RATING_COUNTS

IN_ORDER = ("position", "id")


def all_shelves() -> tuple[Shelf, ...]:
    """Fresh shelves, for one session."""
    return (
        Shelf(PLANS, Plan),
        Shelf(DIVISIONS, Division),
        Shelf(SERVICES, Service, order=IN_ORDER),
        Shelf(THEMES, Theme, order=IN_ORDER),
        Shelf(OBJECTIVES, Objective),
        Shelf(NOTICES, Notice),
        Shelf(COMMITTEES, Committee, order=IN_ORDER),
        PersonShelf(),
        Shelf(ABSENCES, Absence, {"person": "person_id"}, ("person_id", "starts")),
        ActionShelf(),
        PoapShelf(),
        milestone_shelf(),
        measure_shelf(),
        TrajectoryShelf(),
        FindingShelf(),
        Shelf(RATING_COUNTS, Rating, order=("year", "id")),
        Shelf(PRINTED_FIGURES, PrintedFigure, order=("source", "position", "id")),
        MeetingShelf(),
        StepShelf(),
    )
