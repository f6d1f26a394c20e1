"""The folder transport: the contract of all transports, and that no file is ever lost."""

from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from tasks.mail.choosing import NoSuchTransport, open_transport
from tasks.mail.folder import FolderTransport
from tasks.mail.transport import TransportError
from tests.mail.contract import TOKEN, TransportContract, envelope, letter, reply, waiting


@dataclass
class FolderMailbox:
    folder: Path
    transport: FolderTransport

    def deliver(self, raw: bytes) -> None:
        inbox = self.folder / "inbox"
        inbox.mkdir(parents=True, exist_ok=True)
        (inbox / f"{len(list(inbox.glob('*.eml'))):04}.eml").write_bytes(raw)

    def sent(self) -> list[bytes]:
        return [file.read_bytes() for file in sorted((self.folder / "outbox").glob("*.eml"))]


@pytest.fixture
def mailbox(tmp_path: Path) -> FolderMailbox:
    return FolderMailbox(tmp_path, FolderTransport(tmp_path))


class TestFolder(TransportContract):
    """The folder transport keeps the contract."""


def test_a_letter_is_kept_byte_for_byte_under_a_name_that_people_can_read(mailbox: FolderMailbox) -> None:
    posted = mailbox.transport.post(envelope(), letter())
    assert posted.server_id == f"2021-02-03_matron.medicine@example.org_{TOKEN}.eml"
    assert mailbox.sent() == [letter()]


def test_a_letter_posted_twice_is_seen_twice(mailbox: FolderMailbox) -> None:
    for _ in range(2):
        mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 2


def test_two_runs_that_post_at_once_write_over_nothing(mailbox: FolderMailbox) -> None:
    runs = [Thread(target=mailbox.transport.post, args=(envelope(), letter())) for _ in range(12)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert mailbox.sent() == [letter()] * 12


def test_a_half_written_letter_is_no_letter(mailbox: FolderMailbox) -> None:
    (mailbox.folder / "outbox").mkdir()
    (mailbox.folder / "outbox" / f".2021-02-03_matron.medicine@example.org_{TOKEN}.part").write_bytes(b"Fro")
    assert mailbox.transport.find(TOKEN) is None
    mailbox.transport.post(envelope(), letter())
    assert mailbox.sent() == [letter()]


def test_a_letter_that_cannot_be_written_can_be_tried_again(mailbox: FolderMailbox) -> None:
    (mailbox.folder / "outbox").write_text("a file where a folder should be")
    with pytest.raises(TransportError, match="could not be written") as failed:
        mailbox.transport.post(envelope(), letter())
    assert not failed.value.permanent


def test_filed_messages_of_one_name_are_all_kept(mailbox: FolderMailbox) -> None:
    for words in ("first", "second"):
        mailbox.deliver(reply(words))
        mailbox.transport.file("0000.eml", "read")
    filed = sorted((mailbox.folder / "inbox" / "filed" / "read").iterdir())
    assert [file.name for file in filed] == ["0000-2.eml", "0000.eml"]
    assert {file.read_bytes() for file in filed} == {reply("first"), reply("second")}


def test_only_messages_are_fetched_whatever_else_lies_there(mailbox: FolderMailbox) -> None:
    mailbox.deliver(reply("a message"))
    for name in ("notes.txt", ".hidden.part", "Upper.EML"):
        (mailbox.folder / "inbox" / name).write_bytes(reply(name))
    (mailbox.folder / "inbox" / "folder.eml").mkdir()
    assert [one.server_id for one in waiting(mailbox)] == ["0000.eml", "Upper.EML"]


def test_of_a_message_that_is_far_too_large_only_the_beginning_is_read(tmp_path: Path) -> None:
    mailbox = FolderMailbox(tmp_path, FolderTransport(tmp_path, largest=40))
    mailbox.deliver(reply("words without end"))
    (one,) = waiting(mailbox)
    assert one.is_cut
    assert one.raw == reply("words without end")[:40]
    assert one.size == len(reply("words without end"))


@pytest.mark.parametrize(
    ("server_id", "folder"), [("../../register.sqlite", "read"), ("0000.eml", "../.."), ("0000.eml", "")]
)
def test_nothing_outside_the_mailbox_is_moved(mailbox: FolderMailbox, server_id: str, folder: str) -> None:
    mailbox.deliver(reply("stay"))
    with pytest.raises(ValueError, match="Cannot file"):
        mailbox.transport.file(server_id, folder)
    assert len(waiting(mailbox)) == 1


def test_an_address_that_is_unfit_for_a_file_name_stays_in_the_outbox(mailbox: FolderMailbox) -> None:
    odd = envelope()
    odd = type(odd)(odd.sender, "../../o'brien/x@example.org", odd.token, odd.message_id, odd.day)
    posted = mailbox.transport.post(odd, letter())
    assert (mailbox.folder / "outbox" / str(posted.server_id)).exists()


def test_the_transport_that_the_settings_name_is_opened(tmp_path: Path) -> None:
    with open_transport("folder", tmp_path, largest=10) as transport:
        assert transport == FolderTransport(tmp_path, 10)


def test_a_transport_that_is_not_there_is_named_in_a_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(NoSuchTransport, match=r"\[mail\] transport = 'pigeon'"),
        open_transport("pigeon", tmp_path),
    ):
        pass
