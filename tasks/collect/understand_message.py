"""What one message says, before anything of the register is looked up for it: no session, no writing.

Reading is separate from keeping, so that a dry run, `iqip read` and a person who ties a message to a letter
see the very same thing.
"""

from dataclasses import dataclass, replace
from datetime import date

from models.rules.authentication import Vouching, authenticity
from models.rules.deciding import Sureness
from models.rules.matching import Match, Signals, match
from models.rules.settling import HUMAN
from models.rules.tying import Tied, tie
from models.vocabulary import Trust
from tasks.collect.check_files import FileCheck
from tasks.collect.find_letters import FoundLetter, Ledger
from tasks.collect.sort_attachments import OfferedFile, RefusedFile, ReturnedForm, sort_attachments
from tasks.replies import Ask, Glance, Kind, Reading, Reason
from tasks.replies.trust import Rule

CLOSED = frozenset({Reason.UNREADABLE, Reason.ENCRYPTED, Reason.NOT_OPENED})  # said whoever wrote it
NO_ANSWERS = {Kind.COMPLAINT: ("complaint",), Kind.BULK: ("mailing",), Kind.OTHER: ("no_answer",)}
SILENT = frozenset({"no_ask", "no_words_left", "no_body"})  # no fault where a file says it all


@dataclass(frozen=True)
class Wish:
    """One thing asked for. Without `tied`, the action is looked for by `reference` in the current plan."""

    reference: str
    tied: Tied | None
    field: str
    value: object
    reason: str
    quote: str
    start: int
    end: int
    confidence: str
    is_idle: bool = False  # a word or two that may tell nothing


@dataclass(frozen=True)
class Understood:
    """Everything that a message says."""

    reading: Reading
    match: Match
    letter: FoundLetter | None
    wishes: tuple[Wish, ...] = ()
    forms: tuple[ReturnedForm, ...] = ()
    files: tuple[OfferedFile, ...] = ()
    refused: tuple[RefusedFile, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def references(self) -> tuple[str, ...]:
        """The actions that it speaks of."""
        forms = (form.reference for form in self.forms)
        files = (file.reference for file in self.files)
        return tuple(dict.fromkeys((*(wish.reference for wish in self.wishes), *files, *forms)))


def match_message(seen: Glance, ledger: Ledger, boundary: str) -> Match:
    """Which letter it answers, by what its head says."""
    on_behalf = bool(seen.sender_of_record) and seen.sender_of_record != seen.sender
    signals = Signals(
        tokens=seen.tokens,
        thread=seen.in_reply_to,
        tags=seen.tags,
        person_id=ledger.people.get(seen.sender),
        authenticity=authenticity(
            Vouching(seen.authentication, seen.authentication_copied, seen.authenticated_as),
            boundary,
            seen.sender,
        ),
        is_on_behalf=on_behalf,
        behalf_person_id=ledger.people.get(seen.sender_of_record) if on_behalf else None,
        conversation=seen.conversation,
    )
    return match(signals, ledger.by_token, ledger.by_message_id)


def understand_message(
    reading: Reading, matched: Match, letter: FoundLetter | None, check: FileCheck, *, is_tied: bool = False
) -> Understood:
    """What a reading in answer to that letter comes to; what is in doubt is not asked what it wants."""
    doubts = tuple(str(doubt) for doubt in matched.doubts)
    if reading.kind != HUMAN:
        return Understood(reading, matched, letter, reasons=(*doubts, *NO_ANSWERS.get(reading.kind, ())))
    said = tuple(str(reason) for reason in reading.reasons if reason is not Reason.NO_LETTER)
    if letter is None or not (is_tied or matched.trust is not Trust.REVIEW):
        unreadable = tuple(code for code in said if code in CLOSED)
        return Understood(reading, matched, letter, reasons=(*doubts, *unreadable))
    if letter.is_to_office:  # an officer decides; `tasks.review.take_replies` reads what
        return Understood(reading, matched, letter, reasons=doubts)
    reasons = (*doubts, *said)
    return _with_wishes(Understood(reading, matched, letter, reasons=reasons), letter, check)


def _with_wishes(understood: Understood, letter: FoundLetter, check: FileCheck) -> Understood:
    reading, reasons = understood.reading, list(understood.reasons)
    files = {one.name for one in reading.attachments}
    wishes = []
    for ask in reading.asks:
        if ask.field == "evidence" and not ask.quote and ask.value in files:
            continue  # the file itself says it
        wish = _wish(ask, reading, letter)
        if wish is None:
            reasons.append("unclear_reference")
        else:
            wishes.append(wish)
    spoken = {one.reference for one in wishes if one.field == "evidence"} or {one.reference for one in wishes}
    attached = sort_attachments(reading.attachments, spoken, letter.lines, check)
    if attached.forms or attached.files:
        reasons = [code for code in reasons if code not in SILENT]
    given = {file.reference for file in attached.files} | {form.reference for form in attached.forms}
    return replace(
        understood,
        wishes=_joined([one for one in wishes if not _says_attached(one, given)], reading.text),
        forms=attached.forms,
        files=attached.files,
        refused=attached.refused,
        reasons=tuple(dict.fromkeys((*reasons, *attached.problems))),
    )


def _says_attached(wish: Wish, given: set[str]) -> bool:
    """Whether the words only point at a file that came for the same action; a link is evidence of its own."""
    is_link = str(wish.value).startswith(("http://", "https://"))
    return wish.field == "evidence" and wish.reference in given and not is_link


def _wish(ask: Ask, reading: Reading, letter: FoundLetter) -> Wish | None:
    """The ask with the line that it answers; None when it cannot be told which action is meant."""
    tied = tie(ask.field, ask.reference, _item(ask, reading), letter.lines)
    reference = ask.reference
    if tied is None and not reference:
        return None
    if tied is not None:
        reference = next(one.reference for one in letter.lines if one.action_id == tied.action_id)
    value = ask.value.isoformat() if isinstance(ask.value, date) else ask.value
    return Wish(
        reference,
        tied,
        str(ask.field),
        str(value) if isinstance(value, str) else value,
        ask.reason,
        ask.quote,
        ask.start,
        ask.end,
        str(ask.confidence),
        ask.rule is Rule.NARRATIVE_THIN,
    )


def _item(ask: Ask, reading: Reading) -> int | None:
    """The number of the item of our letter under which these words stand."""
    if ask.line is not None:
        return ask.line
    before = [one for one in reading.segments if one.start <= ask.start]
    return max(before, key=lambda one: one.start).line if before and ask.quote else None


def _joined(wishes: list[Wish], text: str) -> tuple[Wish, ...]:
    """Narrative in several places about one thing is one narrative; what is said twice counts once."""
    kept: dict[object, Wish] = {}
    for one in wishes:
        said: object = None if one.field == "narrative" else str(one.value)
        key = (one.reference, one.tied, one.field, said)
        known = kept.setdefault(key, one)
        if known is not one and one.field == "narrative":
            start, end = min(known.start, one.start), max(known.end, one.end)
            kept[key] = replace(
                known,
                value=f"{known.value} {one.value}",
                quote=text[start:end],
                start=start,
                end=end,
                confidence=min(known.confidence, one.confidence, key=lambda word: Sureness[word.upper()]),
            )
    return tuple(kept.values())
