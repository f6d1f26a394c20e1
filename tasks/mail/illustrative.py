"""Letters to illustrative people, so that a Trust can look at every kind before one is sent.

People are roles at example.org. Days are counted in plain weekdays; bank holidays are left out here.
"""

from datetime import date, timedelta

from models.vocabulary import About, LetterKind
from tasks.mail.content import (
    ChangeContent,
    LetterContent,
    LineContent,
    NotUnderstoodContent,
    SenderContent,
    UnderstoodContent,
    most_urgent_first,
    owner_by_owner,
)
from tasks.mail.illustrative_office import office_letters
from tasks.mail.token import make_token
from tasks.mail.wording import in_words

SENDER = SenderContent(
    "Example NHS Trust", "Improvement Office (PMO)", "PMO Officer", "01234 567890", "improvement@example.org"
)
MATRON, CONSULTANT = "Matron, Medicine", "Consultant, Emergency Department"


def illustrative_letters(today: date) -> dict[str, LetterContent]:
    """A letter for each kind and the variants that look different, by a name fit for a file."""
    return {
        "chase-one-line": _chase(today, (_action(today, 2),)),
        "chase-poap": _chase(today, (_poap(today, 10),)),
        "chase-everything": _chase(
            today,
            (
                *(_overdue(today), _cycle(today), _milestone(today), _action(today, 2)),
                *(_poap(today, 5, "the risks", "a measure with baseline and target"), _agreement(today)),
            ),
        ),
        "chase-for-a-deputy": _chase(
            today, (_overdue(today), _action(today, 0)), CONSULTANT, today + timedelta(days=9)
        ),
        "lead-digest": _letter(
            LetterKind.LEAD_DIGEST,
            "Chief Nurse",
            today,
            owner_by_owner((_overdue(today), _action(today, -5), _line(today, -10, "QS3.2", CONSULTANT))),
        ),
        "tester": _letter(LetterKind.TESTER, "Head of Audit", today, most_urgent_first((_agreement(today),))),
        "acknowledgement": _acknowledgement(today, _understood(today), ()),
        "acknowledgement-in-part": _acknowledgement(today, _understood(today)[:1], (_unclear(),)),
        "acknowledgement-not-understood": _acknowledgement(today, (), (_unclear(),)),
        **office_letters(
            today,
            _letter(LetterKind.OFFICE_DIGEST, "PMO Officer", today, ()),
            _letter(LetterKind.ANSWER, MATRON, today, ()),
        ),
        "date-moved": _letter(LetterKind.DATE_MOVED, MATRON, today, (_moved(today, 1),)),
        "date-moved-and-cancelled": _letter(
            LetterKind.DATE_MOVED, MATRON, today, (_moved(today, 1), _cancelled(today, 2))
        ),
    }


def _letter(kind: LetterKind, name: str, today: date, lines: tuple[LineContent, ...]) -> LetterContent:
    address = name.lower().replace(",", "").replace(" ", ".") + "@example.org"
    token = make_token("illustrative", f"{kind} {today}", address)
    return LetterContent(kind, name, address, today, SENDER, token, lines)


def _chase(
    today: date, lines: tuple[LineContent, ...], instead_of: str | None = None, until: date | None = None
) -> LetterContent:
    plain = _letter(LetterKind.CHASE, MATRON, today, ())
    return LetterContent(
        *(plain.kind, plain.to_name, plain.to_address, today, SENDER, plain.token),
        lines=most_urgent_first(lines),
        instead_of=instead_of,
        instead_until=until,
    )


def _after(today: date, working_days: int) -> date:
    step, day = (1 if working_days > 0 else -1), today
    while working_days:
        day += timedelta(days=step)
        working_days -= step if day.weekday() < 5 else 0
    return day


def _line(today: date, days: int, reference: str, owner: str) -> LineContent:
    title = "Follow patients up after they leave the department"
    due = _after(today, days)
    return LineContent(0, reference, title, About.ACTION, due, days, f"action-{reference}", owner=owner)


