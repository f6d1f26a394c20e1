"""Issue what is approved and draft what is due: all that the report job does on one day."""

from datetime import date

from models.vocabulary import Verdict
from tasks.office import Office
from tasks.outcome import Outcome, joined
from tasks.report.gather_facts import NoSuchMeeting
from tasks.report.issue_paper import PaperNotDecided, decide_paper, papers_to_issue
from tasks.report.make_paper import make_paper, meetings_needing_papers

WHY = "approved papers are issued by the next report run"


def is_paper_due(office: Office, today: date) -> bool:
    """Whether a paper is to be drafted today, or an approved one waits to be issued."""
    return bool(papers_to_issue(office) or meetings_needing_papers(office, today))


def prepare_papers(office: Office, today: date, dry_run: bool = False) -> Outcome:
    """Issue the approved papers, then draft those that are due; one that fails does not stop the others."""
    outcomes: list[Outcome] = []
    for paper_id in papers_to_issue(office):
        try:
            outcomes.append(decide_paper(office, paper_id, Verdict.ACCEPT, "policy", WHY, today, dry_run))
        except PaperNotDecided as fault:
            outcomes.append(_failed(f"R{paper_id} was not issued.", fault))
    for meeting_id in meetings_needing_papers(office, today):
        try:
            outcomes.append(make_paper(office, meeting_id, today, dry_run))
        except NoSuchMeeting as fault:
            outcomes.append(_failed(f"No paper was made for meeting {meeting_id}.", fault))
    return joined(outcomes, otherwise="No paper is due.")


def _failed(sentence: str, fault: Exception) -> Outcome:
    return Outcome(sentence, failures=(str(fault),))
