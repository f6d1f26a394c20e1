"""What a POAP form says: the head that we fill in, and the parts that the owner writes."""

from dataclasses import dataclass, field
from datetime import date

from models.rules.poap import PoapParts


class NotAPoapForm(ValueError):
    """The file is not a POAP form that we can read; the message says why and what to send instead."""


@dataclass(frozen=True)
class PoapForm:
    """One action's form.

    `parts.action_due` is the action's date as the form prints it: the register's own date is what counts,
    so put it there before asking `missing_parts`. `unread` holds one sentence for each thing that was
    written and could not be read (a date, a number); a form that we write has none.
    """

    reference: str  # of the action: "QS1.1"; empty when a form that came back no longer says it
    title: str = ""
    finding: str = ""  # the regulator's words; empty for an action that no finding asks for
    objective: str = ""
    owner: str = ""
    lead: str = ""
    poap_due: date | None = None
    parts: PoapParts = field(default_factory=PoapParts)
    unread: tuple[str, ...] = field(default=())
