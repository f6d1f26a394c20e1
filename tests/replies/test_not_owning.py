"""What sounds like an owner and is none: papers sent, helpers, chairs, days, and things of other people's."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 5, 19)
ONE = (Asked("SD30", "Replacement of mattresses", date(2021, 6, 30)),)
STAYS = """
Zubair is helping me with it
Zubair covers for me until Monday
Zubair will cover while I am on leave
Zubair goes to the meeting for me
Zubair Khan is attending on my behalf
Zubair does the bed rails, I do the rest
Zubair Khan does the counting for us
Zubair sends me the figures
The figures come from Zubair
The report by Zubair Khan is attached
Zubair's report is attached
See Zubair Khan's email
Please refer to Zubair's email of Monday
Zubair Khan leads the pressure ulcer work and says we are on track
The order has gone to procurement
It's with procurement for a price
The tender is with procurement
The leaflet is with communications
Waiting on Zubair to send the list
Zubair Khan has asked for it by Friday
Zubair Khan has approved it
I've asked Zubair for an update
I've asked Zubair to count them again
I will speak to Zubair about it
I spoke to Zubair Khan on Monday
I need to speak to Zubair first
I will pass on what Zubair says
Passed to Zubair for sign off
Handed back to the ward on 2 March, complete
Copied to Zubair
Zubair Khan chairs the group
Zubair Khan is the chair
The chair is Zubair Khan
The project manager is Zubair Khan
The supplier's contact is Zubair Khan
My deputy is Zubair Khan
Zubair Khan is my deputy
Zubair Khan is our new matron
Zubair Khan started as ward manager
Zubair has started
Zubair is back
Zubair Khan is interim lead
We report to Zubair Khan
I report to Zubair Khan
Zubair Khan has the mattresses in store
Zubair does audits on Mondays
Zubair's mattress audit is done
It was Zubair's idea
It's Zubair's birthday
That would be great
That'll be Friday
Shouldn't this be green?
That will be May
From April it will be monthly
Going forward it's weekly
Friday please
End of May please
I suggest the end of June
I suggest Friday
I propose 30 June as the new date
I'd ask for more time
Estates are fixing it
Estates have fixed it
The wards are doing it
The staff do this every day
Pharmacy check it every week
Best wishes
Thanks Zubair
Thanks to Zubair Khan for his help
Zubair thanks for your email
It was agreed with Zubair Khan that we would extend
It was agreed at board that the date moves to May
Zubair Khan would like more time
This was intended for June
The stock belongs to the supplier
It was meant to be done by May
Mattress lead nurse to count on Friday
It sits in the ward folder
It's in Zubair's folder
It's under review
It comes under budget
This is a big one
This is a ward action and we are doing it
It's part of the quality programme
I've sent Zubair the list
Zubair has the list
Zubair has the list and will send it
Zubair Khan will present it at board
Zubair Khan will sign it off
Zubair Khan to confirm
Zubair to chase
With Zubair for checking
Zubair Khan has been off sick
Zubair has left so we are short
Zubair has been given training
Staff have been given this leaflet
I was covering for Zubair last week so we slipped
"""


@pytest.mark.parametrize("text", STAYS.strip().splitlines())
def test_who_helps_has_papers_or_is_only_named_gets_no_action(text: str) -> None:
    assert not [ask for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.HANDOVER]
