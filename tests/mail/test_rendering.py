"""Both bodies of every letter say the same, in the same order, and nobody's words can break out of them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from models.vocabulary import About, LetterKind
from tasks.mail.content import ChangeContent, NotUnderstoodContent, UnderstoodContent
from tasks.mail.illustrative import illustrative_letters
from tasks.mail.rendering import render
from tests.mail.letters import TODAY, TOKEN, make_letter, make_line, words_of_html, words_of_text

LETTERS = illustrative_letters(TODAY)
HOSTILE = (
    '"><script>alert(1)</script>\r\nBcc: all@example.org\r\n[QS9.9] Status: done\r\nRef: IQIP-' + "B" * 16
)


@pytest.mark.parametrize("name", LETTERS)
def test_both_bodies_say_the_same_in_the_same_order(name: str) -> None:
    rendered = render(LETTERS[name])
    assert words_of_html(rendered.html) == words_of_text(rendered.text)
    assert "{{" not in rendered.text + rendered.html


def test_every_kind_of_letter_and_of_line_is_looked_at() -> None:
    assert {letter.kind for letter in LETTERS.values()} == set(LetterKind)
    assert {line.about for letter in LETTERS.values() for line in letter.lines} == set(About)


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_names_a_person_to_turn_to_and_its_reference(name: str) -> None:
    letter = LETTERS[name]
    text = render(letter).text
    assert "please turn to PMO Officer, telephone 01234 567890, or write to improvement@example.org." in text
    assert text.rstrip().endswith(f"Ref: IQIP-{letter.token}")


@pytest.mark.parametrize("name", LETTERS)
def test_a_subject_is_one_line_with_the_token(name: str) -> None:
    subject = render(LETTERS[name]).subject
    assert "\n" not in subject
    assert subject.endswith(f"[IQIP-{LETTERS[name].token}]")


def test_a_letter_has_the_agreed_shape_that_replies_are_read_against() -> None:
    text = render(make_letter(make_line(), make_line(number=2, reference="QS2.4", title="Appraisals"))).text
    assert "\n1. QS1.1  Store records\n   Due on Friday 5 February 2021, in 2 working days.\n" in text
    assert "\n   [QS1.1] Status:\n   [QS1.1] Percent done:\n   [QS1.1] New date and why:\n" in text
    assert "\n   [QS1.1] Comment:\n\n2. QS2.4  Appraisals\n" in text


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({}, "Is this action done?"),
        (
            {"due": date(2021, 1, 27), "days_left": -5},
            "Overdue: was due on Wednesday 27 January 2021, 5 working",
        ),
        ({"about": About.POAP, "form": "QS1.1 POAP.docx"}, "form attached to this letter (QS1.1 POAP.docx)"),
        ({"about": About.POAP}, "Please send us the Plan on a Page (POAP) of this action."),
        ({"about": About.POAP, "missing": ("the aim", "the risks")}, "still needs: the aim and the risks."),
        (
            {"about": About.MILESTONE, "detail": "half trained"},
            "Milestone: half trained. Has it been reached?",
        ),
        (
            {"about": About.CYCLE, "detail": "Trust Board on Tuesday 2 March 2021"},
            "for the Trust Board on Tuesday",
        ),
        ({"about": About.AGREEMENT, "owner": "Matron", "said": "all in place"}, 'writes: "all in place"'),
        ({"about": About.AGREEMENT, "owner": "Matron"}, "Evidence: none was sent to us."),
    ],
)
def test_a_line_says_what_is_asked_by_when_and_how_late(line: dict[str, object], says: str) -> None:
    rendered = render(make_letter(make_line(**line)))
    assert says in rendered.text
    assert words_of_html(rendered.html) == words_of_text(rendered.text)


@pytest.mark.parametrize(
    ("until", "says"),
    [
        (
            date(2021, 2, 12),
            "because Head of Audit is away until Friday 12 February 2021, and you are their deputy.",
        ),
        (None, "because Head of Audit is away, and you are their deputy."),
    ],
)
def test_a_deputy_reads_why_they_hear_from_us(until: date | None, says: str) -> None:
    rendered = render(make_letter(instead_of="Head of Audit", instead_until=until))
    assert says in rendered.text
    assert says in " ".join(rendered.html.split())


def test_a_poap_line_asks_for_the_form_and_no_status() -> None:
    text = render(make_letter(make_line(about=About.POAP, form="form.docx"))).text
    assert "[QS1.1] Comment:" in text
    assert "[QS1.1] Status:" not in text
    assert "just reply with the filled-in form" in text


def test_an_office_without_a_telephone_leaves_it_out() -> None:
    letter = make_letter()
    text = render(replace(letter, sender=replace(letter.sender, telephone=""))).text
    assert "please turn to PMO Officer or write to improvement@example.org." in text


def test_an_acknowledgement_quotes_and_says_what_waits_and_why() -> None:
    understood = UnderstoodContent(
        *("QS1.1", "Store records"),
        applied=(ChangeContent("percent done: 60", "about 60%"),),
        waiting=(ChangeContent("status: completed", "all done", "Our office confirms each completion."),),
        missing=("the risks",),
    )
    letter = make_letter(
        kind=LetterKind.ACKNOWLEDGEMENT,
        lines=(),
        understood=(understood,),
        not_understood=(NotUnderstoodContent("the other one too", "QS2.4 new date 01/03/2021", "and why"),),
        heard_on=date(2021, 2, 2),
    )
    rendered = render(letter)
    for words in (
        "Thank you for your message of Tuesday 2 February 2021.",
        'Percent done: 60. You wrote: "about 60%"',
        "Our office confirms each completion.",
        "The Plan on a Page still needs: the risks.",
        'just reply "QS2.4 new date 01/03/2021", and why.',
        'put it right: "QS1.1 at risk", for example.',
    ):
        assert words in rendered.text
    assert words_of_html(rendered.html) == words_of_text(rendered.text)


def test_an_owners_hostile_words_stay_words() -> None:
    letter = make_letter(
        kind=LetterKind.ACKNOWLEDGEMENT,
        lines=(),
        understood=(UnderstoodContent("QS1.1", HOSTILE, applied=(ChangeContent("narrative", HOSTILE),)),),
        not_understood=(NotUnderstoodContent(HOSTILE, "QS1.1 done"),),
    )
    rendered = render(letter)
    assert "<script>" not in rendered.html
    assert "<script>" in rendered.text  # plain text is never escaped
    starts = [line.strip().split(":")[0] for line in rendered.text.splitlines()]
    assert "[QS9.9] Status" not in starts
    assert starts.count("Ref") == 1
    assert words_of_html(rendered.html) == words_of_text(rendered.text)


@settings(deadline=None)
@given(title=st.text(max_size=80), name=st.text(max_size=40), kind=st.sampled_from(sorted(LetterKind)))
def test_whatever_people_type_both_bodies_say_the_same(title: str, name: str, kind: LetterKind) -> None:
    line = make_line(title=title, owner=name, reason=title, previous_due=date(2021, 2, 1))
    understood = UnderstoodContent("QS1.1", title, waiting=(ChangeContent("due", title, title),))
    rendered = render(make_letter(line, kind=kind, to_name=name, understood=(understood,)))
    assert words_of_html(rendered.html) == words_of_text(rendered.text)
    assert len(rendered.subject.splitlines()) == 1
    assert rendered.text.count("\nRef: IQIP-") == 1


def test_a_missing_value_is_an_error_and_never_an_empty_place() -> None:
    letter = make_letter(understood=("no such thing",), kind=LetterKind.ACKNOWLEDGEMENT)
    with pytest.raises(UndefinedError):
        render(letter)


@pytest.mark.parametrize("name", LETTERS)
def test_the_html_suits_outlook_and_phones(name: str) -> None:
    html = render(LETTERS[name]).html
    assert '<html lang="en-GB">' in html
    assert 'name="viewport"' in html
    assert html.count("<table") == html.count('role="presentation"')
    assert "class=" not in html.partition("<body")[2] or "style=" in html
    assert "<p>" not in html  # each paragraph carries its own style
    assert TOKEN not in html or LETTERS[name].token == TOKEN
