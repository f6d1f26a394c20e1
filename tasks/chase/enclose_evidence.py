"""Put the evidence files of what a tester is asked about into the letter."""

from dataclasses import dataclass

from models.rules.asking import LetterDue
from models.rules.enclosing import EvidenceFile, enclosed, named
from models.vocabulary import About, LetterKind
from tasks.chase.find_particulars import Particulars
from tasks.mail.content import AttachedFile
from tasks.office import Office

ASKS = (LetterKind.CHASE, LetterKind.TESTER)


@dataclass(frozen=True)
class Enclosed:
    """The files that go, and the marks by which the ledger remembers them."""

    files: tuple[AttachedFile, ...] = ()
    marks: frozenset[str] = frozenset()

    def names(self, evidence: tuple[EvidenceFile, ...]) -> tuple[str, ...]:
        """How the letter names them."""
        return tuple(named(one, self.marks) for one in evidence)


def enclose_evidence(office: Office, due: LetterDue, known: Particulars) -> Enclosed:
    """The files of all its agreements, up to `[mail] attach_up_to`; one that is not on disk is only named."""
    if due.kind not in ASKS:
        return Enclosed()
    offered = [
        file
        for item in due.items
        if item.lines[0].line.about is About.AGREEMENT
        for file in _evidence(known, item.lines[0].line.action_id)
        if (office.evidence / file.sha256).is_file()
    ]
    chosen = enclosed(offered, office.settings.mail.attach_up_to)
    files = tuple(
        AttachedFile(
            one.name,
            one.content_type or "application/octet-stream",
            (office.evidence / one.sha256).read_bytes(),
        )
        for one in chosen
    )
    return Enclosed(files, frozenset(one.sha256 for one in chosen))


def _evidence(known: Particulars, action_id: int) -> tuple[EvidenceFile, ...]:
    found = known.testing.get(action_id)
    return tuple(one for one in found.evidence if one.sha256) if found else ()
