"""The example's folder, its files as rows, and its code, which is loaded by its path."""

import csv
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[2] / "examples" / "december-2020"
REGISTER = FOLDER / "register"


def rows_of(name: str) -> list[dict[str, str]]:
    """A file of the register, without the comment rows above its header."""
    with (REGISTER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if not row[0].startswith("#")]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def notes_of(name: str) -> list[str]:
    """The comment rows of a file."""
    with (REGISTER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [row[0] for row in csv.reader(file) if row[0].startswith("#")]


def load_deliver() -> ModuleType:
    """`deliver.py`, as the demo loads it."""
    if "december_2020_deliver" not in sys.modules:
        spec = importlib.util.spec_from_file_location("december_2020_deliver", FOLDER / "deliver.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["december_2020_deliver"] = module
        spec.loader.exec_module(module)
    return sys.modules["december_2020_deliver"]
