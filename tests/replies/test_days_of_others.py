"""Days of meetings, deliveries, leave, parts and promises to write: none is the action's new date."""

import pytest

from tests.replies.test_new_dates import due

SENTENCES = """
With the RPA for comment, back to us by 22 April
it goes to committee first so 22 April is off
I need a week or two to get up to speed with it
Thanks, noted, and I'll pick up with you at Thursday's catch-up if that's OK.
The MUST tool has been given to the band 7s to complete and return by Friday.
I will collate these and report the position to the Nutrition Steering Group on 8 April.
For the outreach hours a paper has gone to the Executive and a decision is expected on the 13th.
I'm on leave until 15 March.
I am away until the 15th, back on the 16th.
The audit is on 14 April.
Our next audit is due on 14 April.
The trolleys are due to be delivered on 14 April.
Delivery of the trolleys is expected on 14 April.
The supplier says 14 April for delivery.
The contractor starts on 14 April.
Interviews are set for 14 April.
The new band 6 joins us on 14 April.
The steering group meets on 14 April to look at it.
Paper goes to Board on 14 April.
It will be discussed on 14 April.
We are presenting this at governance on 14 April.
I have asked the wards to return their lists by 14 April.
I've asked Estates for a date by Friday.
Wards have been given until Friday to return the forms.
I have given the ward managers until Friday.
The contract was extended to 30 June.
Chris's secondment has been extended until 30 June.
Discharges are delayed until after the weekend.
Ward moved to the old block on Monday.
We moved the beds back to Maple on 14 April.
The policy is valid until 30 June.
The licence runs until 30 June.
The course runs until 14 April.
The next training session is on 14 April.
First ward goes live on 14 April.
Half the wards will be done by 14 April.
Six of the fourteen wards will be trained by 14 April.
Phase one finishes on 14 April.
The pilot ends on 14 April.
Day staff will be trained by 14 April, nights after that.
An interim target of 85% by the end of June.
The deadline for nominations is 14 April.
The closing date for the post is 14 April.
Comments are due back by 14 April.
Consultation closes 14 April.
I'll send you the evidence by Friday.
I'll send a fuller update on Friday.
I'll update you on Friday.
I will let you know by Friday.
I will reply properly next week.
Can I call you on Friday?
Could we meet on 14 April?
Are you free on Friday?
Can you send me the form by Friday?
Is the deadline 14 April?
Why was the date moved to 14 April?
We meet every Friday.
Checks are done each Monday.
Completed 14 February.
Finished on Friday.
Can you move the meeting to Friday?
Please move the meeting to 14 April.
The meeting has been put back to 14 April.
The launch event is 14 April.
Ofsted are in on 14 April.
CQC visit on 14 April.
I'm retiring on 30 June.
My last day is 30 June.
I leave the Trust on 30 June.
Data is collected to the end of June.
The figures to the end of February show 92%.
As at the end of March we were at 92%.
The lift is out until Friday.
The matron is off sick until Easter.
Bay 3 is closed until 14 April.
The agency nurse is booked until 14 April.
My 1:1 with Jo is on 14 April.
Estates are coming on 14 April.
We should get the results by 14 April.
We should have the printer by 14 April.
We expect the kit by the end of June.
The business case will be ready for the Board on 14 April.
The draft policy will be ready by 14 April.
We plan to start on 14 April.
Training begins 14 April.
The first cohort completes on 14 April.
Beds were out of action until Friday.
Should we not have been told before Friday?
The 14 April date still stands.
Jo covers until 14 April.
The shelves were put back on Monday.
Elective work was suspended until 12 April.
The ward was closed from 3 to 14 April.
Cover is in place until 30 April.
Agency staff are booked until 30 April.
I am acting up until 30 April.
My maternity leave starts on 30 April.
Sue is back on 30 April.
The new matron starts on 30 April.
The next meeting is 30 April.
The group next meets on 30 April and I will table it.
The audit runs to 30 April.
The audit period ends on 30 April.
The CQC action plan is due 30 April.
I've asked for it to go on the agenda for 30 April.
It is on the agenda for 30 April.
I have a meeting with Estates on 30 April.
I'm meeting the supplier on Friday.
Estates will visit on Friday to measure up.
Procurement will let us know by Friday.
I'll know more by Friday.
I'll know more on Friday.
I should hear by Friday.
I'm hoping to hear by Friday.
Will update on Friday.
Update to follow by Friday.
Evidence to follow on Friday.
I will upload the evidence by Friday.
Let me know by Friday if you need anything else.
Please let me know by Friday.
Can you let me know by Friday?
Could you ring me on Friday?
Could we speak on Friday?
Are you about on Friday?
I'm in clinic until Friday.
I'm not back until Friday.
I'm on nights until Friday.
Only back from leave on Monday.
Back Monday.
The tender closes on 30 April.
Interviews on 30 April.
Shortlisting by 30 April.
Advert closes 30 April.
The post goes out to advert on 30 April.
The software upgrade is on 30 April.
The kit arrives on 30 April.
The order should arrive by 30 April.
Parts due 30 April.
Installation starts on 30 April.
We start on 30 April.
We begin roll out on 30 April.
Launch is on 30 April.
Two of the five wards will be finished by 30 April.
Most staff will be trained by 30 April.
90% will be trained by 30 April.
We should be at 60% by 30 April.
We will be half way by 30 April.
Draft by 30 April.
First draft by 30 April.
Draft to be circulated by 30 April.
The draft is due on 30 April.
Phase 1 completes on 30 April.
The pilot finishes on 30 April.
The pilot will be evaluated by 30 April.
Consultation ends 30 April.
Funding ends on 30 April.
The grant runs out on 30 April.
The contract ends on 30 April.
Estates have promised a date by Friday.
IT have said they'll look at it by Friday.
I have to submit the business case by 14 April.
Please chase Estates by 14 April.
I expect a reply by 14 April.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_the_day_of_something_else_is_no_new_date(sentence: str) -> None:
    assert due(sentence) == set()
