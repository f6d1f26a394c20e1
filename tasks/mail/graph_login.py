"""Signs the application in to Microsoft's cloud as itself (OAuth 2 client credentials), through msal.

For Microsoft Graph its rights are Mail.ReadWrite and Mail.Send as application permissions, held to the one
mailbox by RBAC for Applications. A certificate is to be preferred to a secret, which is easily copied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msal import ConfidentialClientApplication

from tasks.mail.transport import TransportError

AUTHORITY = "https://login.microsoftonline.com"


class NotSignedIn(TransportError):
    """Microsoft gave this application no access token: correct what the sentence names."""


@dataclass
class ClientCredentials:
    """Asks Microsoft for access tokens and keeps one while it is valid.

    `secret` is the client's secret; with a `certificate` (a PEM file that holds its private key too) it is
    the key's passphrase, if it has one. `http` replaces the requests session that msal would make.
    """

    tenant: str
    client: str
    secret: str = field(default="", repr=False)
    certificate: Path | None = None
    scope: str = "https://graph.microsoft.com/.default"
    section: str = "mail.graph"  # of iqip.toml; this and the next for sentences
    secret_name: str = "IQIP_GRAPH_SECRET"
    authority: str = AUTHORITY
    http: Any = field(default=None, repr=False)
    _application: Any = field(default=None, repr=False)

    def __call__(self, is_refused: bool = False) -> str:
        """An access token. Raises NotSignedIn."""
        try:
            if self._application is None:
                self._application = self._signed_up()
            if is_refused:
                self._application.remove_tokens_for_client()
            answer = self._application.acquire_token_for_client([self.scope])
        except (OSError, ValueError) as error:  # no network, no such tenant, a file that is no certificate
            raise NotSignedIn(self._sentence(str(error)), permanent=False) from error
        if "access_token" not in answer:
            raise NotSignedIn(self._sentence(_reason(answer)), permanent=False)
        return str(answer["access_token"])

    def _signed_up(self) -> Any:
        return ConfidentialClientApplication(
            self.client,
            client_credential=self._credential(),
            authority=f"{self.authority}/{self.tenant}",
            instance_discovery=False,
            http_client=self.http,
        )

    def _credential(self) -> str | dict[str, str]:
        if self.certificate is None:
            if not self.secret:
                raise ValueError("there is neither a certificate nor a secret")
            return self.secret
        pem = self.certificate.read_text(encoding="ascii")
        credential = {"private_key": pem, "public_certificate": pem}
        return credential | ({"passphrase": self.secret} if self.secret else {})

    def _sentence(self, reason: str) -> str:
        cures = {
            "AADSTS7000215": "the secret is not the right one: copy its value, not its id",
            "AADSTS7000222": "the secret has run out: make a new one in Microsoft Entra",
            "AADSTS700027": "the certificate is not known there: upload it to the application",
            "AADSTS700016": "no such application in this tenant: correct client",
            "AADSTS90002": "no such tenant: correct tenant",
        }
        cure = next((words for code, words in cures.items() if f"{code}:" in reason), "")
        cure = cure or f"check tenant, client, and the certificate or {self.secret_name}"
        where = f"iqip.toml, [{self.section}]"
        return f"{where}: Microsoft did not sign this application in; {cure} ({reason[:300]})."


def _reason(answer: Mapping[str, object]) -> str:
    """The first line of what Microsoft says; the others are trace ids."""
    words = str(answer.get("error_description") or answer.get("error") or "no reason given")
    return words.splitlines()[0]
