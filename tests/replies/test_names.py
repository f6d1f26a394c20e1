"""References and form lines of a letter, found in what people and mail programs made of them."""

from email import message_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.replies.opening.message import open_message
from tasks.replies.ours.anchors import Anchors
from tasks.replies.subject.names import Names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QS1.1 is done", [("QS1.1", 0, 5)]),
        ("qs 1.1 and QS-1.2", [("QS1.1", 0, 6), ("QS1.2", 11, 17)]),
        ("about [QS1.1], thanks", [("QS1.1", 6, 13)]),
        ("QS1.1.2 stays the longer one", [("QS1.1.2", 0, 7)]),
        ("QS1.1.3 is none of ours, nor is QS1.11", []),
        ("MQS1.1, x.QS1.1 and QS1.1a are other words", []),
        ("QS1.1QS1.2", []),
        ("QS1.1. QS1.2", [("QS1.1", 0, 5), ("QS1.2", 7, 12)]),
        ("İ QS1.1", [("QS1.1", 2, 7)]),  # a letter that grows when it is made small
    ],
)
def test_a_reference_is_known_however_it_is_typed(text: str, found: list[tuple[str, int, int]]) -> None:
    assert Names(["QS1.1", "QS1.2", "QS1.1.2"]).find(text) == found


def test_a_reference_with_a_hyphen_of_its_own_may_lose_it() -> None:
    assert Names(["AB-12"]).find("AB12, AB-12 and ab 12") == [
        ("AB-12", 0, 4),
        ("AB-12", 6, 11),
        ("AB-12", 16, 21),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[QS1.1] Status: done", ["[QS1.1] Status: "]),
        ("*[QS1.1]*\n> Status:* done", ["QS1.1]*\n> Status:* "]),
        ("QS1.1 New date\nand why: soon", ["QS1.1 New date\nand why: "]),
        ("[QS1.1] New date: soon", ["QS1.1] New date: "]),
        ("[QS1.1] Statuses: done", []),
        ("[QS1.1]" + "-" * 13 + "Status:", []),
    ],
)
def test_a_form_line_is_known_however_it_came_back(text: str, found: list[str]) -> None:
    forms = Anchors(["[QS1.1] Status:", "[QS1.1] New date:", "[QS1.1] New date and why:"])
    places = [text[start:end] for start, end, _ in forms.find(text)]
    assert places == [one.removeprefix("[") for one in found]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Subject", "subject", "Content-Type", "Content-Disposition", "X-A"]),
            st.sampled_from(
                ["", "text/plain; charset=x", "attachment; filename*0=a; FileName*1=b", "a/b; name=c", "x"]
            ),
        )
    )
)
def test_a_head_indexed_says_what_the_library_says(head: list[tuple[str, str]]) -> None:
    raw = "".join(f"{name}: {value}\n" for name, value in head).encode() + b"\nwords\n"
    ours, theirs = open_message(raw), message_from_bytes(raw)
    for name in ("SUBJECT", "Content-Type", "content-disposition", "X-A", "X-B"):
        assert ours.get(name) == theirs.get(name)
    assert ours.get_content_type() == theirs.get_content_type()
    assert ours.get_content_charset() == theirs.get_content_charset()
    assert ours.get_filename() == theirs.get_filename()
    assert ours.get_content_disposition() == theirs.get_content_disposition()
