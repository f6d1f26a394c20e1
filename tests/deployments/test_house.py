"""The house itself: our packages are the checkout's, and no job hides another module."""

import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from deployments.listing import read_deployments

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("package", ["flows", "tasks", "models", "deployments"])
def test_our_packages_come_from_the_checkout(package: str) -> None:
    assert Path(str(import_module(package).__file__)).parent == ROOT / package


def test_no_file_of_flows_hides_a_module_that_somebody_else_imports() -> None:
    names = {file.stem for file in (ROOT / "flows").glob("*.py")} - {"__init__"}
    assert names.isdisjoint(sys.stdlib_module_names)
    elsewhere = {name for name in names if (spec := find_spec(name)) and spec.origin}
    assert elsewhere == set()


def test_each_file_of_flows_is_one_job_but_for_what_they_show() -> None:
    files = {file.stem for file in (ROOT / "flows").glob("*.py")} - {"__init__", "showing"}
    assert files == {one.module.removeprefix("flows.") for one in read_deployments()}
    for file in (ROOT / "flows").glob("*.py"):
        assert file.stem == "showing" or len(file.read_text().splitlines()) <= 60, file


@pytest.mark.parametrize(
    "words", [["--help"], ["doctor"], ["waiting"], ["hold", "--by", "A", "--reason", "B"], ["preview", "all"]]
)
def test_a_command_that_runs_no_job_does_not_wait_for_prefect(words: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from deployments.cli import app\n"
        "from tasks.office import make_office\n"
        "from pathlib import Path\n"
        "make_office(Path('instance'))\n"
        f"sys.argv = ['iqip', *{words!r}]\n"
        "try:\n    app()\nexcept SystemExit:\n    pass\n"
        "print('prefect' in sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "False"
