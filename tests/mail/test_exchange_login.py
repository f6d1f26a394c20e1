"""Logging in to a simulated Exchange through the real exchangelib: password, NTLM, token, TLS."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from exchangelib.autodiscover import Autodiscovery
from exchangelib.protocol import Protocol

from tasks.mail.account import UnguardedLine
from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.transport import TransportError
from tests.loopback import make_certificate
from tests.mail.contract import envelope, letter, reply, waiting
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox, account_on, mailbox_of
from tests.simulated_ews import MAILBOX, PASSWORD, TOKEN, USER, SimulatedEws, running_ews


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def ews(certificate: Path) -> Iterator[SimulatedEws]:
    """Inside TLS."""
    with running_ews(certificate) as ews:
        yield ews


def guarded(ews: SimulatedEws, certificate: Path, **parts: Any) -> ExchangeAccount:
    return replace(account_on(ews), ca_file=str(certificate), **parts)


@pytest.mark.parametrize("with_refusals", [{}, {"Connection": "close"}])
def test_a_wrong_password_is_tried_once_in_a_run_and_told_with_its_cure(
    mailbox: ExchangeMailbox, with_refusals: dict[str, str]
) -> None:
    mailbox.ews.logins[USER] = "changed since"
    mailbox.ews.with_refusals = with_refusals
    for _ in range(3):
        with pytest.raises(TransportError, match="IQIP_EXCHANGE_SECRET") as failed:
            mailbox.transport.post(envelope(), letter())
        assert not failed.value.permanent
    assert mailbox.ews.refused_logins == 1
    assert PASSWORD not in str(failed.value)


def test_a_password_that_was_corrected_works_in_the_next_run(mailbox: ExchangeMailbox) -> None:
    wrong = replace(account_on(mailbox.ews), password="wrong")
    with mailbox_of(mailbox.ews, wrong) as other, pytest.raises(TransportError, match="login was refused"):
        other.transport.fetch(None)
    with mailbox_of(mailbox.ews, account_on(mailbox.ews)) as again:
        assert waiting(again) == []


def test_nothing_of_a_run_stays_in_the_library(mailbox: ExchangeMailbox) -> None:
    with mailbox_of(mailbox.ews, account_on(mailbox.ews)) as other:
        waiting(other)
    assert mailbox.ews.place not in {endpoint for endpoint, _ in Protocol._protocol_cache}


def test_a_login_by_ntlm(mailbox: ExchangeMailbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "logins"
    file.write_text(f"{USER.replace(chr(92), ':')}:{PASSWORD}\n")
    monkeypatch.setenv("NTLM_USER_FILE", str(file))
    mailbox.ews.wants_ntlm = True
    account = replace(account_on(mailbox.ews), is_basic=False)
    with mailbox_of(mailbox.ews, account) as by_ntlm:
        by_ntlm.transport.post(envelope(), letter())
        by_ntlm.deliver(reply("words"))
        assert len(waiting(by_ntlm)) == len(by_ntlm.sent()) == 1
        assert mailbox.ews.connections == 1
    wrong = replace(account, password="wrong")
    with mailbox_of(mailbox.ews, wrong) as other, pytest.raises(TransportError, match="login was refused"):
        other.transport.fetch(None)


def test_a_login_that_impersonates_the_mailbox(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.delegates.clear()
    account = replace(account_on(mailbox.ews), impersonates=True)
    with mailbox_of(mailbox.ews, account) as other:
        with pytest.raises(TransportError, match="ApplicationImpersonation"):
            other.transport.fetch(None)
        mailbox.ews.impersonators.add(USER)
        other.transport.post(envelope(), letter())
        other.deliver(reply("words"))
        (one,) = waiting(other)
        other.transport.file(one.server_id, "iqip")
        assert len(other.sent()) == len(other.ews.inside("iqip")) == 1


def test_a_mailbox_that_is_not_there_is_named(mailbox: ExchangeMailbox) -> None:
    account = replace(account_on(mailbox.ews), mailbox="nobody@example.org")
    with mailbox_of(mailbox.ews, account) as other, pytest.raises(TransportError, match=r"\[trust\] email"):
        other.transport.fetch(None)


def test_an_application_reaches_the_mailbox_by_its_access_token(ews: SimulatedEws, certificate: Path) -> None:
    ews.impersonators.add("the application")
    asked: list[bool] = []

    def token(is_refused: bool) -> str:
        asked.append(is_refused)
        return "a newer token" if is_refused else TOKEN

    account = guarded(ews, certificate, token=token, impersonates=True)
    with mailbox_of(ews, account) as mailbox:
        mailbox.transport.post(envelope(), letter())
        assert mailbox.transport.absences(["matron.medicine@example.org"]) == {}
        ews.tokens = {"a newer token": "the application"}  # the first has run out
        mailbox.transport.post(envelope(), letter())
        assert len(mailbox.sent()) == 2 and asked == [False, True]
        ews.tokens = {}
        with pytest.raises(TransportError, match="login was refused"):
            mailbox.transport.post(envelope(), letter())
    assert asked == [False, True, True]


def test_a_certificate_that_nobody_knows_is_named_and_nothing_is_sent(ews: SimulatedEws) -> None:
    with mailbox_of(ews, account_on(ews)) as mailbox, pytest.raises(TransportError, match="ca_file"):
        mailbox.transport.post(envelope(), letter())
    assert ews.seen == []


def test_a_server_that_is_not_there_has_sent_nothing(mailbox: ExchangeMailbox) -> None:
    nowhere = replace(account_on(mailbox.ews), endpoint="http://127.0.0.1:9/EWS/Exchange.asmx")
    with mailbox_of(mailbox.ews, nowhere) as other, pytest.raises(TransportError, match="check the network"):
        other.transport.post(envelope(), letter())


def test_a_password_never_crosses_a_network_in_the_clear() -> None:
    with pytest.raises(UnguardedLine, match="https"):
        ExchangeAccount(MAILBOX, "http://mail.example.org/EWS/Exchange.asmx", USER, PASSWORD)


def test_the_secret_is_not_shown() -> None:
    assert PASSWORD not in repr(ExchangeAccount(MAILBOX, "", USER, PASSWORD))


def test_autodiscover_tells_where_the_mailbox_is(
    ews: SimulatedEws, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The names are not looked up: the first place that is asked is the simulated service."""
    monkeypatch.setattr(Autodiscovery, "_ensure_valid_hostname", lambda self, url: None)
    monkeypatch.setattr(Autodiscovery, "_step_1", _at(ews.place))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    with mailbox_of(ews, guarded(ews, certificate, endpoint="")) as mailbox:
        mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1
    assert ews.seen[:1] == ["GetUserSettingsRequestMessage"]


def test_a_mailbox_that_autodiscover_does_not_know_is_told(
    ews: SimulatedEws, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Autodiscovery, "_step_1", lambda self, hostname: self._step_6())
    with (
        mailbox_of(ews, replace(account_on(ews), endpoint="")) as mailbox,
        pytest.raises(TransportError, match=r"write \[mail\.exchange\] endpoint"),
    ):
        mailbox.transport.fetch(None)


def _at(place: str) -> Any:
    def step(self: Autodiscovery, hostname: str) -> Any:
        url = place.replace("/EWS/Exchange.asmx", "/autodiscover/autodiscover.svc")
        return self._step_5(ad=self._attempt_response(url=url)[1])

    return step
