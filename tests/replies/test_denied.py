"""What is said to be done and then denied outright is proposed as nothing; what only sounds so stays."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 6, 22)
ONE = (Asked("QS2.2", "Hand hygiene audit on all wards", date(2021, 6, 30)),)
DENIED = """
Completed on the acute site. Community hasn't been touched.
Complete. Well, complete apart from the sign.
Done. Then they moved the ward so we're back to the start.
I put this down as complete last month. It was not.
Completed for 2020. The 2021 one is not started.
The action plan is complete. None of the actions have been started.
Complete: yes, subject to sign off
Completed: Y, once the last two are in
I ticked complete on the form in error.
Audit is finished for the day wards. Night wards still to come.
All done on surgery. Medicine haven't started.
Completed in March. It's lapsed since and needs redoing.
Finished. Actually no, two wards aren't done.
We closed this in May. It has to be done again because the form changed.
This was marked as complete. It isn't.
Done, or so I thought. It's not in use on ward 4.
We finished in June. I can't call it complete any more, half of them have left.
The tester has been. Owner says complete. Not agreed.
Completed last year. Please reopen, the system went down.
It was finished in April. It no longer is.
Done for the midwives. Nobody in theatres has had it yet.
We did this in 2019. It's due again in July.
Done the hand washing video. Did you mean that or the audit?
I called it finished too soon.
Register has this down as complete. It is not.
The owner had it as closed. Three rooms weren't done.
Complete as in the kit is here. It isn't fitted.
Finished with the exception of two bays.
All trained excluding bank staff.
The audit of the notes was completed on 10 June. I expect to have all of this finished by 30 July.
Not one of mine. Mine was the other site and that's done.
The survey has been closed. New date please, 30 July.
All but finished, only the signature to come.
Wards 1 to 4 completed, 3 left.
Ordered and it's all booked so treat it as closed.
Paediatrics have finished theirs.
That's my bit done. The consultants haven't signed.
First cycle complete. The second is in October.
The last sink will be fitted on Friday and that's it done.
We had it finished. Then the ceiling came down so it needs doing again.
Complete. Sorry, it's not, I was thinking of last year's.
"""
STILL_SAID = """
Completed: yes, no problems
Complete: Y, 9 June
Complete. There were two left last month and both are done now.
Done. We had three to go and did them on Friday.
Complete. It's not yet been audited but it's all in.
It is done. It is not closed as I need the minutes.
Completed. I haven't got round to telling you until now.
Finished. Jo isn't back until Monday so ring me.
Completed 12 June. The ward sister has left so I am closing it.
Done! Only one complaint left, about the colour.
Completed. The evidence isn't uploaded yet.
Done. I haven't had the certificate yet.
Completed. We have not had a single fall since.
Complete. It hasn't been easy!
Done. I don't know why it isn't closed on your system.
Finished in March. Not sure why it still shows as not complete.
Completed. The next audit isn't booked yet.
Done. Nobody has complained yet.
All finished. There is nothing still to do.
Done. Nothing left to do.
Completed. The invoice hasn't been paid yet.
Done. I haven't sent you the photos yet.
Completed. Is that ok?
Done. Is that all you need?
Complete. What else do you need?
Finished. No longer a problem.
Closed. It's no longer an issue.
Complete. Do I still have to fill in the form?
Completed. The other action isn't mine.
Done. Sorry I've not replied yet.
Done without exception.
All the wards have completed theirs, so done.
Complete, and next year's is booked.
First of all: this is done.
Not done in February but it is done now.
This was not in place at Easter. It is complete now.
It isn't late, it was done on 3 June.
"""


def statuses_of(text: str) -> list[object]:
    return [ask.value for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.STATUS]


@pytest.mark.parametrize("text", DENIED.strip().splitlines())
def test_what_the_next_words_deny_is_not_completed(text: str) -> None:
    assert "completed" not in statuses_of(text)


@pytest.mark.parametrize("text", STILL_SAID.strip().splitlines())
def test_papers_lists_and_what_was_do_not_deny_that_it_is_done(text: str) -> None:
    assert "completed" in statuses_of(text)
