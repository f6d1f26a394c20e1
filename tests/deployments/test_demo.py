"""The demo: it touches no real instance, and its decisions must meet what they were written for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from deployments.demo_decisions import NoSuchProposal, decisions
from deployments.demo_instance import LAST, NotADemo, load_example, make_demo_instance
from tasks.office import Office, make_office, open_office
from tests.flows.conftest import free_port


@dataclass(frozen=True)
class Line:
    """As the example's decisions are."""

    reference: str = "QS1.1"
    field: str = "status"
    value: object = "completed"
    verdict: str = "accept"
    amended: object = None
    by: str = "PMO Officer"
    reason: str = "it is right"


@pytest.fixture(autouse=True)
def a_port_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IQIP_UI__PORT", str(free_port()))


def test_the_demo_never_touches_a_real_instance(tmp_path: Path) -> None:
    folder = tmp_path / "instance"
    make_office(folder, "# mine\n")
    with pytest.raises(NotADemo, match="NEW-FOLDER demo"):
        make_demo_instance(folder)
    assert (folder / "iqip.toml").read_text() == "# mine\n"


def test_an_earlier_demo_is_moved_aside_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "instance"
    make_demo_instance(folder)
    (folder / "mine.txt").write_text("kept")
    office, aside = make_demo_instance(folder)
    assert aside == tmp_path / "instance.before"
    assert (aside / "mine.txt").read_text() == "kept"
    assert not (folder / "mine.txt").exists()
    assert office.today == LAST


def test_leaving_the_demo_up_never_chases_on_todays_date(tmp_path: Path) -> None:
    make_demo_instance(tmp_path / "instance")
    assert open_office(tmp_path / "instance").settings.clock.fixed == LAST


def test_a_decision_that_meets_no_such_proposal_fails_the_demo_and_is_named(sqlite_office: Office) -> None:
    with pytest.raises(NoSuchProposal, match=r"On 2021-02-05, no proposal waits for QS1\.1 status"):
        list(decisions(sqlite_office, date(2021, 2, 5), [Line()]))


def test_the_example_offers_what_the_demo_asks_of_it() -> None:
    example = load_example()
    assert callable(example.deliver) and callable(example.expected) and callable(example.deeds)
