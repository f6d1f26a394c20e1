"""What is pretended, who is asked to vouch for senders, and what must come of it.

The cases marked as genuine are the other half of the check: without them, a program that believes nobody
would pass.
"""

from dataclasses import dataclass

from models.vocabulary import MessageState
from tests.collecting import MATRON
from tests.mails import OFFICE, Sent
from tests.spoofs.messages import (
    AS,
    CONSULTANT,
    COPIED,
    EXCHANGE,
    FAIL,
    FROM_MICROSOFT,
    MX,
    NOBODY,
    PASS,
    PRAISE,
    RESULTS,
    STRANGER,
    Make,
    again,
    away,
    bare,
    in_conversation,
    named_like_an_address,
    owners,
    returned,
    twice_from,
)


@dataclass(frozen=True)
class Case:
    """A message, who is asked to vouch for senders, and what must come of it."""

    name: str
    says: str  # what stands in the message
    make: Make
    state: MessageState
    reason: str = ""
    boundary: str = MX
    changes: bool = False
    after: Make | None = None  # what was taken in before, and may have changed the register

    @property
    def is_answered(self) -> bool:
        """Only who may be writing is written to: the owner, and who reads for them."""
        return self.changes or self.reason == "signals_disagree"


REVIEW, READ, SETTLED = MessageState.REVIEW, MessageState.READ, MessageState.SETTLED
ONCE = owners(PASS, message_id="<once@mail.example.org>")
NEVER_SENT = Sent(99, "ABCDEFGHIJKLMNOP", "<never-sent@example.org>", "Your actions", "Dear Jo", MATRON)
GUESSED = "RE: your actions [IQIP-ABCDEFGHIJKLMNOP]"
CASES = (
    Case("genuine: the owner", "token, thread, boundary passes", owners(PASS), SETTLED, changes=True),
    Case("genuine: nobody was named to vouch", "token, thread", owners(), SETTLED, "", NOBODY, changes=True),
    Case("genuine: through Microsoft's filter", "token; dmarc=pass, no authserv-id",
         owners((RESULTS, FROM_MICROSOFT.format("pass"))), SETTLED, "", EXCHANGE, changes=True),
    Case("genuine: a colleague signed in to Exchange", "token; AuthAs: Internal",
         owners((AS, "Internal")), SETTLED, "", EXCHANGE, changes=True),
    Case("genuine: thread without token", "In-Reply-To alone",
         owners(PASS, quoted=False, subject="RE: yours"), READ, changes=True),
    Case("genuine: conversation alone", "Thread-Index of our letter, new subject",
         in_conversation(lambda desk: desk.sent, bare(PASS)), READ, changes=True),
    Case("forged, and the boundary says so", "token; dmarc=fail", owners(FAIL), REVIEW, "forged"),
    Case("forged, and Microsoft's filter says so", "token; compauth=fail, no authserv-id",
         owners((RESULTS, FROM_MICROSOFT.format("fail"))), REVIEW, "forged", EXCHANGE),
    Case("forged, and nobody was named to vouch", "token; dmarc=fail", owners(FAIL), REVIEW, "forged",
         NOBODY),
    Case("forged, SPF only", "token; spf=softfail",
         owners((RESULTS, f"{MX}; spf=softfail smtp.mailfrom=example.org")), REVIEW, "forged"),
    Case("forged, praised by its sender", "own Authentication-Results: dmarc=pass", owners(PRAISE),
         REVIEW, "unvouched"),
    Case("forged, praise below our boundary's word", "dmarc=fail above dmarc=pass", owners(FAIL, PRAISE),
         REVIEW, "forged"),
    Case("forged, praise in a comment", "spf=fail (x; dmarc=pass)",
         owners((RESULTS, f"{MX}; spf=fail (x; dmarc=pass) smtp.mailfrom=example.org")), REVIEW, "forged"),
    Case("forged, boundary silent", "token; no Authentication-Results", owners(), REVIEW, "unvouched"),
    Case("forged, a mark of Exchange's where Exchange is not asked", "AuthAs: Internal",
         owners((AS, "Internal")), REVIEW, "unvouched"),
    Case("forged, from outside Exchange", "AuthAs: Anonymous", owners((AS, "Anonymous")), REVIEW,
         "unvouched", EXCHANGE),
    Case("forged, Microsoft's copy fails", "X-MS-Exchange-Authentication-Results: dmarc=fail",
         owners((COPIED, FROM_MICROSOFT.format("fail"))), REVIEW, "forged", NOBODY),
    Case("forged, only Microsoft's copy passes", "X-MS-Exchange-Authentication-Results: dmarc=pass",
         owners((COPIED, FROM_MICROSOFT.format("pass"))), REVIEW, "unvouched", EXCHANGE),
    Case("passed, but for another domain", "dmarc=pass header.from=evil.example",
         owners((RESULTS, f"{MX}; dmarc=pass header.from=evil.example")), REVIEW, "forged"),
    Case("two senders under From", "the owner and a stranger", twice_from(STRANGER), REVIEW,
         "written_on_behalf"),
    Case("sent in the owner's name", "Sender: a stranger", owners(PASS, ("Sender", STRANGER)), REVIEW,
         "written_on_behalf"),
    Case("a name like an address", f'From: "{MATRON}" <{STRANGER}>', named_like_an_address, REVIEW,
         "stranger", NOBODY),
    Case("a domain that looks the same", "matron.medicine@examp1e.org",
         owners(sender="matron.medicine@examp1e.org"), REVIEW, "stranger", NOBODY),
    Case("a stranger with the right token", "the owner's letter quoted", owners(sender=STRANGER), REVIEW,
         "stranger", NOBODY),
    Case("a stranger with the right tag", "[QS1.1] in the subject", bare(sender=STRANGER,
         subject="[QS1.1] done"), REVIEW, "stranger", NOBODY),
    Case("the owner with a tag alone", "[QS1.1] in the subject", bare(PASS, subject="[QS1.1] done"), REVIEW,
         "tag_only"),
    Case("another person's token", "the matron's token, from the consultant",
         owners(PASS, sender=CONSULTANT), REVIEW, "other_person"),
    Case("another person's conversation", "the matron's Thread-Index, from the consultant",
         in_conversation(lambda desk: desk.sent, bare(PASS, sender=CONSULTANT)), REVIEW, "other_person"),
    Case("token and thread disagree", "token of one letter, In-Reply-To of another",
         lambda desk: owners(PASS, thread=desk.other.message_id)(desk), REVIEW, "signals_disagree"),
    Case("token and conversation disagree", "token of one letter, Thread-Index of another",
         in_conversation(lambda desk: desk.other, owners(PASS)), REVIEW, "signals_disagree"),
    Case("a token that is guessed", "[IQIP-ABCDEFGHIJKLMNOP]", bare(PASS, subject=GUESSED), REVIEW,
         "unknown_token"),
    Case("a thread that is guessed", "In-Reply-To of no letter",
         owners(PASS, quoted=False, subject="RE: yours", thread="<guessed@example.org>"), REVIEW,
         "no_letter"),
    Case("a replay, as it was", "the owner's own message once more", again(ONCE), SETTLED, "delivered_twice",
         after=ONCE),
    Case("a replay with other words", "the same Message-ID, other words",
         owners(PASS, words="QS1.1 done", message_id="<once@mail.example.org>"), REVIEW,
         "same_id_other_words", after=ONCE),
    Case("a replayed token", "the token of the answered letter, from a stranger",
         owners(PASS, sender=STRANGER), REVIEW, "stranger", after=ONCE),
    Case("our own letter sent back", f"From: {OFFICE}", owners(PASS, sender=OFFICE), REVIEW, "stranger"),
    Case("a forged out-of-office", "dmarc=fail", away(FAIL), REVIEW, "forged"),
    Case("an out-of-office nobody vouches for", "no Authentication-Results", away(), REVIEW, "unvouched"),
    Case("a forged bounce", "dmarc=fail", returned(None, FAIL), REVIEW, "forged"),
    Case("a bounce for another address", "Final-Recipient: the consultant", returned(CONSULTANT), REVIEW,
         "no_letter"),
    Case("a bounce of no letter of ours", "Message-ID of no letter", returned(sent=NEVER_SENT), REVIEW,
         "no_letter"),
)  # fmt: skip
