"""Which files may be kept as evidence: a name on the list, and content that is what the name says.

Archives, programs, macros, and anything that only pretends, are not kept; the message goes to a person.
A file's own bytes decide (the published signatures of each format, the list of parts of a packed one),
never the sender's Content-Type; nothing that is packed is unpacked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

ZIPPED, LISTED = b"PK\x03\x04", b"PK\x01\x02"  # a packed file's beginning, a line of its list of parts
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word, Excel and PowerPoint before 2007, Outlook's .msg
SIGNATURES: Mapping[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "rtf": (b"{\\rtf",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "tif": (b"II*\x00", b"MM\x00*"),
    "tiff": (b"II*\x00", b"MM\x00*"),
}
PACKED: Mapping[str, str] = {  # the part without which it is not of this kind (ECMA-376, ODF 1.3)
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
    "odt": "content.xml",
    "ods": "content.xml",
}
STREAMS: Mapping[str, tuple[str, ...]] = {  # a stream that a compound file of this kind has (MS-CFB)
    "doc": ("WordDocument",),
    "xls": ("Workbook", "Book"),
    "ppt": ("PowerPoint Document",),
    "msg": ("__properties_version1.0",),
}
IGNORED = frozenset({"ics", "vcf", "asc", "p7s"})  # calendar entries, cards and signatures are no evidence
PLAIN = frozenset({"txt", "csv", "eml"})
PROGRAMS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")  # Windows, Linux, macOS, Java
PROGRAM_NAMES = (
    ".exe",
    ".dll",
    ".scr",
    ".com",
    ".bat",
    ".cmd",
    ".ps1",
    ".vbs",
    ".js",
    ".jar",
    ".hta",
    ".lnk",
)
MACROS = ("vbaproject.bin", "vbadata.xml", "basic/script-lc.xml")
MOST_PARTS = 5_000
LARGEST = 25_000_000


@dataclass(frozen=True)
class Refusal:
    """Why a file is not kept: the reason's code, and a sentence that names the file."""

    code: str
    why: str


def is_ignored(name: str) -> bool:
    """Whether a file is mail's own furniture, which nobody offers as evidence."""
    return name.rpartition(".")[2].lower() in IGNORED


def refusal(name: str, content: bytes, largest: int = LARGEST) -> str | None:
    """Why a file is not kept as evidence, in words; None if it may be."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    if not content:
        return f"'{name}' is empty"
    if len(content) > largest:
        return f"'{name}' is larger than the {largest // 1_000_000} MB that a file may have"
    if extension not in PLAIN | SIGNATURES.keys() | PACKED.keys() | STREAMS.keys():
        return f"'{name}' is of a kind that is not taken as evidence"
    if content.startswith(PROGRAMS):
        return f"'{name}' is a program, whatever its name says"
    fault = _fault(extension, content)
    return f"'{name}' {fault}" if fault else None


def _fault(extension: str, content: bytes) -> str | None:
    if extension in PACKED:
        return _fault_of_packed(extension, content)
    if extension in STREAMS:
        return _fault_of_compound(extension, content)
    if extension in PLAIN:
        return "is not plain text" if b"\x00" in content[:8192] else None
    is_late_pdf = extension == "pdf" and b"%PDF-" in content[:1024] and not content.startswith((ZIPPED, OLE))
    is_so = content.startswith(SIGNATURES[extension]) or is_late_pdf
    return None if is_so else "is not the kind of file that its name says"


def _fault_of_packed(extension: str, content: bytes) -> str | None:
    if content.startswith(OLE) and _utf16("EncryptedPackage") in content:
        return "is locked with a password"
    if not content.startswith(ZIPPED) or content.count(LISTED) > MOST_PARTS:
        return "is not the kind of file that its name says"
    try:
        parts = [part.lower() for part in ZipFile(BytesIO(content)).namelist()]
    except (BadZipFile, ValueError, LookupError, OSError, EOFError, NotImplementedError):
        parts = []
    if PACKED[extension] not in parts:
        return "is not the kind of file that its name says"
    if any(part.endswith(MACROS) for part in parts):
        return "contains a macro"
    return "contains a program" if any(part.endswith(PROGRAM_NAMES) for part in parts) else None


def _fault_of_compound(extension: str, content: bytes) -> str | None:
    if not content.startswith(OLE) or not any(_utf16(stream) in content for stream in STREAMS[extension]):
        return "is not the kind of file that its name says"
    return "contains a macro" if _utf16("_VBA_PROJECT") in content else None


def _utf16(name: str) -> bytes:
    """A name as a compound file's directory has it."""
    return name.encode("utf-16-le")
