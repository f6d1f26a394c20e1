"""How people put an answer, their guilt and their farewells are no news; what only begins so is."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 2, 26)),)
NO_NEWS = r"""
Short answer: on track.
The honest answer is on track.
In a nutshell, on track.
In answer to your query, on track.
Long story short, on track.
For your records, on track.
Easy one, on track.
On track, as you'd expect!
On track, touch wood.
On track, thank goodness.
On track - miracles do happen
On track, believe it or not.
On track for once!
No drama, on track.
On course and no alarms.
All fine and dandy, on track.
You will be relieved to hear that we are on track.
Done - finally!!
70% give or take.
If I had to put a figure on it, 70%.
Please may I have an extension until 30 June, if you'd be so kind?
I know it's overdue and I apologise.
This has slipped, for which I apologise.
Slightly behind, mea culpa.
Overdue, I hold my hands up.
Not started, hands up.
Late, my fault.
Late, no excuses.
It's late, I admit it.
I'm ashamed to say not started.
Behind. Not proud of it.
On track. Stay safe everyone.
On track. Take care of yourself.
On track. Enjoy your weekend!
On track. See you at the meeting on Thursday.
On track. Much appreciated.
On track. You are doing a grand job.
On track. Don't work too hard!
On track. Sorry this is so short.
Excuse the brevity, on track.
On track.\nIn haste\nHilary
On track. I'm in till 5 if you want to ring.
On track. Ring me on 4471 if that's not clear.
On track. Any problems my bleep is 2231.
I'd rather explain this over the phone.
It would be easier to talk.
Replying on behalf of Dr Patel: on track.
Dr Patel has asked me to reply. On track.
I'm replying as Jane is on leave. On track.
I refer to your letter dated 1 February. On track.
I've sent this twice already. On track.
I replied to this on Monday. On track.
I pressed send too soon. On track.
On track.\nGoing to bed now!
Off to theatre, on track.
Flying out in the morning so quickly: on track.
Happy to help with these. On track.
With respect, on track.
"""
NEWS = """
No drama teacher will come, so we are looking for actors.
Short staffed since Christmas.
The short course has been dropped by the college.
In short supply: manikins and trainers.
The trainer finally arrived from Leeds.
At last the college answered our letter.
For once the college paid the trainers.
The trainer was honest about the gaps.
The college admit they lost the bookings.
It's the college's fault, they lost the bookings.
My faulty projector was replaced.
Not proud owners of a projector any longer.
Hands up training was dropped from the syllabus.
Staff enjoy the new sessions.
Care of the newborn was added to the syllabus.
Stay in the unit was cut to two nights.
See the college syllabus for what changed.
Ring fencing of the training budget has ended.
My secretary booked forty places.
Replying units: four of nine so far.
The college replied on Monday that it has no tutors.
I sent the syllabus to the college last week.
It is easier to book tutors in spring.
I'm in dispute with the college until they pay.
Going to advert for two tutors.
Flying squad training was dropped by the college.
The college is happy to help with rooms.
Touch screens were fitted in the training room.
"""


def tells(text: str) -> bool:
    return any(one.field is Field.NARRATIVE for one in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize("text", NO_NEWS.strip().splitlines())
def test_what_is_said_beside_an_answer_is_no_news(text: str) -> None:
    assert not tells(text.replace("\\n", "\n"))


@pytest.mark.parametrize("text", NEWS.strip().splitlines())
def test_news_that_begins_like_it_is_told(text: str) -> None:
    assert tells(text)
