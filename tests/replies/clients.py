"""All the ways in which mail programs send our letter back, by name."""

from collections.abc import Callable
from email.message import EmailMessage

from tests.replies.page_clients import apple_page, gmail_page, outlook_page, owa_page, phone_page
from tests.replies.postbox import Reply
from tests.replies.text_clients import apple_text, gmail_text, outlook_text, owa_text

CLIENTS: dict[str, Callable[[Reply], EmailMessage]] = {
    one.__name__: one
    for one in (
        outlook_text,
        owa_text,
        gmail_text,
        apple_text,
        outlook_page,
        owa_page,
        phone_page,
        gmail_page,
        apple_page,
    )
}
