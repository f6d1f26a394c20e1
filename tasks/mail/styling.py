"""Writes the letters' style sheet into the tags of a template, because Outlook's Word engine reads no other.

It is done once, when a template is loaded, and not for each letter: so a class is a word of the template and
never an expression. The sheet knows rules for a tag and for a tag with a class, later ones before earlier.
"""

import re
from collections.abc import Mapping

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COMMENT_OR_TAG = re.compile(r"<!--.*?-->|<([a-z]+)((?:\s[^<>]*)?)>", re.DOTALL)  # comments are Outlook's own
CLASSES = re.compile(r'\sclass="([^"]*)"')


class ClassNotPlain(ValueError):
    """A class of a template is an expression; write the tag twice, between {% if %} and {% else %}."""


def read_sheet(css: str) -> Mapping[str, Mapping[str, str]]:
    """The declarations of each selector, "td" or "td.page"."""
    sheet: dict[str, dict[str, str]] = {}
    for selectors, block in RULE.findall(css):
        declared = dict(one.split(":", 1) for one in block.split(";") if one.strip())
        plain = {name.strip(): value.strip() for name, value in declared.items()}
        for selector in selectors.split(","):
            sheet.setdefault(selector.strip(), {}).update(plain)
    return sheet


def styled(source: str, sheet: Mapping[str, Mapping[str, str]]) -> str:
    """The template with a style in each tag that the sheet has rules for. Raises ClassNotPlain."""
    return COMMENT_OR_TAG.sub(lambda found: _styled_tag(found, sheet), source)


def _styled_tag(found: re.Match[str], sheet: Mapping[str, Mapping[str, str]]) -> str:
    tag, attributes = found[1], found[2]
    if tag is None:
        return found[0]
    classes = CLASSES.search(attributes)
    if classes and "{" in classes[1]:
        raise ClassNotPlain(f"{found[0]}: {ClassNotPlain.__doc__}")
    names = {f"{tag}.{one}" for one in classes[1].split()} if classes else set()
    style: dict[str, str] = dict(sheet.get(tag, {}))
    for selector, declared in sheet.items():
        if selector in names:
            style |= declared
    if not style:
        return found[0]
    return f'<{tag}{attributes} style="{"; ".join(f"{name}: {value}" for name, value in style.items())}">'
