"""A letter put into words: subject, text and HTML, which say the same in the same order.

Sentences that both bodies say stand once, in `_base/sentences.txt`; the bodies only lay them out. A variable
that is missing is an error (StrictUndefined), `.html` is escaped and `.txt` never. The HTML carries its style
inline, because Outlook's Word engine reads nothing else reliably.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from css_inline import CSSInliner
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro

from tasks.mail.answering import answers, form_lines
from tasks.mail.content import LetterContent
from tasks.mail.deadline import calendar_entries
from tasks.mail.tidying import one_line, tidied
from tasks.mail.token import ref_line, subject_tag
from tasks.mail.wording import by_owner, counted, ended, in_list, in_words, sentence, spelt, when_due

TEMPLATES = Path(__file__).parents[2] / "templates" / "email"
LONGEST_SUBJECT = 200


@dataclass(frozen=True)
class Rendered:
    """A letter in words: the subject on one line, the bodies with plain line feeds."""

    subject: str
    text: str
    html: str


def render(content: LetterContent) -> Rendered:
    """The words of a letter; equal contents give equal words."""
    content = tidied(content)
    environment, inliner = _press()
    subject, text, html = (
        environment.get_template(f"{content.kind}/{part}").render(letter=content)
        for part in ("subject.txt", "body.txt", "body.html")
    )
    return Rendered(one_line(subject, LONGEST_SUBJECT), text.strip() + "\n", inliner.inline(html))


@cache
def _press() -> tuple[Environment, CSSInliner]:
    """The templates, compiled once and kept, and the tool that puts their style inline."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals |= {"answers": answers, "form_lines": form_lines, "by_owner": by_owner}
    environment.globals |= {"ref_line": ref_line, "subject_tag": subject_tag, "when_due": when_due}
    environment.globals["calendar_entries"] = calendar_entries
    environment.filters |= {"counted": counted, "ended": ended, "in_list": in_list, "in_words": in_words}
    environment.filters |= {"sentence": sentence, "spelt": spelt}
    environment.globals["say"] = _sentences(environment)
    return environment, CSSInliner(load_remote_stylesheets=False)


def _sentences(environment: Environment) -> dict[str, Callable[..., str]]:
    """The shared sentences as plain text. A macro handed over as it is would arrive in HTML unescaped."""
    module = environment.get_template("_base/sentences.txt").module
    return {name: _plain(macro) for name, macro in vars(module).items() if isinstance(macro, Macro)}


def _plain(macro: Macro) -> Callable[..., str]:
    return lambda *arguments: " ".join(str(macro(*arguments)).split())
