"""Calm statuses are applied without a person only where they hold of the whole action, and now."""

from datetime import date

import pytest

from tasks.replies import Asked, Confidence, Field, interpret
from tasks.replies.values import Status

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 2, 26)),)
CALM = {Status.NO_CHANGE, Status.ON_TRACK}
LEFT_OPEN = """
As before, can you send me the form?
Same as last month, we need another month.
Same as last time, it's Sam Okoro's.
As per my last, need more time.
No news from the supplier yet.
No update from IT.
No news from HR about the post.
No movement on recruitment.
No change from the board, still waiting for a decision.
There is no change request in for this.
No changes were made by the committee and it was approved.
No changes needed.
No further updates will be provided.
Nothing has changed on the wards since the training, hand hygiene is still poor.
The unchanged wards are still waiting.
Still the same team doing it.
No updates were received from the wards.
We've had no update from the Trust lawyers.
As above.
See last month's update, it was completed then.
No change since completing in January.
No change, still complete.
No change expected before June.
No change likely.
There may be no change this month.
I hope there is no change.
No change yet but expect to finish by June.
My answer is the same: not mine.
On track, mostly.
On track on paper, in practice no.
On track as far as I know.
On track last time I looked.
On track according to Sam.
On track I think.
On track I believe but check with Sam.
On track, or so I'm told.
On track apparently.
On track by Easter maybe.
To stay on track we need funding.
Only on track because we dropped ward 5.
The training is going well on ward 4.
On track across most wards.
Going to plan was never likely.
Yeah right, on track.
On track my foot.
"On track" is what I was told to write.
On track in the sense that a train is on a track.
"""
PLAIN = """
No change.
No change from last month.
No change since January.
No change on this one.
No change this month, sorry.
Nothing new to report since my last update.
Same as last month.
Same as I told you on Tuesday.
Same as I sent Thursday.
Nothing has changed on our side.
No change because the trainer is on leave.
No change since November, 85% complete.
No further update at present.
Nothing to add since last time.
Training for midwives is the same as last month.
On track.
On track, thanks.
Still on track, last session is on Tuesday.
We're on schedule and going well.
Green, the numbers are up.
"""


def applied(text: str) -> bool:
    return any(
        one.field is Field.STATUS and one.value in CALM and one.confidence is not Confidence.UNSURE
        for one in interpret(text, on=ON, asked=ONE)
    )


@pytest.mark.parametrize("text", LEFT_OPEN.strip().splitlines())
def test_a_calm_status_that_is_softened_foreseen_or_of_another_thing_is_left_to_a_person(text: str) -> None:
    assert not applied(text)


@pytest.mark.parametrize("text", PLAIN.strip().splitlines())
def test_a_plain_calm_status_is_applied(text: str) -> None:
    assert applied(text)
