"""The style sheet's rules arrive in the tags that they are for, and nowhere else."""

import pytest

from tasks.mail.styling import ClassNotPlain, read_sheet, styled

SHEET = read_sheet(
    "p { margin: 0; color: #000000; }\ntd { padding: 0 }\np.due, p.late { color: #ff0000; }\n"
    "p.late { font-weight: bold; }"
)


@pytest.mark.parametrize(
    ("source", "becomes"),
    [
        ("<p>x</p>", '<p style="margin: 0; color: #000000">x</p>'),
        ('<p class="due">x</p>', '<p class="due" style="margin: 0; color: #ff0000">x</p>'),
        (
            '<p class="late due">',
            '<p class="late due" style="margin: 0; color: #ff0000; font-weight: bold">',
        ),
        ('<p class="strange">', '<p class="strange" style="margin: 0; color: #000000">'),
        ('<td class="due" align="left">', '<td class="due" align="left" style="padding: 0">'),
        ('<table width="100%">', '<table width="100%">'),
        ("<!--[if mso]><td><![endif]--><td>", '<!--[if mso]><td><![endif]--><td style="padding: 0">'),
        ("{% if line.due < today %}<p>{% endif %}", None),
        ("<br>{{ a }} <path>", "<br>{{ a }} <path>"),
    ],
)
def test_a_tag_gets_the_style_that_the_sheet_has_for_it(source: str, becomes: str | None) -> None:
    expected = source.replace("<p>", '<p style="margin: 0; color: #000000">') if becomes is None else becomes
    assert styled(source, SHEET) == expected


def test_a_class_that_is_an_expression_is_refused_when_the_template_is_loaded() -> None:
    with pytest.raises(ClassNotPlain, match="write the tag twice"):
        styled("<p class=\"{{ 'due' if x else 'late' }}\">", SHEET)
