"""Takes removed evidence out of the letters that carried it to a tester, in the register and the mailbox."""

from collections.abc import Collection
from email import message_from_bytes
from hashlib import sha256
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.history import REDACTED
from models.letter import Letter, LetterBytes, LetterFile


def blank_enclosures(session: Session, hashes: Collection[str]) -> frozenset[str]:
    """Blank these files in every letter that carried one; answers the Message-IDs of those letters."""
    carried = select(LetterFile.letter_id).where(LetterFile.sha256.in_(hashes))
    for letter in session.scalars(select(LetterBytes).where(LetterBytes.id.in_(carried))):
        letter.raw = without_files(letter.raw, hashes)
    names = session.scalars(select(Letter.message_id).where(Letter.id.in_(carried))).all()
    session.flush()
    session.execute(delete(LetterFile).where(LetterFile.sha256.in_(hashes)))
    return frozenset(name for name in names if name)


def blank_enclosed_files(mailbox: Path, hashes: Collection[str], letters: Collection[str]) -> list[Path]:
    """The same in the folder transport's copies of those letters; answers the changed files."""
    changed = []
    for file in sorted(mailbox.rglob("*.eml")) if letters else ():
        raw = file.read_bytes()
        if str(message_from_bytes(raw)["Message-ID"]) in letters:
            draft = file.with_name(f".{file.name}.part")
            draft.write_bytes(without_files(raw, hashes))
            draft.replace(file)
            changed.append(file)
    return changed


def without_files(raw: bytes, hashes: Collection[str]) -> bytes:
    """The message, each attachment with one of these SHA-256 replaced by a word that says so."""
    parsed = message_from_bytes(raw)
    for part in parsed.walk():
        content = part.get_payload(decode=True)
        if part.is_multipart() or not isinstance(content, bytes) or sha256(content).hexdigest() not in hashes:
            continue
        for name in ("Content-Transfer-Encoding", "Content-Disposition", "Content-Type"):
            del part[name]
        part["Content-Type"] = 'text/plain; charset="utf-8"'
        part["Content-Disposition"] = f'attachment; filename="{REDACTED}.txt"'
        part.set_payload(f"{REDACTED}\n", "utf-8")
    return parsed.as_bytes()
