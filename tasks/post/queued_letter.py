"""The row of a letter that our office writes to one person, ready to be posted: written in one place."""

from datetime import date
from typing import Any

from models.vocabulary import Posting
from tasks.clock import instant_of
from tasks.mail.composing import compose
from tasks.mail.content import LetterContent
from tasks.mail.rendering import render
from tasks.mail.token import message_id_of


def queued_letter(
    content: LetterContent, person_id: int, today: date, answers: tuple[int, str] | None = None
) -> dict[str, Any]:
    """The row of a letter of the office; `answers`: the message that it answers, and its Message-ID."""
    rendered = render(content)
    message_id = message_id_of(content.token, content.sender.email)
    thread = answers[1] or None if answers else None
    raw = compose(content, rendered, message_id=message_id, date=instant_of(today), in_reply_to=thread)
    return {
        "kind": content.kind,
        "person_id": person_id,
        "address": content.to_address,
        "token": content.token,
        "on": today,
        "subject": rendered.subject,
        "text": rendered.text,
        "raw": raw,
        "message_id": message_id,
        "posting": Posting.QUEUED,
        "answers_id": answers[0] if answers else None,
    }
