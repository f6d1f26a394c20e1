"""The mail servers of a test session; each test finds every mailbox empty."""

from collections.abc import Iterator

import pytest

from tests import dovecot, smtp_server
from tests.conftest import skip_or_fail
from tests.mail.smtp_mailbox import Servers


@pytest.fixture(scope="session")
def running_servers() -> Iterator[Servers]:
    if not dovecot.is_installed():
        skip_or_fail("Dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-lmtpd)")
    if not smtp_server.is_installed():
        skip_or_fail("Exim is not installed (Debian: apt-get install exim4-daemon-light)")
    with dovecot.running_dovecot() as mailboxes, smtp_server.running_smtp_server(mailboxes) as smtp:
        yield Servers(smtp, mailboxes)


@pytest.fixture
def servers(running_servers: Servers) -> Servers:
    running_servers.smtp.settle()
    running_servers.dovecot.empty()
    return running_servers
