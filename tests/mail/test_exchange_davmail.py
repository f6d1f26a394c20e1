"""The simulated Exchange is not merely shaped to our client: DavMail reads and sends through it, too."""

from imaplib import IMAP4
from smtplib import SMTP

from tests.conftest import skip_or_fail
from tests.davmail import is_installed, running_davmail
from tests.mail.contract import TOKEN, letter, reply, waiting
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.simulated_ews import INBOX, MAILBOX

PASSWORD = "the-office"


def test_another_client_reads_and_sends_in_the_same_mailbox(mailbox: ExchangeMailbox) -> None:
    if not is_installed():
        skip_or_fail("DavMail is not installed (Debian: apt-get install davmail)")
    mailbox.ews.logins[MAILBOX] = PASSWORD
    mailbox.ews.delegates.add(MAILBOX)
    for words in ("first words", "second words"):
        mailbox.deliver(reply(words))
    with running_davmail(mailbox.ews.place) as davmail:
        with IMAP4("127.0.0.1", davmail.imap, timeout=60) as imap:
            imap.login(MAILBOX, PASSWORD)
            assert imap.select("INBOX") == ("OK", [b"2"])
            _, parts = imap.fetch("1:2", "(BODY.PEEK[])")
            read = [part[1] for part in parts if isinstance(part, tuple)]
            assert [b"first words" in read[0], b"second words" in read[1]] == [True, True]
            assert b"Message-ID: <first.words@example.org>" in read[0]
        with SMTP("127.0.0.1", davmail.smtp, timeout=60) as smtp:
            smtp.login(MAILBOX, PASSWORD)
            smtp.sendmail(MAILBOX, ["matron.medicine@example.org"], letter())
    assert mailbox.transport.find(TOKEN) is not None
    assert len(waiting(mailbox)) == len(mailbox.ews.inside(INBOX)) == 2
