"""Says when the mailbox is in Microsoft's cloud, where Exchange Web Services come to their end.

Dates: "Deprecation of Exchange Web Services in Exchange Online"
(learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-ews-exchange-online).
Exchange servers of the Trust's own are not concerned.
"""

from urllib.parse import urlsplit

from models.rules.pacing import is_microsofts


def cloud_warning(endpoint: str) -> str | None:
    """What to tell whoever starts iqip on that endpoint (an address or a host); None where all is well."""
    host = urlsplit(endpoint).hostname or endpoint
    if not is_microsofts(host):
        return None
    return (
        f"{host} is Microsoft's cloud: it blocks Exchange Web Services by default since 1 October 2026 "
        "(an application must be on the tenant's allow list), and on 1 April 2027 they are gone. "
        'Change to [mail] transport = "graph".'
    )
