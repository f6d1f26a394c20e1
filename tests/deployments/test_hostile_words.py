"""What a stranger may write is shown as words everywhere: no page, sheet, paper or terminal obeys it."""

import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import select, update
from typer.testing import CliRunner

from deployments.cli import app
from models.action import Action
from models.letter import Letter, LetterBytes
from models.person import Person
from models.poap import Poap
from tasks.collect.storable import storable
from tasks.decide.decide import decide
from tasks.decide.list_waiting import list_waiting
from tasks.desk import desk as shown
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.report.make_paper import make_paper
from tests.collecting import MATRON, Desk, collect, make_desk
from tests.factories import BECAUSE
from tests.mails import PDF, TODAY, deliver, reply
from tests.reporting import PAPERS_DUE, make_trust

MARK = "Trojan"
HOSTILE = (
    f"<script>{MARK}(1)</script><img src=x onerror={MARK}(2)> [{MARK}](http://evil.example/?P1) {{{{7*7}}}} "
    "[bold red]#set text(red) $1+1$ *x* "
    "\x1b[2J\x1b]8;;http://evil.example\x07here\x9b31m \u202efdp.exe \u2066x"
)
FORMULA = '=cmd|" /C calc"!A0'
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
PAGE = re.compile(r"<script|<img src=x", re.IGNORECASE)
ARTIFACT = re.compile(r"(?<!\\)<script|(?<!\\)<img|(?<!\\)\]\((?!http://form)|(?<!\\)\[bold")


@pytest.fixture
def desk(sqlite_office: Office) -> Desk:
    """A desk whose owner and whose stranger wrote it wherever words may stand."""
    made = make_desk(sqlite_office)
    words = f"QS1.1 at risk because {HOSTILE}\nQS1.2 60%\n{FORMULA}\nThis is now {HOSTILE}'s"
    file = (f"QS1.1 {HOSTILE}.pdf".replace("\n", " "), "application/pdf", PDF)
    program = (f"{HOSTILE}.docx", "application/pdf", b"MZ")
    letters = [reply(made.sent, words, who, files=[file, program]) for who in (MATRON, "x@evil.example")]
    letters += [reply(made.sent, FORMULA, MATRON), reply(made.sent, HOSTILE, MATRON)]
    deliver(
        sqlite_office, *(one.replace(b"Subject: ", f"Subject: {HOSTILE} ".encode(), 1) for one in letters)
    )
    return made


def run(office: Office, *words: str) -> str:
    result = CliRunner().invoke(app, ["--instance", str(office.folder), *words])
    assert result.exit_code == 0, result.output
    return result.output


def accepted(desk: Desk) -> Outcome:
    outcome = collect(desk.office)
    for waiting in list_waiting(desk.office, TODAY).waiting:
        if waiting.id.startswith("P"):
            decide(desk.office, waiting.id, "accept", "PMO Officer", "seen", None, None, TODAY)
    return outcome


def test_no_letter_carries_it_as_markup(desk: Desk) -> None:
    accepted(desk)
    with desk.office.register.read() as session:
        answers = select(LetterBytes.raw).join(Letter, Letter.id == LetterBytes.id)
        raws = session.scalars(answers.where(Letter.answers_id.is_not(None))).all()
    bodies = [body for raw in raws for body in _bodies(raw)]
    assert any(MARK in text for _, text in bodies), "the letters do not quote it: this test sees nothing"
    for kind, text in bodies:
        assert not OBEYED.search(text)
        assert kind != "text/html" or not PAGE.search(text)
    assert len({raw.partition(b"\r\n\r\n")[0].count(b"\r\nSubject:") for raw in raws}) == 1


def _bodies(raw: bytes) -> Iterator[tuple[str, str]]:
    for part in message_from_bytes(raw, policy=default).walk():
        if part.get_content_maintype() == "text":
            yield part.get_content_type(), part.get_content()


def test_no_artifact_carries_it_as_a_link(desk: Desk) -> None:
    outcome = collect(desk.office)
    for one in (outcome, list_waiting(desk.office, TODAY)):
        page = shown(one, "http://form")
        assert MARK in page
        assert not ARTIFACT.search(page)
        assert not OBEYED.search(page)


def test_no_cell_of_the_workbook_runs_it(desk: Desk, tmp_path: Path) -> None:
    accepted(desk)
    run(desk.office, "export", str(tmp_path / "all.xlsx"))
    cells = [cell for sheet in load_workbook(tmp_path / "all.xlsx") for row in sheet for cell in row]
    assert any(MARK in str(cell.value) for cell in cells)
    assert any(FORMULA in str(cell.value) for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert [cell.value for cell in cells if OBEYED.search(str(cell.value))] == []


@pytest.mark.parametrize("json", [(), ("--json",)])
def test_no_terminal_obeys_it(desk: Desk, tmp_path: Path, json: tuple[str, ...]) -> None:
    file = next(desk.office.inbox.glob("*.eml"))
    said = run(desk.office, "read", str(file), *json)
    said += run(desk.office, "run", "collect", "--today", "2021-01-28", "--dry-run", *json)
    collect(desk.office)
    said += run(desk.office, "waiting", *json)
    assert said.count(MARK) > 6
    assert not OBEYED.search(said)


def test_no_paper_carries_it_as_markup(sqlite_office: Office) -> None:
    trust = make_trust(sqlite_office)
    with trust.register.write(BECAUSE) as session:
        kept = storable(HOSTILE)  # as all that comes from outside is kept
        session.execute(update(Action).values(title=kept, narrative=kept))
        session.execute(update(Poap).values(aim=kept, risks=kept, outcome=kept))
        session.execute(update(Person).values(name=kept))
    outcome = make_paper(trust, 1, PAPERS_DUE)
    assert not outcome.failures
    (word,), (pdf,) = trust.papers.glob("*.docx"), trust.papers.glob("*.pdf")
    with zipfile.ZipFile(word) as packed:
        parts = [packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels"))]
    assert any(MARK in part for part in parts)
    assert not any(PAGE.search(part) or "evil.example" in part for part in parts if "Relationship" in part)
    assert not any(PAGE.search(part) for part in parts)
    pages = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert f"<script>{MARK}" in re.sub(r"\s", "", pages)
    assert not [one for page in PdfReader(pdf).pages for one in page.get("/Annots", ()) if "evil" in str(one)]
