"""Time asked for shyly, shortly or by a season; and the same words about other things."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2022, 9, 14)  # a Wednesday
ONE = (Asked("QS1.1", "Call bell response times", date(2022, 9, 30)),)
TIME = """
Would you object to us taking longer over it?
How would you feel about a later date?
Would anyone mind if it slipped?
Does it matter if we're late with this one?
Is it the end of the world if this goes over?
Can the date give a bit?
Have we any room for manoeuvre on timing?
What are the chances of an extension
I wondered about an extension
I hate to ask but could we have longer
Begging for more time here
Any extra time would be a godsend
The more time you can give us the better
We're going to need an extension I'm afraid
Looks like we need an extension
Extension please - trainer off sick
extn pls
ext please
time extension
Please can this be given longer
Can we let this one drift
Please allow extra time for this one
We won't manage September and need to agree something later
cant do sept. something later pls
It won't be this side of Christmas
Realistically it's next year
realistically the new year
more like the spring
I'd say spring
we're talking months not weeks
a good few months yet
It needs several more weeks
needs a few weeks more
some weeks yet
We are weeks away
Will need to carry this into next year
Can we carry this one over
roll it on please
move date pls
change date please - not sure when
The date is impossible, please can we talk about a new one
That deadline is unachievable so please extend
I can't meet the deadline and can't say when I will
We would welcome the deadline being moved
would prefer it later
Prefer a date after the restructure
Could we set the date once the posts are filled?
Please park until the restructure is over
could you park it
Put on hold please
needs pausing till HR sort the posts
I'd ask for your patience, it needs longer
Sept too soon
too tight, need longer
30/9 too tight
"""
DAYS = """
another 4 weeks => 2022-10-12
4 more weeks pls => 2022-10-12
Could you let us have another four weeks? => 2022-10-12
Request: 4 week extension => 2022-10-12
I'd like to request a one month extension => 2022-10-14
An extra month would be perfect => 2022-10-14
Could this slide by two weeks? => 2022-09-28
Can it go back 2 weeks => 2022-09-28
push it out 8 weeks => 2022-11-09
Will need around six weeks from today => 2022-10-26
Three months would see us right => 2022-12-14
we need 3 months => 2022-12-14
I can finish if I get three extra weeks => 2022-10-05
give us til the end of Oct => 2022-10-31
Would it be OK to finish at the end of October? => 2022-10-31
Could we possibly stretch to the end of October => 2022-10-31
What about the end of October? => 2022-10-31
does end of october work => 2022-10-31
"""
NEITHER = """
the assessment takes longer than it used to
it takes longer on nights
ward rounds run over most days
handover ran late
The session overran
patients are waiting longer
nurses say they need more time to do the assessment
We extended the pilot to two more wards
the extension to ward 6 opens in spring
my phone extension has changed
extended visiting hours have helped
HDU extension is being built
we did it with time to spare
plenty of time left
won't need any more time
no need to extend
Not asking for an extension
I am not after more time
thanks for the extra month, all done now
We were given an extension in July
Was this not extended last time?
if you need longer to read it, keep it
Take as long as you like with it
The trainer pushed the session back
Our audit slot was moved
I have moved the folder to the S drive
The tool was put on hold in 2020 and restarted in May
winter pressures start next month
We see more of it in the winter
The next cohort is in the spring
new starters come after Christmas
will share the results in the new year
it is a long time since we looked at this
It has been some time coming but it's in
some time ago
for the time being we use paper
time is tight on nights
a later version of the tool is in use
later today I will upload it
see you later
speak later in the week
more later
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
