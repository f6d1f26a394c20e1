"""What single sentences of letters say: counts, whose line it is now, a tester's correction."""

from datetime import date

import pytest

from models.vocabulary import About, LetterKind
from tasks.mail.content import UnderstoodContent
from tasks.mail.rendering import render
from tests.mail.letters import make_letter, make_line


def test_a_subject_counts_actions_and_not_lines() -> None:
    twice = make_line(number=2, about=About.MILESTONE, detail="half trained")
    other = make_line(number=3, reference="QS2.4")
    assert render(make_letter(make_line(), twice)).subject.startswith("QS1.1 due on Friday 5 February 2021")
    assert render(make_letter(make_line(), twice, other)).subject.startswith("2 improvement actions: QS1.1")


def test_a_digest_counts_items() -> None:
    lines = (make_line(), make_line(number=2, about=About.MILESTONE, detail="half trained"))
    rendered = render(make_letter(*lines, kind=LetterKind.LEAD_DIGEST))
    assert rendered.subject.startswith("2 overdue items in the improvement plan")
    assert "Two items of our Integrated" in rendered.text


@pytest.mark.parametrize(("is_anothers", "says"), [(True, "No longer yours."), (False, "No longer due.")])
def test_what_went_to_another_owner_is_not_said_to_be_over(is_anothers: bool, says: str) -> None:
    line = make_line(is_cancelled=True, is_anothers=is_anothers, previous_due=date(2021, 2, 5))
    assert says in render(make_letter(line, kind=LetterKind.DATE_MOVED)).text


def test_a_tester_is_shown_a_testers_correction() -> None:
    understood = UnderstoodContent("QS8.1", "Observe theatres", correction="no")
    letter = make_letter(kind=LetterKind.ACKNOWLEDGEMENT, lines=(), understood=(understood,))
    assert '"QS8.1 no", for example' in render(letter).text
