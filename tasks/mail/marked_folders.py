"""The folders under the inbox that messages are filed in, and the marks by which people see what was done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tasks.mail.transport import TransportError

MARKS = {"iqip": "IQIP: taken in", "too-large": "IQIP: too large to read"}


def marked(categories: Iterable[str], folder: str) -> tuple[str, ...]:
    """A message's categories with our mark for that folder, each once."""
    return tuple(dict.fromkeys((*categories, MARKS.get(folder, f"IQIP: {folder}"))))


@dataclass
class Folders:
    """Ids of folders by name: made when they are missing, and asked for once."""

    find: Callable[[str], str | None]
    make: Callable[[str], str]
    _ids: dict[str, str] = field(default_factory=dict)

    def id_of(self, folder: str) -> str:
        """The id of that folder; one that another run made in the same moment is as good."""
        if folder not in self._ids:
            self._ids[folder] = self.find(folder) or self._made(folder)
        return self._ids[folder]

    def _made(self, folder: str) -> str:
        try:
            return self.make(folder)
        except TransportError:
            found = self.find(folder)
            if found is None:
                raise
            return found
