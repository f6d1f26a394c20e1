"""Keep a file under the SHA-256 of its content, once, whatever it was called."""

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tasks.office import Office


class EvidenceNotKept(RuntimeError):
    """A file that came with a message could not be written; make room for it, and run the job again."""


@dataclass(frozen=True)
class KeptFile:
    """A file in the instance's evidence folder."""

    name: str
    content_type: str
    sha256: str
    size: int


def describe_file(name: str, content_type: str, content: bytes) -> KeptFile:
    """What keeping this file would write down; the name is for people and never a path."""
    shown = name.replace("\\", "/").rpartition("/")[2].strip()[:200] or "unnamed file"
    return KeptFile(shown, content_type, sha256(content).hexdigest(), len(content))


def keep_file(office: Office, file: KeptFile, content: bytes) -> None:
    """Write the file complete or not at all; one that is there already stays as it is.

    Raises EvidenceNotKept when the folder takes no more.
    """
    _put(office.evidence, file, content)


def keep_apart(office: Office, file: KeptFile, content: bytes) -> None:
    """The same for a file that was refused, readable only by who runs the office."""
    _put(office.quarantine, file, content)


def _put(folder: Path, file: KeptFile, content: bytes) -> None:
    target = folder / file.sha256
    if target.exists():
        return
    draft = target.with_name(f".{file.sha256}.{os.getpid()}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft.touch(mode=0o600)
        draft.write_bytes(content)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise EvidenceNotKept(
            f"The evidence {file.name!r} could not be written to {folder}: {error.strerror}. "
            "Nothing is lost: its message is read again by the next run, once there is room."
        ) from error
