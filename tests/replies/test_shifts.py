"""Where actions went: the action itself as the subject, names of two parts, whose it is said to be."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 3, 3)
ONE = (Asked("QS1.1", "Exit interviews for nursing staff", date(2021, 3, 31)),)
GONE = """
QS1.1 - with Claire Tobin's team to own going forward, not us => Claire Tobin's team
This is with Sam Hill's team now => Sam Hill's team
Wrong Karen, sorry. Exit interviews are done by Karen Obi in people services. => Karen Obi
Tariq Aziz-Khan has this as of today, I've briefed him => Tariq Aziz-Khan
Priya Nair-Jones has it as of Monday => Priya Nair-Jones
Streaming's gone to Dr Okafor, she's the new clinical lead. => Dr Okafor
Exit interviews have gone over to Bev => Bev
Interviews are moved to Tom Hale in OD => Tom Hale
Not me any more, Oyin in site ops. => Oyin
Put the ward managers down instead. => ward managers
I'd rather not, put Bev down in my place => Bev
Critical care outreach have absorbed it. => Critical care outreach
Procurement have adopted this => Procurement
Wayne has taken it under his wing => Wayne
Handing it to the new surgical lead reg. => new surgical lead reg
If it needs a name, it's the divisional governance manager's. => divisional governance manager
It's the site manager's now => site manager
My last shift is tomorrow. =>
I don't know who will take this on. =>
I left medical HR for procurement, my old post hasn't been advertised. =>
"""
STAYED = """
The report has gone to Sam Hill
The job advert has gone to Karen in HR
The kit's gone to Dave in stores
The order's gone to Dave for costing
All staff have moved to Ward 5
The audit is run by Sam Hill every month and is on track
I have briefed Dr Okafor, she's the new clinical lead
Put the posters up instead
It's the site manager's view that we are on track
It is the manager's job to sign it
We met with Sam Hill to own the plan
Working with Bev going forward, on track
The wards have adopted this
Our last week was very busy
Claire went to Jo Marsh in HR
My old job was easier.
Owner: D. Kaczmarek
"""


def goes_to(text: str) -> object:
    asks = interpret(text, on=ON, asked=ONE)
    return next((ask.value for ask in asks if ask.field is Field.HANDOVER), None)


@pytest.mark.parametrize("case", GONE.strip().splitlines())
def test_who_has_an_action_now_is_read_whole(case: str) -> None:
    text, _, to = case.partition(" =>")
    assert goes_to(text) == to.strip()


@pytest.mark.parametrize("text", STAYED.strip().splitlines())
def test_what_people_have_do_or_get_is_no_handover(text: str) -> None:
    assert goes_to(text) is None
