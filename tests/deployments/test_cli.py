"""The command line: sentences for people, JSON for programs, 0 done, 1 failed, 2 wrong call."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from deployments.cli import app
from tasks.office import Office, make_office

RUNNER = CliRunner()


def iqip(folder: Path, *words: str) -> Result:
    return RUNNER.invoke(app, ["--instance", str(folder), *words])


def test_init_makes_an_instance_once_and_never_writes_over_one(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert iqip(folder, "init").exit_code == 0
    assert {"iqip.toml", "register.sqlite", "mailbox", "papers", "evidence", "prefect"} <= {
        file.name for file in folder.iterdir()
    }
    (folder / "iqip.toml").write_text("# mine\n")
    again = iqip(folder, "init")
    assert again.exit_code == 1
    assert "already" in again.stderr
    assert (folder / "iqip.toml").read_text() == "# mine\n"


@pytest.mark.parametrize("words", [["doctor"], ["waiting"], ["up"], ["run", "chase"]])
def test_where_there_is_no_instance_a_sentence_says_how_to_make_one(words: list[str], tmp_path: Path) -> None:
    result = iqip(tmp_path, *words)
    assert result.exit_code == 1
    assert result.stderr == f"No iqip.toml in {tmp_path}: make an instance there with 'iqip init'.\n"


@pytest.mark.parametrize(
    "words",
    [["nonsense"], ["run"], ["run", "nonsense"], ["decide", "P1", "maybe"], ["rehearse", "--from", "x"]],
)
def test_a_wrong_call_ends_with_2(words: list[str], sqlite_office: Office) -> None:
    assert iqip(sqlite_office.folder, *words).exit_code == 2


def test_a_slip_of_the_pen_in_the_settings_is_named(tmp_path: Path) -> None:
    make_office(tmp_path)
    (tmp_path / "iqip.toml").write_text("[mail]\ntransprot = 'folder'\n")
    result = iqip(tmp_path, "doctor")
    assert result.exit_code == 1
    assert "transprot" in result.stderr
    assert "Traceback" not in result.stderr


def test_doctor_says_what_is_well_and_what_to_mend(sqlite_office: Office) -> None:
    well = iqip(sqlite_office.folder, "doctor", "--json")
    assert well.exit_code == 0
    assert all(one["well"] for one in json.loads(well.stdout))
    sqlite_office.outbox.rmdir()
    ill = iqip(sqlite_office.folder, "doctor")
    assert ill.exit_code == 1
    assert f"MEND  {sqlite_office.outbox} is missing: make it, empty." in ill.stdout


def test_doctor_asks_the_virus_scanner(make_on: Callable[[str, str], Office]) -> None:
    office = make_on("sqlite", '[evidence]\nclamd = "/no/such/socket"\n')
    said = iqip(office.folder, "doctor").stdout
    assert "MEND  Files that come are not kept: the virus scanner at /no/such/socket does not answer" in said


def test_a_decision_that_cannot_be_taken_ends_with_1_and_says_why(sqlite_office: Office) -> None:
    result = iqip(sqlite_office.folder, "decide", "P99", "accept", "--by", "A", "--reason", "B")
    assert result.exit_code == 1
    assert "P99" in result.stdout


def test_hold_stops_all_letters_and_release_lets_them_go(sqlite_office: Office) -> None:
    folder = sqlite_office.folder
    assert "All letters are on hold" in iqip(folder, "hold", "--by", "PMO", "--reason", "a fault").stdout
    assert "on hold" in iqip(folder, "run", "chase", "--today", "2021-02-05").stdout
    assert "may go again" in iqip(folder, "release", "--by", "PMO").stdout


def test_without_a_server_a_job_runs_here_and_says_so(sqlite_office: Office) -> None:
    folder = sqlite_office.folder
    said = iqip(folder, "run", "chase", "--today", "2021-02-05", "--dry-run")
    assert said.exit_code == 0
    assert said.stdout.startswith("No server is up for this instance: running the steps here")
    plain = iqip(folder, "run", "chase", "--today", "2021-02-05", "--json")
    assert json.loads(plain.stdout)["sentence"] == "No letter due."


def test_preview_writes_every_letter_in_three_forms(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["preview", "all", "--into", str(tmp_path), "--today", "2021-02-05"])
    assert result.exit_code == 0
    endings = {file.suffix for file in tmp_path.iterdir()}
    assert endings == {".eml", ".txt", ".html"}


def test_an_exported_register_imports_back_without_a_change(sqlite_office: Office, tmp_path: Path) -> None:
    folder, file = sqlite_office.folder, tmp_path / "register.xlsx"
    example = Path(__file__).parents[2] / "examples" / "december-2020" / "register"
    assert iqip(folder, "import", str(example), "--today", "2021-01-07").exit_code == 0
    assert iqip(folder, "export", str(file)).exit_code == 0
    again = iqip(folder, "import", str(file), "--check", "--today", "2021-01-07")
    assert again.exit_code == 0
    assert again.stdout.startswith("No change")


def test_amend_changes_a_date_by_name_and_with_a_reason(sqlite_office: Office) -> None:
    folder = sqlite_office.folder
    example = Path(__file__).parents[2] / "examples" / "december-2020" / "register"
    iqip(folder, "import", str(example), "--today", "2021-01-07")
    who = ["--by", "PMO Officer", "--reason", "agreed by the Medical Director"]
    done = iqip(folder, "amend", "date", "QS9.1", "--to", "31/03/2021", *who)
    assert done.exit_code == 0
    assert "QS9.1" in done.stdout
    refused = iqip(folder, "amend", "date", "QS99.9", "--to", "31/03/2021", *who)
    assert refused.exit_code == 1
    assert "QS99.9" in refused.stderr
