"""Which files may be kept as evidence: by their name and by what they are."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from models.rules.attaching import OLE, refusal


def packed(*parts: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    return file.getvalue()


def compound(*streams: str) -> bytes:
    return OLE + b"\0" * 512 + b"\0\0".join(stream.encode("utf-16-le") for stream in streams)


WORD = packed("[Content_Types].xml", "word/document.xml")
KIND, PROGRAM, MACRO = "not the kind of file", "is a program", "contains a macro"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("audit.pdf", b"%PDF-1.4", None),
        ("audit.PDF", b"%PDF-1.4", None),
        ("scanned.pdf", b"\xef\xbb\xbf\n%PDF-1.4", None),
        ("audit.pdf", b"seen", KIND),
        ("audit.pdf", b"MZ\x90\x00 %PDF-1.4", PROGRAM),
        ("audit.pdf", WORD + b"%PDF-1.4", KIND),
        ("audit.docx", WORD, None),
        ("audit.docx", b"MZ\x90\x00\x03", PROGRAM),
        ("audit.docx", b"\x7fELF\x02", PROGRAM),
        ("audit.docx", packed("xl/workbook.xml"), KIND),
        ("audit.docx", packed("setup.exe"), KIND),
        ("audit.docx", b"PK\x03\x04 word/document.xml", KIND),
        ("audit.docx", compound("EncryptionInfo", "EncryptedPackage"), "locked with a password"),
        ("audit.docx", packed("word/document.xml", "word/vbaProject.bin"), MACRO),
        ("audit.docx", packed("word/document.xml", "word/embeddings/setup.exe"), "contains a program"),
        ("audit.docm", WORD, "not taken as evidence"),
        ("audit.xlsx", packed("xl/workbook.xml"), None),
        ("audit.pptx", packed("ppt/presentation.xml"), None),
        ("audit.odt", packed("mimetype", "content.xml"), None),
        ("audit.odt", packed("setup.exe"), KIND),
        ("audit.ods", packed("content.xml", "Basic/script-lc.xml"), MACRO),
        ("audit.doc", compound("Root Entry", "WordDocument"), None),
        ("audit.doc", compound("Root Entry", "Installer"), KIND),
        ("audit.xls", compound("Workbook", "_VBA_PROJECT"), MACRO),
        ("letter.msg", compound("__properties_version1.0"), None),
        ("audit.exe", b"MZ", "not taken as evidence"),
        ("audit.pdf.exe", b"%PDF-1.4", "not taken as evidence"),
        ("audit.zip", b"PK\x03\x04", "not taken as evidence"),
        ("page.html", b"<html>", "not taken as evidence"),
        ("notes.txt", b"seen on ward 3", None),
        ("notes.txt", b"seen\x00", "not plain text"),
        ("notes.txt", b"MZ program", PROGRAM),
        ("notes", b"seen", "not taken as evidence"),
        ("empty.pdf", b"", "is empty"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", None),
        ("photo.jpg", b"GIF89a", KIND),
        ("large.txt", b"x" * 2_000_001, "larger than the 2 MB"),
    ],
)
def test_a_file_is_evidence_only_if_it_is_what_its_name_says(
    name: str, content: bytes, why: str | None
) -> None:
    said = refusal(name, content, largest=2_000_000)
    assert (said is None) == (why is None)
    assert why is None or why in str(said)
    assert said is None or f"'{name}'" in said
