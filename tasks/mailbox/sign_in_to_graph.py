"""The account by which an instance reaches its mailbox through Microsoft Graph."""

from tasks.mail.graph_account import GraphAccount
from tasks.mail.graph_login import ClientCredentials
from tasks.mail.transport import TransportError
from tasks.office import Office


def graph_account(office: Office) -> GraphAccount:
    """The office's mailbox and its sign-in. What is missing in the settings raises TransportError."""
    graph = office.settings.mail.graph
    secret = office.settings.graph_secret.get_secret_value()
    for name in ("tenant", "client"):
        if not getattr(graph, name):
            raise TransportError(
                f"iqip.toml, [mail.graph] {name}: write the one of the application in Microsoft Entra.",
                permanent=False,
            )
    if not graph.certificate and not secret:
        raise TransportError(
            "There is no secret for Microsoft Graph: name a PEM file in [mail.graph] certificate, or set "
            "IQIP_GRAPH_SECRET in the environment.",
            permanent=False,
        )
    certificate = office.folder / graph.certificate if graph.certificate else None
    credentials = ClientCredentials(graph.tenant, graph.client, secret, certificate)
    return GraphAccount(office.settings.trust.email, credentials, graph.place)
