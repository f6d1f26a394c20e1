"""What collecting says of itself at the end of a run, and whether there is anything to collect."""

from collections.abc import Iterable, Sequence
from datetime import date

from models.rules.settling import in_words
from models.vocabulary import MessageState
from tasks.collect.acknowledge import Acknowledged, is_acknowledgement_owed
from tasks.collect.collect_returns import Collected
from tasks.collect.keep_readings import ReadMessage
from tasks.collect.read_post import ReadPost, is_anything_unread
from tasks.collect.take_in_post import TakenIn, is_there_post
from tasks.decide.apply_policy import Judged
from tasks.decide.list_waiting import waiting_messages
from tasks.decide.review_lines import waiting_proposals
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.review.write_answers import are_answers_owed

NAMES = {
    "human": ("reply", "replies"),
    "auto_reply": ("out of office", "out of office"),
    "bounce": ("bounce", "bounces"),
    "receipt": ("receipt", "receipts"),
    "complaint": ("complaint", "complaints"),
    "bulk": ("mailing", "mailings"),
    "other": ("other message", "other messages"),
}


def is_collect_due(office: Office, today: date) -> bool:
    """Whether there is post, what a stopped run left, or a letter that somebody is still owed."""
    return (
        is_there_post(office)
        or is_anything_unread(office)
        or is_acknowledgement_owed(office, today)
        or are_answers_owed(office, today)
    )


def collect_outcome(
    office: Office,
    returns: Collected,
    acknowledged: Acknowledged,
    dry_run: bool = False,
) -> Outcome:
    """One sentence, a row for each message, and what of these messages waits for a person."""
    taken, read = returns.taken, returns.read
    proposals = (*returns.judged, *read.judged)
    return Outcome(
        _sentence(taken, read, proposals, acknowledged),
        tuple(_row(one, proposals, dry_run) for one in read.messages),
        () if dry_run else _waiting(office, read, proposals),
        (*taken.failures, *read.failures),
    )


def _sentence(taken: TakenIn, read: ReadPost, judged: Sequence[Judged], acknowledged: Acknowledged) -> str:
    if not read.messages and not acknowledged.written:
        again = f" {taken.again} came again and was kept before." if taken.again else ""
        return f"No new post.{again}"
    applied = sum(one.is_applied for one in judged)
    kinds = [_counted(_how_many(read.messages, kind), *names) for kind, names in NAMES.items()]
    review = sum(one.state is MessageState.REVIEW for one in read.messages)
    kinds.append(f"{review} for review" if review else "")
    said = [f"{_counted(len(read.messages), 'message', 'messages')}: {', '.join(filter(None, kinds))}"]
    if not read.messages:
        said = ["No new post"]
    if judged:
        waits = len(judged) - applied
        said.append(
            f"{_counted(len(judged), 'proposal', 'proposals')}, {applied} applied by policy, "
            f"{waits} wait{'s' if waits == 1 else ''}"
        )
    if taken.again:
        said.append(f"{taken.again} came again and {'was' if taken.again == 1 else 'were'} kept before")
    if acknowledged.written:
        said.append(_counted(acknowledged.written, "acknowledgement", "acknowledgements") + " written")
    if acknowledged.later:
        said.append(f"{acknowledged.later} to be acknowledged later")
    return "; ".join(said) + "."


def _how_many(messages: Iterable[ReadMessage], kind: str) -> int:
    return sum(one.kind == kind for one in messages)


def _counted(many: int, one: str, several: str) -> str:
    return f"{many} {one if many == 1 else several}" if many else ""


def _row(one: ReadMessage, judged: Sequence[Judged], dry_run: bool) -> dict[str, str]:
    mine = [each for each in judged if each.id in one.proposal_ids]
    is_settled = one.state is MessageState.READ and all(each.is_applied for each in mine)
    return {
        "message": "" if dry_run else f"I{one.id}",
        "from": one.sender,
        "kind": NAMES.get(one.kind, (one.kind,))[0],
        "about": ", ".join(one.about),
        "result": "; ".join(filter(None, (one.note, *_results(mine), in_words(one.reasons)))),
        "state": MessageState.SETTLED.value if is_settled else one.state.value,
    }


def _results(judged: Sequence[Judged]) -> list[str]:
    """What became of a message's proposals: "QS2.1 status, percent applied; QS2.2 due waits"."""
    fields: dict[tuple[str, bool], list[str]] = {}
    for one in judged:
        fields.setdefault((one.action, one.is_applied), []).append(one.field.replace("_", " "))
    return [
        f"{action} {', '.join(names)} {'applied' if is_applied else 'waits' if len(names) == 1 else 'wait'}"
        for (action, is_applied), names in fields.items()
    ]


def _waiting(office: Office, read: ReadPost, judged: Sequence[Judged]) -> tuple[Waiting, ...]:
    open_ids = [one.id for one in judged if not one.is_applied]
    review = {f"I{one.id}" for one in read.messages if one.state is MessageState.REVIEW}
    with office.register.read() as session:
        return (
            *waiting_proposals(session, open_ids),
            *(one for one in waiting_messages(session, office) if one.id in review),
        )
