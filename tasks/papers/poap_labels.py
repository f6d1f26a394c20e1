"""The words printed on the POAP form, which its reader looks for and its examples, which it looks past."""

from dataclasses import dataclass

MARK = "IQIP-POAP"  # opens the keyword and the footer line that carry the action's reference
EXAMPLE = "Example:"

REFERENCE, ACTION, FINDING, OBJECTIVE = "Ref", "Action", "Finding", "Objective"
OWNER, LEAD, DUE, POAP_DUE = "Owner", "Executive lead", "Action due", "Send back by"
HEAD = (REFERENCE, ACTION, FINDING, OBJECTIVE, OWNER, LEAD, DUE, POAP_DUE)


@dataclass(frozen=True)
class Box:
    """A part that is written in one box: its label, a hint under it, an example in it."""

    label: str
    hint: str
    example: str


AIM = Box(
    "Aim", "What will be different, and for whom", f"{EXAMPLE} Every anaesthetist is trained in PROMPT."
)
OUTCOME = Box(
    "Outcome",
    "What patients or staff will notice",
    f"{EXAMPLE} Obstetric emergencies are led by a trained team on every shift.",
)
EVIDENCE = Box(
    "Evidence expected",
    "What you will send to show that it is done",
    f"{EXAMPLE} Training records for the year; minutes of the audit meeting.",
)
RISKS = Box(
    "Risks",
    "What could stop it, and what you do about it",
    f"{EXAMPLE} Theatre lists prevent release of staff; two dates are offered each month.",
)
BOXES = (AIM, OUTCOME, EVIDENCE, RISKS)

MILESTONES = ("Milestones", "By when (dd/mm/yyyy)")
MEASURES = ("Measures", "Unit", "Baseline", "Target")
TRAJECTORY = ("Trajectory: measure", "On (dd/mm/yyyy)", "Planned value")
MILESTONE_EXAMPLE = (f"{EXAMPLE} First course held", "12/02/2021")
MEASURE_EXAMPLE = (f"{EXAMPLE} Anaesthetists trained", "%", "61", "90")
POINT_EXAMPLE = (f"{EXAMPLE} Anaesthetists trained", "26/02/2021", "75")

TITLE = "Plan on a Page"
GUIDE = (
    "Write in the white boxes; add rows where you need them; leave what you do not know yet. "
    "Send it back as an attachment of your reply."
)
