"""A letter put into words: subject, text and HTML, which say the same in the same order.

Sentences that both bodies say stand once, in `_base/asking.txt` and `_base/telling.txt`; the bodies only lay
them out. A variable that is missing is an error (StrictUndefined), `.html` is escaped and `.txt` never. The
HTML carries its style in its tags (`styling`). A template is compiled once and kept.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from typing_extensions import override

from models.vocabulary import LetterKind
from tasks.mail.answering import answer_labels, answers, form_lines
from tasks.mail.content import LetterContent
from tasks.mail.deadline import calendar_entries
from tasks.mail.styling import read_sheet, styled
from tasks.mail.tidying import one_line, tidied
from tasks.mail.token import ref_line, subject_tag
from tasks.mail.wording import by_owner, counted, ended, in_list, in_words, sentence, spelt, when_due

TEMPLATES = Path(__file__).parents[2] / "templates" / "email"
SENTENCES = ("_base/asking.txt", "_base/telling.txt")
STYLE_SHEET = TEMPLATES / "_base" / "letter.css"
LONGEST_SUBJECT = 200
_SAID: dict[tuple[object, ...], tuple[str, object]] = {}  # the letter's sentences, and what they speak of


@dataclass(frozen=True)
class Rendered:
    """A letter in words: the subject on one line, the bodies with plain line feeds."""

    subject: str
    text: str
    html: str


class _PlainCode(CodeGenerator):
    """Writes what stands after a dot as a plain attribute, never a key, and a call as a plain call: none of
    ours wants the template's context. Jinja's own ways to do both took a tenth of a letter's time.
    """

    @override
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    @override
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            self.fail("Templates of letters call with plain arguments only, none by name.", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Press(Environment):
    """The templates, compiled. Each letter copies the globals: a plain dict is copied several times as fast
    as Jinja's own chain of two.
    """

    code_generator_class = _PlainCode

    @override
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


class _StyledLoader(FileSystemLoader):
    """Finds a template, and gives its tags their style."""

    @override
    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, is_new = super().get_source(environment, template)
        if template.endswith(".html"):
            source = styled(source, read_sheet(STYLE_SHEET.read_text("utf-8")))
        return source, path, is_new


def render(content: LetterContent) -> Rendered:
    """The words of a letter; equal contents give equal words."""
    content = tidied(content)
    _SAID.clear()
    subject, text, html = (template.render(letter=content) for template in _templates(content.kind))
    return Rendered(one_line(subject, LONGEST_SUBJECT), text.strip() + "\n", html)


@cache
def _templates(kind: LetterKind) -> tuple[Template, Template, Template]:
    """The three of one kind of letter."""
    get = _press().get_template
    return get(f"{kind}/subject.txt"), get(f"{kind}/body.txt"), get(f"{kind}/body.html")


@cache
def _press() -> Environment:
    environment = _Press(
        loader=_StyledLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals |= {"answers": answers, "answer_labels": answer_labels, "form_lines": form_lines}
    environment.globals |= {"by_owner": by_owner, "calendar_entries": calendar_entries, "when_due": when_due}
    environment.globals |= {"ref_line": ref_line, "subject_tag": subject_tag}
    environment.filters |= {"counted": counted, "ended": ended, "in_list": in_list, "in_words": in_words}
    environment.filters |= {"sentence": sentence, "spelt": spelt}
    environment.globals["say"] = _Sentences(environment)
    return environment


class _Sentences:
    """The shared sentences as plain text, a file of them compiled when one of its sentences is first said.

    A macro handed over as it is would arrive in HTML unescaped.
    """

    def __init__(self, environment: Environment) -> None:
        self._files = map(environment.get_template, SENTENCES)

    def __getattr__(self, name: str) -> Callable[..., str]:
        for file in self._files:
            macros = {one: macro for one, macro in vars(file.module).items() if isinstance(macro, Macro)}
            vars(self).update({one: _plain(macro) for one, macro in macros.items()})
            if name in macros:
                break
        said: Callable[..., str] = object.__getattribute__(self, name)
        return said


def _plain(macro: Macro) -> Callable[..., str]:
    """What both bodies say of the same values is made once; their ids tell them while the letter lasts."""

    def say(*arguments: object) -> str:
        key = (macro, *map(id, arguments))
        if key not in _SAID:
            _SAID[key] = (" ".join(macro(*arguments).split()), arguments)
        return _SAID[key][0]

    return say
