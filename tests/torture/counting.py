"""The count of one trial: what the mailbox's own record says, laid beside the ledger."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from hashlib import sha256

from models.vocabulary import MessageState
from tasks.office import Office
from tests.torture.ledgers import FINAL, IN_DOUBT, entries, kept, waiting_ids
from tests.torture.sides import Side

Wanted = Mapping[str, int]  # letters by address


@dataclass
class Count:
    """Every number must be 0; `reasons` says of each what it is about."""

    lost: int = 0
    sent_twice: int = 0
    dropped: int = 0
    proposed_twice: int = 0
    differs: int = 0  # from what an undisturbed run comes to, or ledger from record
    not_final: int = 0
    unknown: int = 0
    failed_runs: int = 0
    reasons: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Count") -> "Count":
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))
        return self

    @property
    def is_clean(self) -> bool:
        return not any(getattr(self, name) for name in NUMBERS)

    def note(self, number: str, reason: str, many: int = 1) -> None:
        setattr(self, number, getattr(self, number) + many)
        self.reasons.append(f"{number.replace('_', ' ')}: {reason}")


NUMBERS = tuple(one.name for one in fields(Count) if one.name != "reasons")


def count_letters(office: Office, side: Side, wanted: Wanted) -> Count:
    """Each address must have been sent what it was to be sent, by the mailbox's own record."""
    count, waiting = Count(), waiting_ids(office)
    taken, ledger = side.taken(), entries(office)
    arrived = Counter(address for address, _ in taken)
    tokens = {token for _, token in taken}
    listed = Counter(one.address for one in ledger if f"L{one.id}" in waiting)
    for address in wanted.keys() | arrived.keys():
        missing = wanted.get(address, 0) - arrived[address]
        if missing > listed[address]:
            count.note("lost", f"the letter to {address}", missing - listed[address])
        if missing < 0:
            count.note("sent_twice", f"the letter to {address}", -missing)
    for one in ledger:
        is_there = one.token in tokens
        if one.posting in IN_DOUBT:
            where = "it did arrive" if is_there else "it never arrived"
            count.note(
                "unknown", f"L{one.id} to {one.address} ({where}): {one.error or 'killed while sending'}"
            )
        elif one.posting not in FINAL:
            count.note("not_final", f"L{one.id} to {one.address} is {one.posting}")
        elif (one.posting == FINAL[0]) != is_there:
            count.note("differs", f"L{one.id} is {one.posting}, {'' if is_there else 'not '}in the record")
    for address, token in taken:
        if token not in {one.token for one in ledger}:
            count.note("differs", f"a letter to {address} that no ledger knows: {token}")
    return count


def count_messages(office: Office, side: Side, came: tuple[bytes, ...]) -> Count:
    """Each message must be in the register once, out of the inbox, and final or in the list for a person."""
    count, waiting, there = Count(), waiting_ids(office), kept(office)
    delivered = {sha256(raw).hexdigest() for raw in came} | {
        sha256(raw.replace(b"\n", b"\r\n")).hexdigest() for raw in came if b"\r\n" not in raw
    }
    wanted = len(set(came))
    found = len(delivered & there.keys())
    if found < wanted:
        count.note("dropped", f"{wanted - found} of {wanted} messages", wanted - found)
    if len(there) > wanted:
        count.note("differs", f"{len(there) - wanted} messages are kept twice", len(there) - wanted)
    if left := side.in_the_inbox():
        count.note("differs", f"{left} messages still lie in the inbox", left)
    for id_, state in there.values():
        is_listed = f"I{id_}" in waiting
        if state is MessageState.KEPT or (state is MessageState.REVIEW and not is_listed):
            count.note("not_final", f"I{id_} is {state}")
    return count


MOST_WORDS = 160


def count_changes(found: Counter[tuple[object, ...]], wanted: Counter[tuple[object, ...]]) -> Count:
    """What a killed collect came to, beside what an undisturbed one does."""
    count = Count()
    for row, many in (found - wanted).items():
        is_again = row[0] == "proposal" and row in wanted
        count.note(
            "proposed_twice" if is_again else "differs", f"more than undisturbed: {row}"[:MOST_WORDS], many
        )
    for row, many in (wanted - found).items():
        count.note("differs", f"less than undisturbed: {row}"[:MOST_WORDS], many)
    return count
