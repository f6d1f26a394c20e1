"""How large a file may be, and what a hostile or broken one is told, before anything of it is unpacked."""

import struct
import zlib
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl.utils.exceptions import InvalidFileException

from tasks.sheets.values import NotThat

MOST_BYTES = 30_000_000  # the file itself
MOST_UNPACKED = 120_000_000  # a workbook's parts together: a zip bomb says more
MOST_PARTS = 2_000
MOST_ROWS = 100_000  # of one sheet that hold something
MOST_COLUMNS = 200
MOST_BLANK = 2_000  # blank rows in a row, after which nothing more is looked for
MOST_CHARACTERS = 100_000  # of one cell; Excel's own limit is 32,767
MOST_FAULTS = 200  # of one sheet that are listed

# What zipfile, zlib, the XML parsers and openpyxl raise on a damaged part: anything at all.
BROKEN = (
    *(AttributeError, LookupError, NotImplementedError, RuntimeError, SyntaxError, TypeError, ValueError),
    *(BadZipFile, EOFError, InvalidFileException, OSError, ParseError, struct.error, zlib.error),
)


def check_size(file: Path) -> None:
    """Raise NotThat for a file too large to be a PMO's."""
    if file.stat().st_size > MOST_BYTES:
        wrong = f"The file has {file.stat().st_size:,} bytes."
        raise NotThat(
            wrong, f"Files up to {MOST_BYTES:,} bytes are read; leave out pictures and spare sheets."
        )


def check_workbook(file: Path) -> None:
    """Raise NotThat for what is no workbook, or would unpack to something monstrous."""
    check_size(file)
    right = "Open it in Excel and save it as an Excel workbook (.xlsx) without a password."
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise NotThat("This is not an Excel workbook.", right)
            size = sum(part.file_size for part in parts)
            if size > MOST_UNPACKED or len(parts) > MOST_PARTS:
                wrong = f"The workbook would unpack to {size:,} bytes in {len(parts):,} parts."
                raise NotThat(wrong, "Copy its rows into a new workbook; it holds far more than text.")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with archive.open(part) as opened:
                        start = opened.read(2_000).replace(b"\0", b"").upper()
                    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                        raise NotThat(
                            "The workbook declares XML entities.", "Excel never does: do not use it."
                        )
    except NotThat:
        raise
    except BROKEN as fault:
        raise NotThat(f"The workbook cannot be opened ({fault}).", right) from fault
