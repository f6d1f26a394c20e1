"""Sentences of owners: those that hold a word of completion and say none, and those that say it."""

from pathlib import Path

HERE = Path(__file__).parent
NOT_COMPLETED = tuple((HERE / "not_completed.txt").read_text(encoding="utf-8").splitlines())
COMPLETED = tuple((HERE / "completed.txt").read_text(encoding="utf-8").splitlines())
