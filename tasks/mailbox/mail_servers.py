"""The tables [mail.smtp] and [mail.imap] of `iqip.toml`: the servers of the smtp transport."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from tasks.mail.account import check_guarded


class MailServer(BaseModel):
    """One server and the login there. The secret itself stands in the environment, never here."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: str = ""
    port: int = Field(default=0, ge=0, le=65535)
    security: Literal["starttls", "tls", "none"] = "tls"  # none: on this machine only
    user: str = ""
    auth: Literal["password", "xoauth2"] = "password"
    ca_file: str = ""  # PEM, in the instance's folder; empty: the authorities that this machine trusts
    secret_file: str = ""  # holds the password or access token, renewed by whoever owns it


class Smtp(MailServer):
    """Where letters go out (RFC 6409). Without a user nobody logs in: a relay that knows the machine."""

    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"

    @model_validator(mode="after")
    def _is_guarded(self) -> Self:
        check_guarded("mail.smtp", self.host, self.security)
        return self


class Imap(MailServer):
    """Where post comes in. `folder` is the inbox that is read."""

    port: int = Field(default=993, ge=1, le=65535)
    folder: str = "INBOX"

    @model_validator(mode="after")
    def _is_guarded(self) -> Self:
        check_guarded("mail.imap", self.host, self.security)
        return self
