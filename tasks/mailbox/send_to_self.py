"""Send a letter and an answer to oneself, look for both, compare them, and put them away."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from tasks.clock import instant
from tasks.mail.token import subject_tag
from tasks.mail.transport import AnswerLost, Incoming, Transport, TransportError
from tasks.mailbox.finding import Finding
from tasks.mailbox.survival import clock_error, compare
from tasks.mailbox.trial import ANSWER, Trial
from tasks.mailbox.verdicts import not_come_back, of_clocks, of_headers, of_letter
from tasks.office import Office
from tasks.replies import glance

PUT_AWAY = "iqip-doctor"
PATIENCE = timedelta(seconds=60)
LOOKS_EVERY = 1.0  # seconds
T = TypeVar("T")


@dataclass(frozen=True)
class Clock:
    """The time it is, and how to wait; a test has its own."""

    now: Callable[[], datetime] = instant
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True)
class SendToSelf:
    """One try in an open mailbox; `newest` is the cursor after all that lay in it before."""

    office: Office
    transport: Transport
    newest: str | None
    trial: Trial
    clock: Clock

    def findings(self) -> Iterator[Finding]:
        """What is found, one after another; it stops where going on makes no sense."""
        is_sent = False
        try:
            self.transport.post(self.trial.envelope(self.trial.letter_id), self.trial.letter())
            is_sent = True
            yield from self._of_both()
        except (TransportError, AnswerLost, OSError) as error:
            if not is_sent:
                yield Finding(False, f"The mailbox can be read, but no letter can be sent. {error}")
                return
            left = f"Test messages ({subject_tag(self.trial.token)}) may lie in the inbox."
            yield Finding(False, f"A letter can be sent, but the test could not go on. {error} {left}")

    def _of_both(self) -> Iterator[Finding]:
        found = self._wait_for(lambda: self.transport.find(self.trial.token))
        yield of_letter(found, self.trial, self.office.settings.mail.transport, PATIENCE)
        answer = self.trial.answer((found.message_id if found else None) or self.trial.letter_id)
        sent = self.clock.now()
        self.transport.post(self.trial.envelope(self.trial.answer_id), answer.as_bytes())
        came = self._wait_for(self._answer)
        if came is None:
            yield not_come_back(self.trial.office, PATIENCE)
        else:
            yield from of_headers(compare(answer, came.raw, self.trial.token))
            yield of_clocks(clock_error(sent, came.received_at, self.clock.now()))
        if ours := self._ours():
            yield self._put_away(ours)

    def _wait_for(self, look: Callable[[], T | None]) -> T | None:
        until = self.clock.now() + PATIENCE
        while (seen := look()) is None and self.clock.now() < until:
            self.clock.sleep(LOOKS_EVERY)
        return seen

    def _ours(self) -> list[Incoming]:
        came = self.transport.fetch(self.newest).messages
        return [one for one in came if self.trial.token in glance(one.raw).tokens]

    def _answer(self) -> Incoming | None:
        words = ANSWER.encode()  # they stand in the body, too, should the subject be rewritten
        return next((one for one in self._ours() if words in one.raw), None)

    def _put_away(self, ours: list[Incoming]) -> Finding:
        for one in ours:
            self.transport.file(one.server_id, PUT_AWAY)
        left = len(self._ours())
        if left:
            return Finding(False, f"{left} test messages were moved, but lie in the inbox still: move them.")
        if self.office.settings.mail.transport == "folder":  # whose outbox people take for the letters
            for file in self.office.outbox.glob(f"*_{self.trial.token}*.eml"):
                file.unlink()
        return Finding(
            True, f"Folders can be made and messages moved: the test lies in the folder {PUT_AWAY}."
        )
