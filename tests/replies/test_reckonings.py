"""How far people reckon that they are: guesses, movements, requests to enter one; and other shares."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ONE = (Asked("QS1.1", "Medication fridge alarms", date(2022, 9, 30)),)
SO_FAR = """
60 | This sits around the sixty mark, I'd guess 60%.
55 | We have got as far as 55%.
55 | Realistic figure: 55%
55 | Figure for this month 55%
55 | September: 55%
55 | Status Amber, 55%
55 | AMBER / 55% / waiting for SLT post
55 | Work done so far 55%
55 | 55% work done
55 | Amount completed - 55%
55 | Percent complete 55
55 | % progress 55
55 | Overall completion stands at fifty five percent.
20 | twenty percent done at best
15 | fifteen percent
5 | five per cent if I'm honest, we've only had one meeting
70 | We are now 70% of the way with this.
70 | Now 70% (was 50%)
70 | 70% (50% last time)
70 | 50% -> 70%
70 | increased from 50% to 70% since July
70 | It's gone up to 70%
70 | an increase to 70% from 50%
70 | progressed to 70%
70 | we've inched up to 70%
70 | We've nudged it along to 70%
80 | Please log this one as 80%
80 | Could you show it at 80%?
80 | Enter eighty percent
80 | make it 80%
80 | Let's say 80%
80 | 80% I reckon
80 | 80% by my reckoning
80 | 80% if pushed
80 | gut feel 80%
80 | best guess 80%
80 | ball park 80%
80 | in the region of 80%
60 | Three fifths complete
75 | three-quarters done
75 | Three quarters of this is finished
25 | a quarter through
25 | Quarter of the way in
33 | One third of the work has been done
67 | we've done two thirds
67 | two thirds of it sorted, the last third is waiting for radiology
50 | half of this is complete
50 | Half complete.
50 | half-complete
50 | we are half way through the plan
50 | roughly halfway along
50 | halfway to the finish
50 | The halfway stage has been reached
50 | At the half way point on this one, sister
67 | 2/3 complete
25 | 1/4 of the way
75 | 3/4 finished, just the annexe
0 | 0%. Funding not agreed.
0 | Nothing done, 0%
0 | 0 per cent to date
100 | 100%. Can be closed.
100 | Complete - 100%
100 | all finished, one hundred per cent
90 | The project is 90% delivered
90 | 90% implemented across the division
90 | 90% rolled out
90 | Roll out is at 90%
90 | Rollout 90% with Ward 12 to follow
90 | We're ninety percent of the way there, only ED to go.
90 | 90% - ED to go
90 | I think we are about 90% of the way, give or take
40 | Given the sickness, 40% is where we have got to
40 | 40% is a fair reflection
40 | 40% would be fair
40 | 40% or so
40 | 40% thereabouts
40 | 40-ish per cent
"""
OF_SOMETHING_ELSE = """
compliance with the 4 hour standard was 82%
SSNAP score up to 82%
82% in the July audit, 79% in August
Our screening rate has dropped to 64%
64% of staff have had the update
attendance 64%
we have filled 50% of the vacancies
50% of our SLTs are on maternity leave
staffing at 50%
running on 50% staff
working at half capacity
we only have half the kit
half of them didn't turn up
Half past two on the 20th suits me
a third party does the training
The third session is on Monday
cut by a third
There is a quarterly report
quarter of a million pounds
need to get to 90% to close
90% is the target
should hit 90% in the next audit
To reach 90% we need two more trainers
not yet at 90%
can't say it's 90% yet
What does 90% mean here?
Why does your list say 30%?
You have me down as 30%, that was March
it was 30% when I took over
40% more referrals this year
referrals up 40%
a 40% cut in my hours
agency is 20% of the spend
5% glucose is off the list
100% of the blame lies with the supplier
I'm giving it 110%
not 100% happy with the wording
80/20 rule applies
50/50 chance
60% chance of making it
"""


def percents(text: str) -> list[object]:
    asks = interpret(text, on=date(2022, 9, 14), asked=ONE)
    return [ask.value for ask in asks if ask.field is Field.PERCENT]


@pytest.mark.parametrize("case", SO_FAR.strip().splitlines())
def test_what_people_reckon_is_read(case: str) -> None:
    percent, _, text = case.partition(" | ")
    assert percents(text) == [int(percent)]


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE.strip().splitlines())
def test_shares_of_staff_results_and_hours_are_no_progress(text: str) -> None:
    assert percents(text) == []