def _action(today: date, days: int) -> LineContent:
    title, due = "Store patient records securely on all wards", _after(today, days)
    return LineContent(0, "QS1.1", title, About.ACTION, due, days, "action-1", owner=MATRON)


def _overdue(today: date) -> LineContent:
    title, due = "Ninety per cent of staff have had their appraisal", _after(today, -3)
    return LineContent(0, "QS2.4", title, About.ACTION, due, -3, "action-2", owner=MATRON)


def _milestone(today: date) -> LineContent:
    title, detail = "Anaesthetists complete PROMPT training", "half of all anaesthetists trained"
    return LineContent(0, "QS4.1", title, About.MILESTONE, _after(today, 1), 1, "milestone-3", detail=detail)


def _cycle(today: date) -> LineContent:
    title = "Safeguarding training at level 3 for medical staff"
    meeting = f"Quality Committee on {in_words(_after(today, 9))}"
    return LineContent(0, "QS4.3", title, About.CYCLE, today, 0, "cycle-4-1", detail=meeting)


def _poap(today: date, days: int, *missing: str) -> LineContent:
    title, due = "Staffing of diagnostic imaging out of hours", _after(today, days)
    form = "QS5.2 POAP.docx"
    return LineContent(0, "QS5.2", title, About.POAP, due, days, "poap-5", form=form, missing=missing)


def _agreement(today: date) -> LineContent:
    return LineContent(
        *(1, "QS6.1", "Audit of hand hygiene every month", About.AGREEMENT, _after(today, 7), 7),
        key="agreement-6",
        owner=CONSULTANT,
        said="Three months of audits are done, all above 95 %, and the rota for the rest of the year is out.",
        evidence=(
            "audit-summary.xlsx (attached)",
            "film.mp4 (12.3 MB, not attached: ask our office for file 3fa41c2b)",
        ),
        completed_on=_after(today, -1),
    )


def _moved(today: date, number: int) -> LineContent:
    return LineContent(
        *(number, "QS1.1", "Store patient records securely on all wards", About.ACTION),
        *(_after(today, 20), 20),
        key="action-1",
        due_version=2,
        previous_due=_after(today, 5),
        reason="the new cupboards come later than ordered",
    )


def _cancelled(today: date, number: int) -> LineContent:
    return LineContent(
        *(number, "QS4.1", "Anaesthetists complete PROMPT training", About.MILESTONE, _after(today, 3), 3),
        key="milestone-3",
        due_version=2,
        detail="half of all anaesthetists trained",
        is_cancelled=True,
        reason="the plan no longer has this milestone",
    )


def _understood(today: date) -> tuple[UnderstoodContent, ...]:
    waits = ChangeContent(
        f"new date: {in_words(_after(today, 20))}",
        "could we have until the end of next month, the cupboards are late",
        "a new date is agreed by a person",
    )
    return (
        UnderstoodContent(
            "QS1.1",
            "Store patient records securely on all wards",
            applied=(ChangeContent("percent done: 60", "about 60% there"),),
            waiting=(waits,),
        ),
        UnderstoodContent(
            "QS5.2",
            "Staffing of diagnostic imaging out of hours",
            applied=(ChangeContent("your Plan on a Page was read"),),
            missing=("the risks", "a measure with baseline and target"),
        ),
    )


def _unclear() -> NotUnderstoodContent:
    words = "the other one is more or less where we left it before Christmas"
    others = ("QS2.4 at risk", "QS2.4 late", "QS2.4 done")
    return NotUnderstoodContent(words, "QS2.4 on track", "", "How does QS2.4 stand?", others)


def _acknowledgement(
    today: date, understood: tuple[UnderstoodContent, ...], unclear: tuple[NotUnderstoodContent, ...]
) -> LetterContent:
    plain = _letter(LetterKind.ACKNOWLEDGEMENT, MATRON, today, ())
    return LetterContent(
        *(plain.kind, plain.to_name, plain.to_address, today, SENDER, plain.token),
        understood=understood,
        not_understood=unclear,
        heard_on=_after(today, -1),
    )
