"""Words like a status, a day or a proof that are another's; and days put right in the next breath."""

from datetime import date

import pytest

from tasks.replies import Asked, Confidence, Field, interpret

ON = date(2021, 6, 2)  # a Wednesday
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 6, 30)),)
NO_STATUS = """
Position was 6,212 overdue, down from 7,050
I have not had time to look at any of these
We walked round with the national standards in hand
Six have a session on the 20th, after which we're finished
Your list says overdue but it isn't due until the end of June
You have this as late
You've got it down as at risk
Your tracker shows amber
Why is this red
There is a risk assessment for it
The new analyst does not start till June
The courses do not start until September
Nobody touched it for two months
Nobody has touched this in ages, I will pick it up
It was not looked at for most of the winter
We have not touched it since Easter
91% which is over our target for the first time
We are well over the target for hand washing
Wards 1 to 9 fitted
Bays 1 and 2 fitted
Welcome boards are done by Communications
The rota is completed by Medical Staffing
Everything else has been done
Everyone else has finished
All the others are done
I have stopped counting it as done
Please stop showing this as complete
The tracker is in use on eleven wards
The folders are in use in some areas
Last two wards by 30 June
I will get it back to you by 30 June
"""
SAID_DONE = """
Both done, check sheets are in the folder on the ward if anyone wants to see them.
all done and records are kept in the kitchen office if anyone wants to see them
Done, audit is in the office should CQC ask
told u last week its done. sheets on the ward
told you last month this is complete
We told you in May that it is done
"""
NO_DAY = """
I have been promised one for the 21st
We were offered an extension lead for the 21st
They have been quoted a price for the 21st
The next course is 8 July
Next steering group is on 8 July
The following cohort is 8 July
The board is on the 9th. Sorry, I meant the 10th.
The matron is back on Monday. Sorry no, Tuesday.
"""
PUT_RIGHT = """
We'll be finished by Thursday. Sorry no, Friday, I forgot the maternity site.
We'll be finished by Thursday. Sorry, I meant Friday.
Should be complete by Thursday. Correction: Friday.
I told you Thursday. I meant Friday.
I said the 3rd. Should have said the 4th.
"""
NO_PROOF = """
signs have arrived and are sat in my office waiting for Estates to put them up
theres two on the intranet
The therapists are on board
All the ward managers are on board with it
Tracker is built and live in Datix
The form is live on the intranet
M&M: gastro and respiratory still don't minute theirs
"""
PROOF = """
The sheets are on the ward board
Certificates are in S:\\Quality\\MUST
Saved on S: Quality folder
It's in Datix
"""
ASKED = """
nobody will tell me what budget it comes out of do you know
is that just main theatres or day surgery as well
And is the training supposed to still be open, since we have been over 85% since May.
Are the bank staff meant to be counted
Is it you or governance who put it on the intranet?
"""
UNASKED = """
The problem is that only night staff or agency can come as well
It is the day team or nights
Is done.
"""


def fields_of(text: str, field: Field) -> list[object]:
    return [one.value for one in interpret(text, on=ON, asked=ONE) if one.field is field]


@pytest.mark.parametrize("text", NO_STATUS.strip().splitlines())
def test_what_others_start_or_a_part_or_a_pause_is_no_status(text: str) -> None:
    assert fields_of(text, Field.STATUS) == []


@pytest.mark.parametrize("text", SAID_DONE.strip().splitlines())
def test_an_offer_of_proof_or_having_said_so_before_takes_nothing_back(text: str) -> None:
    assert "completed" in fields_of(text, Field.STATUS)


def test_somebody_who_has_not_started_leaves_the_action_for_a_person_to_look_at() -> None:
    (one,) = (
        ask
        for ask in interpret("The new nurse has not started yet", on=ON, asked=ONE)
        if ask.field is Field.STATUS
    )
    assert one.confidence is Confidence.UNSURE


def test_what_is_still_to_do_takes_back_what_was_done_of_a_part() -> None:
    assert fields_of("All fitted on Ward 9 and Ward 8\nWard 10 and 11 to do", Field.STATUS) == []


@pytest.mark.parametrize("text", NO_DAY.strip().splitlines())
def test_the_day_of_what_comes_next_is_not_the_actions(text: str) -> None:
    assert fields_of(text, Field.DUE) == []


@pytest.mark.parametrize("text", PUT_RIGHT.strip().splitlines())
def test_a_day_put_right_is_the_only_day(text: str) -> None:
    assert fields_of(text, Field.DUE) == [date(2021, 6, 4)]


@pytest.mark.parametrize(("texts", "are_proofs"), [(NO_PROOF, False), (PROOF, True)])
def test_people_on_board_and_systems_gone_live_are_no_papers(texts: str, are_proofs: bool) -> None:
    for text in texts.strip().splitlines():
        assert bool(fields_of(text, Field.EVIDENCE)) is are_proofs, text


@pytest.mark.parametrize(("texts", "are_questions"), [(ASKED, True), (UNASKED, False)])
def test_a_question_is_told_by_its_order_of_words(texts: str, are_questions: bool) -> None:
    for text in texts.strip().splitlines():
        assert bool(fields_of(text, Field.QUESTION)) is are_questions, text


def test_nobody_to_push_it_asks_for_no_time() -> None:
    assert fields_of("The wards are willing but there is nobody to push it", Field.MORE_TIME) == []
