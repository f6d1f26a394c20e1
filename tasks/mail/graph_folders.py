"""Files messages of a mailbox in Microsoft's cloud."""

from dataclasses import dataclass, field

from tasks.mail.graph_inbox import GraphInbox, path_of
from tasks.mail.graph_line import GraphLine, GraphRefused
from tasks.mail.marked_folders import Folders, marked

CHILDREN = "/mailFolders/inbox/childFolders"


@dataclass
class GraphFolders:
    """Marks messages and moves them under the inbox."""

    line: GraphLine
    inbox: GraphInbox
    folders: Folders = field(init=False)

    def __post_init__(self) -> None:
        self.folders = Folders(self._found, self._made)

    def file(self, server_id: str, folder: str) -> None:
        """Mark a message and move it; one that is there already, or gone, is left alone."""
        there = self.folders.id_of(folder)
        try:
            categories = self.inbox.categories.pop(server_id, None)
            if categories is None:
                message = self.inbox.message(server_id, "parentFolderId,categories")
                if message.get("parentFolderId") == there:
                    return
                categories = list(message.get("categories", ()))
            self.line.ask("PATCH", path_of(server_id), json={"categories": marked(categories, folder)})
            self.line.ask("POST", f"{path_of(server_id)}/move", json={"destinationId": there})
        except GraphRefused as refused:
            if not refused.is_gone:
                raise

    def _found(self, folder: str) -> str | None:
        asked = f"{CHILDREN}?$select=id,displayName&$filter=displayName eq '{folder}'"
        return next((str(one["id"]) for one in self.line.answer("GET", asked).get("value", ())), None)

    def _made(self, folder: str) -> str:
        return str(self.line.answer("POST", CHILDREN, json={"displayName": folder})["id"])
