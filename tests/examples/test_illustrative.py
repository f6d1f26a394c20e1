"""What is invented comes from its script and from nowhere else."""

import subprocess
import sys
from pathlib import Path

from tests.examples.the_example import FOLDER, REGISTER


def test_the_committed_files_are_what_the_script_writes(tmp_path: Path) -> None:
    script = [sys.executable, str(FOLDER / "make_illustrative.py"), "--into", str(tmp_path)]
    subprocess.run(script, check=True, timeout=60)
    written = sorted(tmp_path.iterdir())
    assert len(written) == 10
    for file in written:
        assert file.read_bytes() == (REGISTER / file.name).read_bytes(), file.name
