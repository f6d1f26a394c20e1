"""Where a run is: told by what it did last, and shown on a board that outlives it."""

from enum import Enum
from mmap import mmap

from tests.torture.moments import Doing


class Place(Enum):
    STARTING = "starting, opening the register"
    ASKING = "asking who is away"
    WRITING = "filling letters and claiming their lines"
    COMMITTING = "inside a commit"
    LOOKING = "looking for letters in doubt"
    BETWEEN = "posting, between two batches"
    CLAIMED = "claimed and committed, not posted"
    POSTING = "inside the post of a letter"
    ADDRESSED = "MAIL and RCPT said, not DATA"
    IN_DATA = "inside DATA"
    HANDED_OVER = "handed over, the answer not read"
    TAKEN = "taken by the server, the stamp not committed"
    FETCHING = "fetching, nothing of the batch kept"
    KEPT = "raw kept, not all of it filed or read"
    FILING = "inside the filing of a message"
    READING = "taking in, reading and deciding, some of each committed"
    ACKNOWLEDGING = "filling acknowledgements"


PLACES = tuple(Place)
FIRST = {  # of each step
    "look_up_absences": Place.ASKING,
    "write_and_post": Place.WRITING,
    "post_letters": Place.LOOKING,
    "collect_returns": Place.FETCHING,
    "acknowledge": Place.ACKNOWLEDGING,
}
AFTER_COMMIT = FIRST | {
    "write_and_post": Place.CLAIMED,
    "post_letters": Place.CLAIMED,
    "collect_returns": Place.READING,
}
ENTERED = {  # by a call of the transport; any other posts
    "find": Place.LOOKING,
    "fetch": Place.FETCHING,
    "file": Place.FILING,
    "file_all": Place.FILING,
    "absences": Place.ASKING,
}
LEFT = ENTERED | {"file": Place.KEPT, "file_all": Place.KEPT}
AT_POST = {Place.POSTING, Place.ADDRESSED, Place.IN_DATA, Place.HANDED_OVER, Place.TAKEN, Place.CLAIMED}


class Board:
    """Shared with the process that is watched: where it is, and how often it did each doing."""

    def __init__(self) -> None:
        self._cells = memoryview(mmap(-1, 4096)).cast("I")

    @property
    def place(self) -> Place:
        return PLACES[self._cells[0]]

    @place.setter
    def place(self, place: Place) -> None:
        self._cells[0] = PLACES.index(place)

    def count(self, doing: Doing) -> int:
        self._cells[doing] += 1
        return self._cells[doing]

    def counts(self) -> dict[Doing, int]:
        return {doing: self._cells[doing] for doing in Doing}
