"""New days in tracker lines, ranges, corrections and counted weeks; and days of kit, people and papers."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2022, 9, 14)  # a Wednesday
ONE = (Asked("QS1.1", "Call bell response times", date(2022, 9, 30)),)
DAYS = """
Should be over the line by Friday 14 October => 2022-10-14
Looking to have it finished on 14 October => 2022-10-14
14 October is our new aim => 2022-10-14
14/10 now => 2022-10-14
now 14/10 => 2022-10-14
Moved to 14/10 => 2022-10-14
Was 30/9, now 14/10 => 2022-10-14
30/9 -> 14/10 => 2022-10-14
Change: 14/10/22 => 2022-10-14
Target: 14th Oct 22 => 2022-10-14
Target date revised to 14 Oct => 2022-10-14
Revised target 14 Oct 2022 => 2022-10-14
Proposed completion: 14 Oct => 2022-10-14
Completion expected: 14.10.2022 => 2022-10-14
Anticipated end date 14/10/22 => 2022-10-14
New completion 14 October please => 2022-10-14
new deadline 14-10-22 => 2022-10-14
due date to be 14 October => 2022-10-14
date should now be 14 October => 2022-10-14
Pls amend due date - 14 October => 2022-10-14
Please could the register be changed to 14 October => 2022-10-14
Can I suggest 14 October => 2022-10-14
May I propose 14 October? => 2022-10-14
I'd be happier with 14 October => 2022-10-14
14 October would be kinder => 2022-10-14
14 October feels about right => 2022-10-14
14 October is doable => 2022-10-14
14 October without fail => 2022-10-14
14 October, promise => 2022-10-14
I can guarantee 14 October => 2022-10-14
We will deliver on 14 October => 2022-10-14
hopeful of 14 October => 2022-10-14
We're pushing for 14 October => 2022-10-14
we think 14 October => 2022-10-14
probably the 14th of October now => 2022-10-14
no sooner than 14 October => 2022-10-14
14 October at the soonest => 2022-10-14
14 October at the very latest => 2022-10-14
it'll take till 14 October => 2022-10-14
That will take us up to 14 October => 2022-10-14
We'll be at it until 14 October => 2022-10-14
It's looking like 14 October => 2022-10-14
Sickness means 14 October => 2022-10-14
Because of sickness we are now on 14 October => 2022-10-14
Held up by estates, now 14 October => 2022-10-14
Held up by estates. Should be able to complete on 14 October. => 2022-10-14
System upgrade is 3 October, we then need a week so 10 October => 2022-10-10
All theatres will have it by 14 October => 2022-10-14
The remaining theatres will be finished on 14 October => 2022-10-14
I will have completed the lot by 14 October => 2022-10-14
On target to finish 14 October => 2022-10-14
Running two weeks behind, so 14 October => 2022-10-14
two weeks late, 14 October => 2022-10-14
delayed to w/c 10 October => 2022-10-10
week beginning 10th October please => 2022-10-10
Week ending 14/10 => 2022-10-14
by the week ending 14 October => 2022-10-14
by month end November => 2022-11-30
Nov month end => 2022-11-30
last day of November => 2022-11-30
the 30th of November please => 2022-11-30
end Q3 please => 2022-12-31
Quarter 4 end => 2023-03-31
year end (31 March) => 2023-03-31
end of financial year => 2023-03-31
in three weeks => 2022-10-05
three weeks today => 2022-10-05
within the next 10 working days => 2022-09-28
give me a week => 2022-09-21
a week tomorrow => 2022-09-22
Monday week => 2022-09-26
Weds next week => 2022-09-21
Wednesday of next week => 2022-09-21
should be finished by Thurs => 2022-09-15
finishing tomorrow => 2022-09-15
will get it done by close on Friday => 2022-09-16
Fri pm => 2022-09-16
Sunday 2 October => 2022-10-02
Tues 4th Oct => 2022-10-04
4 Oct (Tues) => 2022-10-04
by 4 Oct at noon => 2022-10-04
late November => 2022-11-30
between now and 14 October => 2022-10-14
10-14 October => 2022-10-14
either 7 or 14 October => 2022-10-14
not 7 but 14 October => 2022-10-14
14 October (not 7 October as I said) => 2022-10-14
"""
NEITHER = """
stocktake is 14 October
Stocktake on 14 October will tell us more
We go live in Theatre 1 on 14 October
theatre 1 on 14 October, others tbc
Rep visiting 14 October
Invoice dated 1 October
PO raised 1 September, 6 weeks' lead time
6 week lead time
Lead time is 6 weeks
scanners here by 14 October
Scanners due 14 October
scanners ETA 14 October
Scanners will ship on 3 October
Contract awarded 1 October
contract ends 31 October so we must re-tender
tender closes 14 October
interviews on the 14th
she starts on 14 October
new stock manager in post from 14 October
I am on annual leave until 3 October
I finish on 14 October and won't be replaced
my last day is 14 October
Off 3rd to 14th October
I'll chase them on Friday
meeting them Friday
Let's talk Friday
Call me before Friday
will know more by Friday
I'll let you know by Friday
hope to have an answer by Friday
Decision expected 14 October
Board paper deadline is 14 October
paper going to TMG on 14 October
goes to procurement on 14 October for approval
the working group meets 14 October
the first phase completes on 14 October
phase 1 by 14 October
Half by 14 October
Pilot starts 14 October
Training begins 3 October for four weeks
Training dates 3, 10 and 17 October
Finished on 9 September
finished last Friday
completed 9/9/22
signed off at TMG on 9 September
closed by TMG 9/9
in place since 1 September
your email of 9 September
I replied on 9 September
figures to 31 August
data for the month ending 31 August
we missed 31 August
Original date 31 August
I can't do 30 September
30 September won't be met
no way it'll be 30 September
Please do not hold us to 30 September
is it due 30 September or 30 October?
Who set 30 September?
Do you need it by 30 September?
expiry dates run to 31 October
stock with expiry 31/10/22 was binned
counted weekly on a Friday
every Monday
Monday to Friday only
open Mon-Fri
9-5 Monday to Friday
next stocktake 1 November
Version 3 issued 1 September
recall notice of 12 September
price rise from 1 October
"""


def asked_for(text: str) -> dict[Field, object]:
    asks = interpret(text, on=ON, asked=ONE)
    return {ask.field: ask.value for ask in asks if ask.field in {Field.DUE, Field.MORE_TIME}}


@pytest.mark.parametrize("case", DAYS.strip().splitlines())
def test_a_new_day_is_told_in_other_words_too(case: str) -> None:
    text, _, day = case.partition(" => ")
    assert asked_for(text) == {Field.DUE: date.fromisoformat(day)}


@pytest.mark.parametrize("text", NEITHER.strip().splitlines())
def test_other_spans_and_days_ask_for_nothing(text: str) -> None:
    assert asked_for(text) == {}
