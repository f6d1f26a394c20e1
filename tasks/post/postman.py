"""Posts what is queued: each letter is claimed (committed), posted once, and stamped with what it became.

Letters are taken up a hundred at a time, so that a commit is shared by many. The claim of a portion is
committed before its first letter is begun, its stamps after its last: whenever the run is killed, a letter
that is `queued` was not begun, one that is `sent` was taken by the server, and the others, a portion at most,
are `sending`. `recover_letters` looks each of them up before anything else is done with it.

Where the provider has limits, a run waits between portions and leaves the rest to the next (rules.pacing).
"""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from datetime import date
from time import sleep

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.letter import Letter
from models.person import Person
from models.rules.pacing import UNLIMITED, next_portion, pause_after
from models.rules.pacing import in_words as limits_in_words
from models.vocabulary import Posting
from tasks.mail.transport import Envelope, Transport, TransportError, post_all
from tasks.mailbox.find_pace import count_taken_up, find_pace
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.office import Office
from tasks.post.claim_letters import Claimed, claim_letters, count_claimable
from tasks.post.hold_letters import in_words, standing_hold
from tasks.post.posted import NotPosted, Posted
from tasks.post.posting_lock import posting_alone
from tasks.post.recover_letters import recover_letters
from tasks.post.release_letters import waiting_batches
from tasks.post.stamp_letters import Stamp, stamp_for, stamp_letters, stamp_of
from tasks.working_days import working_calendar

CHUNK = 100
GIVES_UP_AFTER = 5  # refusals for now in a row: the server is in trouble, not the letters
UNFINISHED = (Posting.FAILED_FOR_NOW, Posting.FAILED_FOR_GOOD, Posting.UNKNOWN, Posting.HELD_FOR_A_PERSON)


class Postman(ExitStack):
    """Posts when asked to, as often as that is; the first time he takes the lock and opens the mailbox.

    He stops where nothing may be posted, where another run posts, and where the server refuses everything.
    """

    def __init__(self, office: Office, today: date) -> None:
        super().__init__()
        self._office, self._today = office, today
        self._transport: Transport | None = None
        self._stopped: Posted | None = None  # why he has not begun
        self._is_away = False  # the server
        self._pace, self._before, self._tried = find_pace(office), 0, 0
        self._sent: list[int] = []
        self._found = 0

    def post_all(self) -> None:
        """Post everything, at the pace that the provider bears."""
        while letters := self._post_portion():
            if self._pace.a_minute and self._next_portion() and count_claimable(self._office, self._today):
                sleep(pause_after(self._pace, letters))

    def post_ahead(self) -> None:
        """Post a portion of what is there, while more is being written; nothing where a pace is kept."""
        if self._pace == UNLIMITED:
            self._post_portion()

    def posted(self) -> Posted:
        """What became of it all."""
        if self._stopped is not None:
            return self._stopped
        is_full = not self._is_away and not self._next_portion()
        held_back = count_claimable(self._office, self._today) if is_full else 0
        with self._office.register.read() as session:
            unfinished, waiting = _unfinished(session), waiting_batches(session)
        limits = limits_in_words(self._pace) if held_back else ""
        return Posted(tuple(self._sent), unfinished, self._found, waiting, held_back=held_back, limits=limits)

    def _post_portion(self) -> int:
        """How many letters were taken up; what became of each is written down."""
        transport, most = self._begun(), self._next_portion()
        if transport is None or self._is_away or not most:
            return 0
        letters = claim_letters(self._office, self._today, most)
        stamps: list[Stamp] = []
        dead: list[str] = []
        try:
            self._is_away = _post_all(self._office, transport, letters, stamps, dead)
        finally:
            stamp_letters(self._office, stamps, dead, self._today)
        self._sent += [stamp["letter_id"] for stamp in stamps if stamp["posting"] is Posting.SENT]
        self._tried += len(letters)
        return len(letters)

    def _next_portion(self) -> int:
        tried = self._tried
        return next_portion(self._pace, CHUNK, today=self._before + tried, this_run=tried)

    def _begun(self) -> Transport | None:
        if self._transport is None and self._stopped is None:
            self._stopped = self._why_not()
        if self._transport is None and self._stopped is None:
            self._transport = self.enter_context(open_mailbox(self._office))
            self._found = recover_letters(self._office, self._transport, self._today)
            if self._pace.a_day:
                self._before = count_taken_up(self._office, self._today)
        return self._transport

    def _why_not(self) -> Posted | None:
        if not working_calendar(self._office, self._today).is_working_day(self._today):
            return Posted(is_day_off=True)
        with self._office.register.read() as session:
            standing = standing_hold(session)
            if standing is not None:
                return Posted(waiting=waiting_batches(session), on_hold=in_words(standing))
        return None if self.enter_context(posting_alone(self._office)) else Posted(is_busy=True)


def _post_all(
    office: Office, transport: Transport, letters: Sequence[Claimed], stamps: list[Stamp], dead: list[str]
) -> bool:
    """Post each, one bad address or not; what became of it goes to `stamps`, an address that reaches nobody
    to `dead`. Answers whether to give up.
    """
    refused = 0
    addressed = ((_envelope(office, letter), letter.raw) for letter in letters)
    with closing(post_all(transport, addressed)) as outcomes:
        for letter, outcome in zip(letters, outcomes, strict=False):  # cut short when it gives up
            stamp = stamp_for(letter, outcome)
            if isinstance(outcome, TransportError) and outcome.nobody_there:
                dead.append(letter.address)
            refused = refused + 1 if stamp["posting"] is Posting.FAILED_FOR_NOW else 0
            stamps.append(stamp)
            if refused >= GIVES_UP_AFTER:
                break
    for letter in letters[len(stamps) :]:
        why = "Not tried: the server refused every letter before it."
        stamps.append(stamp_of(letter, Posting.FAILED_FOR_NOW, why) | {"attempts": letter.attempts})
    return refused >= GIVES_UP_AFTER


def _envelope(office: Office, letter: Claimed) -> Envelope:
    sender = office.settings.trust.email
    return Envelope(sender, letter.address, letter.token, letter.message_id, letter.on)


def _unfinished(session: Session) -> tuple[NotPosted, ...]:
    """The letters that did not go and are not simply waiting, with the reason."""
    rows = session.execute(
        select(Letter.id, Person.name, Letter.address, Letter.posting, Letter.last_error)
        .join(Person, Person.id == Letter.person_id)
        .where(Letter.posting.in_(UNFINISHED))
        .order_by(Letter.id)
    )
    return tuple(
        NotPosted(id_, name, address, posting, why or "") for id_, name, address, posting, why in rows
    )
