"""What the author wrote, in the shapes that mail programs give it."""

import pytest

from tasks.replies import extract_reply
from tests.replies.clients import CLIENTS
from tests.replies.postbox import Reply, message, rows_of

OWN = "Thanks, this is done.\n\nJo Field"


def text(words: str) -> bytes:
    post = message()
    post.set_content(words)
    return post.as_bytes()


def page(words: str) -> bytes:
    post = message()
    post.set_content(words, subtype="html")
    return post.as_bytes()


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "nl", "it", "pl", "sv"])
@pytest.mark.parametrize("client", CLIENTS)
def test_only_what_stands_above_the_quote_is_the_authors(client: str, language: str) -> None:
    post = CLIENTS[client](Reply(rows_of("action", 2), top=OWN, language=language))
    assert " ".join(extract_reply(post.as_bytes()).split()) == " ".join(OWN.split())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Done\n\nSent from my iPhone", "Done"),
        ("Done\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", "Done"),
        ("Done\n\n-- \nJo Field\nMatron", "Done"),
        ("Done\n--\nQS1.2 is late", "Done\n--\nQS1.2 is late"),
        ("Sent from my desk, it is quieter here.", "Sent from my desk, it is quieter here."),
        (
            (
                "One\n\nOn 3 Feb 2021, at 09:12, Sam <s@x.org> wrote:\n> first question\n\nanswer\n\n>"
                " second\n\nother answer"
            ),
            "One\n\nanswer\n\nother answer",
        ),
        ("> On 3 Feb 2021, at 09:12, Sam <s@x.org> wrote:\n> hello\n\nBelow", "Below"),
        (
            "The rota:\nFrom: 3 Feb\nTo: 5 Feb\nplease check",
            "The rota:\nFrom: 3 Feb\nTo: 5 Feb\nplease check",
        ),
        ("On the ward we wrote:\nall is well", "On the ward we wrote:\nall is well"),
        ("Yes\n\n-----Original Message-----\nFrom: a\n\nold", "Yes"),
        (
            (
                "Yes\n\n________________________________\nFrom: IQIP <i@x.org>\nSent: 3 February 2021\nTo:"
                " Jo\nSubject: x\n\nold"
            ),
            "Yes",
        ),
        (
            "From: IQIP <i@x.org>\nSent: 3 February 2021\nTo: Jo\nSubject: x\n\nwords below the head",
            "words below the head",
        ),
    ],
)
def test_plain_text(words: str, expected: str) -> None:
    assert extract_reply(text(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<p>Done</p><blockquote type=cite><p>old</p></blockquote><p>and more</p>", "Done\nand more"),
        ("<div>Done</div><hr><div id=divRplyFwdMsg><b>Fra:</b> x<br></div><div>old</div>", "Done"),
        ("<div>Done</div><div class=yahoo_quoted><div>old</div></div>", "Done"),
        (
            "<div>One<blockquote style='margin:0 0 0 40px;border:none'>set in by me</blockquote></div>",
            "One\nset in by me",
        ),
        ("<p>Complete / <s>In progress</s> <del>/ Late</del></p>", "Complete /"),
        ("<style>p{}</style><p>Done<!-- not this --></p>", "Done"),
        ("<div class=ms-outlook-mobile-signature>My whole answer is here</div>", "My whole answer is here"),
    ],
)
def test_html(words: str, expected: str) -> None:
    assert extract_reply(page(f"<html><body>{words}</body></html>")) == expected
