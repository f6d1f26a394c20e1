"""An instance on the simulated Microsoft Graph: its settings, and a day's post."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from models.hold import Cursor
from models.letter import Letter
from models.message import Message
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.collect.take_in_post import is_there_post, take_in_post
from tasks.mail.graph import GraphTransport
from tasks.mail.transport import TransportError
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.mailbox.sign_in_to_graph import graph_account
from tasks.office import Office, open_office
from tasks.post.post_letters import post_letters
from tasks.settings import SecretInTheFile
from tests.mail.contract import reply
from tests.mail.graph_fixture import GRAPH
from tests.mail.graph_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.graph_fixture import office as office  # noqa: PLC0414
from tests.mail.graphs import GraphMailbox
from tests.mail.letters import TODAY
from tests.tasks.chases import TEN, make_trust

Make = Callable[[str, str], Office]


def test_the_settings_open_the_offices_mailbox(make_on: Make) -> None:
    office = make_on("sqlite", GRAPH)
    assert graph_account(office).mailbox == "improvement@example.org"
    with open_mailbox(office) as transport:
        assert isinstance(transport, GraphTransport)


@pytest.mark.parametrize("missing", ["tenant", "client", "certificate"])
def test_what_is_missing_is_named(make_on: Make, missing: str) -> None:
    lines = [line for line in GRAPH.splitlines() if not line.startswith(missing)]
    office = make_on("sqlite", "\n".join(lines))
    with pytest.raises(TransportError, match=rf"\[mail\.graph\] {missing}"), open_mailbox(office):
        pass


def test_the_secret_may_stand_in_the_environment_and_never_in_the_file(
    make_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [line for line in GRAPH.splitlines() if not line.startswith("certificate")]
    office = make_on("sqlite", "\n".join(lines))
    file = Path(office.folder) / "iqip.toml"
    monkeypatch.setenv("IQIP_GRAPH_SECRET", "a secret")
    assert "a secret" not in repr(graph_account(open_office(office.folder)))
    file.write_text(f'graph_secret = "a secret"\n{file.read_text()}')
    with pytest.raises(SecretInTheFile, match="IQIP_GRAPH_SECRET"):
        open_office(office.folder)


def test_a_place_in_the_clear_is_refused_before_anything_is_sent(make_on: Make) -> None:
    with pytest.raises(ValidationError, match="https"):
        make_on("sqlite", f'{GRAPH}place = "http://graph.example.org/v1.0"\n')


def test_a_days_letters_go_and_a_lost_answer_is_found_by_the_next_run(
    office: Office, mailbox: GraphMailbox
) -> None:
    make_trust(office, "Matron A", "Matron B", "Matron C")
    write_letters(office, TEN)
    mailbox.fault("POST /messages/.*/send", "after")
    first = post_letters(office, TEN)
    assert (len(first.sent), [one.posting for one in first.failed]) == (2, [Posting.UNKNOWN])
    second = post_letters(office, TEN)
    assert (second.found, second.sent, second.failed) == (1, (), ())
    assert len(mailbox.sent()) == 3
    with office.register.read() as session:
        letters = session.execute(select(Letter.posting, Letter.server_id, Letter.message_id)).all()
    assert {one.posting for one in letters} == {Posting.SENT}
    assert all("immutable" in one.server_id and one.message_id for one in letters)


def test_a_days_post_is_kept_once_filed_and_remembered_by_its_cursor(
    office: Office, mailbox: GraphMailbox
) -> None:
    for words in ("one", "two", "two", "three"):
        mailbox.deliver(reply(words))
    mailbox.graph.page = 3
    taken = take_in_post(office, TODAY)
    assert (taken.new, taken.again, taken.failures) == (3, 1, ())
    assert not is_there_post(office)
    assert len(mailbox.graph.inside("iqip")) == 4
    mailbox.graph.forget_links()
    mailbox.deliver(reply("four"))
    assert is_there_post(office)
    assert take_in_post(office, TODAY).new == 1
    with office.register.read() as session:
        assert len(session.scalars(select(Message.id)).all()) == 4
        assert session.scalars(select(Cursor.position)).one().startswith(mailbox.graph.place)


def test_a_message_that_could_not_be_filed_comes_again_and_is_kept_once(
    office: Office, mailbox: GraphMailbox
) -> None:
    mailbox.deliver(reply("one"))
    mailbox.fault("POST /messages/.*/move", 500)
    assert len(take_in_post(office, TODAY).failures) == 1
    again = take_in_post(office, TODAY)
    assert (again.new, again.again, again.failures) == (0, 1, ())
    assert not is_there_post(office)
