"""Keep a file under the SHA-256 of its content, once, whatever it was called."""

import os
from dataclasses import dataclass
from hashlib import sha256

from tasks.office import Office


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
    """Write the file complete or not at all; one that is there already stays as it is."""
    target = office.evidence / file.sha256
    if target.exists():
        return
    office.evidence.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{file.sha256}.{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(target)
