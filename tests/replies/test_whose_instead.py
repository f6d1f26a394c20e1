"""Whose an action is instead, told beside a refusal or by a post and "she"; and what only sounds like it."""

from collections.abc import Sequence
from datetime import date

import pytest

from tasks.replies import Ask, Asked, Field, interpret

ON = date(2021, 5, 19)
ONE = (Asked("SD30", "Replacement of mattresses", date(2021, 6, 30)),)
INSTEAD = """
This one isn't mine. I only order them. Please send to Rob Teale. => Rob Teale
sorry im not doing this the stock is theirs ask the theatre manager => theatre manager
This should not have my name against it. Theatre matron. => Theatre matron
I said last time it's Glenda in housekeeping. I'm not doing it. => Glenda
Not mine, it's Helena the transfusion practitioner => Helena
this isnt us we are Ward 7, thats Ward 17 => Ward 17
It goes through Phil Dobbs in projects not me => Phil Dobbs
Not for me. Please send it to their service manager. => their service manager
I don't think this one is HR. The clinic manager is Bianca Royle. => Bianca Royle
Please take my name off it. It is being run centrally now by the deputy chief nurse => deputy chief nurse
I won't be doing this. Medical engineering, surely. => Medical engineering
ED have their own practice educator (Marcus) who should have it => Marcus
Having talked to the education lead she is going to own this from April => education lead
The chief nurse has decided she'll lead this herself => chief nurse
Spoke with the site lead, they'll pick this up from May => site lead
I spoke to the ward manager and he is taking this over => ward manager
Weekend team, Shaz in therapies has got this now => Shaz
SD30 Matron Eze. => Matron Eze
SD30 - pharmacy => pharmacy
SD30 = PALS => PALS
SD30: the deputy chief nurse please => deputy chief nurse
so this should be Marlon's => Marlon
I only cover adults. Children's mattresses are Dawn Peters. => Dawn Peters
Not mine. Bariatric beds would be Tom Hale => Tom Hale
Mattresses are run by the library, not by us, so could you send that one to Rachel Finch => Rachel Finch
Not E&F. It moved to the site portfolio so this needs to align with Carol Webb. => Carol Webb
Not one for us, it should align under Carol Webb => Carol Webb
"""
KEPT = """
Hi, it's Denise on Ward 7, Sister asked me to answer. This is on track.
Back from secondment and picking this up again from Sunil.
Already leading on this
Not mine. Have a good week. Ang
I spoke to the ward manager and she is doing it on Tuesday
The ward manager says she will run the session next week
SD30 done.
SD30 awaiting pharmacy.
SD30 - asked pharmacy
SD30 - Karen's email attached
SD30 Karen will send the evidence
The contract belongs to estates and facilities, I can't influence it.
"""
REFUSED = """
im not taking this on
I don't believe this is a pharmacy action
I do not feel that this belongs with therapies
It shouldnt have our names on it
my name is on this by mistake
Why is my name on this?
its not us try estates
I believe this was always Corporate Affairs rather than HR
This should be with Estates rather than me
This is now the respiratory team's. Please remove from pharmacy.
I will help but won't lead.
I can support but am not going to lead
it's not one I'll be able to update on
I'm not the one to answer this
I only have the other one
"""
NOT_REFUSED = """
I don't think this is HR approved yet
It should not have the date against it
the report does not have my name on it yet
Please remove the old stock from pharmacy
We can't lead on the audit until March
I won't lead the session until June
We only have half the data
I only have two left to do
It is a training matter rather than a staffing one
This is with Estates rather than procurement
im not doing the audit until may
I won't be able to update on this until May
It's not one I'll be able to finish in time
"""


def asks(text: str, field: Field) -> Sequence[Ask]:
    return [ask for ask in interpret(text, on=ON, asked=ONE) if ask.field is field]


@pytest.mark.parametrize("line", INSTEAD.strip().splitlines())
def test_whose_it_is_instead_is_read(line: str) -> None:
    text, _, name = line.partition(" => ")
    assert name in {ask.value for ask in asks(text, Field.HANDOVER)}


@pytest.mark.parametrize("text", KEPT.strip().splitlines())
def test_nobody_is_named_where_nothing_goes_on(text: str) -> None:
    assert not [ask for ask in asks(text, Field.HANDOVER) if ask.value]


@pytest.mark.parametrize("text", REFUSED.strip().splitlines())
def test_what_is_not_the_writers_is_heard(text: str) -> None:
    assert asks(text, Field.REFUSAL)


@pytest.mark.parametrize("text", NOT_REFUSED.strip().splitlines())
def test_what_is_only_late_or_of_something_else_is_no_refusal(text: str) -> None:
    assert not asks(text, Field.REFUSAL)
