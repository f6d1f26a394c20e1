"""Whether an action is refused: not mine, not ours, not for me, the wrong person."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)
REFUSED = """
not my area
wrong person
nothing to do with us
take me off
please take me off this
never agreed to own this
I never agreed to this
I never signed up for this
this no longer falls to me
It does not fall within my portfolio
Outpatients has not sat within my portfolio since July
this action is not belonging to my area
This is not one for us, sorry
This isn't one I can own
it isn't something I could take responsibility for
That is not something we can take on
I shan't be doing it myself
I won't be doing it
i wont be doing uniform walkrounds
I'd ask not to be shown against it
I'd be grateful to be removed as the named lead
I'd ask that we be taken off the distribution
please remove me from the list
please take my name off
remove us pls
you have the wrong Kate
think you want the other kate
We'll not be proceeding with this
I regret to say no
you'll have to find someone else
Kindly choose other consultant
Please find another owner
someone else will need to do this
it isnt within Pathology's remit at this Trust
not in my gift
Not pharmacy, it's estates
isnt pharmacy its the logistics team
not me that can fix that
Not me who does this
This was given to me in error
I was never asked about this
nobody asked me if I would lead this
I do not have capacity to take this on
I can't take this on
nowt to do with me
not our job
not ours
nope not mine
no not me
nothing to do with theatres
I have nothing to do with this
I have no involvement in this
Neither is ours to deliver
why am I down for this? not mine
This is not my responsibility
I don't lead on this any more
I no longer hold this
I no longer hold responsibility for this
I am not the owner
no longer mine
this shouldn't be with me
This should never have come to me
I refuse to own this
I must decline
It doesn't belong to us
Neither of these belongs in Facilities
We are not the owners of this
I'm not the right person
Not for us
I can't be the owner of this
Don't put this on me
this isnt on my list of responsibilities
outside my remit
not a nursing action
this isn't a theatres action
I want no part in this
I stepped down as lead
That's not something my team does
Nope. Not mine.
no longer my remit
I'm not the lead for this
This isn't ours to do
Not within my gift
This doesn't sit in our directorate
Not a matter for this department
we dont cover that ward
Don't think this is mine
i dont think this one is us
I can't see why this is with me
why have i got this? its not mine
I shouldn't be on this
i shouldnt be getting these
I won't take this
I am not willing to take this on
I haven't the authority to do this
this has never been ours
please unassign me
Take my name off this please
Please delete me from this action
wrong ward
wrong team mate
You've got the wrong person
must be a mistake, I don't work in ED
I don't work in ED
Not applicable to my area
N/A to us
Nothing to do with my ward
this belongs elsewhere
someone else's job
I have no authority over this
thats not my job
thats not on us
We do not accept this action
I reject this action
I'm declining this one
I didn't agree to this
I have no idea what this is, not mine
I'm afraid this does not come under my service
this is not in my job description
not one of mine
No longer my responsibility since the restructure
"""


@pytest.mark.parametrize("text", REFUSED.strip().splitlines())
def test_one_who_says_that_it_is_not_theirs_is_heard(text: str) -> None:
    assert any(ask.field is Field.REFUSAL for ask in interpret(text, on=ON, asked=ONE))
