"""Refusals for a department or somebody else, of the letters themselves, and what only sounds like one."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 3, 3)
ONE = (Asked("QS1.1", "Mandatory education for the wards", date(2021, 3, 31)),)
REFUSED = """
This one isn't estates.
This isn't an estates one
this never was ultrasound, no ionising radiation in the building
It has never been pharmacy
it is not procurement's
I said in May that education would not be picking this up and we still won't be.
HR can't take this on
Estates will not be taking it forward
not the Trust's. Council land, council lamps.
it's not the division's
Dr Lam asks me to say he doesn't regard this as his
we do not see this as ours
She no longer sees it as hers, she does not consider it to be her responsibility
Declining the signage, with regret.
Declining this, sorry
Respectfully declining both
We are turning this down
Do not send me these.
Please stop sending me these letters
dont send us any more of these
I'm not prepared to sign up for it
we aren't willing to put our names, so not happy to be the owner
I am not happy to put my name to this
not doing that one, we've nobody to type them in
Sorry, not taking this on
This belongs to Occy Health, always did.
Sits with the community trust, it always has
Medical records are not the responsibility of Pharmacy in this Trust.
It was never the job of Estates
This does not sit with theatres
Portering isn't responsible for these
Not E&F.
Not Estates.
pls reassign
Kindly redirect.
PROMPT is run by the practice development midwives, not by us
These are now managed by Estates and not me
That's overseen by the site team, not by us.
I only cover adults
we only look after the community beds
I only have the one action
"""
NOT_REFUSED = """
This isn't training as such but it is on track
It isn't IT that holds us up
Declining numbers of volunteers mean we are late
Declining compliance in two wards
Do not send me these on paper, on track
Don't send me these until the audit closes
not doing that one until May
Not doing badly
not taking any patients
not the patient's first language
This is not the ward's fault
The union won't be taking part
Ward sisters are not happy to sign off the audit
The suppliers do not see this as urgent
we do not regard this as finished
I don't consider it to be late
Not taking this lightly
I am not going to be able to finish by then
They always did the audit on Mondays
It belongs in the folder, always has
Estates can't do it before June
we are not happy to call it complete
HR are not yet doing this in all wards
we only have one fit tester at present
we only have one of the two audits left
We only do these once a quarter
We only do it on Mondays
I only have this to finish and it's done by Friday
we only cover it if the agency cannot
Not done.
Not it
It was held up by the supplier, not by us
The new ward is not the responsibility-free zone I hoped for
Please redirect the sign to Ward 9
Please reassign the beds by Friday
"""


def is_refused(text: str) -> bool:
    return any(ask.field is Field.REFUSAL for ask in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize("text", REFUSED.strip().splitlines())
def test_an_action_turned_down_is_refused(text: str) -> None:
    assert is_refused(text)


@pytest.mark.parametrize("text", NOT_REFUSED.strip().splitlines())
def test_what_declines_or_waits_is_not_refused(text: str) -> None:
    assert not is_refused(text)
