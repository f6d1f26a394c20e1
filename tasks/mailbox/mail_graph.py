"""The table [mail.graph] of `iqip.toml`: the application that reaches the mailbox through Microsoft Graph."""

from pydantic import BaseModel, ConfigDict, field_validator

from tasks.mail.graph_account import PLACE, check_place


class Graph(BaseModel):
    """An application registered in Microsoft Entra. Its secret stands in the environment, never here."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tenant: str = ""  # the directory's id or its domain
    client: str = ""  # the application's id
    certificate: str = ""  # PEM with certificate and private key, in the instance's folder; empty: by secret
    place: str = PLACE

    @field_validator("place")
    @classmethod
    def _is_guarded(cls, place: str) -> str:
        check_place(place)
        return place.rstrip("/")
