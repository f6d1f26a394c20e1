"""What only sounds like passing an action on: helpers, documents, shifts, meetings, and who had it before."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)
NOT_PASSED_ON = """
Of the 15 left, 9 sit with Medicine
The draft has been handed over to Communications for proofing
I sent the leaflet to Communications for branding
The shift is handed over to the night team at 8
Handover to the night staff is at 8
Jo is helping me with this
Kate is doing the audit
kate is covering while I am away
bev has the folder
Sam is leading the training
Sam is leading the audit and will report in May
Sent to Helen for comments
with helen for comments
its with the printers
There has been talk of this being moved to the integrated discharge team but I remain the owner
It might go to the matron but nothing is decided
not mine to close but it is done
The paper went to the board
The paper goes to the Quality Committee in May
It has gone to tender
this went to print on Friday
We moved the kit to theatres
The patients are moved to Ward 5
Staff were given to understand it was done
Training given to all staff
I have asked Kate for the figures
waiting to hear back from kate
kate says it is done
Kate has done it
kate has finished it
helen has signed it off
It is on the ward
Its done
It's Friday now
Its complete now
its late now
it's fine now
it's better now
It's ward based now
its live now
that's great, thanks
Its monthly now
The lead nurse has the sheets
The matron has it in her office
ask me again in May
please ask if you need more
see attached
try again next week
It is up to date
Ask Kate for the rota, she has it
Sister Hill is taking this to the board
taken to committee by the matron
All mine are done
I have picked it up from kate
I took over from Kate in May
I have taken this over from Neil
Evidence sent to Helen
It should be with you on Friday
Jo will send the evidence
One for the diary
This is with procurement for a quote
I will give this to staff on Monday
This belongs to a bigger programme
This comes under phase 2
I have moved the date to May
I moved the posters to the staff room
I have left a message
I left it on your desk
I have left the folder with reception
Nina is helping out with the audits
Nina and I are doing the last two on Friday
Nina has the spreadsheet
Nina is off sick
Nina is covering the ward
Handover sheet is in use on all wards
nurse handover now at 7.30
Training handed out to all staff
I gave the talk to the matrons
I sent the report to Nina for sign off
Policy sent to Nina
Policy has gone to governance for approval
It went to the quality board on 3 May
this is with IT for testing
this is with finance awaiting approval
The order is with procurement
The build is with Estates and due in May
Nina will finish the last bay on Monday
Nina leads the ward round
Nina did this in May
Nina has completed this
nina took photos
Matron has signed it off
The matron is happy with it
Pharmacy have delivered the fridges
Estates are fitting the locks on Tuesday
IT have now fixed it
Estates have it on their list for June
Speak to you soon
Talk to you on Friday
Contact me if you need anything
please contact me on 2345
Nina can show you the folder
See Nina's email
Email sent to all staff
moved to amber
This has moved to phase 2
It moves to weekly now
down to 3 now
Down to the last two
Owner of the building has agreed
it's for the patients
its for staff
one for the road
that's it from me
its all good
that's all from me
its with me
still with me
This stays with me
I'm keeping this
over to you
back to you
up to you
I'll take this on
I am the new owner
I own this now
I've inherited this from Nina
Took over from Nina last week so bear with me
Nina handed this to me
given to me by Nina
Nina passed it to me last week
the team has it in hand
The team are picking it up at huddle
Staff are taking this seriously
we will pick this up in May
The new matron starts in May
My manager has asked for more time
Lead nurse to confirm date
Consultant lead has agreed the wording
Manager on leave
The remaining third belongs to the divisions
the rest sits with the wards
Half is with the divisions, who have asked for more time
Two job plans are disputed and have gone to the medical director
three cases were contested and passed to the chief nurse
Six forms have gone to the ward managers
Happy to take this over from Mike.
Glad to take it on
Keen to take these over from Bev
Delighted to own this now
this needs to align with NHS England guidance
"""


@pytest.mark.parametrize("text", NOT_PASSED_ON.strip().splitlines())
def test_nobody_is_read_as_the_new_owner_who_is_not(text: str) -> None:
    assert not [ask for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.HANDOVER]
