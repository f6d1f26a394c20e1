"""Whether a file that came may be opened and kept: by name and content, then by the virus scanner."""

from dataclasses import dataclass

from models.rules.attaching import LARGEST, Refusal, refusal
from tasks.collect.scan_files import NotScanned, Scanner
from tasks.office import Office


@dataclass(frozen=True)
class FileCheck:
    """What one run asks of every file; without a scanner nobody looks for viruses."""

    largest: int = LARGEST
    scanner: Scanner | None = None

    def refusal(self, name: str, content: bytes) -> Refusal | None:
        """Why the file is not kept; None if it may be."""
        why = refusal(name, content, self.largest)
        if why:
            return Refusal("file_refused", why)
        if self.scanner is None:
            return None
        try:
            virus = self.scanner.scan(content)
        except NotScanned as fault:
            return Refusal("file_not_scanned", f"'{name}' was not kept: {fault}")
        return Refusal("file_refused", f"'{name}' carries a virus ({virus})") if virus else None


def file_check(office: Office) -> FileCheck:
    """The check that an office's settings ask for."""
    chosen = office.settings.evidence
    scanner = Scanner(chosen.clamd, chosen.clamd_seconds) if chosen.clamd else None
    return FileCheck(chosen.max_file_bytes, scanner)
