"""What an IMAP server's "no" means, and its likely cure, in a sentence for the office (codes: RFC 5530)."""

CURES = {
    "[NOPERM]": "the login may not do this: give it the right to make folders in this mailbox and to move "
    "and mark its messages",
    "[CANNOT]": "the server makes no such folder: have who runs it allow folders beside the inbox",
    "[NONEXISTENT]": "it is not there: correct [mail.imap] folder",
    "[OVERQUOTA]": "the mailbox is full: empty a folder of it",
    "[INUSE]": "something else holds the mailbox just now: the next run goes on",
    "[LIMIT]": "it was asked for too much at once: the next run goes on",
}


def cure_of(said: str) -> str:
    """A sentence's part for what the server said; some name no code where a folder is missing."""
    for code, cure in CURES.items():
        if code in said:
            return cure
    if "select failed" in said or "doesn't exist" in said:
        return CURES["[NONEXISTENT]"]
    return "it refused"
