"""Files messages into folders under the inbox, marked so that a person who looks in sees what was done."""

from dataclasses import dataclass, field

from tasks.mail.graph_inbox import GraphInbox, path_of
from tasks.mail.graph_line import GraphLine, GraphRefused

CHILDREN = "/mailFolders/inbox/childFolders"
EXISTS = "ErrorFolderExists"
MARKS = {"iqip": "IQIP: taken in", "too-large": "IQIP: too large to read"}


@dataclass
class GraphFolders:
    """The folders that letters are filed in, made when they are missing and asked for once."""

    line: GraphLine
    inbox: GraphInbox
    _ids: dict[str, str] = field(default_factory=dict)

    def file(self, server_id: str, folder: str) -> None:
        """Mark a message and move it; one that is there already, or gone, is left alone."""
        there = self._id_of(folder)
        try:
            marks = self.inbox.categories.pop(server_id, None)
            if marks is None:
                message = self.inbox.message(server_id, "parentFolderId,categories")
                if message.get("parentFolderId") == there:
                    return
                marks = list(message.get("categories", ()))
            marks = list(dict.fromkeys((*marks, MARKS.get(folder, f"IQIP: {folder}"))))
            self.line.ask("PATCH", path_of(server_id), json={"categories": marks})
            self.line.ask("POST", f"{path_of(server_id)}/move", json={"destinationId": there})
        except GraphRefused as refused:
            if not refused.is_gone:
                raise

    def _id_of(self, folder: str) -> str:
        if folder not in self._ids:
            self._ids[folder] = self._found(folder) or self._made(folder)
        return self._ids[folder]

    def _found(self, folder: str) -> str | None:
        named = self.line.answer(
            "GET", f"{CHILDREN}?$select=id,displayName&$filter=displayName eq '{folder}'"
        )
        return next((str(one["id"]) for one in named.get("value", ())), None)

    def _made(self, folder: str) -> str:
        try:
            return str(self.line.answer("POST", CHILDREN, json={"displayName": folder})["id"])
        except GraphRefused as refused:
            found = self._found(folder) if refused.code == EXISTS else None  # another run made it meanwhile
            if found is None:
                raise
            return found
