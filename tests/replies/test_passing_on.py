"""To whom an action goes, in many people's words: names as typed, ways to pass work on, posts left."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)
NAMED = """
its kate on ward 5 now => kate
it's Kate now => Kate
thats sunita in hr now => sunita
its now lorna => lorna
kate has picked it up => kate
Handing this over to Priti Shah (Deputy Chief Pharmacist) from 1 April => Priti Shah
Over to Priti Shah, Deputy Chief Pharmacist => Priti Shah
bev is picking this up from me => bev
Bev on ward 6 is leading on this => Bev
try farida in pharmacy => farida
one for estates => estates
One for the site manager => site manager
this should sit with the matron => matron
Should sit with Digital Services I think => Digital Services
I've left the post, Tom Hale has my portfolio => Tom Hale
I am on maternity leave, Jo Marsh has my portfolio => Jo Marsh
please reassign to the deputy medical director => deputy medical director
reassign to kath pls => kath
Pls assign this to the head of midwifery => head of midwifery
Ownership to the epilepsy nurse please => epilepsy nurse
gone to the lab manager => lab manager
went to bev when I moved => bev
This has been picked up by Wojciech as it fits with his clinic => Wojciech
It was taken on by the site team in March => site team
It is now being led by Priya Nair => Priya Nair
This has been inherited by Tony Marsh => Tony Marsh
thats comms not us => comms
That's Estates, not us => Estates
HR! not me => HR
HR not us => HR
ask occ health not me => occ health
Dr Okoro rather than me => Dr Okoro
Infection control not me => Infection control
my last day is friday, aisha (lead pharmacist) is picking up everything of mine => aisha
Debbie Osei has been appointed and will be taking it forward => Debbie Osei
new manager priya starts monday, shes having this off me => priya
This is going to craig, hes the new lead => craig
I would need to defer to Tony Marsh, who has now inherited this from me => Tony Marsh
I must defer to the Responsible Officer on this one => Responsible Officer
It was passed to my colleague Mr. Adeyemi => Mr. Adeyemi
I have handed it to my successor, Jane Poole => Jane Poole
The task was given to the health and safety department => health and safety department
I have hand over the task to the health and safety team => health and safety team
This sits under the Responsible Officer's team => Responsible Officer's team
It lies with the medical director's office => medical director's office
Please direct them to the Contracts team => Contracts team
You may wish to direct this to the Contracts team => Contracts team
I would ask that it goes to the Trust Policy Officer => Trust Policy Officer
The incoming Governance Lead should be shown as owner => incoming Governance Lead
Please show Helen Carr as the owner => Helen Carr
Helen Carr is the owner now => Helen Carr
helen is the owner of this now => helen
Dr Lund leads on this => Dr Lund
isnt pharmacy its the logistics team => logistics team
not ours, its estates => estates
not mine thats for the site team => site team
Not mine - Jo took it => Jo
Neither is mine. Dr Farrell runs the lab. => Dr Farrell
Not mine. Ask the matron. => matron
Not us. Estates do this. => Estates
Not my area. Contact Helen Carr in HR. => Helen Carr
Wrong person, you want Sam Hill => Sam Hill
you need to speak to dr lund about this => dr lund
night matrons should have this => night matrons
Estates need to own this => Estates
Infection Prevention need to own it => Infection Prevention
Critical care own that now => Critical care
They fall to Capital Projects => Capital Projects
This falls to the Chief Pharmacist => Chief Pharmacist
Simon Pell has it all now => Simon Pell
Tom has taken on my role => Tom
Sandra took over from me in June => Sandra
This is Karen's job now => Karen
this is karens now => karen
thats gemmas => gemma
that's Gemma's side of things => Gemma
responsibility for this passes to the Head of Nursing for Planned Care => Head of Nursing for Planned Care
I have handed this over to Sam Hill => Sam Hill
ive passed this on to sam => sam
given this to helen to lead => helen
Helen Carr is your contact for this => Helen Carr
The right person is Helen Carr => Helen Carr
correct owner is the Lead Pharmacist => Lead Pharmacist
Best person is helen in outpatients => helen
It is a matter for Dr Okoro from now on => Dr Okoro
It now comes under Risk Management => Risk Management
Action transferred to Yolanda Price at the Eastfield site => Yolanda Price
Has been moved across to the Patient Safety Lead => Patient Safety Lead
please can you change this to bev on ward 6 => bev
please change the name to Bev Hall => Bev Hall
could you swap me for Bev Hall => Bev Hall
it's the audit lead who does this => audit lead
The policy officer owns this => policy officer
all queries to Sanjay from now on please => Sanjay
Sanjay's got this one now => Sanjay
i think sanjay has taken this over => sanjay
This has now transferred across to Nina Patel in Quality => Nina Patel
Nina Patel (Quality) has been asked to take this forward => Nina Patel
Dr Singh has agreed to own this => Dr Singh
The action owner should be the Head of Pharmacy => Head of Pharmacy
Owner should now read Nina Patel => Nina Patel
can u put nina down for this instead of me => nina
please update the owner to Nina Patel => Nina Patel
Please amend your records to show Nina Patel as lead => Nina Patel
nina's doing this one now => nina
nina is dealing with this now => nina
This is being dealt with by the site team => site team
the safeguarding team look after this => safeguarding team
it's under Facilities these days => Facilities
Following the restructure this falls under Dr Ahmed => Dr Ahmed
As of 1 March responsibility transferred to the Chief Operating Officer => Chief Operating Officer
my replacement is Nina Patel, please direct this to her => Nina Patel
Nina Patel is my replacement => Nina Patel
Nina Patel replaced me in January => Nina Patel
Nina took over as ward manager so this is hers => Nina
I've gone part time so Nina is taking this => Nina
on secondment until June, Nina has my actions => Nina
I retire on Friday and Nina Patel takes over => Nina Patel
best to speak to nina about this one => nina
you'd be better asking Nina => Nina
nina's the person to ask => nina
Nina is the best person for this => Nina
this would be better with Nina => Nina
should be nina not me => nina
think this is one for nina => nina
one for the pharmacy team i think => pharmacy team
handing over to nina from monday => nina
I handed over to Nina in May => Nina
I am handing this over to Nina Patel from Monday => Nina Patel
Nina will be the lead for this from April => Nina
Nina Patel to lead from April => Nina Patel
new owner nina patel => nina
new owner: Nina Patel => Nina Patel
Owner - Nina Patel => Nina Patel
forwarded to Nina who now owns this => Nina
Over to nina for this one => nina
its nina you want => nina
nina not me => nina
Reassigned to Digital => Digital
Could this be reallocated to the Deputy Chief Nurse? => Deputy Chief Nurse
Can you send these to Nina going forward? => Nina
can this go to nina instead please => nina
I have asked Nina to take this on => Nina
Nina has kindly offered to take it => Nina
I've delegated this to Nina Patel => Nina Patel
Nina Patel is now the accountable lead => Nina Patel
This lives with Workforce now => Workforce
Workforce have got this now => Workforce
tissue viability have taken it on => tissue viability
IPC lead this now => IPC
The practice educators run this now => practice educators
"""
NAMELESS = """
I left the temporary staffing team at Christmas
I moved into a commissioning role on 1 May and my replacement is not known
I no longer work in ED
I have changed jobs
ive moved to outpatients now
I have retired
I've moved wards
I am no longer in post
I've stepped down as clinical lead
I finish on Friday, no replacement yet
i dont work there any more
left the trust in june
"""


def handover(text: str) -> object:
    asks = interpret(text, on=ON, asked=ONE)
    return next((ask.value for ask in asks if ask.field is Field.HANDOVER), None)


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_whoever_is_named_as_the_new_owner_is_read(line: str) -> None:
    text, to = line.split(" => ")
    assert handover(text) == to


@pytest.mark.parametrize("text", NAMELESS.strip().splitlines())
def test_one_who_has_left_the_post_says_no_more_than_that(text: str) -> None:
    assert handover(text) == ""
