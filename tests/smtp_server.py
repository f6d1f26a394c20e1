"""Starts Debian's Exim for a test session: submission on loopback only, handing all mail to Dovecot by LMTP.

Exim, because it alone of Debian's mail servers (Postfix, OpenSMTPD) runs for a user without rights, from one
configuration file. Over TLS a client must log in; in the clear it is a relay that trusts loopback.
The recipient's name chooses the answer: `unknown@` 550, `full@` 552 5.2.2, `later@` 451; a letter whose
subject says `spam` is refused, one that says `busy` deferred, after its bytes came.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.dovecot import PASSWORD, Dovecot, access_token
from tests.loopback import free_port, make_certificate, server_folder, serving, wait_until, who_serves

PROGRAM = Path("/usr/sbin/exim4")
USER = "improvement@example.org"
SETTINGS = r"""
exim_user = {uid}
exim_group = {gid}
deliver_drop_privilege
keep_environment =
spool_directory = {folder}/spool
log_file_path = {folder}/%slog
pid_file_path = {folder}/exim.pid
primary_hostname = mail.example.org
local_interfaces = 127.0.0.1
daemon_smtp_ports = {smtp} : {smtps}
tls_on_connect_ports = {smtps}
tls_advertise_hosts = *
tls_certificate = {folder}/server.crt
tls_privatekey = {folder}/server.key
auth_advertise_hosts = ${{if def:tls_in_cipher {{*}}}}
message_size_limit = 10M
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
smtp_enforce_sync
acl_smtp_rcpt = recipient
acl_smtp_data = content
queue_run_in_order

begin acl
recipient:
  deny local_parts = unknown
       message = 550 5.1.1 There is no such mailbox.
  deny local_parts = full
       message = 552 5.2.2 The mailbox is full.
  defer local_parts = later
        message = 451 4.7.1 Please try again later.
  accept authenticated = *
  accept condition = ${{if !def:tls_in_cipher}}
  deny message = 550 5.7.1 Relaying not permitted.
content:
  deny condition = ${{if match{{$h_Subject:}}{{spam}}}}
       message = 554 5.7.1 The content is refused.
  defer condition = ${{if match{{$h_Subject:}}{{busy}}}}
        message = 451 4.3.1 The disk is full.
  accept

begin routers
all:
  driver = manualroute
  transport = dovecot
  route_list = * 127.0.0.1
  self = send

begin transports
dovecot:
  driver = smtp
  protocol = lmtp
  port = {lmtp}
  allow_localhost
  hosts_try_fastopen =

begin retry
* * F,1m,1s

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and{{{{eq{{$auth2}}{{{user}}}}}{{eq{{$auth3}}{{{password}}}}}}}}}
  server_set_id = $auth2
xoauth2:
  driver = plaintext
  public_name = XOAUTH2
  server_prompts = :
  server_condition = ${{if eq{{$auth1}}{{user={user}\x01auth=Bearer {token}\x01\x01}}}}
  server_set_id = {user}
"""


@dataclass(frozen=True)
class SmtpServer:
    """A running server; one user may log in."""

    folder: Path
    smtp: int
    smtps: int

    @property
    def certificate(self) -> Path:
        return self.folder / "server.crt"

    def settle(self) -> None:
        """Wait until all that was taken has been delivered."""
        wait_until(lambda: not list((self.folder / "spool" / "input").glob("*-H")))


def is_installed() -> bool:
    return PROGRAM.exists()


@contextmanager
def running_smtp_server(dovecot: Dovecot) -> Iterator[SmtpServer]:
    """A server that delivers into that Dovecot's mailboxes."""
    server = who_serves()
    with server_folder("exim") as folder:
        make_certificate(folder)
        running = SmtpServer(folder, free_port(), free_port())
        settings = SETTINGS.format(
            folder=folder,
            uid=server.pw_uid,
            gid=server.pw_gid,
            smtp=running.smtp,
            smtps=running.smtps,
            lmtp=dovecot.lmtp,
            user=USER,
            password=PASSWORD,
            token=access_token(USER),
        )
        (folder / "exim.conf").write_text(settings)
        with serving([str(PROGRAM), "-bdf", "-C", f"{folder}/exim.conf"], folder, running.smtp):
            yield running
