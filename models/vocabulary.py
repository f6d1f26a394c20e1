"""The closed sets of words that the register, the rules and the letters share."""

from enum import StrEnum


class Grade(StrEnum):
    """How strongly the regulator asked (CQC: a Must Do is a breach, a Should Do is not yet one)."""

    MUST = "must"
    SHOULD = "should"


class PlanState(StrEnum):
    """Where a year's plan stands."""

    COMING = "coming"  # its timetable runs, its actions are still in the current plan
    CURRENT = "current"
    PAST = "past"


class Status(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    COMPLETED = "completed"  # the owner says it is done, and a decision agreed
    CLOSED = "closed"  # evidence tested; nobody is chased again


class Progress(StrEnum):
    """How an open action is going, as its owner last said."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    LATE = "late"


class Standing(StrEnum):
    """What a BRAG colour is given for: status, progress and date in one word (`rules.rating`)."""

    CLOSED = "closed"
    COMPLETED = "completed"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    LATE = "late"
    NOT_STARTED = "not_started"
    OVERDUE = "overdue"


class Outcome(StrEnum):
    """What the mapping makes of a finding."""

    ALIGNED = "aligned"  # an open action already covers it
    NEW = "new"  # it becomes an action


class NoticeKind(StrEnum):
    """The regulator's notices (Health and Social Care Act 2008)."""

    SECTION_31 = "section 31"  # a condition on the registration
    SECTION_29A = "section 29A"  # a warning notice to an NHS Trust


class About(StrEnum):
    """What a line of a letter asks about."""

    ACTION = "action"  # the action's own date
    POAP = "poap"  # the day its Plan on a Page is due
    MILESTONE = "milestone"
    CYCLE = "cycle"  # the return for one meeting
    AGREEMENT = "agreement"  # a tester's word that the action is done


class LetterKind(StrEnum):
    """The letters we send; each has its folder in `templates/email`."""

    CHASE = "chase"
    LEAD_DIGEST = "lead_digest"
    TESTER = "tester"
    ACKNOWLEDGEMENT = "acknowledgement"
    DATE_MOVED = "date_moved"
    OFFICE_DIGEST = "office_digest"  # what waits, to a PMO officer, who may decide by replying
    OFFICE_RECEIPT = "office_receipt"  # what such a reply has decided
    ANSWER = "answer"  # our office's answer to an owner's question


class Posting(StrEnum):
    """Where a letter stands on its way out (`rules.posting` has the transitions)."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED_FOR_NOW = "failed for now"
    FAILED_FOR_GOOD = "failed for good"
    UNKNOWN = "unknown"  # the answer got lost; look for the letter, never resend blind
    HELD_FOR_A_PERSON = "held for a person"


class Trust(StrEnum):
    """How sure we are who wrote a message and which letter it answers."""

    OWN_TOKEN = "own token"  # token valid, written from the recipient's own or a deputy's address
    THREAD = "thread"  # no token, but In-Reply-To names our letter and the sender fits
    REVIEW = "review"  # signals disagree, or too few: a person looks first


class MessageState(StrEnum):
    """Where a message stands on its way in."""

    KEPT = "kept"  # raw bytes stored, nothing read yet
    READ = "read"
    REVIEW = "review"  # waits for a person
    SETTLED = "settled"


class ProposalState(StrEnum):
    """Where a proposed change stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    REFUSED = "refused"
    SUPERSEDED = "superseded"  # a later return of the same owner said otherwise


class Verdict(StrEnum):
    """What a decision says."""

    ACCEPT = "accept"
    AMEND = "amend"
    REFUSE = "refuse"


class Subject(StrEnum):
    """What a decision is about; its first letter opens the id that people see (P12, M1, R3, B2, I9)."""

    PROPOSAL = "proposal"
    MANIFEST = "manifest"
    PAPER = "report paper"
    BATCH = "batch"
    INBOX_MESSAGE = "inbox message"


class StepState(StrEnum):
    """Where a line of the timetable stands."""

    PLANNED = "planned"
    DONE = "done"
    LATE = "late"
    BLOCKED = "blocked"  # a step that it needs is late


class CycleState(StrEnum):
    """Where the collecting of returns for a meeting stands."""

    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"


class PaperState(StrEnum):
    """Where a committee paper stands; an issued one is frozen."""

    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"  # a draft that was refused, or that a newer edition replaced


class ManifestState(StrEnum):
    """Where a proposed reset stands."""

    PROPOSED = "proposed"
    APPLIED = "applied"
    REFUSED = "refused"
    UNDONE = "undone"


class Fate(StrEnum):
    """What a reset does with one action or finding."""

    CARRIED = "carried"
    ARCHIVED = "archived"
    ALIGNED = "aligned"
    NEW = "new"


class Cause(StrEnum):
    """Because of what a history row was written."""

    MESSAGE = "message"
    DECISION = "decision"
    RUN = "run"
    IMPORT = "import"
    PERSON = "person"  # someone used a form or a command
