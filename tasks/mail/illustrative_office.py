"""Illustrative letters of the office's own conversation: its digest, a receipt for decisions, an answer."""

from dataclasses import replace
from datetime import date, timedelta

from models.vocabulary import LetterKind
from tasks.mail.content import (
    AnsweredContent,
    LetterContent,
    NotUnderstoodContent,
    ReviewContent,
    TakenContent,
)

MATRON = "Matron, Medicine"


def office_letters(today: date, officer: LetterContent, owner: LetterContent) -> dict[str, LetterContent]:
    """By a name fit for a file; `officer` and `owner` are empty letters to them."""
    day = today - timedelta(days=1)
    digest = replace(officer, kind=LetterKind.OFFICE_DIGEST, review=_review(day), besides=1)
    receipt = replace(officer, kind=LetterKind.OFFICE_RECEIPT, taken=_taken(), heard_on=today)
    unclear = NotUnderstoodContent("3 perhaps, ask me again", "3 yes")
    question = AnsweredContent(
        "QS1.1",
        "Store patient records securely on all wards",
        "Do staff from the agency count towards the number trained?",
        "Yes, if they worked here in the last three months",
    )
    return {
        "office-digest": digest,
        "office-digest-one-line": replace(digest, review=digest.review[:1], besides=0),
        "office-receipt": receipt,
        "office-receipt-in-part": replace(receipt, not_understood=(unclear,), still_open=(3,)),
        "answer": replace(owner, kind=LetterKind.ANSWER, answered=(question,), heard_on=day),
    }


def _review(day: date) -> tuple[ReviewContent, ...]:
    return (
        ReviewContent(
            *(1, "P12", "QS1.1", "Store patient records securely on all wards"),
            "date 05/02/2021 becomes 31/03/2021",
            "The cupboards are late: »can we push to 31/3« please.",
            *(MATRON, day, "a new date needs a person"),
        ),
        ReviewContent(
            *(2, "P13", "QS2.4", "Ninety per cent of staff have had their appraisal"),
            "status on track becomes completed",
            "QS2.4 »done«, certificate to follow.",
            *(MATRON, day, "a completion needs a person"),
        ),
        ReviewContent(
            *(3, "P15", "QS3.2", "Follow patients up after they leave the department"),
            "percent done 80 % becomes 50 %",
            "We are at about »50%« now.",
            *("Consultant, Emergency Department", day, "on 12/01/2021 they said 80 %"),
        ),
    )


def _taken() -> tuple[TakenContent, ...]:
    return (
        TakenContent(1, "P12 accepted by PMO Officer: QS1.1: date 05/02/2021 becomes 31/03/2021"),
        TakenContent(2, "P13 refused by PMO Officer; nothing changes. Your reason: ask for the certificate"),
    )
