"""Files messages into folders under the inbox, marked so that a person who looks in sees what was done."""

from dataclasses import dataclass, field

from tasks.mail.exchange_inbox import ExchangeInbox
from tasks.mail.exchange_line import Care, ExchangeLine
from tasks.mail.exchange_refused import ExchangeRefused
from tasks.mail.exchange_values import Row

EXISTS = "ErrorFolderExists"
MARKS = {"iqip": "IQIP: taken in", "too-large": "IQIP: too large to read"}


@dataclass
class ExchangeFolders:
    """The folders that letters are filed in, made when they are missing and asked for once."""

    line: ExchangeLine
    inbox: ExchangeInbox
    _ids: dict[str, str] = field(default_factory=dict)

    def file(self, server_id: str, folder: str) -> None:
        """Mark a message and move it; its id ends with that, so one that is gone was filed before."""
        there = self._id_of(folder)
        try:
            row = self.inbox.rows.pop(server_id, None)
            row = row or self.line.ask(lambda server: server.row(server_id))
            if row.folder == there:
                return
            self._mark(row, MARKS.get(folder, f"IQIP: {folder}"))
            self.line.ask(lambda server: server.move(server_id, there), Care.CHANGES)
        except ExchangeRefused as refused:
            if not refused.is_gone:
                raise

    def _mark(self, row: Row, words: str) -> None:
        """Kinds of messages that take no category are only moved: the folder tells as well."""
        categories = tuple(dict.fromkeys((*row.categories, words)))
        try:
            self.line.ask(lambda server: server.mark(row, categories), Care.CHANGES)
        except ExchangeRefused as refused:
            if refused.is_gone or refused.is_unclear or refused.wait is not None or refused.code.isdigit():
                raise

    def _id_of(self, folder: str) -> str:
        if folder not in self._ids:
            self._ids[folder] = self._found(folder) or self._made(folder)
        return self._ids[folder]

    def _found(self, folder: str) -> str | None:
        return self.line.ask(lambda server: server.folder_named(folder))

    def _made(self, folder: str) -> str:
        try:
            return self.line.ask(lambda server: server.make_folder(folder), Care.CHANGES)
        except ExchangeRefused as refused:
            found = self._found(folder) if refused.code == EXISTS else None  # another run made it meanwhile
            if found is None:
                raise
            return found
