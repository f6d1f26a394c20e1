"""New days as people tell them: typed, counted, foreseen, settled on; and days of other things."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2022, 9, 14)  # a Wednesday
ONE = (Asked("QS1.1", "Call bell response times", date(2022, 9, 30)),)
DAYS = """
Should be wrapped by a week on Friday => 2022-09-23
w/c 3 October for this now => 2022-10-03
wc 3/10 => 2022-10-03
W/E 7 October => 2022-10-07
End of Q3 more like => 2022-12-31
end of Q4 please => 2023-03-31
Will complete by end Q3. => 2022-12-31
in a fortnight it'll be done => 2022-09-28
a fortnight today => 2022-09-28
2 weeks from now => 2022-09-28
ten days should do it => 2022-09-24
should be done in ten days => 2022-09-24
31.10.22 => 2022-10-31
31st Oct => 2022-10-31
October 31 => 2022-10-31
31/10 => 2022-10-31
31-Oct-22 => 2022-10-31
31 Oct '22 please => 2022-10-31
Oct 31st realistically => 2022-10-31
New date 31/10/2022 => 2022-10-31
Revised completion date: 31 October 2022 => 2022-10-31
Expected date - 31st October => 2022-10-31
ECD 31/10/22 => 2022-10-31
Extended to 31 October by Dr Shah => 2022-10-31
slipping to 31 October => 2022-10-31
this is slipping to the end of October => 2022-10-31
It has slid to 31 October => 2022-10-31
not before 31 October => 2022-10-31
It'll not be before Halloween, 31 October => 2022-10-31
Not until 31 October at the earliest. => 2022-10-31
earliest is 31 October => 2022-10-31
31 October at a push => 2022-10-31
We can do 31 October => 2022-10-31
I'd rather say 31 October => 2022-10-31
Let's go with 31 October => 2022-10-31
Let us say 31 October to be on the safe side => 2022-10-31
aiming at 31 October => 2022-10-31
We have pencilled in 31 October to finish => 2022-10-31
The plan now runs to 31 October => 2022-10-31
Our timeline has this finishing 31 October => 2022-10-31
Bring it out to 31 October => 2022-10-31
please could we reschedule from 30 September to 31 October => 2022-10-31
30 September was always optimistic - 31 October. => 2022-10-31
Not the 30th. The 31st of October. => 2022-10-31
Ideally 31 October => 2022-10-31
Preferably 31 October please => 2022-10-31
I could stretch to 31 October but no further => 2022-10-31
We'd need to have until at least 31 October => 2022-10-31
Loggers arrive on 10 October, then two weeks to fit, so 31 October. => 2022-10-31
Loggers arrive 10 October. Completion 31 October. => 2022-10-31
Meeting on 20 September to agree it, done by 31 October => 2022-10-31
all logs will be switched over by 31 October => 2022-10-31
The last fridge will be switched over on 31 October. => 2022-10-31
Will have this closed down by 31 October => 2022-10-31
Happy to commit to 31 October => 2022-10-31
You'll get it 31 October => 2022-10-31
I'll have it with you for 31 October => 2022-10-31
fingers crossed for 31 October => 2022-10-31
31 October all being well => 2022-10-31
all being well it's the end of October => 2022-10-31
it's going to be 31 October now => 2022-10-31
Late. 31 October. => 2022-10-31
At risk, would be safer at 31 October => 2022-10-31
Behind. Recovery date 31 October. => 2022-10-31
Recovery plan has us back on plan and finished by 31 October => 2022-10-31
Due for completion 31 October => 2022-10-31
Forecast finish: end of Oct => 2022-10-31
end of the year => 2022-12-31
by the end of the calendar year => 2022-12-31
by financial year end => 2023-03-31
end of next week => 2022-09-23
this Friday => 2022-09-16
should be done Monday => 2022-09-19
tomorrow with any luck => 2022-09-15
hoping to get it done tomorrow => 2022-09-15
Will finish at the end of Oct, not Sept as planned => 2022-10-31
Fri 21 Oct => 2022-10-21
Friday 21/10 for this please => 2022-10-21
I think 31 Oct. will see it off => 2022-10-31
31 October would give us enough time => 2022-10-31
31 October gives me a fighting chance => 2022-10-31
If you could make it 31 October I'd be grateful => 2022-10-31
It would help us if the date was 31 October => 2022-10-31
Estates have promised to finish on 31 October => 2022-10-31
The contractors say they'll be finished by 31 October => 2022-10-31
Delayed until 31 October owing to sickness. => 2022-10-31
has been delayed; completion date now 31 October => 2022-10-31
"""
NEITHER = """
Meeting with the supplier on 3 October
Loggers come on 10 October
The first fridge goes over on 10 October
We'll start on 10 October
we begin again on 3 October
I am off until 26 September
on leave 19-23 September
Back Monday 26th, will update you then
I'll update you by Friday
Audit booked for 12 October
Re-audit 12 October then report to committee in November
goes to committee 12 October
The policy expires 31 October
The loan fridge goes back on 31 October
the lease ends 31 October
The new manager starts 31 October
I retire on 31 October
my contract finishes 31 October
CQC visit on 5 October
was completed on 2 September
Done 2/9/22
We did it on 12 September
Done as of 12 Sept
Last checked 1 September
see my email of 1 September
as discussed on 12 September
As I told Jo on Monday, on track
the order went in on 5 September
Order placed, delivery 14 October
Delivery is now 14 October not 7 October
Part arrives 20/9
engineer booked for Tuesday
engineer coming Tuesday to look
draft goes out for comment on Friday
Comments back by Friday please
Comments due back 30 September
First draft by 30 September, final later
training days are 4, 11 and 18 October
Could you ring me on Thursday?
can we talk on Thursday
Are you free on the 20th?
when is the next board, is it 29 September?
is 30 September still the date?
We won't be done by 30 September
30 September is not going to happen
There's no chance of 30 September
should have been done by 31 August
The date was 31 August
we've had this open since 31 March
the register says 31 August but we closed it before that
from 1 October all logs are electronic
With effect from 1 October this moves to Pathology
Jan takes over on 1 October
ward closes 31 October for refurb
The ward is shut till 31 October
Guidance is due out on 31 October
waiting for the guidance due 31 October
I will chase again on 21 September
We review weekly on Mondays
checked every Friday
temps logged 3 times a day since 5 Sept
Version 2 dated 1 October is in print
next review 30/11
Review date: 30 November
licence renewal 1/12
staff meeting 21st, will discuss
half of them by 30 September
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
