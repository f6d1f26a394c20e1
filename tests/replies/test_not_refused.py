"""What only sounds like a refusal: not yet, not alone, whose fault it is, what others decline."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)
NOT_REFUSED = """
all done thank god. please take me off the naughty list
tea urn broken again nothing to do with this
paused by the region not us, need longer
Curtains were hung and that one can come off your list
please take this off the list, it is done
not mine to close but it is done
The delay is nothing to do with us
the delay is not our fault
delayed by estates not us
the hold up is estates, not us
not one for giving up, on track
I won't be doing it before May
I can't take this further until May
We won't be able to do this by the 26th
Not my best month but on track
I am not sure
not done yet
no one has left
I can't do it this week
We don't do audits in August
Jo won't be doing it
ward staff are not taking part
No one objects
I regret to say no progress
Nothing to add
nothing to report from us
not started by us yet
Wrong date, should be May
the wrong form was sent
Wrong equipment delivered
I can't find the file
no, not yet
never late with mine
it isn't mine alone but on track
remove the risk
Take a look
we have taken it off the ward
I don't have the figures
I haven't been asked for evidence
No involvement from patients yet
We've stepped down the daily calls
I am not leading the training until May
the consultant refused to sign
the patient declined
I don't have the staff to do this by Friday, need longer
We can't lead by example here
I can't do this alone, need help
We won't do it this month
I don't have access to the system
The consultants won't do it
Staff don't own the problem
not my finest work but done
It's not us holding it up
not me on leave, its jo
not for long
not for another week
nothing from me
no problem
no change from me
Nobody has asked for it
we were not asked for evidence
It isn't one of the late ones
This is one of mine and it's done
remove the old posters
we removed it from the list of risks
take the old kit off the ward
I don't know yet
I don't have the date yet
we never finished it
we have never missed one
I wasn't in last week
not in my diary yet
This is not within reach by May
patients who decline are recorded
decline in falls of 20%
refusal rates are down
Wrong site surgery checklist in use
we can't own every pump so we lease
the wrong pump was delivered
we don't run the clinic on Fridays so need to move it
I won't lie, it's slow
I'm not the quickest, but it's done
It's not with estates any more, it's done
not with us yet, still at the printers
no one is responsible for the delay
we do not have a lead nurse in post yet
I am not leading on training until the educator starts, need more time
"""


@pytest.mark.parametrize("text", NOT_REFUSED.strip().splitlines())
def test_one_who_only_cannot_yet_or_blames_another_keeps_it(text: str) -> None:
    assert not any(ask.field is Field.REFUSAL for ask in interpret(text, on=ON, asked=ONE))
