"""Read one message as collecting would, for support and for trying out; nothing is kept."""

from tasks.collect.find_letters import find_letters
from tasks.office import Office
from tasks.replies import Reading, open_post


def read_one(office: Office, raw: bytes) -> tuple[Reading, str | None]:
    """The reading, and the subject of the letter of ours that it was read against (None: no such letter)."""
    opened = open_post(raw)
    seen = opened.seen
    with office.register.read() as session:
        ledger = find_letters(session, [seen])
    by_token = (ledger.by_token.get(token) for token in seen.tokens)
    by_thread = (ledger.by_message_id.get(name) for name in seen.in_reply_to)
    known = next((letter for letter in (*by_token, *by_thread) if letter), None)
    if known is None:
        return opened.read(None), None
    sent = ledger.by_id[known.id].sent
    return opened.read(sent), sent.subject
