"""Refusals by what people do: they say no, hand back, ask to be let off, ask why they were sent it at all."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 5, 19)
ONE = (Asked("SD30", "Replacement of mattresses", date(2021, 6, 30)),)
LET_OFF = """
I have already said no to this
I'll have to say no to this one
I'm saying no
Absolutely not.
No thank you, not this one
I'd rather not take this
Count me out
I'll pass on this one
I have no intention of doing this
We have no intention of taking this on
I should never have had this
I should never have been given this
This should never have been mine
This should never have come to nursing
This should never have been allocated to me
This was never agreed with me
Nobody agreed this with me
Nobody asked me about this
I think this has come to me by mistake?
This has reached me in error
This has landed in the wrong inbox
You've sent this to the wrong matron
I've been sent this in error
Why have I been sent this?
Why has this come to me?
Why am I getting this?
Not sure why this has come to me
I don't know why you have me down for this
I've no idea why my name is on this
My name shouldn't be on this
My name should not be against this action
Please take my name off
Please remove me as owner
Can you take me off as lead
Can this come off my list please
I've asked for it to come off me
Please get this off my list
This isn't a nursing action
This isn't a ward action
This is not a matter for the ward
This is finance, not nursing
It's estates not us
I don't deal with mattresses
We don't have mattresses
I'll not be doing this
I shan't be taking this on
It won't be me doing this
This won't be me
You don't want me for this
I'm not your man for this
I am not who you need
This is above my pay grade
This is out of my hands, it isn't my action
This is outside what I do
Not within my gift
Out of my remit
It's not my job
Not my bag
That's not for me to do
This is not one of mine
None of these are mine
This isn't down to me
I don't accept this action
I do not accept ownership
I can't be the owner of this
I can't be held responsible for this
I can't be responsible for this
I don't think I should own this
I don't think this is mine
I don't believe this should be with me
I'm not the owner
I am no longer the owner
I'm not the right owner for this
I don't have any responsibility for this
I have no responsibility for mattresses
I have no remit for this
I've got no say over mattresses
I have never owned this
I was never the owner
This has never been mine
Never mine
Never was mine
nowt to do with me
Nothing to do with our department
This one is no longer mine
no longer mine
This stopped being mine in March
I gave this up in March
I resign from this action
I am relinquishing this
I'd like to be released from this action
I would like to hand this back
I'm handing this back
Please give this to somebody else
Please find another owner
You'll need to find someone else
Someone else will have to do it
"""
KEPT = """
I said no to the first supplier
The board said no to the first draft
They said no change
I have no intention of missing the date
Absolutely not finished yet
Absolutely not done
No thank you letters sent yet
I'd rather not close it until May
I'll pass this on to the team on Monday
We should never have let it slip
I should never have said May
This should never have taken so long
The date was never agreed with me
I was never asked for evidence
Why have I been sent this again, I told you it was done?
Why has this gone red?
Why is this late?
I don't know why this is late
I don't own the budget but I do own the action
I don't own the budget but we are on track
My name is on the list
Can this come off the list please, it's done
Please take this off, it's complete
This isn't a quick action
This isn't a priority for the ward this month
We don't have mattresses yet
We don't have enough mattresses
I'll not be doing this before June
I shan't be here on Friday
It won't be me at the meeting
It's not my fault
Not within reach yet
Out of stock
It's not my best month
That's not for this year
None of these are late
This isn't down to staffing
I can't be there on Friday
I can't be sure of the date
I don't think this is late
I don't think this will be done
I'm not the quickest
I'm not on the ward until Friday
I have no figures yet
I have no concerns
I've got no say in the delivery date
We have never missed a date
Never late
No longer late
This one is no longer at risk
We stopped doing this in March because of covid
We stopped the trial in March
I would like to hand this in by Friday
We had to find another supplier
Someone else has the figures
The company declined our offer
"""


def is_refused(text: str) -> bool:
    return any(ask.field is Field.REFUSAL for ask in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize("text", LET_OFF.strip().splitlines())
def test_one_who_says_no_or_asks_to_be_let_off_is_heard(text: str) -> None:
    assert is_refused(text)


@pytest.mark.parametrize("text", KEPT.strip().splitlines())
def test_one_who_says_no_to_something_else_keeps_it(text: str) -> None:
    assert not is_refused(text)
