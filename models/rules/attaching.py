"""Which files may be kept as evidence: a name on the list, and content that is what the name says.

Archives, programs, macros, and anything that only pretends, are not kept; the message goes to a person.
A file's first bytes decide (the published signatures of each format), never the sender's Content-Type.
"""

from collections.abc import Mapping

ZIPPED = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word, Excel and PowerPoint before 2007, Outlook's .msg
SIGNATURES: Mapping[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "docx": (ZIPPED,),
    "xlsx": (ZIPPED,),
    "pptx": (ZIPPED,),
    "odt": (ZIPPED,),
    "ods": (ZIPPED,),
    "doc": (OLE,),
    "xls": (OLE,),
    "ppt": (OLE,),
    "msg": (OLE,),
    "rtf": (b"{\\rtf",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "tif": (b"II*\x00", b"MM\x00*"),
    "tiff": (b"II*\x00", b"MM\x00*"),
}
ZIP_PARTS: Mapping[str, bytes] = {"docx": b"word/", "xlsx": b"xl/", "pptx": b"ppt/"}
IGNORED = frozenset({"ics", "vcf", "asc", "p7s"})  # calendar entries, cards and signatures are no evidence
PLAIN = frozenset({"txt", "csv", "eml"})
MACRO = b"vbaProject.bin"


def is_ignored(name: str) -> bool:
    """Whether a file is mail's own furniture, which nobody offers as evidence."""
    return name.rpartition(".")[2].lower() in IGNORED


def refusal(name: str, content: bytes) -> str | None:
    """Why a file is not kept as evidence, in words; None if it may be."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    if not content:
        return f"'{name}' is empty"
    if extension in PLAIN:
        return f"'{name}' is not plain text" if b"\x00" in content[:8192] else None
    known = SIGNATURES.get(extension)
    if known is None:
        return f"'{name}' is of a kind that is not taken as evidence"
    if not content.startswith(known) and not (extension == "pdf" and b"%PDF-" in content[:1024]):
        return f"'{name}' is not the kind of file that its name says"
    if known == (ZIPPED,) and ZIP_PARTS.get(extension, b"") not in content:
        return f"'{name}' is not the kind of file that its name says"
    if MACRO in content:
        return f"'{name}' contains a macro"
    return None
