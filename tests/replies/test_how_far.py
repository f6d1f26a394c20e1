"""How far people say that they are: figures, words, fractions and courses; and figures of other things."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ONE = (Asked("QS1.1", "Medication fridge alarms", date(2022, 9, 30)),)
SO_FAR = """
75 | Sitting at three quarters, bay B to follow.
65 | We are 65% through and steady.
40 | I make it 40 percent
75 | 75 per cent
60 | at 60 now
50 | Halfway house at the moment, rest after the rota changes
65 | up from 40 to 65
65 | Up from 40% last month to 65% this month
70 | 70 odd percent I'd say
70 | 70-odd % done
45 | RAG: amber. % complete: 45
45 | % complete - 45
80 | Percentage complete (0-100): 80
55 | Complete (%): 55
55 | Progress = 55%
55 | Progress: 55
33 | Got about a third of it written, the rest is in my head.
67 | A good two thirds is behind us
67 | Two-thirds of the pack is drafted
50 | 1/2 done
75 | 3/4 of the way through
90 | nine tenths done, one bit of signage to go
80 | The work is eighty per cent complete, the two sites in the community being outstanding.
35 | It's sat at 35% because the electrician is off
35 | still 35%
35 | Remains at 35% (no change since August)
35 | 35%, same as last month
35 | 35% and stuck there
35 | Would put this at 35%.
35 | If I had to put a number on it, 35%
35 | Hand on heart 35%
35 | Estimated progress 35%
35 | Roughly 35% there I think
35 | c.35%
35 | ~35%
35 | ca 35 pc
35 | 35pct
35 | 35 % , waiting on the electrician
35 | (35%)
35 | On track (35%)
35 | Amber - 35%
90 | GREEN 90%
90 | Green, 90% complete, last fridge goes in next month.
35 | Last month I said 20, it's now 35.
35 | We were 20% in July and are 35% today
35 | have moved from 20% to 35%
35 | went from 20 to 35 per cent over the summer
25 | Only a quarter done so far I'm afraid
25 | one quarter complete
25 | a quarter of the way there
50 | half done half to do
50 | about half
50 | Were about half way, bit less if you count the annexe
50 | midway through this one
50 | We've reached the half-way mark
50 | just past the halfway point
10 | barely 10% done
85 | Overall I'd give it 85% - snagging only
85 | 85 percent finished, snagging only.
85 | So that's 85% of the job, snagging only left
85 | Installation 85% complete.
85 | Fitting of the alarms is 85% complete
85 | Alarms 85% fitted
85 | The alarm project has got to 85%.
85 | Action stands at 85 per cent complete
85 | Current position is 85% complete with only the annexe remaining.
85 | We have completed 85% of this.
85 | I've done 85% of it
85 | 85% of the work has been carried out
75 | call it seventy five percent
75 | Please update the tracker to 75%.
75 | pls change % to 75
75 | can you put us down as 75% please
75 | Mark as 75 please
95 | Nearly there, 95%.
95 | 95% there, one ward left
100 | 100%, all done last week
100 | This is now 100 per cent complete
100 | 100 % complete and signed off by Matron
100 | Fully complete (100%)
0 | 0% - nothing has begun
0 | zero percent so far sorry
80 | 80% done, 20% to do
80 | 80% done with 20% outstanding until the new year
"""
OF_SOMETHING_ELSE = """
Audit result was 68 per cent
Falls are down 30%
Vacancy rate is 22% so we are struggling
sickness at 14% on my unit
bed occupancy 98%
we run at 110% most days
I'm 100% behind this
I'm not 100% sure who leads on this
100% agree with Sam
my hours were cut to 60%
I work 0.6 so 60% of the week
Half the team is on leave
half my staff have left
I am in the other half of the building
half an hour would sort it
a third of falls happen at night
two thirds of patients are over 80
a quarter of the beds are closed
Third attempt at replying
the budget is 50% spent
aiming for 90%
target is 90% and we're not there
I was hoping to say 90% this month
Not even 50%
wouldn't call it 50%
Is it 50% you want?
Do you still have us at 50%?
response rate was 31%
sample size was 20% of notes
10% discount from the supplier
costs have gone up 12%
we lost 40% of our band 5s
95% confidence interval
uptake is half what it was
bays 1-4 are 100% compliant, rest unknown
it got a 75% reduction in harm
24/7 cover is in place
the 1/4 turn valves are fitted
it's a half finished job, whoever did it
half the battle is getting the chairs
The 50% club met on Tuesday
70% alcohol gel is on every bed
28% oxygen masks are now stocked
100% cotton linen is delivered
"""


def percents(text: str) -> list[object]:
    asks = interpret(text, on=date(2022, 9, 14), asked=ONE)
    return [ask.value for ask in asks if ask.field is Field.PERCENT]


@pytest.mark.parametrize("case", SO_FAR.strip().splitlines())
def test_how_far_it_is_is_read_in_many_ways(case: str) -> None:
    percent, _, text = case.partition(" | ")
    assert percents(text) == [int(percent)]


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE.strip().splitlines())
def test_a_share_of_something_else_is_no_progress(text: str) -> None:
    assert percents(text) == []
