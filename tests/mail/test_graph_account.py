"""Signing in to Microsoft, against a simulated sign-in service behind the real msal."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from tasks.mail.account import UnguardedLine
from tasks.mail.graph_account import GraphAccount
from tasks.mail.graph_login import ClientCredentials, NotSignedIn

TENANT, CLIENT = "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"
PLACE = "https://login.example.org"


@dataclass
class Answer:
    """As msal reads an answer."""

    status_code: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)

    def raise_for_status(self) -> None:
        if self.status_code >= 400:
            raise OSError(f"{self.status_code}")


@dataclass
class SimulatedSignIn:
    """Microsoft's OAuth 2 client credentials flow (learn.microsoft.com/entra/identity-platform/
    v2-oauth2-client-creds-grant-flow), simulated; `refusal` is answered instead of a token."""

    refusal: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)

    def get(self, url: str, **parts: Any) -> Answer:
        assert url.endswith("/v2.0/.well-known/openid-configuration")
        places = {name: f"{PLACE}/{TENANT}/oauth2/v2.0/{name}" for name in ("authorize", "token")}
        known = {"authorization_endpoint": places["authorize"], "token_endpoint": places["token"]}
        return Answer(200, json.dumps(known | {"issuer": f"{PLACE}/{TENANT}/v2.0"}))

    def post(self, url: str, data: Any = None, **parts: Any) -> Answer:
        assert url == f"{PLACE}/{TENANT}/oauth2/v2.0/token"
        fields = data if isinstance(data, dict) else {k: v[0] for k, v in parse_qs(data).items()}
        self.asked.append(fields)
        if self.refusal:
            said = {"error": "invalid_client", "error_description": f"{self.refusal}\r\nTrace ID: 1"}
            return Answer(401, json.dumps(said))
        token = {"token_type": "Bearer", "expires_in": 3599, "access_token": f"token {len(self.asked)}"}
        return Answer(200, json.dumps(token))

    def close(self) -> None: ...


def signing_in(http: SimulatedSignIn, **fields: Any) -> ClientCredentials:
    return ClientCredentials(TENANT, CLIENT, authority=PLACE, http=http, **fields)


def make_certificate(folder: Path, passphrase: str = "") -> Path:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "iqip.example.org")])
    start = datetime(2021, 2, 3, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=365))
        .sign(key, hashes.SHA256())
    )
    guarded = (
        serialization.BestAvailableEncryption(passphrase.encode())
        if passphrase
        else serialization.NoEncryption()
    )
    pem = serialization.Encoding.PEM
    file = folder / "graph.pem"
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, guarded)
    file.write_bytes(private + certificate.public_bytes(pem))
    return file


def test_the_application_signs_in_with_its_secret_and_keeps_the_token() -> None:
    http = SimulatedSignIn()
    credentials = signing_in(http, secret="a secret")
    assert [credentials(), credentials()] == ["token 1", "token 1"]
    (asked,) = http.asked
    assert asked["grant_type"] == "client_credentials"
    assert asked["scope"] == "https://graph.microsoft.com/.default"
    assert asked["client_secret"] == "a secret"


def test_a_token_that_was_refused_is_replaced() -> None:
    credentials = signing_in(SimulatedSignIn(), secret="a secret")
    assert [credentials(), credentials(True), credentials()] == ["token 1", "token 2", "token 2"]


@pytest.mark.parametrize("passphrase", ["", "open sesame"])
def test_the_application_signs_in_with_a_certificate(tmp_path: Path, passphrase: str) -> None:
    http = SimulatedSignIn()
    file = make_certificate(tmp_path, passphrase)
    assert signing_in(http, secret=passphrase, certificate=file)() == "token 1"
    proof = jwt.decode(http.asked[0]["client_assertion"], options={"verify_signature": False})
    assert proof["iss"] == proof["sub"] == CLIENT
    assert "client_secret" not in http.asked[0]


@pytest.mark.parametrize(
    ("refusal", "cure"),
    [
        ("AADSTS7000215: Invalid client secret provided.", "not its id"),
        ("AADSTS7000222: The provided client secret keys are expired.", "make a new one"),
        ("AADSTS700027: The certificate is not registered.", "upload it"),
        ("AADSTS700016: Application was not found.", "correct client"),
        ("AADSTS99999: Something new.", "check tenant"),
    ],
)
def test_a_refused_sign_in_is_told_with_its_cure(refusal: str, cure: str) -> None:
    with pytest.raises(NotSignedIn, match=cure) as failed:
        signing_in(SimulatedSignIn(refusal), secret="a secret")()
    assert refusal in str(failed.value)
    assert "Trace ID" not in str(failed.value) and "a secret" not in str(failed.value)


def test_no_proof_at_all_and_a_file_that_is_no_certificate_are_told(tmp_path: Path) -> None:
    (tmp_path / "words.pem").write_text("words")
    for proof in ({}, {"certificate": tmp_path / "words.pem"}, {"certificate": tmp_path / "nowhere.pem"}):
        with pytest.raises(NotSignedIn, match=r"\[mail\.graph\]"):
            signing_in(SimulatedSignIn(), **proof)()


def test_secrets_are_not_shown_when_an_account_is_printed() -> None:
    credentials = signing_in(SimulatedSignIn(), secret="a secret")
    assert "a secret" not in repr(credentials)
    assert "a secret" not in repr(GraphAccount("improvement@example.org", credentials))


def test_letters_cross_a_network_only_inside_tls() -> None:
    with pytest.raises(UnguardedLine):
        GraphAccount("improvement@example.org", lambda _: "token", "http://graph.example.org/v1.0")
    GraphAccount("improvement@example.org", lambda _: "token", "http://127.0.0.1:8080/v1.0")
