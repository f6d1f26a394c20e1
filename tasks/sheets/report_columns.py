"""The sheets of the regulator's report and of the plan's timetable."""

from tasks.sheets.kind import ORDER, SheetKind, choice, day, several, text, whole, words
from tasks.sheets.plan_columns import PLAN
from tasks.sheets.words import CYCLES, GRADES, OUTCOMES, RATINGS, STEP_STATES

FINDINGS = SheetKind(
    "findings",
    ("report", "reference"),
    (
        text("report", "Report", "source", "inspection report", required=True),
        text("reference", "Reference", "ref", "finding", "finding reference", "no", "id", required=True),
        choice("grade", "Must or should", "must should", "grade", required=True, choices=GRADES),
        text("service", "Service", "core service", names="services", required=True),
        words("text", "Text", "finding text", "wording", "description", required=True),
        ORDER,
        text("theme", "Theme", "category", names="themes"),
        words("theme_reason", "Theme reason", "reason for theme", "why this theme"),
        text("theme_by_text", "Theme by text", names="themes"),
        words("theme_by_text_reason", "Theme by text reason"),
        text("mapped_to", "Mapped to", "mapping", "maps to", "mapped action"),  # an action, or "new"
        text("mapped_plan", "Mapped to plan", "mapped plan", names="plans"),  # empty: the current one
        text("became", "Became", "new action"),  # the action that a reset made of it
        text("printed_row", "Printed row", "row of the mapping table"),
        words("mapping_reason", "Mapping reason", "reason for mapping", "why mapped so"),
        choice("mapped_by_text", "Mapped by text", "mapping by text", choices=OUTCOMES),
        words("mapping_by_text_reason", "Mapping by text reason", "mapped by text reason"),
        text("division", "Division", "directorate", names="divisions"),
        several("objectives", "Objectives", "objective", "strategic objectives", names="objectives"),
        several("notices", "Notices", "notice", "section notices", names="notices"),
        text("new_reference", "New reference", "reference of new action"),
        words("new_title", "New title", "title of new action"),
        text("new_owner", "New owner", "owner", "action owner", names="people"),
        text("new_lead", "New executive lead", "executive lead", "exec lead", names="people"),
        text("new_tester", "New tester", "tester", names="people"),
        day("new_due", "New due", "due", "due date"),
    ),
    ("finding", "must and should dos"),
    keeps_notes=True,
)
RATING_COUNTS = SheetKind(
    "ratings",
    ("year", "rating"),
    (
        whole("year", "Year", "inspection", "inspection year", required=True),
        choice("rating", "Rating", "grade", required=True, choices=RATINGS),
        whole("areas", "Areas", "number", "count", "number of areas", required=True),
    ),
    ("rating",),
)
PRINTED_FIGURES = SheetKind(
    "printed figures",
    ("source", "table", "row"),
    (
        text("source", "Source", "paper", required=True),
        text("table", "Table", required=True),
        text("row", "Row", "line", required=True),
        whole("figure", "Figure", "number", "value", required=True),
        ORDER,
    ),
    ("printed figure", "figures"),
)
MEETINGS = SheetKind(
    "meetings",
    ("committee", "on"),
    (
        PLAN,
        text("committee", "Committee", "meeting", names="committees", required=True),
        day("on", "Date", "on", "meeting date", "sits on", required=True),
        day("cycle_opens", "Cycle opens", "opens", "returns open"),
        day("returns_due", "Returns due", "returns due by", "returns by"),
        choice("cycle", "Cycle", "cycle state", choices=CYCLES),
        whole("date_version", "Date version", first_only=True),
    ),
    ("meeting", "meeting dates"),
)
STEPS = SheetKind(
    "steps",
    ("plan", "number"),
    (
        PLAN,
        whole("number", "Number", "step", "no", "step number", required=True),
        words("title", "Title", "description", "what", required=True),
        day("due", "Due", "due date", "date", "date for completion", required=True),
        day("done_on", "Done on", "done", "completed", "date done"),
        several("needs", "Needs", "comes after", "depends on"),  # numbers of steps
        text("shown_by", "Shown by", "evidence"),
        choice("state", "State", "status", choices=STEP_STATES),
        whole("due_version", "Due version", first_only=True),
    ),
    ("step", "timetable", "next steps"),
)
