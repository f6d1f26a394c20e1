"""What a job says when it is done: one sentence, what it did, what now waits for a person."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.rules.marking import Marked


@dataclass(frozen=True)
class Waiting:
    """Something that waits for a person. `id` is what `iqip decide` takes: P12, M1, R3, B2, I9, L12."""

    id: str
    what: str  # "QS1.1: status would become completed"
    why: str  # why a person must look
    words: str = ""  # the words that it rests on; hostile, escaped where shown
    key: str = ""  # the one-time key that an accept from a link must name
    around: tuple[str, str] = ("", "")  # what stands before and after them in their sentence; as hostile
    message: str = ""  # the message that asks for it, I12: what came in one message may be decided at once

    @property
    def quoted(self) -> str:
        """The words marked inside their sentence."""
        return str(Marked(self.around[0], self.words, self.around[1]))


@dataclass(frozen=True)
class Outcome:
    """A job's answer. `did` are rows of one table; a non-empty `failures` ends the run failed."""

    sentence: str
    did: tuple[dict[str, str], ...] = ()
    waiting: tuple[Waiting, ...] = ()
    failures: tuple[str, ...] = field(default=())


def joined(outcomes: Sequence[Outcome], otherwise: str) -> Outcome:
    """Several outcomes as one; where there is none, the sentence `otherwise`."""
    return Outcome(
        " ".join(one.sentence for one in outcomes) or otherwise,
        tuple(row for one in outcomes for row in one.did),
        tuple(waiting for one in outcomes for waiting in one.waiting),
        tuple(failure for one in outcomes for failure in one.failures),
    )
