"""Accept, amend or refuse what waits: P proposal, M reset, R paper, B letters, I message, L a held letter."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from models.rules.amending import NotAValue
from models.rules.posting import NotAllowed
from models.vocabulary import Verdict
from tasks.decide.answer import Answer, CannotDecide
from tasks.decide.change_action import CannotApply
from tasks.decide.decide_proposal import decide_proposal
from tasks.decide.link_keys import check_key
from tasks.decide.settle_message import settle_message
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.release_letters import NoSuchBatch, refuse_batch, release_batch
from tasks.post.settle_letter import NoSuchLetter, settle_letter
from tasks.report.issue_paper import PaperNotDecided, decide_paper
from tasks.reset.apply_reset import ResetNotApplied, apply_reset

ID = re.compile(r"^\s*([PMRBIL])(\d{1,9})\s*$", re.IGNORECASE)
FAULTS = (
    *(CannotDecide, CannotApply, NotAValue, ResetNotApplied, PaperNotDecided),
    *(NoSuchBatch, NoSuchLetter, NotAllowed),
)


def decide(
    office: Office,
    id: str,
    verdict: Verdict | str,
    by: str,
    reason: str,
    value: Any = None,
    key: str | None = None,
    today: date | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Decide what `id` names (P12, M1, R3, B2, I9, L12), with a name and a reason.

    What cannot be decided changes nothing, and is the outcome's failure: one sentence that says why.
    """
    try:
        answer = Answer(
            _verdict(verdict), by.strip(), reason.strip(), value, key, today or office.today, dry_run
        )
        return _dispatch(office, id, answer)
    except FAULTS as fault:
        return Outcome(str(fault), failures=(str(fault),))


def decide_many(
    office: Office,
    ids: Iterable[str],
    verdict: Verdict | str,
    by: str,
    reason: str,
    value: Any = None,
    keys: Sequence[str] = (),
    today: date | None = None,
    dry_run: bool = False,
) -> Outcome:
    """The same decision for several; one that cannot be taken does not stop the rest.

    `keys` are those of a link that names them all, in their order.
    """
    outcomes = [
        (id_, decide(office, id_, verdict, by, reason, value, key, today, dry_run))
        for id_, key in zip_longest(ids, keys)
        if id_
    ]
    return in_one(outcomes, by)


def in_one(outcomes: Sequence[tuple[str, Outcome]], by: str) -> Outcome:
    """What became of several decisions, by the ids that they were about."""
    failures = tuple(failure for _, one in outcomes for failure in one.failures)
    done = len(outcomes) - sum(bool(one.failures) for _, one in outcomes)
    left = f"; {len(outcomes) - done} could not be" if failures else ""
    did = tuple({"id": id_, "result": one.sentence} for id_, one in outcomes)
    return Outcome(f"{done} of {len(outcomes)} decided by {by}{left}.", did, (), failures)


def _verdict(said: Verdict | str) -> Verdict:
    try:
        return Verdict(said)
    except ValueError:
        raise CannotDecide(f"'{said}' is no decision: say accept, amend or refuse.") from None


def _dispatch(office: Office, id_: str, answer: Answer) -> Outcome:
    found = ID.match(id_)
    if found is None:
        raise CannotDecide(f"'{id_}' is no id: they look like P12, M1, R3, B2, I9 or L12.")
    if not answer.by or not answer.reason:
        raise CannotDecide(f"A decision about {id_} needs the name of who decides, and a reason.")
    number = int(found[2])
    given = (answer.verdict, answer.by, answer.reason)
    check_key(office, f"{found[1].upper()}{number}", answer.key)
    match found[1].upper():
        case "P":
            return decide_proposal(office, number, answer)
        case "I":
            return settle_message(office, number, answer)
        case "L":
            return _letter(office, number, answer)
        case "M":
            return apply_reset(office, number, *given, answer.today, answer.dry_run)
        case "R":
            return decide_paper(office, number, *given, answer.today, answer.dry_run)
    return _batch(office, number, answer)


def _letter(office: Office, number: int, answer: Answer) -> Outcome:
    if answer.verdict is Verdict.AMEND:
        raise CannotDecide(f"L{number} went or it did not: accept it if it went, refuse it if it never did.")
    went = answer.verdict is Verdict.ACCEPT
    return settle_letter(office, number, went, answer.by, answer.reason, answer.today, answer.dry_run)


def _batch(office: Office, number: int, answer: Answer) -> Outcome:
    if answer.verdict is Verdict.AMEND:
        raise CannotDecide(f"B{number} is released or refused whole: accept or refuse it.")
    if answer.dry_run:
        return Outcome(f"B{number} would be {'released' if answer.verdict is Verdict.ACCEPT else 'refused'}.")
    act = release_batch if answer.verdict is Verdict.ACCEPT else refuse_batch
    return act(office, number, answer.by, answer.reason, answer.today)
