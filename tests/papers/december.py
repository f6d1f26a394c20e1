"""The paper of January 2021 as small facts: its 36 findings by theme and mapping, and what it prints."""

from dataclasses import replace
from datetime import date

from models.rules.calendar import WorkingCalendar
from models.rules.counting import CountedFinding, RatedAreas
from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart
from models.rules.progress import CountedAction, asked_in_cycle
from models.rules.reconciling import Printed
from models.vocabulary import Grade, Outcome, Progress, Status, StepState
from tasks.papers.facts import Colours, Inspection, NextStep, Occasion, PaperFacts
from tasks.settings import Brag, Paper

UEC, IMAGING, EOLC = "Urgent and Emergency Care", "Diagnostic Imaging", "End of Life Care"
SERVICES = ("Trust wide", UEC, "Medicine", "Surgery", "Maternity", EOLC, IMAGING)
THEMES = (
    "Mandatory Training", "Workforce", "Audit", "Appraisals", "Record Keeping", "Culture / Engagement",
    "ED Performance", "Other",
)  # fmt: skip
STAFF, TRAINING, OTHER = "Workforce: (ED, DI, MAT)", "Mandatory Training", "Other"
# theme, printed row, outcome, the service of each finding ("!" marks a Must Do)
GROUPS = (
    (TRAINING, TRAINING, Outcome.ALIGNED, ("Maternity!", "Trust wide", UEC, UEC, UEC, "Medicine", "Surgery",
                                           "Surgery", "Maternity", "Maternity", IMAGING)),
    ("Workforce", STAFF, Outcome.NEW, (IMAGING + "!", IMAGING + "!", UEC, "Medicine", "Maternity",
                                        "Maternity")),
    ("Workforce", "Palliative Consultant", Outcome.ALIGNED, (EOLC,)),
    ("Audit", "Audit", Outcome.NEW, (UEC, "Medicine", EOLC)),
    ("Appraisals", "Appraisals", Outcome.ALIGNED, (UEC, "Medicine", IMAGING)),
    ("Record Keeping", "Record Keeping", Outcome.ALIGNED, ("Medicine", EOLC)),
    ("Culture / Engagement", "Culture / Engagement", Outcome.NEW, ("Maternity", IMAGING)),
    ("ED Performance", "ED Performance", Outcome.ALIGNED, (UEC,)),
    (OTHER, OTHER, Outcome.NEW, (UEC, "Medicine", "Medicine", "Maternity", EOLC, IMAGING)),
    (OTHER, "MCA Assessments", Outcome.ALIGNED, (EOLC,)),
)  # fmt: skip


def _findings() -> tuple[CountedFinding, ...]:
    made = []
    for theme, row, outcome, services in GROUPS:
        for service in services:
            made.append(
                CountedFinding(
                    f"F{len(made) + 1}",
                    Grade.MUST if service.endswith("!") else Grade.SHOULD,
                    service.rstrip("!"),
                    f"The trust should see to it, {theme} in {service.rstrip('!')}.",
                    theme,
                    theme,
                    outcome,
                    outcome,
                    row,
                )
            )
    # the third under Appraisals is about governance: by its text it is "Other" and new
    third = max(place for place, one in enumerate(made) if one.theme == "Appraisals")
    made[third] = replace(made[third], theme_by_text=OTHER, outcome_by_text=Outcome.NEW)
    return tuple(made)


FINDINGS = _findings()
GOVERNANCE = next(one.reference for one in FINDINGS if one.theme != one.theme_by_text)


def _table(table: str, **rows: int) -> list[tuple[str, Printed]]:
    return [(table, Printed(row, figure)) for row, figure in rows.items()]


PRINTED = (
    *_table("themes", **dict(zip(THEMES, (11, 7, 3, 3, 2, 2, 1, 7), strict=True)), Total=36),
    *_table("current", **{TRAINING: 4, "ED Performance": 1, "Record Keeping": 2, "Appraisals": 3,
                          "Palliative Consultant": 1, "MCA Assessments": 1, "Total": 19}),
    *_table("new", **{STAFF: 6, "Audit": 3, "Culture / Engagement": 2, OTHER: 6, "Total": 17}),
    *_table("must", **{"Maternity": 1, IMAGING: 2, "Total": 3}),
    *_table("should", **dict(zip(SERVICES, (1, 8, 7, 2, 6, 5, 4), strict=True)), Total=33),
    *_table("summary", **{"Must and Should Do actions in 2019": 206, "Reduction per cent": 82,
                          "Theme categories": 7, "Should Do actions to be aligned": 19, "New actions": 17}),
)  # fmt: skip
RATINGS = ("Inadequate", "Requires improvement", "Good", "Not rated")
AREAS = {2019: (19, 22, 23, 2), 2020: (0, 36, 28, 2)}
INSPECTION = Inspection(
    "CQC December 2020",
    FINDINGS,
    SERVICES,
    THEMES,
    tuple(
        RatedAreas(year, name, many)
        for year, areas in AREAS.items()
        for name, many in zip(RATINGS, areas, strict=True)
    ),
    RATINGS,
    "Trust Board paper, January 2021",
    PRINTED,
)

WHOLE = PoapParts(
    "Everybody is trained",
    "Emergencies are led well",
    (MilestonePart("First course", date(2021, 2, 26)),),
    (MeasurePart("Trained", "%", 61, 90, (PointPart(date(2021, 2, 26), 75),)),),
    "Training records",
    "Release of staff",
    date(2021, 3, 31),
)
OPEN, ON_TRACK = Status.OPEN, Progress.ON_TRACK
ACTIONS = (
    CountedAction(1, "QS1.1", "Train everybody", OPEN, ON_TRACK, date(2021, 3, 31), "Medicine",
                  "Matron, Medicine", date(2021, 2, 3), WHOLE, date(2021, 2, 5)),
    CountedAction(2, "QS1.2", "Store records", OPEN, Progress.AT_RISK, date(2021, 2, 26), "Medicine",
                  "Records Manager", date(2021, 1, 5), PoapParts("Aim", action_due=date(2021, 2, 26))),
    CountedAction(3, "QS2.1", "Audit <b>#care[ $x$", OPEN, ON_TRACK, date(2021, 1, 29), "Surgery",
                  "Clinical Lead", None, PoapParts()),
    CountedAction(4, "QS2.2", "Hold governance meetings", Status.CLOSED, ON_TRACK, date(2020, 12, 31),
                  "Surgery", "Clinical Lead"),
)  # fmt: skip
FACTS = PaperFacts(
    occasion=Occasion(
        "Example NHS Trust",
        "Improvement Office",
        "PMO Officer",
        "Integrated Quality Improvement Plan (IQIP)",
        "For noting",
        Paper().asked_to_note,
        "Quality Committee",
        date(2021, 2, 23),
        date(2021, 2, 15),
        "2021/22 IQIP",
    ),
    inspection=INSPECTION,
    actions=ACTIONS,
    carried=("QS1.1", "QS1.2"),
    steps=(
        NextStep("Map the findings", date(2021, 1, 7), StepState.DONE, date(2021, 1, 7)),
        NextStep("Write the POAPs", date(2021, 2, 5), StepState.LATE),
    ),
    asked=asked_in_cycle(ACTIONS, (1, 2, 3), date(2021, 2, 1)),
    undecided=("P7",),
    colours=Colours(
        tuple(Brag().model_dump(exclude={"definitions"}).items()), tuple(Brag().definitions.items())
    ),
    calendar=WorkingCalendar(),
)
