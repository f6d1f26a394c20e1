"""Requests for time without a day, as owners make them, and sentences that only sound like one."""

from datetime import date

import pytest

from tasks.replies import Asked, interpret

ON = date(2021, 3, 3)
ONE = (Asked("SD4", "Nutrition screening on admission", date(2021, 3, 31)),)
ASKING = """
need until thats over whenever that is
can we push it back
next one not before autumn so i'll need past 31st, will tell you when i get dates
Can both be put back please? I would rather set a proper date once the winter plan has been signed off.
I do not think the original timescale is any longer appropriate and would be grateful if it could be relaxed.
We shall need to re-time this once the situation has eased.
May I ask for some leeway?
The network cabinet was found to have been flooded, so the wifi date will have to be reviewed.
I'd be appreciative of a further period of grace, the mental health trust having asked us to pause.
would the office consider allowing longer for the visits?
I'm reluctant to name a day; more time is what is needed.
Leave that one open-ended for now please.
Don't know when we'll be back, please allow us longer.
I need more time, can't be specific till we've had the asbestos survey back.
I would welcome an extension.
We shall need an extension.
Could I request an extension please.
Please can we have longer on this.
we need longer
need abit longer
can u give us a bit longer
extention please
extenstion needed
Some extra time would be appreciated.
A little more time would be most welcome.
Would you be amenable to an extension?
I'm afraid I must ask for more time.
I regret that an extension will be required.
The deadline is not achievable and I should be grateful for an extension.
This will need to go back.
This will have to slip.
needs pushing back
needs to be pushed back
date needs moving
I'll have to push this back
going to have to ask you to move the date
please can the date be reconsidered
The date needs revisiting.
I'd like to revisit the timescale.
We need to re-date this.
Can we re-date this once the funding is settled?
can it wait till after the summer
Can we defer this until the new matron is in post?
Could this be deferred until the review has concluded?
We'd like to hold this until the audit results are known.
Please leave it open until the post is filled.
could we park this until after winter
Can it be held over?
please can this be carried over
Could this roll over to the new financial year?
Would it be possible to extend the deadline?
Is it possible to extend this?
Is there any possibility of an extension?
Any chance we could push this one back?
any chance of a bit longer
We could do with some breathing space.
some breathing room would help
I'd appreciate some flexibility on the date.
Your forbearance on the deadline would be appreciated.
The timescale is too tight and I'd ask for it to be lengthened.
The timescale needs to be revised.
Please can the timescale be extended.
We'll need beyond the end of March.
i'll need past the 31st
It'll run past the 31st.
a few more weeks please
give me a few weeks
couple more weeks
another month or two
we'll need another two or three weeks
I should be grateful if you would bear with us for a while longer.
please bear with us, need a while longer
Please hold off until we know.
can you give me some more time
im gonna need longer
gonna need more time
haven't had chance, need more time
ran out of time, can i have longer
We will overrun and need the date changing.
Can this be extended?
can you extend it
We cannot meet the date and need it extended.
Extension needed as the trainer has left.
Extension required.
I need to request an extension to this deadline
Would request a deferral.
May we postpone?
Kindly grant us additional time.
Can I have some extra time?
could do with longer
would like a bit longer
Further time is required to complete the remaining wards.
The original date is no longer realistic and needs to be reset.
I'd ask for the date to be set aside until we know who is staying.
pls extend
postpone please
Is there any scope to extend?
can u move it
can we shift the date
We will need to agree a new date.
Can we have a new deadline?
a later date please
Sorry but I need longer than that.
longer please
can we leave this for now
Please put this on hold until the new manager starts.
I'd ask that this is deferred.
Request deferment until the business case is agreed.
Need to kick this down the road a bit.
wont make the date need longer
not gonna make it need xtra time
Could I be given more time?
Could I be granted an extension?
Could we be allowed longer?
Please consider extending the deadline.
The timetable needs to be extended.
Date will need to move.
can this slide
It'll have to wait till after the move.
Please accept this as a request for an extension.
We propose to defer this until the estate strategy is approved.
can we make it later
Please re-date.
We'd like to postpone.
Both of these need to be parked until the framework is out.
"""
NOT_ASKING = """
Be that as it may, weekend rounds have been extended to the short stay wards and I'll push on.
Took longer than expected but it's done.
It took more time than we thought.
The visit took longer than planned.
I've given the team more time to do their competencies.
Staff have asked for more time to do their training.
The union has asked for more time to consult.
HR gave us an extension on the contract.
The supplier has asked for an extension.
We bought extension leads for the trolleys.
Visiting hours have been extended.
The pilot has been extended to two more wards.
We no longer need the extension.
No extension needed.
I don't need any more time.
no need for more time
We won't need longer.
Patients wait longer than they should.
Patients are spending more time in bed.
Nurses need more time with patients.
This gives nurses more time to care.
Ward moved to the old block on Monday.
The door has been pushed back.
Who moved the date back?
You extended it last month, thank you.
Thank you for the extension.
Thanks for allowing more time.
Due to the time it takes we have stopped.
It is no longer a problem.
The equipment needs moving.
The beds need moving to Maple.
The noticeboard needs moving back.
Could we put the meeting back?
We wait for no one.
The waiting list is longer than last year.
Please send the extension number for Jo.
We may extend the service to weekends.
Can we extend this to the community hospitals?
We would like to extend the pilot to Maple.
Can this be moved to Facilities?
Please move me off the list.
Move it to Jo please.
The policy needs to be revised.
Please extend my thanks to the team.
We have new dates for the training.
"""


def asks(text: str) -> bool:
    return any(one.field == "more_time" for one in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize("sentence", ASKING.strip().splitlines())
def test_time_is_asked_for_in_many_ways(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize("sentence", NOT_ASKING.strip().splitlines())
def test_time_that_others_have_or_that_is_past_is_not_asked_for(sentence: str) -> None:
    assert not asks(sentence)
