"""The grammar of whose an action is: any owner's verb, any way to send it on, a title's words for "this"."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 5, 19)
ONE = (Asked("SD30", "Replacement of mattresses", date(2021, 6, 30)),)
HIS = """
It's Olu's baby now => Olu
Olu has it now => Olu
Folasade has taken it off my hands => Folasade
Take it up with Zubair in stores => Zubair
Zubair is your man for this => Zubair
Mattresses are Zubair's now => Zubair
Zubair Khan will see this through => Zubair Khan
Zubair volunteered for this one => Zubair
Zubair has agreed to be named => Zubair
Can you put this in Zubair's name please => Zubair
please put it under Zubair Khan => Zubair Khan
please amend to Zubair Khan => Zubair Khan
Change of owner: Zubair Khan => Zubair Khan
The owner has changed, it is now Zubair Khan => Zubair Khan
New lead is Zubair Khan from June => Zubair Khan
My successor Zubair Khan starts on Monday and this will be hers => Zubair Khan
I've given this to Zubair => Zubair
I've asked Zubair to lead on it => Zubair
Zubair will be doing this from now on => Zubair
Zubair is going to take this => Zubair
Going forwards this is for Zubair to answer => Zubair
From April it will be Zubair => Zubair
From 1 April this will be with Zubair Khan => Zubair Khan
Zubair is back now so it goes back to her => Zubair
Zubair came back on Monday and has it again => Zubair
I was only keeping it warm for Zubair => Zubair
Zubair is in post now and this sits with him => Zubair
Sister Khan has this now => Sister Khan
Dr Khan does the mattresses now => Dr Khan
The tissue viability nurse does the mattresses now => tissue viability nurse
This is one for tissue viability => tissue viability
The equipment library run this => equipment library
This is the equipment library's job => equipment library
Mattress replacement belongs with the equipment library => equipment library
Next time please write to Zubair Khan => Zubair Khan
Please write to Zubair Khan instead => Zubair Khan
could you re-route this to Zubair Khan => Zubair Khan
redirect to Zubair pls => Zubair
Zubair Khan should be getting these => Zubair Khan
Zubair Khan should have been sent this => Zubair Khan
This ought to have gone to Zubair Khan => Zubair Khan
It was meant for Zubair Khan => Zubair Khan
I think this was intended for Zubair Khan => Zubair Khan
You want Zubair Khan for this => Zubair Khan
you're after Zubair Khan => Zubair Khan
The person you need is Zubair Khan => Zubair Khan
The correct contact is Zubair Khan => Zubair Khan
Zubair Khan is the right person for this => Zubair Khan
Zubair's remit, not mine => Zubair
This falls within Zubair Khan's remit => Zubair Khan
This is within the remit of the Chief Pharmacist => Chief Pharmacist
It's in Zubair's portfolio now => Zubair
It's been absorbed into the Deputy Chief Nurse's portfolio => Deputy Chief Nurse
This transferred to Zubair Khan in March => Zubair Khan
All my actions go to Zubair from Monday => Zubair
I finish on Friday and Zubair picks up my actions => Zubair
I retire at the end of the month. Zubair Khan is taking over my list. => Zubair Khan
We agreed at divisional board that Zubair Khan would own this => Zubair Khan
It was agreed that Zubair Khan takes it on => Zubair Khan
At my one to one we agreed to move this to Zubair Khan => Zubair Khan
ownership now rests with Zubair Khan => Zubair Khan
responsibility has moved to Zubair Khan => Zubair Khan
the lead for this is now Zubair Khan => Zubair Khan
This has a new lead, Zubair Khan => Zubair Khan
There's a new lead: Zubair Khan => Zubair Khan
We have a new mattress lead, Zubair Khan, who will report from now on => Zubair Khan
I have stepped aside for Zubair Khan => Zubair Khan
Zubair Khan has stepped in => Zubair Khan
Zubair Khan has been given this => Zubair Khan
Zubair Khan was asked to do this by the chief nurse => Zubair Khan
I'd ask Zubair Khan => Zubair Khan
I would direct you to Zubair Khan => Zubair Khan
Not me. Zubair Khan. => Zubair Khan
Not ours, equipment library => equipment library
That would be Zubair Khan => Zubair Khan
That'll be Zubair in stores => Zubair
Best placed with Zubair Khan => Zubair Khan
It makes more sense for Zubair Khan to own this => Zubair Khan
I nominate Zubair Khan => Zubair Khan
I propose Zubair Khan as owner => Zubair Khan
May I suggest Zubair Khan takes this => Zubair Khan
Handed to Zubair on Friday => Zubair
I've handed over the mattresses to Zubair Khan => Zubair Khan
Handed over, Zubair Khan has it => Zubair Khan
Zubair Khan's taken this on => Zubair Khan
Zubair Khan is owning this going forward => Zubair Khan
It comes under Zubair Khan since the restructure => Zubair Khan
this went over to facilities in the restructure => facilities
"""


def goes_to(text: str) -> list[object]:
    return [ask.value for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.HANDOVER]


@pytest.mark.parametrize("case", HIS.strip().splitlines())
def test_whoever_has_it_or_should_have_it_is_read(case: str) -> None:
    text, _, to = case.partition(" => ")
    assert goes_to(text) == [to]
