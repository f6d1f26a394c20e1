"""Runs the contract suite and the faults, and prints what came of each, transport by case: `make table`."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.mail.ways.way import Fault

HERE = Path(__file__).parent
FILES = ("test_folder.py", "test_smtp.py", "test_exchange.py", "test_graph.py", "test_faults.py")
COLUMNS = {
    "folder": "folder",
    "smtp": "smtp (Exim, Dovecot)",
    "exchange": "exchange (simulated)",
    "graph": "graph (simulated)",
}
CASE = re.compile(r"::(?:Test(?P<kind>[A-Z]\w+)::)?test_(?P<name>\w+)(?:\[(?P<given>.*)\])?$")
CANNOT = "it cannot happen: "


@dataclass
class Table:
    """A pytest plugin: what came of each case, by row and transport."""

    rows: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    reasons: dict[str, None] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One case's end, or the failure of what it needs."""
        case = CASE.search(report.nodeid)
        if case is None or (report.when != "call" and report.passed):
            return
        row, column = _place(case)
        if column in COLUMNS:
            self.rows.setdefault(row, {}).setdefault(column, []).append(self._came(report, row, column))

    def _came(self, report: pytest.TestReport, row: str, column: str) -> str:
        if not report.skipped:
            return report.outcome
        why = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        if CANNOT not in why:
            return "not run"
        self.reasons[f"{COLUMNS[column]}: {row}: {why.partition(CANNOT)[2]}."] = None
        return "cannot happen"

    def printed(self) -> str:
        """As Markdown."""
        lines = [f"| case | {' | '.join(COLUMNS.values())} |", "|---" * (len(COLUMNS) + 1) + "|"]
        for row, cells in self.rows.items():
            lines.append(f"| {row} | {' | '.join(_cell(cells.get(column, [])) for column in COLUMNS)} |")
        return "\n".join((*lines, "", "Where a fault cannot happen:", *(f"- {one}" for one in self.reasons)))


def _place(case: re.Match[str]) -> tuple[str, str]:
    words = case["name"].replace("_", " ")
    if case["kind"]:
        return words, case["kind"].lower()
    column, _, fault = (case["given"] or "").partition("-")
    return Fault[fault].value if fault in Fault.__members__ else words, column


def _cell(came: list[str]) -> str:
    if len(set(came)) > 1:
        return ", ".join(f"{came.count(one)} {one}" for one in dict.fromkeys(came))
    return came[0] + (f" ({len(came)})" if len(came) > 1 else "") if came else "-"


if __name__ == "__main__":
    table = Table()
    quietly = ["-p", "no:terminal", "-o", "addopts="]
    ended = pytest.main([*quietly, *(str(HERE / file) for file in FILES)], plugins=[table])
    sys.stdout.write(table.printed() + "\n")
    raise SystemExit(ended)
