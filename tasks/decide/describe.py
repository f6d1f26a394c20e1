"""Proposals in words: "QS1.1: due 05/02/2021 becomes 31/03/2021"."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.poap import Milestone
from models.proposal import Proposal
from models.rules.deciding import POAP_FIELDS
from models.vocabulary import About
from tasks.collect.compare_poap import said

FIELDS = {
    "status": "status",
    "percent": "percent done",
    "due": "date",
    "more_time": "more time",
    "narrative": "narrative",
    "evidence": "evidence",
    "handover": "owner",
    "refusal": "not theirs",
    "question": "question",
    "agreement": "tester's agreement",
    "evidence_expected": "evidence expected",
}
LONGEST = 160


def described(session: Session, proposal: Proposal, reference: str, value: Any) -> str:
    """What a proposal would change, from what to what."""
    subject = part_of(session, proposal)
    subject = f" {subject}," if subject else ""
    if is_kept_apart(proposal):
        return f"{reference}:{subject} {name_of(proposal)}: {shown_value('narrative', value)}"
    return f"{reference}:{subject} {change_in_words(proposal.field, proposal.before, value)}"


def part_of(session: Session, proposal: Proposal) -> str:
    """Which part of the action it is about; empty where it is the action itself."""
    if proposal.about is About.MILESTONE:
        milestone = session.get(Milestone, proposal.about_id)
        return f"milestone '{milestone.title}'" if milestone else "milestone"
    return "Plan on a Page" if proposal.about is About.POAP else ""


def is_kept_apart(proposal: Proposal) -> bool:
    """Words that are kept with their proposal: the action's narrative is its owner's own."""
    return proposal.field == "narrative" and proposal.about in (About.AGREEMENT, About.POAP)


def name_of(proposal: Proposal) -> str:
    """What a proposal is about, in a word or two."""
    if is_kept_apart(proposal):
        return "tester's comment" if proposal.about is About.AGREEMENT else "comment"
    return FIELDS.get(proposal.field, proposal.field)


def change_in_words(field: str, before: Any, value: Any) -> str:
    """One change, without its subject."""
    name, after = FIELDS.get(field, field), shown_value(field, value)
    if field == "question":
        return f"question: {after}"
    if field == "refusal":
        return f"owner becomes {after}" if value and value is not True else "the owner says it is not theirs"
    if field == "handover":
        return f"owner {before or 'nobody'} becomes {after}" if after else "goes to somebody else, not named"
    if field == "more_time" and not isinstance(value, str):
        return f"more time than until {shown_value('due', before)}"
    if field == "agreement":
        return f"tester agrees: {after}"
    if before == value:
        return f"{name} stays {after}"
    if before in (None, "", []) or field in POAP_FIELDS or field == "narrative":
        return f"{name} becomes {after}"
    return f"{'date' if field == 'more_time' else name} {shown_value(field, before)} becomes {after}"


def shown_value(field: str, value: Any) -> str:
    """A value as people write it, cut to what a table holds."""
    if field in ("due", "more_time"):
        return f"{date.fromisoformat(value):%d/%m/%Y}" if isinstance(value, str) else "none"
    if field == "percent":
        return f"{value} %"
    if field == "agreement":
        return "yes" if value is True else "no"
    if field in ("milestones", "measures") and isinstance(value, list):
        return _cut(said(field, value))
    if isinstance(value, dict):
        return _cut(str(value.get("name", "")))
    if field == "status":
        return str(value).replace("_", " ")
    return "" if value is None else _cut(str(value))


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
