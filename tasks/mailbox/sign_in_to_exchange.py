"""The account by which an instance reaches its mailbox on an Exchange server."""

from urllib.parse import urlsplit

from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.exchange_cloud import cloud_warning
from tasks.mail.graph_login import ClientCredentials
from tasks.mail.transport import TransportError
from tasks.office import Office

CLOUD = "outlook.office365.com"
SCOPE = f"https://{CLOUD}/.default"
SECRET = "IQIP_EXCHANGE_SECRET"


def exchange_account(office: Office) -> ExchangeAccount:
    """The office's mailbox and its login. What is missing in the settings raises TransportError."""
    exchange = office.settings.mail.exchange
    secret = office.settings.exchange_secret.get_secret_value()
    is_by_token = exchange.auth == "oauth2"
    for name in ("tenant", "client") if is_by_token else ("user",):
        if not getattr(exchange, name):
            raise TransportError(f"iqip.toml, [mail.exchange] {name}: it is missing.", permanent=False)
    if not secret and not (is_by_token and exchange.certificate):
        raise TransportError(
            f"There is no secret for the Exchange server: set {SECRET} in the environment"
            + (", or name a PEM file in [mail.exchange] certificate." if is_by_token else "."),
            permanent=False,
        )
    return ExchangeAccount(
        office.settings.trust.email,
        exchange.endpoint,
        exchange.user,
        "" if is_by_token else secret,
        is_basic=exchange.auth == "basic",
        token=_sign_in(office, secret) if is_by_token else None,
        impersonates=is_by_token or exchange.access == "impersonation",
        ca_file=str(office.folder / exchange.ca_file) if exchange.ca_file else "",
    )


def exchange_host(office: Office) -> str:
    """Where the mailbox is, as far as the settings tell: an application signs in to the cloud only."""
    exchange = office.settings.mail.exchange
    if exchange.endpoint:
        return urlsplit(exchange.endpoint).hostname or ""
    return CLOUD if exchange.auth == "oauth2" else office.settings.trust.email.rpartition("@")[2]


def exchange_warning(office: Office) -> str | None:
    """What to say at start-up where Exchange Web Services are about to end; None for any other transport."""
    return cloud_warning(exchange_host(office)) if office.settings.mail.transport == "exchange" else None


def _sign_in(office: Office, secret: str) -> ClientCredentials:
    exchange = office.settings.mail.exchange
    certificate = office.folder / exchange.certificate if exchange.certificate else None
    return ClientCredentials(
        exchange.tenant,
        exchange.client,
        secret,
        certificate,
        SCOPE,
        section="mail.exchange",
        secret_name=SECRET,
    )
