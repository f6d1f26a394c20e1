"""The sheets of what actions belong to and of the people who own them."""

from tasks.sheets.kind import ORDER, SheetKind, choice, day, several, text, whole, words, yes_no
from tasks.sheets.words import NOTICE_KINDS

DIVISIONS = SheetKind(
    "divisions",
    ("name",),
    (
        text("name", "Name", "division", required=True),
        text("plan", "Divisional plan", "plan", "divisional plan name"),
    ),
    ("division",),
)
SERVICES = SheetKind(
    "services",
    ("name",),
    (text("name", "Name", "service", "core service", required=True), ORDER),
    ("service", "core services"),
)
THEMES = SheetKind(
    "themes", ("name",), (text("name", "Name", "theme", required=True), ORDER), ("theme", "categories")
)
OBJECTIVES = SheetKind(
    "objectives",
    ("reference",),
    (
        text("reference", "Reference", "ref", "no", "number", "id", required=True),
        words("title", "Title", "objective", "strategic objective", "description", required=True),
    ),
    ("objective", "strategic objectives"),
)
NOTICES = SheetKind(
    "notices",
    ("reference",),
    (
        text("reference", "Reference", "ref", "no", "notice", required=True),
        choice("kind", "Kind", "type", "section", "notice type", required=True, choices=NOTICE_KINDS),
        words("title", "Title", "condition", "description", required=True),
        day("imposed_on", "Imposed on", "imposed", "date imposed", "issued on"),
        day("lifted_on", "Lifted on", "lifted", "date lifted", "removed on"),
    ),
    ("notice", "section notices", "conditions"),
)
COMMITTEES = SheetKind(
    "committees",
    ("name",),
    (
        text("name", "Name", "committee", required=True),
        whole("paper_days", "Paper days", "clear days", "papers due days before", "days for papers"),
        ORDER,
    ),
    ("committee",),
)
PEOPLE = SheetKind(
    "people",
    ("name",),
    (
        text("name", "Name", "person", "full name", "owner", "display name", required=True),
        text("role", "Role", "job title", "post", "position"),
        text("division", "Division", "directorate", names="divisions"),
        several("addresses", "Email", "emails", "email address", "email addresses", "e-mail", "mail"),
        text("deputy", "Deputy", "stands in", "deputy name", "cover", names="people"),
        yes_no("is_mailbox", "Mailbox", "shared mailbox", "ward mailbox", "is mailbox"),
        day("left_on", "Left on", "left", "leaver", "leaving date", "date left"),
        several("dead_addresses", "Dead addresses", "undeliverable"),
        day("absent_from", "Absent from", "away from", "leave from", "absence from", exported=False),
        day("absent_until", "Absent until", "away until", "leave until", "absent to", exported=False),
    ),
    ("person", "owners", "contacts", "staff"),
    keeps_notes=True,
)
ABSENCES = SheetKind(
    "absences",
    ("person", "starts"),
    (
        text("person", "Person", "name", names="people", required=True),
        day("starts", "From", "starts", "absent from", "first day", required=True),
        day("until", "Until", "to", "absent until", "last day", required=True),
    ),
    ("absence", "leave"),
)
