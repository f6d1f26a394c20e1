"""The sheets of the plan: its actions, and the Plan on a Page of each."""

from tasks.sheets.kind import SheetKind, choice, day, instant, number, percent, several, text, whole, words
from tasks.sheets.words import GRADES, PLAN_STATES, PROGRESS, STATUSES

PLAN = text("plan", "Plan", "IQIP", "plan name", names="plans")
OF_ACTION = text("action", "Action", "reference", "ref", "action reference", "action ref", required=True)
SAME_TITLE = whole("number", "No.", "number", "same title no", first_only=True)

PLANS = SheetKind(
    "plans",
    ("name",),
    (
        text("name", "Name", "plan", "plan name", required=True),
        day("starts", "Starts", "start", "start date", "starts on"),
        choice("state", "State", "status", choices=PLAN_STATES),
    ),
    ("plan", "iqips"),
)
ACTIONS = SheetKind(
    "actions",
    ("plan", "reference"),
    (
        PLAN,
        text("reference", "Reference", "ref", "action ref", "action reference", "id", "no", required=True),
        words("title", "Title", "action", "action title", "description", required=True),
        text("source", "Source", "report", "origin"),
        choice("grade", "Must or should", "must should", "grade", "must do should do", choices=GRADES),
        text("service", "Service", "core service", names="services"),
        text("theme", "Theme", "category", names="themes"),
        words("theme_reason", "Theme reason", "reason for theme", "why this theme"),
        text("division", "Division", "directorate", names="divisions"),
        several("objectives", "Objectives", "objective", "strategic objectives", names="objectives"),
        several("notices", "Notices", "notice", "section notices", names="notices"),
        text("owner", "Owner", "action owner", "operational owner", "responsible", "lead", names="people"),
        text("lead", "Executive lead", "exec lead", "executive", "sro", names="people"),
        text("tester", "Tester", "tested by", "independent tester", "assurer", names="people"),
        day("due", "Due", "due date", "date due", "deadline", "target date", "date for completion"),
        day("baseline_due", "Baseline due", "original due date", "baseline", "original date", "first due"),
        words("due_reason", "Date reason", "reason for new date", "reason date moved"),
        choice("status", "Status", "state", "action status", choices=STATUSES),
        choice("progress", "Progress", "BRAG", "RAG", "BRAG status", "RAG status", choices=PROGRESS),
        percent("percent", "Percent", "percent done", "% complete", "%"),
        words("narrative", "Narrative", "update", "latest update", "progress update", "comments"),
        day("completed_on", "Completed on", "completed", "date completed", "completion date"),
        day("agreed_on", "Agreed on", "date agreed", "tested on"),
        text("agreed_by", "Agreed by", names="people"),
        day("closed_on", "Closed on", "closed", "date closed", "closure date"),
        day("last_return_on", "Last return", "last return on", "last update on"),
        instant("created_at", "Created", "created at", first_only=True),
        whole("due_version", "Due version", first_only=True),
        day("poap_due", "POAP due", "poap due date", "poap deadline", "plan on a page due"),
        whole("poap_due_version", "POAP due version", first_only=True),
    ),
    ("action", "action plan", "iqip", "plan actions", "register"),
    keeps_notes=True,
)
POAPS = SheetKind(
    "poaps",
    ("plan", "action"),
    (
        PLAN,
        OF_ACTION,
        words("aim", "Aim", "aim of the action"),
        words("outcome", "Outcome", "expected outcome", "intended outcome"),
        words("evidence_expected", "Evidence expected", "evidence", "evidence required"),
        words("risks", "Risks", "risk", "risks and issues"),
        day("completed_on", "Complete since", "completed on", "complete"),
    ),
    ("poap", "plans on a page", "plan on a page"),
)
MILESTONES = SheetKind(
    "milestones",
    ("plan", "action", "title", "number"),
    (
        PLAN,
        OF_ACTION,
        words("title", "Milestone", "title", "stage", required=True),
        SAME_TITLE,
        day("due", "Due", "due date", "date", "deadline"),
        day("done_on", "Done on", "done", "date done", "achieved on"),
        words("comment", "Comment", "comments", "last comment"),
        whole("due_version", "Due version", first_only=True),
    ),
    ("milestone",),
)
MEASURES = SheetKind(
    "measures",
    ("plan", "action", "name", "number"),
    (
        PLAN,
        OF_ACTION,
        words("name", "Measure", "name", "indicator", required=True),
        SAME_TITLE,
        text("unit", "Unit", "units"),
        number("baseline", "Baseline", "start value"),
        number("target", "Target", "goal"),
    ),
    ("measure",),
)
TRAJECTORY = SheetKind(
    "trajectory",
    ("plan", "action", "measure", "number", "on"),
    (
        PLAN,
        OF_ACTION,
        words("measure", "Measure", "name", "indicator", required=True),
        SAME_TITLE,
        day("on", "On", "date", "day", "month", required=True),
        number("planned", "Planned", "plan value", "trajectory"),
        number("actual", "Actual", "achieved"),
    ),
    ("trajectories", "trajectory points"),
)
