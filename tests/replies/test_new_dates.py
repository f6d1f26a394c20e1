"""New dates as owners ask for them or foresee them, and days of other things that stand in such sentences."""

from datetime import date

import pytest

from tasks.replies import Asked, interpret

ON = date(2021, 3, 3)  # a Wednesday
ONE = (Asked("SD4", "Nutrition screening on admission", date(2021, 3, 31)),)
END_OF_JUNE = """
can you make it end of june
Would you be able to re-date this to 30 June?
Please amend the completion date to the thirtieth of June.
30th June would suit us better.
I would be obliged if the deadline could be extended to 30 June.
Would it be possible to have until 30 June?
Is there scope to move to 30 June?
We will not now conclude until 30 June.
We're looking at the end of June now.
Won't be until the end of June now I'm afraid.
Grateful if you would record 30 June as the revised date.
I anticipate completion by the end of Q1.
Completion is now anticipated 30 June.
I propose a revised date of 30 June.
Now expected to conclude at the end of June rather than 31 March.
31 March is not achievable; 30 June is.
we wont hit 31st march, 30th june is more like it
31 March has become unrealistic and I would suggest 30 June.
Please change 31 March to 30 June.
can i have til 30 june plz
need til 30/6
30/6 plz
gonna be 30 june
itll be 30 june b4 its done
shud be dun by 30 june
wil be finsihed by 30 june
Can we say end June?
say end of june to be safe
end june pls, two staff off sick
I now foresee completion on 30 June.
I would ask that it be carried forward to 30 June.
I should be glad of an extension until 30 June.
An extension to 30 June is requested.
Extension sought to 30 June.
Seeking an extension to 30 June.
Would 30 June be acceptable?
Would you accept 30 June?
Would anyone mind if we went to 30 June?
Let me have until 30 June and it will be done.
If I had until 30 June I could do it properly.
The target date ought to be 30 June.
We have re-planned to 30 June.
The revised plan has us finishing on 30 June.
It will slip to 30 June.
This has slipped into Q1, end of June.
We'll be done and dusted by 30 June.
You will have it by 30 June.
I'd hope to have this wrapped up by 30 June.
I am confident of completing by 30 June.
on course to be complete on 30 june
The last ward goes live on 30 June and that closes the action.
The last working day of June would be realistic.
Please could this be re-profiled to the end of June.
the last day of June please
the 30th of june shd be ok
Now due to finish on 30 June.
Target completion has moved to 30 June.
This is now forecast for 30 June.
The forecast is 30 June.
I've had to put our date back to 30 June.
So the date we're working to is 30 June.
It won't happen before 30 June.
Any problem with 30 June?
Is 30 June OK?
30 June ok?
My request is that this moves to 30 June.
can this go to 30 june
can u push to 30 june
cld we have till 30 june
Ask is for 30 June.
Requesting 30 June.
I must ask for the end of June.
I fear it will be the end of June.
The end of June is the earliest I can promise.
I can't see it being before the end of June.
We need the whole of June, so 30 June please.
We won't be in a position to close this until 30 June.
should be able to close this off by the end of June
Deadline of 30 June would be much appreciated.
We are working to a completion date of 30 June.
Everything will be in place by 30 June.
I intend to have concluded this by 30 June.
We aim to finish on Wednesday 30th June.
Will complete 30 June.
est completion 30/06/21
ETA 30 June
Due date should be 30 June
"""
OTHER_DAYS = """
2021-03-05|Should be finished by Friday.
2021-05-14|Overdue by the time you read this, my fault entirely, forgot. 14th may realistic.
2021-03-16|its half done, on leave til 8th march so can it be the 16th
2021-12-24|give me to xmas eve
2021-10-11|w/c 11 oct if thats ok? trainer only does mondays
2021-05-07|Could the date be moved to the Friday after the early May bank holiday?
2021-07-23|I'd be grateful for until 23 July to get it over the line.
2021-07-30|could I have till the last working day in July for that?
2021-06-25|The next one runs in June, so call it 25 June for completion.
2021-10-15|I'd settle for 15 October.
2021-09-17|17.9.21 is what estates are now telling me for handing the room back and thats us finished
2021-07-02|It is running behind owing to the PAS upgrade; reforecast 2021-07-02.
2021-10-08|my team need four weeks for plumbing and decoration, so call it 8 October for completion.
2021-03-12|Expect that one up by Friday week.
2021-05-31|End of May for the training to be finished, then we're there.
2021-03-10|five working days please
2021-03-10|Could I have five working days to finish it?
2021-03-17|Could I have a further ten working days?
2021-03-17|Could we have two weeks' grace?
2021-03-17|two wks pls
2021-03-17|another 2 wks shud do it
2021-03-17|Can I get a fortnight extension
2021-03-17|A fortnight more would see it through.
2021-04-03|I need a month.
2021-04-03|a month's extension please
2021-04-03|one month extension please
2021-04-14|I'm asking for six weeks.
2021-04-14|Another six weeks ought to be sufficient.
2021-04-14|in six weeks time it will be done
2021-09-03|Request a six month extension.
2021-04-01|Can we move it to the Thursday before Easter?
2021-04-05|Easter Monday at the latest.
2021-04-01|Maundy Thursday please.
2021-04-02|it'll be good friday before its done
2021-12-25|We will have it done by Christmas Day.
2021-12-31|I'd like to move this to New Year's Eve.
2021-06-07|Could it be the first Monday in June?
2021-06-25|the last friday in june please
2021-06-08|the second tuesday of june would be better
2021-04-30|the end of next month would be more realistic.
2021-03-26|will be finished by the 26th rather than the 31st
2021-06-21|week commencing 21 June would be better for us
2021-06-25|week ending 25 June please
2021-03-31|close of play on the 31st
2021-03-12|next week friday the 12th it'll be done
2021-03-17|The remainder will be with you in a fortnight.
2021-04-16|It'll be the week after Easter, say the 16th of April.
2021-04-30|hiya wont get this done by end of march can u stick it down for end of april
2021-04-30|Can you shunt it on to the end of April
2021-04-30|30 April is when we will be finished.
2021-04-30|Training is behind because of sickness; everyone will have been through it by 30 April.
2021-04-30|We should have all wards signed up by 30 April.
2021-04-30|The Exec have agreed that the date be moved to 30 April.
2021-04-30|Please note that the due date has been revised to 30 April by the committee.
2021-04-30|30 April rather than 31 March please.
2021-04-30|30th april ish
2021-04-30|New deadline pls - 30 april
2021-04-30|Subject to your agreement, 30 April.
2021-04-30|Would you be content with 30 April?
2021-04-30|best case 30 April
2021-04-30|We expect to have finished by the end of April.
2021-04-30|Projected finish 30 April.
2021-04-30|The remaining four wards will be done by 30 April and that will be it finished.
2021-04-30|use 30 April please
2021-04-30|Please enter 30 April.
2021-04-30|Unlikely to be finished until 30 April.
2021-03-24|It will take another three weeks to finish.
2021-03-24|an additional three weeks is requested
2021-03-24|we are 3 weeks away from finishing
2021-03-09|finishing it off on tuesday
2021-03-05|I'll finish it on Friday.
2021-03-05|should be sorted fri
2021-04-06|Can I have until the Tuesday after Easter?
2021-05-17|w/c 17 may pls
2021-05-28|Spring half term, so 28 May please.
2021-05-31|I'd like until spring bank holiday.
2021-09-30|End of Q2 realistically.
2021-06-03|could i get three months
2021-05-14|is 14 may any good to you
2021-05-14|Please defer from 31 March to 14 May.
2021-05-14|The deadline of 31 March will be missed; expect completion 14 May.
2021-03-17|two-week extension please
"""


def due(text: str) -> set[object]:
    return {one.value for one in interpret(text, on=ON, asked=ONE) if one.field == "due"}


@pytest.mark.parametrize("sentence", END_OF_JUNE.strip().splitlines())
def test_the_end_of_june_is_asked_for_in_many_ways(sentence: str) -> None:
    assert due(sentence) == {date(2021, 6, 30)}


@pytest.mark.parametrize("line", OTHER_DAYS.strip().splitlines())
def test_days_are_named_in_many_ways(line: str) -> None:
    day, sentence = line.split("|")
    assert due(sentence) == {date.fromisoformat(day)}
