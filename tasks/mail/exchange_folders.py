"""Files messages of an Exchange mailbox."""

from dataclasses import dataclass, field

from tasks.mail.exchange_inbox import ExchangeInbox
from tasks.mail.exchange_line import Care, ExchangeLine
from tasks.mail.exchange_refused import ExchangeRefused
from tasks.mail.exchange_values import Row
from tasks.mail.marked_folders import Folders, marked


@dataclass
class ExchangeFolders:
    """Marks messages and moves them under the inbox."""

    line: ExchangeLine
    inbox: ExchangeInbox
    folders: Folders = field(init=False)

    def __post_init__(self) -> None:
        ask = self.line.ask
        self.folders = Folders(
            lambda name: ask(lambda server: server.folder_named(name)),
            lambda name: ask(lambda server: server.make_folder(name), Care.CHANGES),
        )

    def file(self, server_id: str, folder: str) -> None:
        """Mark a message and move it; its id ends with that, so one that is gone was filed before."""
        there = self.folders.id_of(folder)
        try:
            row = self.inbox.rows.pop(server_id, None)
            row = row or self.line.ask(lambda server: server.row(server_id))
            if row.folder == there:
                return
            self._mark(row, marked(row.categories, folder))
            self.line.ask(lambda server: server.move(server_id, there), Care.CHANGES)
        except ExchangeRefused as refused:
            if not refused.is_gone:
                raise

    def _mark(self, row: Row, categories: tuple[str, ...]) -> None:
        """Kinds of messages that take no category are only moved: the folder tells as well."""
        try:
            self.line.ask(lambda server: server.mark(row, categories), Care.CHANGES)
        except ExchangeRefused as refused:
            if refused.is_gone or refused.is_unclear or refused.wait is not None or refused.code.isdigit():
                raise
