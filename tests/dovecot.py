"""Starts Debian's Dovecot for a test session: IMAP over TLS and LMTP, unprivileged, on loopback only."""

import grp
import hmac
import json
import os
import shutil
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from smtplib import LMTP

from tests.loopback import free_port, make_certificate, server_folder, serving, who_serves

PROGRAM, LIBRARY = Path("/usr/sbin/dovecot"), Path("/usr/lib/dovecot")
PASSWORD = "a-password-of-the-tests"
KEY = b"the key with which access tokens are signed"
SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
first_valid_gid = 1
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/server.crt
ssl_key = <{folder}/server.key
ssl_dh =
disable_plaintext_auth = no
auth_mechanisms = plain xoauth2
auth_failure_delay = 0
mail_location = maildir:~/Maildir
mail_fsync = never
mail_plugins = {plugins}
plugin {{
  acl = vfile:{folder}/acl
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/oauth2.conf
}}
passdb {{
  driver = static
  mechanisms = plain
  args = password={password}
}}
userdb {{
  driver = static
  args = allow_all_users=yes uid={uid} gid={gid} home={folder}/homes/%Lu
}}
namespace inbox {{
  inbox = yes
  separator = /
  prefix = {prefix}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap {{
  process_limit = 100
}}
protocol imap {{
  mail_max_userip_connections = 100
{capability}
}}
"""
TOKENS = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={folder}/keys/
username_attribute = email
"""


@dataclass(frozen=True)
class Dovecot:
    """A running server; any user has a mailbox, and all have one password."""

    folder: Path
    imap: int
    imaps: int
    lmtp: int

    @property
    def certificate(self) -> Path:
        return self.folder / "server.crt"

    def deliver(self, address: str, raw: bytes) -> None:
        """Let a message come into somebody's inbox; it is there when this returns."""
        with LMTP("127.0.0.1", self.lmtp) as lmtp:
            lmtp.sendmail("", [address], raw)

    def delivered(self, address: str) -> list[bytes]:
        """What lies in somebody's inbox, oldest first."""
        inbox = self.folder / "homes" / address / "Maildir"
        files = [file for part in ("new", "cur") for file in (inbox / part).glob("*")]
        return [file.read_bytes() for file in sorted(files, key=lambda file: file.name)]

    def homes(self) -> list[str]:
        """Whose mailboxes there are."""
        return sorted(home.name for home in (self.folder / "homes").glob("*"))

    def folders(self, address: str) -> dict[str, int]:
        """How many messages lie in each of somebody's folders other than the inbox."""
        mailbox = self.folder / "homes" / address / "Maildir"
        return {
            folder.name[1:]: len([*folder.glob("new/*"), *folder.glob("cur/*")])
            for folder in mailbox.glob(".*")
            if folder.is_dir()
        }

    def forget_identities(self, address: str) -> None:
        """Let the inbox get a new UIDVALIDITY, as after a restore from backup."""
        mailbox = self.folder / "homes" / address / "Maildir"
        for name in ("dovecot.index", "dovecot.index.log", "dovecot.index.cache", "dovecot-uidvalidity"):
            (mailbox / name).unlink(missing_ok=True)
        listed = (mailbox / "dovecot-uidlist").read_text().splitlines(keepends=True)
        (mailbox / "dovecot-uidlist").write_text(listed[0].replace(" V", " V1", 1) + "".join(listed[1:]))

    def empty(self) -> None:
        """Everybody's mailbox as on the first day."""
        for home in (self.folder / "homes").glob("*"):
            shutil.rmtree(home, ignore_errors=True)


def is_installed() -> bool:
    return PROGRAM.exists() and (LIBRARY / "imap-login").exists() and (LIBRARY / "lmtp").exists()


def access_token(address: str) -> str:
    """A JSON Web Token (RFC 7519) that the server believes until the year 2100."""
    parts = ({"typ": "JWT", "alg": "HS256"}, {"sub": address, "email": address, "iat": 0, "exp": 4102444800})
    signed = ".".join(_base64url(json.dumps(part).encode()) for part in parts)
    return f"{signed}.{_base64url(hmac.digest(KEY, signed.encode(), 'sha256'))}"


def _base64url(words: bytes) -> str:
    return urlsafe_b64encode(words).decode().rstrip("=")


@contextmanager
def running_dovecot(prefix: str = "", capability: str = "", rights: str = "") -> Iterator[Dovecot]:
    """A server; `prefix` is that of its namespace, `capability` replaces what it says it can do.

    `rights` are those of a mailbox's owner in all its folders (RFC 4314); empty: every right.
    """
    server = who_serves()
    with server_folder("dovecot") as folder:
        make_certificate(folder)
        (folder / "homes").mkdir()
        os.chown(folder / "homes", server.pw_uid, server.pw_gid)
        (folder / "keys/default/HS256").mkdir(parents=True)
        (folder / "keys/default/HS256/default").write_bytes(b64encode(KEY))
        (folder / "oauth2.conf").write_text(TOKENS.format(folder=folder))
        running = Dovecot(folder, free_port(), free_port(), free_port())
        settings = SETTINGS.format(
            folder=folder,
            user=server.pw_name,
            group=grp.getgrgid(server.pw_gid).gr_name,
            uid=server.pw_uid,
            gid=server.pw_gid,
            password=PASSWORD,
            prefix=prefix,
            plugins="acl" if rights else "",
            capability=f"  imap_capability = {capability}" if capability else "",
            imap=running.imap,
            imaps=running.imaps,
            lmtp=running.lmtp,
        )
        (folder / "acl").write_text(f"* owner {rights}\n")
        (folder / "dovecot.conf").write_text(settings)
        with serving([str(PROGRAM), "-F", "-c", f"{folder}/dovecot.conf"], folder, running.imap):
            yield running
