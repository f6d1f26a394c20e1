"""Blanks letters and other messages that quote the words, in the register and in the folder mailbox."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from hashlib import sha256
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.history import REDACTED
from models.letter import Letter, LetterBytes
from models.message import Message, MessageBytes
from models.rules.settling import hashes_in_quarantine
from models.vocabulary import MessageState
from tasks.redact.blanking import without_quotations, without_words
from tasks.redact.raw_texts import texts_of
from tasks.redact.targets import Target


@dataclass(frozen=True)
class Blanked:
    """Which rows were blanked; `answers` are the Message-IDs of the letters that lost every word."""

    letters: tuple[int, ...]
    messages: tuple[int, ...]
    answers: frozenset[str]


def blank_mail(session: Session, target: Target, by: str, reason: str, at: datetime) -> Blanked:
    """Blank the message itself and the letters that answer it; in whatever else quotes it, the quotations."""
    letters, answers = _blank_letters(session, target)
    return Blanked(letters, _blank_messages(session, target, by, reason, at), answers)


def _blank_letters(session: Session, target: Target) -> tuple[tuple[int, ...], frozenset[str]]:
    letters, answers = [], set()
    query = (
        select(Letter, LetterBytes)
        .join(LetterBytes, LetterBytes.id == Letter.id)
        .where(or_(Letter.on >= target.message.received_on, Letter.answers_id.is_not(None)))
    )
    for letter, whole in session.execute(query.order_by(Letter.id)):
        if letter.answers_id == target.message.id:
            letter.text = letter.subject = REDACTED
            whole.raw = without_words(whole.raw, REDACTED)
            answers.add(letter.message_id or "")
        elif _quotes(target, letter.text, whole.raw):
            whole.raw = without_quotations(whole.raw, target.anywhere, letter.text)
            letter.text = target.anywhere.blanked(letter.text)
            letter.subject = target.anywhere.blanked(letter.subject)
        else:
            continue
        letters.append(letter.id)
    return tuple(letters), frozenset(answers - {""})


def _blank_messages(session: Session, target: Target, by: str, reason: str, at: datetime) -> tuple[int, ...]:
    messages = []
    query = select(Message, MessageBytes).outerjoin(MessageBytes, MessageBytes.id == Message.id)
    for message, whole in session.execute(query.where(Message.received_on >= target.message.received_on)):
        if message is target.message:
            if whole is not None:
                session.delete(whole)
            message.state, why = MessageState.SETTLED, reason
            message.text = message.subject = REDACTED
            message.reasons = [one for one in message.reasons if not hashes_in_quarantine([one])]
        elif _quotes(target, message.text, whole.raw if whole else None):
            if whole is not None:
                whole.raw = without_quotations(whole.raw, target.anywhere, message.text or "")
            message.text = target.anywhere.blanked(message.text or "")
            message.subject = target.anywhere.blanked(message.subject or "")
            why = f"quotes {target.label}: {reason}"
        else:
            continue
        message.redacted_at, message.redacted_by, message.redacted_why = at, by, why
        messages.append(message.id)
    return tuple(messages)


def _quotes(target: Target, text: str | None, raw: bytes | None) -> bool:
    return target.quotes(text or "") or (raw is not None and any(map(target.quotes, texts_of(raw))))


def blank_files(
    mailbox: Path, target: Target, own_hash: str, kept: frozenset[str], blanked: Blanked
) -> list[Path]:
    """Blank the .eml files of what was blanked, and quotations in any other; returns the changed files.

    `kept` are the hashes of what the register has blanked.
    """
    changed = []
    for file in sorted(mailbox.rglob("*.eml")):
        raw = file.read_bytes()
        digest = sha256(raw).hexdigest()
        is_whole = digest == own_hash or str(message_from_bytes(raw)["Message-ID"]) in blanked.answers
        if not is_whole and not any(map(target.quotes, texts_of(raw))):
            continue
        if file.parent.name == "inbox" and digest in kept:
            file.unlink()  # kept already; left here, it would be taken in again under another hash
        else:
            draft = file.with_name(f".{file.name}.part")
            draft.write_bytes(
                without_words(raw, REDACTED)
                if is_whole
                else without_quotations(raw, target.anywhere, REDACTED)
            )
            draft.replace(file)
        changed.append(file)
    return changed
