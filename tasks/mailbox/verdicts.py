"""What the try of a mailbox says of each thing, and the likely cure where it is not well. Pure."""

from collections.abc import Iterator
from datetime import timedelta

from tasks.mail.transport import Posted
from tasks.mailbox.finding import Finding
from tasks.mailbox.survival import Survival
from tasks.mailbox.trial import Trial

NOT_FOUND = {
    "smtp": "let [trust] email be the mailbox that [mail.imap] user reads, and [mail.imap] folder its inbox",
    "exchange": "have who runs Exchange let this mailbox keep what it sends in Sent Items",
    "graph": "have who runs Exchange Online let this mailbox keep what it sends in Sent Items",
}


def of_letter(found: Posted | None, trial: Trial, transport: str, waited: timedelta) -> Finding:
    """Whether the letter that was sent could be found among what was sent."""
    if found is None:
        cure = NOT_FOUND.get(transport, "look at its outbox")
        return Finding(
            False,
            f"A letter can be sent as {trial.office}, but was not found among what was sent within "
            f"{waited.total_seconds():.0f} seconds, so that one whose answer gets lost could not be looked "
            f"for: {cure}.",
        )
    became = found.message_id or "none"
    kept = "kept its Message-ID" if became == trial.letter_id else f"got the Message-ID {became}"
    return Finding(
        True, f"A letter can be sent as {trial.office}; it {kept}, and is found again by its token."
    )


def not_come_back(address: str, waited: timedelta) -> Finding:
    """The message that was sent to ourselves is not in the inbox."""
    return Finding(
        False,
        f"A message to {address} did not come back within {waited.total_seconds():.0f} seconds: look whether "
        "a rule or a spam filter of the mailbox moved it, and whether [trust] email is the address of this "
        "mailbox. Where the jobs are up, one of them may have taken it: then try again.",
    )


def of_headers(survival: Survival) -> Iterator[Finding]:
    """What a message kept on its way; only the token is needed."""
    where = [name for name, kept in (("subject", survival.in_subject), ("body", survival.in_body)) if kept]
    kept = [*survival.kept, *([f"the token in {' and '.join(where)}"] if where else [])]
    yield Finding(True, f"A message came back with {', '.join(kept) or 'none of its marks'}.")
    if survival.lost or survival.changed:
        lost = [f"{name} was lost" for name in survival.lost]
        yield Finding(
            True,
            f"On the way {', '.join((*lost, *survival.changed))}: answers are known by their token, too.",
        )
    if len(where) < 2:
        missing = "subject" if "subject" not in where else "body"
        yield Finding(
            False,
            f"The token did not survive in the {missing}: answers to letters may not be known as such. Have "
            f"who runs the mail gateway leave the {missing} of this mailbox's messages as it is.",
        )


def of_clocks(ahead: timedelta) -> Finding:
    """Whether our clock and the mailbox's agree."""
    if not ahead:
        return Finding(True, "This machine's clock agrees with the mailbox's.")
    how = "ahead of" if ahead > timedelta(0) else "behind"
    return Finding(
        False,
        f"This machine's clock is {abs(ahead).total_seconds() / 60:.0f} minutes {how} the mailbox's: let it "
        "be set by the network (NTP). Letters bear its time, and Microsoft's sign-in refuses a wrong one.",
    )
