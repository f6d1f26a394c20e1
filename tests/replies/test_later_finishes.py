"""Time asked for and new days told in other words; spans and days of other things beside them."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2022, 9, 14)  # a Wednesday
ONE = (Asked("QS1.1", "Call bell response times", date(2022, 9, 30)),)
TIME = """
Can this be extended please
Could I ask for an extension?
pls extend
Request extension
Would it be a problem if this ran over?
Would it be a problem if we took a bit longer
Could we live with a later finish?
Realistically we are going to need longer.
Realistically this won't be done by the 30th, need a new date but can't give one yet
I'll need a few more weeks
give me a bit longer
bit more time needed
More time please.
more time req'd
We're going to run past the date, is there any give in it?
Is there any flexibility on the deadline?
Any wiggle room on the date?
Is the date movable?
Can the deadline be relaxed a little
I'd be grateful for some slack on this
Please be patient, we will need longer than the end of the month.
The timescale is too tight and we'd like it reviewed
30 September isn't doable. Can we agree a new date at our 1:1?
We need to renegotiate the date
Date needs to be rethought
Need to push this back, will confirm when
this wants pushing back
Can it slide?
let it slip a bit please
We will have to let it slip into the winter
Please hold this over until the contract is sorted
Could this wait until the new ward manager starts?
Would like to defer
deferral requested
We would appreciate further time
I should be obliged for some further time to conclude this
We need until the new bells arrive, no date from the supplier
Not enough time to do this properly, can we stretch it
Stretch the date please
can u give us longer
Can you buy me some time on this one
I need breathing space on this
there is no way I can do this in the time, sorry, needs longer
It'll take longer than we planned
It will take us well beyond September
We'll need most of the autumn for this
sometime after Christmas is more realistic
Could it go into the new year?
Can we revisit in the spring
A later deadline would be appreciated
Please can we have a later date
new date please, tbc
Date to be re-set please
Please reset the date
Please re-profile, dates to follow
Grateful for a little grace on this
A bit of grace wouldn't go amiss
We've asked for the deadline to be moved
not gonna make it, need xtra time
"""
DAYS = """
need another month => 2022-10-14
another month would do it => 2022-10-14
Can we have an additional month for this one please => 2022-10-14
wont make it - can I have til 31 Oct => 2022-10-31
Could we live with end of October? => 2022-10-31
Would it be a problem if this was the 31st October instead => 2022-10-31
Would the sky fall in if it was the end of October? => 2022-10-31
give me 3 more weeks => 2022-10-05
I'm after an extra three weeks => 2022-10-05
3 wks extra? => 2022-10-05
We need a two month extension => 2022-11-14
could you extend by six weeks => 2022-10-26
extend it by a month pls => 2022-10-14
Could you add a fortnight? => 2022-09-28
add four weeks on please => 2022-10-12
"""
NEITHER = """
the new bells take longer to reset
staff need more time with patients
patients wait longer at night
I will need to extend my leave
The extension number is 4412
ring me on ext 4412
extension lead has been PAT tested
we've more time now the ward is shut
It took longer than we wanted but it's done
No extension needed
we don't need more time
don't need an extension, on track
Thank you for the extension
the extra time you gave us made all the difference
You extended it last month already
who signs off extensions?
When you have more time could you ring me
not long now
No longer my ward
this is no longer needed
a longer cord was fitted
We pushed back on the supplier
the consultants pushed back
patients are held over in ED
the meeting slid to next week
The contractor asked us for more time and we said no
Thanks for being flexible
I'll be brief as I'm short of time
sorry for the delay in replying
sorry this took me so long
time to answer has dropped to 3 minutes
waits of a few weeks for parts
We have been waiting another month for parts
another month, another email from you
every three weeks we recheck
the trial ran for six weeks
We'll review in three months whether it has stuck, but the action is done.
"""


def asked_for(text: str) -> dict[Field, object]:
    asks = interpret(text, on=ON, asked=ONE)
    return {ask.field: ask.value for ask in asks if ask.field in {Field.DUE, Field.MORE_TIME}}


@pytest.mark.parametrize("text", TIME.strip().splitlines())
def test_time_is_asked_for_in_other_words_too(text: str) -> None:
    assert asked_for(text) == {Field.MORE_TIME: True}


@pytest.mark.parametrize("case", DAYS.strip().splitlines())
def test_a_new_day_is_told_in_other_words_too(case: str) -> None:
    text, _, day = case.partition(" => ")
    assert asked_for(text) == {Field.DUE: date.fromisoformat(day)}


@pytest.mark.parametrize("text", NEITHER.strip().splitlines())
def test_other_spans_and_days_ask_for_nothing(text: str) -> None:
    assert asked_for(text) == {}
