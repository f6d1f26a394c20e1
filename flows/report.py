"""The committees' papers, drafted when the timetable asks for them."""

from datetime import date

from flows.showing import job, step
from tasks.office import Office
from tasks.outcome import Outcome, joined
from tasks.report.make_paper import make_paper, meetings_needing_papers


@job("report")
def report(office: Office, today: date, dry_run: bool) -> Outcome:
    """Draft the paper of each meeting whose papers are due, in Word and PDF.

    A person approves the draft by name, then issues it; an issued paper is frozen.
    """
    meetings = step(meetings_needing_papers)(office, today)
    papers = [step(make_paper)(office, meeting, today, dry_run) for meeting in meetings]
    return joined(papers, otherwise="No paper is to be made today.")
