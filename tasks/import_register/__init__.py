"""Brings a PMO's files into the register: all of them at once, or nothing."""

from tasks.import_register.importing import import_files
from tasks.import_register.report import Change, ImportReport

__all__ = ["Change", "ImportReport", "import_files"]
