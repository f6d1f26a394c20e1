"""An instance on the simulated Exchange: its settings, its pace, its warning, and a day's post."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from models.hold import Cursor
from models.letter import Letter
from models.message import Message
from models.rules.pacing import MICROSOFTS, UNLIMITED, Pace
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.collect.take_in_post import is_there_post, take_in_post
from tasks.mail.exchange_cloud import cloud_warning
from tasks.mail.exchange_transport import ExchangeTransport
from tasks.mail.transport import TransportError
from tasks.mailbox.find_pace import find_pace
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.mailbox.sign_in_to_exchange import exchange_account, exchange_warning
from tasks.office import Office, open_office
from tasks.post.post_letters import post_letters
from tasks.settings import SecretInTheFile
from tests.mail.contract import reply
from tests.mail.exchange_fixture import EXCHANGE
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchange_fixture import office as office  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.mail.letters import TODAY
from tests.tasks.chases import TEN, make_trust

Make = Callable[[str, str], Office]
ENDPOINT = "https://mail.example.org/EWS/Exchange.asmx"
BY_TOKEN = """
[mail]
transport = "exchange"
[mail.exchange]
auth = "oauth2"
tenant = "example.org"
client = "22222222-2222-2222-2222-222222222222"
certificate = "exchange.pem"
"""


def test_the_settings_open_the_offices_mailbox(office: Office, mailbox: ExchangeMailbox) -> None:
    with open_mailbox(office) as transport:
        assert isinstance(transport, ExchangeTransport)
        assert not transport.fetch(None).has_more
    account = exchange_account(office)
    assert (account.mailbox, account.is_basic, account.impersonates) == (
        "improvement@example.org",
        True,
        False,
    )


def test_an_application_signs_in_by_certificate_and_impersonates(make_on: Make) -> None:
    account = exchange_account(make_on("sqlite", BY_TOKEN))
    assert account.token is not None and account.impersonates and not account.password


@pytest.mark.parametrize(
    ("settings", "missing"), [(EXCHANGE, "user"), (BY_TOKEN, "tenant"), (BY_TOKEN, "client")]
)
def test_what_is_missing_is_named(
    make_on: Make, monkeypatch: pytest.MonkeyPatch, settings: str, missing: str
) -> None:
    monkeypatch.setenv("IQIP_EXCHANGE_SECRET", "a secret")
    lines = [line for line in settings.splitlines() if not line.startswith(missing)]
    office = make_on("sqlite", "\n".join(lines))
    with pytest.raises(TransportError, match=rf"\[mail\.exchange\] {missing}"), open_mailbox(office):
        pass


def test_the_secret_stands_in_the_environment_and_never_in_the_file(
    make_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_on("sqlite", EXCHANGE)
    with pytest.raises(TransportError, match="IQIP_EXCHANGE_SECRET"), open_mailbox(office):
        pass
    file = Path(office.folder) / "iqip.toml"
    monkeypatch.setenv("IQIP_EXCHANGE_SECRET", "a secret")
    assert exchange_account(open_office(office.folder)).password == "a secret"
    file.write_text(f'exchange_secret = "a secret"\n{file.read_text()}')
    with pytest.raises(SecretInTheFile, match="IQIP_EXCHANGE_SECRET"):
        open_office(office.folder)


def test_an_endpoint_in_the_clear_is_refused_before_anything_is_sent(make_on: Make) -> None:
    with pytest.raises(ValidationError, match="https"):
        make_on("sqlite", f'{EXCHANGE}endpoint = "{ENDPOINT.replace("https", "http")}"\n')


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (f'{EXCHANGE}endpoint = "{ENDPOINT}"\n', UNLIMITED),
        (f'{EXCHANGE}endpoint = "https://outlook.office365.com/EWS/Exchange.asmx"\n', MICROSOFTS),
        (EXCHANGE, UNLIMITED),
        (f'[trust]\nemail = "improvement@nhs.net"\n{EXCHANGE}', MICROSOFTS),
        (BY_TOKEN, MICROSOFTS),
    ],
)
def test_microsofts_cloud_is_written_to_slowly_and_warned_of(
    make_on: Make, settings: str, expected: Pace
) -> None:
    office = make_on("sqlite", settings)
    assert find_pace(office) == expected
    assert (exchange_warning(office) is not None) is (expected is MICROSOFTS)


@pytest.mark.parametrize(
    "endpoint", ["https://outlook.office365.com/EWS/Exchange.asmx", "OUTLOOK.office365.com", "mail.nhs.net"]
)
def test_the_warning_has_both_dates_and_the_way_out(endpoint: str) -> None:
    warning = cloud_warning(endpoint)
    assert warning is not None
    assert "1 October 2026" in warning and "1 April 2027" in warning and '"graph"' in warning


@pytest.mark.parametrize("endpoint", ["", ENDPOINT, "https://notoffice365.com/EWS/Exchange.asmx"])
def test_a_server_of_the_trusts_own_is_not_warned_of(endpoint: str) -> None:
    assert cloud_warning(endpoint) is None


def test_another_transport_is_not_warned_of(make_on: Make) -> None:
    assert exchange_warning(make_on("sqlite", '[trust]\nemail = "improvement@nhs.net"\n')) is None


def test_a_days_letters_go_and_a_lost_answer_is_found_by_the_next_run(
    office: Office, mailbox: ExchangeMailbox
) -> None:
    make_trust(office, "Matron A", "Matron B", "Matron C")
    write_letters(office, TEN)
    mailbox.fault("SendItem", "after")
    first = post_letters(office, TEN)
    assert (len(first.sent), [one.posting for one in first.failed]) == (2, [Posting.UNKNOWN])
    second = post_letters(office, TEN)
    assert (second.found, second.sent, second.failed) == (1, (), ())
    assert len(mailbox.sent()) == 3
    with office.register.read() as session:
        letters = session.execute(select(Letter.posting, Letter.message_id)).all()
    assert {one.posting for one in letters} == {Posting.SENT}
    assert all(one.message_id for one in letters)


def test_a_days_post_is_kept_once_filed_and_remembered_by_its_state(
    office: Office, mailbox: ExchangeMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.mail.exchange_inbox.PAGE", 3)
    for words in ("one", "two", "two", "three"):
        mailbox.deliver(reply(words))
    taken = take_in_post(office, TODAY)
    assert (taken.new, taken.again, taken.failures) == (3, 1, ())
    assert not is_there_post(office)
    assert len(mailbox.ews.inside("iqip")) == 4
    mailbox.ews.forget_states()
    mailbox.deliver(reply("four"))
    assert is_there_post(office)
    assert take_in_post(office, TODAY).new == 1
    with office.register.read() as session:
        assert len(session.scalars(select(Message.id)).all()) == 4
        assert session.scalars(select(Cursor.position)).one() in mailbox.ews.states


def test_a_message_that_could_not_be_filed_comes_again_and_is_kept_once(
    office: Office, mailbox: ExchangeMailbox
) -> None:
    mailbox.deliver(reply("one"))
    mailbox.fault("MoveItem", 500)
    assert len(take_in_post(office, TODAY).failures) == 1
    again = take_in_post(office, TODAY)
    assert (again.new, again.again, again.failures) == (0, 1, ())
    assert not is_there_post(office)


def test_an_hours_login_trouble_costs_one_try_and_no_letter(office: Office, mailbox: ExchangeMailbox) -> None:
    make_trust(office, "Matron A", "Matron B", "Matron C")
    write_letters(office, TEN)
    mailbox.ews.logins.clear()
    assert len(post_letters(office, TEN).failed) == 3
    assert mailbox.ews.refused_logins == 1
