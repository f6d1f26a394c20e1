"""The PMO can look at every kind of letter before one is sent."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from models.vocabulary import LetterKind
from tasks.mail.previewing import preview
from tests.mail.letters import TODAY


def test_every_kind_is_written_as_message_text_and_html(tmp_path: Path) -> None:
    files = preview(None, tmp_path / "letters", TODAY, poap_form=b"a form")
    assert {file.suffix for file in files} == {".eml", ".txt", ".html"}
    assert len(files) == len(set(files)) == 3 * len({file.stem for file in files})
    for file in files:
        if file.suffix == ".eml":
            assert message_from_bytes(file.read_bytes(), policy=policy.default)["To"].endswith(
                "@example.org>"
            )


@pytest.mark.parametrize("kind", LetterKind)
def test_one_kind_is_written_alone(tmp_path: Path, kind: LetterKind) -> None:
    stems = {file.stem for file in preview(kind, tmp_path, TODAY)}
    assert stems
    assert all(stem.startswith(kind.value.replace("_", "-")) for stem in stems)


def test_a_poap_letter_carries_its_form(tmp_path: Path) -> None:
    preview(LetterKind.CHASE, tmp_path, TODAY, poap_form=b"a form")
    message = message_from_bytes((tmp_path / "chase-poap.eml").read_bytes(), policy=policy.default)
    assert "QS5.2 POAP.docx" in [part.get_filename() for part in message.walk()]
