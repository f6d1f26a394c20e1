"""Files that are no POAP form, or mean harm, get one sentence and are not opened."""

import zipfile
from copy import deepcopy
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.papers.poap_form import NotAPoapForm, PoapForm, read_poap_form, write_poap_form

FORM = write_poap_form(PoapForm("QS1.4", "Train staff"))


def packed(**parts: bytes) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), content)
    return kept.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    kept = BytesIO(FORM)
    with zipfile.ZipFile(kept, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return kept.getvalue()


def a_letter() -> bytes:
    document = Document()
    document.add_paragraph("Dear PMO, the plan is in my head.")
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a Word document"),
        (b"%PDF-1.7 not a form", "not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not a Word document"),
        (packed(hello_txt=b"x"), "not a Word document"),
        (packed(word__document_xml=b"<w:document"), "not a Word document"),
        (FORM[: len(FORM) // 2], "not a Word document"),
        (a_letter(), "not a Plan on a Page form"),
        (with_part("word/vbaProject.bin", b"macro"), "contains macros"),
        (with_part("word/media/image1.bmp", b"\0" * 61_000_000), "too large"),
        (with_part("word/extra.xml", b" " * 8_100_000), "too large"),
        (b"PK" + b"\0" * 10_000_001, "too large"),
    ],
)
def test_what_is_no_form_gets_a_sentence_that_says_why(content: bytes, said: str) -> None:
    with pytest.raises(NotAPoapForm, match=said):
        read_poap_form(content)


def test_a_table_with_thousands_of_cells_is_refused() -> None:
    document = Document(BytesIO(FORM))
    body = document.tables[0]._tbl
    row = body.tr_lst[0]
    for _ in range(3000):
        body.append(deepcopy(row))
    kept = BytesIO()
    document.save(kept)
    with pytest.raises(NotAPoapForm, match="too large"):
        read_poap_form(kept.getvalue())


def test_an_entity_is_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(NotAPoapForm):
        read_poap_form(packed(word__document_xml=bomb))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(FORM) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_form_is_read_or_refused_and_never_breaks(place: int, noise: bytes) -> None:
    damaged = FORM[:place] + noise + FORM[place + len(noise) :]
    try:
        assert isinstance(read_poap_form(damaged), PoapForm)
    except NotAPoapForm as refused:
        assert str(refused).endswith(".")
