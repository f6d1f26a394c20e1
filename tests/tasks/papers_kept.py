"""A paper as it lies in the register and its folder, for tests that only need it to be there."""

from datetime import date

from models.meeting import Committee, Meeting
from models.paper import PaperRecord
from models.vocabulary import PaperState
from tasks.office import Office
from tests.factories import BECAUSE


def keep_paper(office: Office, words: str, state: PaperState) -> None:
    with office.register.write(BECAUSE) as session:
        committee = Committee(name="Quality Committee")
        session.add(committee)
        session.flush()
        meeting = Meeting(committee_id=committee.id, on=date(2021, 2, 23))
        session.add(meeting)
        session.flush()
        session.add(
            PaperRecord(
                meeting_id=meeting.id, made_on=date(2021, 2, 12), state=state, value={"actions": [words]},
                word_file="draft.docx", word_sha256="0", pdf_file="draft.pdf", pdf_sha256="0",
            )
        )  # fmt: skip
    for name in ("draft.docx", "draft.pdf"):
        (office.papers / name).write_text("the paper")
