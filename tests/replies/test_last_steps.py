"""The day of a last step, a day that others promise, a day behind what is left; and events beside them."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, Status, interpret

ON = date(2021, 3, 10)  # a Wednesday
ONE = (Asked("SD10", "Bed space checklists", date(2021, 3, 9)),)
ON_16_APRIL = """
The last practical is on Friday 16 April and that will be everyone done.
The last session is on 16 April and that will be it
Report back by 16th April and thats it finished
goes to the policy group on 16 April and once ratified there the action is finished
The last ward goes live on 16 April
Final sign off is 16 April
Ventilation commissioning is 16 April and that's the last job, so call it done by then.
It comes to Board 16 April. After that it's done.
6 more by 16 April which will finish it
16 April is what they've promised us
16 April is the contractor's date and I'm going with that
The contractor reckons 16 April
Supplier tells us 16 April
Estates have given us 16 April
he would now like 16 April if he may
I was going to say 10 April but the joiner has just told me 16 April so go with that.
new handover date of 13 April from the builders and we open 16 April, so call it the 16th
Storage will be 16 April now (shelving delivery put back to 6 April)
collected, just typing it up, 16 April
80%, just the forms to put on the intranet, 16 April
nearly there - 16 April
Two left to do, 16 April
3 left, Fri 16th April
The printer is broken so 16 April
Printer broken - 16 April
New date requested: 16/04/2021
two of the assessors are off so it'll be 16 April before everyone is signed off
I'd be more comfortable with 16 April
Leave it with me until 16 April
Will sort by close of play 16 April
I have pencilled 16 April
we're planning for 16 April
All being well, 16 April, if that's ok with you
Fingers crossed for 16 April
Has to be 16 April I'm afraid
Only one left, reckon 16 April
last one is Friday 16th April
last of them are booked on 16 April and that's it then
policy will be ratified 16 April
can this be extended please to 16 April as we have had to cancel training
Due 16 April
"""
NO_NEW_DAY = """
The last one was done on Friday 5th and that's everyone done
Signed off at the 4 March meeting, then it was closed
Completed on the 5th so that's finished.
Theo is covering for me for the next fortnight
I'm off for the next fortnight
don't need an extension, will finish well ahead of the 31st
I will carry on to the end of the month with the weekly checks
meeting it most weeks, will carry on to the end of the month
Waiting for a reply by Friday
Decision by the end of April
Supplier to confirm date by Friday
Ward closed until 16 April
not in until Monday
HR have given her a start date of 16 April
Contractor says they can start 16 April
Supplier says 16 April for delivery
Parts on order, 16 April delivery
waiting for the meeting on 16 April
Waiting for parts, due 16 April
short of two band 5s until 16 April
session cancelled, now 16 April
Course moved to 16 April
Contractor says delivery will be 16 April
could you let me have the template by Friday
can you tell me by 16 April what you need
Do you need it by Friday?
will have a date for you by Friday
I'm chasing them for a date by Friday
The figures for March will be out on 16 April
Only just back from leave, in until Friday
Two doors left, fitter coming 16 April
Waiting on parts, delivery 16 April
"""


def due(text: str, title: str = ONE[0].title) -> set[object]:
    asked = (Asked("SD10", title, date(2021, 3, 9)),)
    return {ask.value for ask in interpret(text, on=ON, asked=asked) if ask.field is Field.DUE}


@pytest.mark.parametrize("sentence", ON_16_APRIL.strip().splitlines())
def test_the_day_on_which_it_will_be_done_is_its_new_day(sentence: str) -> None:
    assert due(sentence) == {date(2021, 4, 16)}


@pytest.mark.parametrize("sentence", NO_NEW_DAY.strip().splitlines())
def test_a_day_of_something_beside_it_is_none(sentence: str) -> None:
    assert due(sentence) == set()


def test_what_will_be_done_after_the_next_step_is_not_done() -> None:
    asks = interpret("It comes to Board 16 April. After that it's done.", on=ON, asked=ONE)
    assert Status.COMPLETED not in {ask.value for ask in asks}


def test_an_event_that_is_the_action_has_a_new_day_of_its_own() -> None:
    assert due("Please move the audit to 16 April.", "Hand hygiene audit") == {date(2021, 4, 16)}
    assert due("The training will be finished on 16 April.", "PROMPT training") == {date(2021, 4, 16)}


def test_the_last_of_two_days_in_one_breath_is_meant() -> None:
    said = (
        "I'll have it done by the 5th of April. Sorry no, I'm on leave that week, make it the 12th of April."
    )
    assert due(said) == {date(2021, 4, 12)}
