"""Post the letters that wait, and say what became of them."""

from datetime import date

from tasks.office import Office
from tasks.post.posted import Posted
from tasks.post.postman import Postman


def post_letters(office: Office, today: date) -> Posted:
    """Post all letters that may go: none on a day off, while a hold stands, or before its batch's release."""
    with Postman(office, today) as postman:
        postman.post_all()
        return postman.posted()
