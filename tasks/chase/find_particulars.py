"""Find what some lines say beyond their dates: POAP forms to prefill, evidence for a tester to look at."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.action import Action, action_objective
from models.evidence import Evidence
from models.finding import Finding, Mapping
from models.objective import Objective
from models.person import Person
from models.poap import Poap
from models.rules.asking import LetterDue
from models.rules.enclosing import EvidenceFile
from models.vocabulary import About, LetterKind
from tasks.chase.find_completions import find_completions
from tasks.collect.compare_poap import poap_parts
from tasks.papers.poap_values import PoapForm


@dataclass(frozen=True)
class Completion:
    """What a tester is told of a completed action."""

    owner: str  # who says that it is done
    said: str  # what they wrote in that same message; empty where nothing
    completed_on: date | None
    evidence: tuple[EvidenceFile, ...]


@dataclass(frozen=True)
class Particulars:
    """By action: its POAP form as far as it is known, what a tester looks at, a digest's owners."""

    forms: dict[int, PoapForm] = field(default_factory=dict)
    testing: dict[int, Completion] = field(default_factory=dict)
    owners: dict[int, str] = field(default_factory=dict)


def find_particulars(session: Session, letters: Sequence[LetterDue]) -> Particulars:
    """What the lines of these letters say."""
    actions: dict[About, set[int]] = defaultdict(set)
    digested: set[int] = set()
    for letter in letters:
        for item in letter.items:
            line = item.lines[0].line
            actions[line.about].add(line.action_id)
            if letter.kind is LetterKind.LEAD_DIGEST:
                digested.add(line.action_id)
    return Particulars(
        _forms(session, actions[About.POAP]) if actions[About.POAP] else {},
        _testing(session, actions[About.AGREEMENT]) if actions[About.AGREEMENT] else {},
        _owners(session, digested) if digested else {},
    )


def _owners(session: Session, actions: set[int]) -> dict[int, str]:
    rows = session.execute(
        select(Action.id, Person.name)
        .join(Person, Person.id == Action.owner_id)
        .where(Action.id.in_(actions))
    )
    return dict(rows.all())


def _forms(session: Session, actions: set[int]) -> dict[int, PoapForm]:
    owner, lead = aliased(Person), aliased(Person)
    findings, objectives = _findings(session, actions), _objectives(session, actions)
    parts = poap_parts(session, actions)
    rows = session.execute(
        select(Action.id, Action.reference, Action.title, owner.name, lead.name, Poap.due)
        .join(Poap, Poap.action_id == Action.id)
        .outerjoin(owner, owner.id == Action.owner_id)
        .outerjoin(lead, lead.id == Action.lead_id)
        .where(Action.id.in_(actions))
    )
    return {
        id_: PoapForm(
            reference,
            title,
            finding=" ".join(findings.get(id_, ())),
            objective="; ".join(objectives.get(id_, ())),
            owner=owner_name or "",
            lead=lead_name or "",
            poap_due=due,
            parts=parts[id_][1],
        )
        for id_, reference, title, owner_name, lead_name, due in rows
    }


def _findings(session: Session, actions: set[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = session.execute(
        select(Mapping.action_id, Finding.text)
        .join(Finding, Finding.id == Mapping.finding_id)
        .where(Mapping.action_id.in_(actions))
        .order_by(Finding.position, Finding.id)
    )
    for action, text in rows:
        if action is not None:
            found[action].append(text)
    return found


def _objectives(session: Session, actions: set[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = session.execute(
        select(action_objective.c.action_id, Objective.reference, Objective.title)
        .join(Objective, Objective.id == action_objective.c.objective_id)
        .where(action_objective.c.action_id.in_(actions))
        .order_by(Objective.reference)
    )
    for action, reference, title in rows:
        found[action].append(f"{reference} {title}")
    return found


def _testing(session: Session, actions: set[int]) -> dict[int, Completion]:
    evidence: dict[int, list[EvidenceFile]] = defaultdict(list)
    files = select(
        Evidence.action_id, Evidence.name, Evidence.content_type, Evidence.sha256, Evidence.size
    ).where(Evidence.action_id.in_(actions))
    for action, name, content_type, mark, size in session.execute(files.order_by(Evidence.id)):
        evidence[action].append(EvidenceFile(name, content_type or "", mark or "", size or 0))
    rows = session.execute(
        select(Action.id, Person.name, Action.completed_on)
        .outerjoin(Person, Person.id == Action.owner_id)
        .where(Action.id.in_(actions))
    )
    said = find_completions(session, actions)
    found = {}
    for id_, name, completed_on in rows:
        who, words = said.get((id_, completed_on), ("", ""))
        found[id_] = Completion(who or name or "Its owner", words, completed_on, tuple(evidence[id_]))
    return found
