"""A small plan as a PMO's files, and an exported workbook with a cell changed by hand."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from models.action import Action
from models.finding import Mapping
from models.history import History
from models.meeting import Meeting
from models.person import Address, Person
from models.plan import Plan
from models.poap import Poap, TrajectoryPoint
from models.vocabulary import PlanState, Progress, Status
from tasks.import_register import ImportReport, import_files
from tasks.office import Office
from tests.sheets.files import csv

HARMFUL = '=HYPERLINK("http://evil.example","click")'
TODAY = date(2021, 1, 7)
ACTIONS = (
    "Reference,Title,Must or should,Service,Theme,Owner,Executive lead,Tester,Due,Status,BRAG,% complete,"
    "Narrative,POAP due,Objectives,Mood"
)
ROWS = (
    "QS1.1,Store records securely,must,Medicine,Record Keeping,Matron,Chief Nurse,Auditor,31/03/2021,open,"
    "Amber,40,Cupboards ordered,05/02/2021,SO1; SO2,cheerful",
    "QS1.2,Audit the records,should,Medicine,Audit,ward.7@example.org,Chief Nurse,Auditor,30/04/2021,open,"
    "Green,,,,SO1,",
)


def plan_files(folder: Path) -> Path:
    csv(folder, "plans", "Name,Starts,State", "2021/22 IQIP,01/04/2021,current")
    csv(folder, "services", "Name", "Trust wide", "Medicine")
    csv(folder, "themes", "Name", "Audit", "Record Keeping")
    csv(folder, "divisions", "Name,Divisional plan", "Medicine and ED,Plan A")
    csv(folder, "objectives", "Reference,Title", "SO1,Quality", "SO2,People")
    csv(
        folder,
        "people",
        "Name,Division,Email,Deputy,Mailbox,Absent from,Absent until",
        "Matron,Medicine and ED,Matron@Example.org; second@example.org,Ward 7,,15/02/2021,19/02/2021",
        "Ward 7,Medicine and ED,ward.7@example.org,,yes,,",
        "Chief Nurse,,chief.nurse@example.org,,,,",
        "Auditor,,auditor@example.org,,,,",
    )
    csv(folder, "actions", ACTIONS, *ROWS)
    csv(
        folder,
        "findings",
        "Report,Reference,Must or should,Service,Text,Theme,Mapped to,Mapped by text,New reference,New owner",
        "CQC,M1,must,Medicine,Records must be safe,Record Keeping,QS1.1,new,,",
        "CQC,S1,should,Medicine,Audits should be in time,Audit,new,new,QS2.1,Matron",
    )
    csv(folder, "poaps", "Action,Aim", "QS1.1,=Safe records")
    csv(
        folder,
        "milestones",
        "Action,Milestone,No.,Due",
        "QS1.1,Cupboards,,26/02/2021",
        "QS1.1,Cupboards,2,26/03/2021",
    )
    csv(folder, "measures", "Action,Measure,Unit,Baseline,Target", "QS1.1,Secure wards,%,40,100")
    csv(folder, "trajectory", "Action,Measure,On,Planned", "QS1.1,Secure wards,28/02/2021,70")
    csv(folder, "committees", "Name,Paper days", "Trust Board,5")
    csv(
        folder,
        "meetings",
        "Committee,Date,Cycle opens,Returns due",
        "Trust Board,02/03/2021,15/02/2021,19/02/2021",
    )
    csv(folder, "steps", "Number,Title,Due,Needs", "1,Map,07/01/2021,", "2,Reset,19/01/2021,1")
    csv(folder, "notices", "Reference,Kind,Title", "S31-1,Section 31,Triage in 15 minutes")
    csv(folder, "ratings", "Year,Rating,Areas", "2020,Good,28", "2020,requires improvement,36")
    csv(folder, "printed_figures", "Source,Table,Row,Figure", "Paper,themes,Audit,3")
    return folder


def imported(office: Office, path: Path, today: date = TODAY) -> ImportReport:
    report = import_files(office, path, today, by="PMO Officer")
    assert not report.faults, report.as_text()
    return report


def action(office: Office, reference: str) -> Action:
    with office.register.read() as session:
        query = select(Action).where(Action.reference == reference).options(selectinload(Action.objectives))
        found = session.scalars(query).one()
        session.expunge_all()
        return found


def history(office: Office) -> list[tuple[str, str, object, object]]:
    with office.register.read() as session:
        rows = session.scalars(select(History).order_by(History.id))
        return [(row.label, row.field, row.before, row.after) for row in rows]


def edit(file: Path, sheet: str, row: str, header: str, value: object) -> None:
    """Change one cell as someone does in Excel: in the row that begins with or holds `row`."""
    workbook = load_workbook(file)
    cells = workbook[sheet]
    at = next(cell.column for cell in cells[1] if cell.value == header)
    line = next(line for line in cells.iter_rows(min_row=2) if row in [cell.value for cell in line])
    cells.cell(line[0].row, at).value = value  # type: ignore[assignment]
    workbook.save(file)


def faults(office: Office, path: Path) -> list[str]:
    report = import_files(office, path, TODAY)
    assert report.changes == ()
    return [str(fault) for fault in report.faults]


def count(office: Office, table: type) -> int:
    with office.register.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def make_live(session: Any) -> None:
    old = Plan(name="2020/21 IQIP", state=PlanState.PAST, starts=date(2020, 4, 1))
    session.add(old)
    session.flush()
    matron = session.scalars(select(Person).where(Person.name == "Matron")).one()
    auditor = session.scalars(select(Person).where(Person.name == "Auditor")).one()
    one = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
    one.move_due(date(2021, 5, 28), "Delivery\nlate")
    one.narrative = HARMFUL
    session.add(Action(
        plan_id=old.id, reference="QS1.1", title="+ closed", status=Status.CLOSED, owner_id=matron.id,
        due=date(2020, 9, 30), due_version=3, baseline_due=date(2020, 6, 30), percent=100,
        completed_on=date(2020, 9, 28), agreed_on=date(2020, 10, 1), agreed_by_id=auditor.id,
        closed_on=date(2020, 10, 2), last_return_on=date(2020, 9, 28), progress=Progress.ON_TRACK,
        notes={"Cost code": "=A1", "Mood": "-"},
    ))  # fmt: skip
    session.scalars(select(Poap).where(Poap.action_id == one.id)).one().move_due(date(2021, 2, 12))
    session.scalars(select(Meeting)).one().move(date(2021, 3, 9))
    session.scalars(select(TrajectoryPoint)).one().actual = 0.0
    second = session.scalars(select(Address).where(Address.email == "second@example.org")).one()
    second.dead_since = date(2021, 1, 4)
    made = session.scalars(select(Action).where(Action.reference == "QS1.2")).one()
    mapping = session.scalars(select(Mapping).where(Mapping.new_reference == "QS2.1")).one()
    mapping.action_id = made.id
