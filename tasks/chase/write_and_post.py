"""Write the letters of one day and post them: the first are on their way while the others are written."""

from datetime import date

from tasks.chase.write_letters import write_letters
from tasks.chase.written import Written
from tasks.garbage import seldom_looked_for
from tasks.office import Office
from tasks.post.posted import Posted
from tasks.post.postman import Postman


def write_and_post(office: Office, today: date) -> tuple[Written, Posted]:
    """What was written, and what became of that and of all else that waited to be posted."""
    with seldom_looked_for(), Postman(office, today) as postman:
        written = write_letters(office, today, meanwhile=postman.post_ahead)
        postman.post_all()
        return written, postman.posted()
