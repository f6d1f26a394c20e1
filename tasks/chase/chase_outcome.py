"""Say what a chase did: one sentence, each letter with its reasons, and what waits for a person."""

from collections import Counter
from collections.abc import Iterator

from models.rules.asking import HeldLine
from models.vocabulary import LetterKind, Posting
from tasks.chase.written import Written, WrittenLetter
from tasks.outcome import Outcome, Waiting
from tasks.post.posted import NotPosted, Posted

WHAT = {
    LetterKind.CHASE: "chase",
    LetterKind.TESTER: "to the tester",
    LetterKind.LEAD_DIGEST: "digest to the executive lead",
    LetterKind.DATE_MOVED: "date moved",
}
TO_WHOM = {
    LetterKind.CHASE: "owner",
    LetterKind.TESTER: "tester",
    LetterKind.LEAD_DIGEST: "executive lead",
}
NEEDS_A_PERSON = {
    Posting.UNKNOWN: "nobody knows yet whether it went; the next run looks for it",
    Posting.HELD_FOR_A_PERSON: "the server cannot tell whether it went: accept if it did, else refuse",
    Posting.FAILED_FOR_GOOD: "it cannot be delivered: correct the address",
    Posting.FAILED_FOR_NOW: "the server refused it for now",
}


def chase_outcome(written: Written, posted: Posted | None = None) -> Outcome:
    """The chase in one value; without `posted`, of a dry run or of letters that are yet to be posted."""
    failed = posted.failed if posted else ()
    return Outcome(
        _sentence(written, posted),
        tuple(_rows(written)),
        (*_batches(written, posted), *_held(written.held), *(_unfinished(one) for one in failed)),
        tuple(
            f"The letter {one.id} to {one.name} ({one.address}) did not go: {one.why}"
            for one in failed
            if one.posting in (Posting.FAILED_FOR_NOW, Posting.FAILED_FOR_GOOD)
        ),
    )


def _sentence(written: Written, posted: Posted | None) -> str:
    if written.on_hold:
        return (
            f"All letters are on hold ({written.on_hold}); {_counted(written.would_go, 'letter')} would go."
        )
    parts = [_letters(written)]
    held = Counter(one.why.value for one in written.held if not one.is_told)
    if held:
        parts.append(f"{held.total()} held back: {', '.join(sorted(held))}")
    told = sum(one.is_told for one in written.held)
    if told:
        parts.append(f"{_counted(told, 'line')} of people who have left")
    if written.skipped:
        parts.append(f"{written.skipped} written by another run meanwhile")
    if written.taken_back:
        parts.append(f"{written.taken_back} of an earlier day written anew")
    if written.batch_why:
        parts.append(f"waiting for a release: {written.batch_why}")
    if posted:
        parts += _posting(posted)
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def _letters(written: Written) -> str:
    would = "would go: " if written.is_dry_run else ""
    if not written.letters:
        return "no letter due"
    readers: dict[LetterKind, set[int]] = {}
    for letter in written.letters:
        kind = LetterKind.CHASE if letter.kind is LetterKind.DATE_MOVED else letter.kind
        readers.setdefault(kind, set()).add(letter.person_id)
    whom = [_counted(len(readers[kind]), noun) for kind, noun in TO_WHOM.items() if kind in readers]
    joined = " and ".join(", ".join(whom).rsplit(", ", 1))
    return f"{would}{_counted(len(written.letters), 'letter')} to {joined}"


def _posting(posted: Posted) -> Iterator[str]:
    if posted.is_busy:
        yield "another run is posting"
    if posted.is_day_off:
        yield "nothing is posted on a day off"
    if posted.on_hold:
        yield f"not posted, all letters are on hold ({posted.on_hold})"
    if posted.sent:
        yield f"{len(posted.sent)} posted"
    if posted.found:
        yield f"{posted.found} found to have gone before"
    if posted.failed:
        yield f"{len(posted.failed)} not delivered"
    if posted.held_back:
        yield f"{posted.held_back} left to the next run (at most {posted.limits})"


def _rows(written: Written) -> Iterator[dict[str, str]]:
    for letter in written.letters:
        yield {
            "letter": "" if letter.id is None else str(letter.id),
            "who": letter.name,
            "address": letter.address,
            "what": _what(letter),
            "why": _why(letter),
            "kind": WHAT[letter.kind],
        }


def _what(letter: WrittenLetter) -> str:
    """What it asks for: the references of each kind of line together."""
    together: dict[str, list[str]] = {}
    for line in letter.lines:
        together.setdefault(line.about, []).append(line.reference)
    return "; ".join(f"{', '.join(references)} {about}" for about, references in together.items())


def _why(letter: WrittenLetter) -> str:
    return "; ".join(dict.fromkeys(line.why for line in letter.lines))


def _batches(written: Written, posted: Posted | None) -> Iterator[Waiting]:
    for batch in posted.waiting if posted else ():
        letters = _counted(batch.letters, "letter")
        yield Waiting(f"B{batch.id}", f"{letters} would be posted", batch.why)
    if posted is None and written.batch_id is not None:
        letters = _counted(len(written.letters), "letter")
        yield Waiting(f"B{written.batch_id}", f"{letters} would be posted", written.batch_why)


def _held(held: tuple[HeldLine, ...]) -> Iterator[Waiting]:
    """One entry for each reason that is put right in one place: a person's lines stand together."""
    together: dict[tuple[str, str], list[HeldLine]] = {}
    for one in held:
        key = one.line.reference if not one.owner else one.owner
        together.setdefault((key, one.words), []).append(one)
    for (_, words), lines in together.items():
        references = ", ".join(dict.fromkeys(one.line.reference for one in lines))
        told = "heard of by somebody else" if lines[0].is_told else "nobody hears of it"
        yield Waiting(references, f"{lines[0].owner or 'no owner'}: {told}", words)


def _unfinished(one: NotPosted) -> Waiting:
    """A letter that only a person can settle is named by the id that `iqip decide` takes."""
    id_ = f"L{one.id}" if one.posting is Posting.HELD_FOR_A_PERSON else f"letter {one.id}"
    return Waiting(id_, f"to {one.name}, {one.address}", f"{NEEDS_A_PERSON[one.posting]} ({one.why})")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
