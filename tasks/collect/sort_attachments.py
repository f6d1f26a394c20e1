"""Sort what came attached: POAP forms, files that may be evidence, and what a person must look at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from models.rules.attaching import Refusal, is_ignored
from models.rules.settling import in_quarantine
from models.rules.tying import AskedLine, Tied, tie, tie_file
from models.vocabulary import About
from tasks.collect.check_files import FileCheck
from tasks.collect.keep_evidence import KeptFile, describe_file
from tasks.collect.storable import storable
from tasks.papers.poap_form import NotAPoapForm, PoapForm, read_poap_form
from tasks.replies import Attachment


@dataclass(frozen=True)
class ReturnedForm:
    """A POAP form that came back; `reference` names its action."""

    reference: str
    form: PoapForm


@dataclass(frozen=True)
class OfferedFile:
    """A file that may be kept as evidence, and the action that it belongs to."""

    reference: str
    tied: Tied | None
    file: KeptFile
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class RefusedFile:
    """A file that is not kept as evidence, and why."""

    file: KeptFile
    refusal: Refusal
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Sorted:
    """The attachments of one message; `problems` are reason codes."""

    forms: tuple[ReturnedForm, ...] = ()
    files: tuple[OfferedFile, ...] = ()
    refused: tuple[RefusedFile, ...] = ()
    problems: tuple[str, ...] = ()


def sort_attachments(
    attachments: Collection[Attachment],
    spoken: Collection[str],
    lines: Collection[AskedLine],
    check: FileCheck,
) -> Sorted:
    """`spoken`: the references that the words speak of; `lines`: those of the letter that is answered."""
    forms, files, refused, problems = [], [], [], []
    plans = {line.reference for line in lines if line.about is About.POAP}
    asked = {line.reference for line in lines}
    for one in attachments:
        if one.inline or is_ignored(one.name):
            continue
        kept = describe_file(one.name, one.content_type, one.content)
        refusal = check.refusal(kept.name, one.content)
        if refusal:
            refused.append(RefusedFile(kept, refusal, one.content))
            problems.append(refusal.code)
            continue
        form = _form(one)
        reference = (form.reference if form else "") or tie_file(one.name, spoken, plans if form else asked)
        if form is not None and reference:
            forms.append(ReturnedForm(reference, form))
        elif form is not None or _is_a_plan(one.name, reference, lines):
            problems.append("unclear_form")
        elif reference is None:
            problems.append("unclear_file")
        else:
            tied = tie("evidence", reference, None, tuple(lines))
            files.append(OfferedFile(reference, tied, kept, one.content))
    return Sorted(tuple(forms), tuple(files), tuple(refused), tuple(problems))


def quarantined(refused: Iterable[RefusedFile]) -> list[str]:
    """The reasons that name each refused file, for the message's row."""
    return [in_quarantine(one.file.sha256, storable(one.refusal.why)) for one in refused]


def _form(one: Attachment) -> PoapForm | None:
    if not one.name.lower().endswith(".docx"):
        return None
    try:
        return read_poap_form(one.content)
    except NotAPoapForm:
        return None


def _is_a_plan(name: str, reference: str | None, lines: Collection[AskedLine]) -> bool:
    """Whether a file that is no form of ours answers a line that asks for a POAP; it is then no evidence."""
    abouts = {line.about for line in lines if line.reference == reference}
    return abouts == {About.POAP} or (About.POAP in abouts and "poap" in name.lower())
