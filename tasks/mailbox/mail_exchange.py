"""The table [mail.exchange] of `iqip.toml`: the Exchange server that is reached by Exchange Web Services."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from tasks.mail.exchange_account import check_endpoint


class Exchange(BaseModel):
    """Where the mailbox is and who logs in. The secret itself stands in the environment, never here."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    endpoint: str = ""  # https://mail.example.org/EWS/Exchange.asmx; empty: asked by autodiscover at each run
    auth: Literal["ntlm", "basic", "oauth2"] = "ntlm"
    user: str = ""  # DOMAIN\user or an address; not for oauth2
    access: Literal["delegate", "impersonation"] = "delegate"  # for oauth2 always the second
    tenant: str = ""  # this and the next two for oauth2: the directory's id or its domain
    client: str = ""  # the application's id
    certificate: str = ""  # PEM with certificate and private key, in the instance's folder; empty: by secret
    ca_file: str = ""  # PEM, in the instance's folder; empty: the authorities that certifi knows

    @field_validator("endpoint")
    @classmethod
    def _is_guarded(cls, endpoint: str) -> str:
        check_endpoint(endpoint)
        return endpoint
