"""DavMail (Debian's package), a client of Exchange that is not ours: IMAP and SMTP on loopback before it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.loopback import free_port, server_folder, serving


@dataclass(frozen=True)
class DavMail:
    """Where it listens."""

    imap: int
    smtp: int


def is_installed() -> bool:
    return shutil.which("davmail") is not None


@contextmanager
def running_davmail(endpoint: str) -> Iterator[DavMail]:
    """DavMail before the Exchange at `endpoint`, until the block ends."""
    davmail = DavMail(free_port(), free_port())
    with server_folder("davmail") as folder:
        settings = {
            "server": "true",
            "mode": "EWS",
            "url": endpoint,
            "imapPort": davmail.imap,
            "smtpPort": davmail.smtp,
            **{f"{other}Port": "" for other in ("pop", "caldav", "ldap")},
            "bindAddress": "127.0.0.1",
            "allowRemote": "false",
            "disableUpdateCheck": "true",
            "enableProxy": "false",
            "logFilePath": folder / "davmail.log",
        }
        file = folder / "davmail.properties"
        file.write_text("".join(f"davmail.{name}={value}\n" for name, value in settings.items()))
        with serving(["davmail", str(file)], folder, davmail.imap):
            yield davmail
