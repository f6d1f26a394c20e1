"""Time asked for without a day, days typed or corrected in haste, and spans that are no dates."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 6, 2)
ONE = (Asked("QS1.1", "Swallow screening on the wards", date(2021, 6, 30)),)
TIME = """
could we look at this later
can we come back to this in the autumn
need to push folders back
We'd like to keep this open through the winter
I'd like to keep that going into July, no idea on a date yet
The date is too soon, national guidance isn't out till September
Needs moving, but not until we've seen it
we need time to recruit
there isn't enough time
This needs longer than we thought
will it be finished by the 28th then honestly no I need longer and I can't tell you how much
Need extra weeks, I'd say several.
We need additional time
Could we put the swallow screen one back please.
can you push our screening one back a bit
New date needed but I'd be inventing one today.
Revised date to follow
Different date required
Give me something in the autumn.
allow us until the new year
I need longer than mid December but I can't judge how much.
It will take longer than planned
please may these wait until the other side of this wave
park it for the summer
needs dry weather, push it back would you
Extend to 31 June please.
need until 31 September for this
Could we put the swallow screening one back please
Supplier wants a fortnight. I'm with her - more time please.
"""
DATES = """
can we say 310721 for this one => 2021-07-31
new date 010821 => 2021-08-01
Please re-date 30 to the end of Q2. => 2021-09-30
Finish date from me is 8 July => 2021-07-08
please reschedule the screening one to 9 July => 2021-07-09
I'll finish on the 12th. No, hang on, that's half term. Make it Friday 2 July. => 2021-07-02
"""
NEITHER = """
I'd move this back to on track
Thanks, will look at this later in the week
I will look at it later today
will pick this up in the morning
What happens if we go past the date, does it go red on the Board report?
what happens if we need longer?
contractor wants an extension
interviews put back
the meeting was put back
The shelving delivery has been pushed back
the wards keep it open
keep the door open
do you want a new date?
need to put staff back on nights
My last shift is tomorrow.
I do one day a week and it is already the mural.
We see them twice a month
Supplier wants a fortnight
last one is Ward 7 which we get w/c 5 July and that's us finished.
The supplier has put out 4.2 with the CO field in it
Newsletter was put out last week
bleep 310721 if you need me
we put the screens back up
they set out the new policy
In weeks like these it is hard
The extra weeks helped
"""


def asked_for(text: str) -> dict[Field, object]:
    asks = interpret(text, on=ON, asked=ONE)
    return {ask.field: ask.value for ask in asks if ask.field in {Field.DUE, Field.MORE_TIME}}


@pytest.mark.parametrize("text", TIME.strip().splitlines())
def test_time_is_asked_for_without_a_day(text: str) -> None:
    assert asked_for(text) == {Field.MORE_TIME: True}


@pytest.mark.parametrize("case", DATES.strip().splitlines())
def test_a_day_typed_or_corrected_in_haste_is_read(case: str) -> None:
    text, _, day = case.partition(" => ")
    assert asked_for(text) == {Field.DUE: date.fromisoformat(day)}


@pytest.mark.parametrize("text", NEITHER.strip().splitlines())
def test_spans_and_days_of_other_things_ask_for_nothing(text: str) -> None:
    assert asked_for(text) == {}
