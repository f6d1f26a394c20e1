"""Who a message says it is from, and its subject, where the rest of it was not or could not be read."""

from email import message_from_bytes
from email.policy import compat32

from tasks.collect.storable import storable
from tasks.replies.opening.headers import header, mailbox

LONGEST_HEAD = 65536
LONGEST_SUBJECT = 1000


def read_head(raw: bytes) -> tuple[str, str]:
    """The address under From and the subject; empty where there is none or it cannot be read."""
    try:
        message = message_from_bytes(raw[:LONGEST_HEAD], policy=compat32)
        sender, subject = mailbox(message, "From")[1], header(message, "Subject")
    except Exception:  # whatever a stranger's bytes do, the message is listed
        return "", ""
    return storable(sender), storable(subject)[:LONGEST_SUBJECT]
