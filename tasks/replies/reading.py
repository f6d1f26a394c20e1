"""Everything that is seen in one message: first its head, then, with our letter, its words.

A reading never raises: what cannot be read is a reading that says so.
"""

from dataclasses import dataclass, field
from datetime import date
from email.message import Message

from tasks.replies.author.extraction import body_lines
from tasks.replies.author.lines import MOST_LINES, joined
from tasks.replies.meaning.interpretation import asks_in
from tasks.replies.narrative.proofs import links_in
from tasks.replies.opening.absences import absence_until, contact_in
from tasks.replies.opening.bounces import bounce_of
from tasks.replies.opening.evidence import file_asks
from tasks.replies.opening.headers import (
    conversation,
    header,
    mailbox,
    message_ids,
    sender_of_record,
    tags_in,
    tokens_among,
    tokens_in,
    written_on,
)
from tasks.replies.opening.kinds import kind_of
from tasks.replies.opening.message import open_message
from tasks.replies.opening.parts import MOST_TEXT, attachments, payload, walk
from tasks.replies.opening.unwrapping import left_wrapped
from tasks.replies.ours.letters import ours
from tasks.replies.ours.own_words import segments_of
from tasks.replies.text.statements import MOST_TEXT as MOST_READ
from tasks.replies.values import Ask, Asked, Glance, Kind, Reading, Reason, SentLetter

APART = frozenset({"poap", "milestone"})  # kinds of line with a standing of their own
NOT_A_DAY = date(1970, 1, 1)  # relative dates of an undated message are read against this and thrown away


@dataclass(frozen=True)
class Opened:
    """A message that was parsed and glanced at, to be read when the letter that it answers is known."""

    seen: Glance
    message: Message = field(repr=False)

    def read(self, letter: SentLetter | None) -> Reading:
        """The whole reading in answer to that letter (None: without knowing what it answers)."""
        return _read(self.message, self.seen, letter)


def open_post(raw: bytes) -> Opened:
    """Parse a message and take the facts needed to find the letter that it answers."""
    message = open_message(raw)
    return Opened(_glance(message), message)


def glance(raw: bytes) -> Glance:
    """These facts alone."""
    return open_post(raw).seen


def read(raw: bytes, letter: SentLetter | None) -> Reading:
    """The whole reading of a message in answer to that letter (None: without knowing what it answers)."""
    return open_post(raw).read(letter)


def _glance(message: Message) -> Glance:
    kind = kind_of(message)
    name, sender = mailbox(message, "From")
    record = sender_of_record(message)
    subject = header(message, "Subject")
    return Glance(
        kind=kind,
        message_id=next(iter(message_ids(message, "Message-ID")), ""),
        in_reply_to=message_ids(message, "In-Reply-To", "References"),
        conversation=conversation(message),
        tokens=_tokens(message, subject),
        tags=tags_in(subject),
        sender=sender,
        sender_name=name,
        sender_of_record=record if record != sender else "",
        authentication=_plain(message, "Authentication-Results"),
        authentication_copied=_plain(message, "X-MS-Exchange-Authentication-Results"),
        authenticated_as=_plain(message, "X-MS-Exchange-Organization-AuthAs"),
        subject=subject[:1000],
        written_on=written_on(message),
        bounce=bounce_of(message) if kind is Kind.BOUNCE else None,
    )


def _plain(message: Message, name: str) -> str:
    """The topmost header of that name on one line, as it came."""
    return " ".join(str(message.get(name, "")).split())[:4000]


def _tokens(message: Message, subject: str) -> tuple[str, ...]:
    """Tokens in order of trust: the subject, the words, then what a bounce carries back."""
    found = tokens_in(subject)
    for part in walk(message):
        kind = part.get_content_type()
        if kind in {"text/plain", "text/html", "text/rfc822-headers"}:
            found += _tokens_of(part)
        elif kind == "message/rfc822":
            for inner in part.walk():
                found += tokens_in(header(inner, "Subject"))
                if inner.get_content_maintype() == "text":
                    found += _tokens_of(inner)
    return tuple(dict.fromkeys(found))[:20]


def _tokens_of(part: Message) -> list[str]:
    return tokens_among(payload(part)[:MOST_TEXT])


def _read(message: Message, seen: Glance, letter: SentLetter | None) -> Reading:
    known = ours(letter) if letter is not None else None
    lines = body_lines(message)
    text, segments, stretches = segments_of(lines, known)
    asked = _asked(letter)
    reasons = _reasons(
        seen, letter, text, has_body=bool(lines), is_cut=any(len(body) >= MOST_LINES for body in lines)
    )
    asks: tuple[Ask, ...] = ()
    reasons |= left_wrapped(message)
    files = attachments(message)
    if seen.kind is Kind.HUMAN:
        testing = [line.reference for line in letter.lines if line.kind == "agreement"] if letter else []
        apart = [line.number for line in letter.lines if line.kind in APART] if letter else []
        poaps = (
            {line.reference: line.number for line in letter.lines if line.kind == "poap"} if letter else {}
        )
        asks, more = asks_in(
            text,
            on=seen.written_on or NOT_A_DAY,
            asked=asked,
            stretches=stretches,
            agreements=testing,
            apart=apart,
            poaps=poaps,
        )
        asks = tuple(ask for ask in asks if seen.written_on or not isinstance(ask.value, date))
        asks += file_asks(files, asks, letter)
        reasons |= more | ({Reason.NO_ASK} if text and not asks else set())
    away = seen.kind is Kind.AUTO_REPLY
    whole = "\n".join(joined(body) for body in lines) if away else ""
    return Reading(
        **vars(seen),
        text=text,
        segments=segments,
        asks=asks,
        attachments=files,
        links=links_in(text),
        absence_until=absence_until(f"{seen.subject}\n{whole}", seen.written_on) if away else None,
        absence_contact=contact_in(whole) if away else None,
        reasons=tuple(sorted(reasons)),
    )


def _asked(letter: SentLetter | None) -> tuple[Asked, ...]:
    lines = {line.reference: line for line in reversed(letter.lines)} if letter else {}
    return tuple(
        Asked(line.reference, line.title, line.due)
        for line in sorted(lines.values(), key=lambda line: line.number)
    )


def _reasons(
    seen: Glance, letter: SentLetter | None, text: str, *, has_body: bool, is_cut: bool
) -> set[Reason]:
    facts = {
        Reason.UNREADABLE: not seen.sender and not has_body,
        Reason.NO_LETTER: letter is None,
        Reason.NO_TOKEN: not seen.tokens,
        Reason.UNDATED: seen.written_on is None,
        Reason.NO_BODY: not has_body,
        Reason.NO_WORDS_LEFT: has_body and not text,
        Reason.TOO_LONG: len(text) > MOST_READ or is_cut,
    }
    return {reason for reason, holds in facts.items() if holds}
