"""Who writes our letters."""

from tasks.mail.content import SenderContent
from tasks.office import Office


def sender_of(office: Office) -> SenderContent:
    """Who writes, as the settings say."""
    trust = office.settings.trust
    return SenderContent(trust.name, trust.office, trust.contact, trust.telephone, trust.email)
