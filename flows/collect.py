"""Take the post in, read it, and make proposals of what owners ask for."""

from datetime import date

from flows.showing import job, step
from tasks.collect.acknowledge import acknowledge
from tasks.collect.collect_post import collect_outcome
from tasks.collect.collect_returns import collect_returns
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.post_letters import post_letters
from tasks.review.say_replies import with_replies
from tasks.review.take_replies import take_replies
from tasks.review.write_answers import write_answers


@job("collect")
def collect(office: Office, today: date, dry_run: bool) -> Outcome:
    """Take in what lies in the mailbox, read it, propose what it asks for, and tell each sender what was
    understood.

    Raw messages are kept before anything else. What the policy may not decide waits for a person.
    """
    returns = step(collect_returns)(office, today, dry_run)
    replies = step(take_replies)(office, today, dry_run)
    acknowledged = step(acknowledge)(office, today, dry_run)
    answers = step(write_answers)(office, today, dry_run)
    if not dry_run:
        step(post_letters)(office, today)
    return with_replies(collect_outcome(office, returns, acknowledged, dry_run), replies, answers)
