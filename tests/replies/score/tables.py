"""The score as text: figures by field, by rule of the trust table, and every miss."""

from collections.abc import Callable, Iterator, Sequence

from tasks.replies import Confidence
from tasks.replies.trust import LEVELS, Rule
from tests.replies.score.outcomes import Outcome, Verdict, precision, recall

FLOORS = {Confidence.CERTAIN: 0.99, Confidence.LIKELY: 0.95}  # what a row of the trust table must hold
COLUMNS = ("applied without a person", "above unsure", "all proposals", "recall", "recall above unsure")


def share(part: tuple[int, int]) -> str:
    """Such as "97.5 % (78/80)"; a dash where there is nothing to count."""
    return f"{100 * part[0] / part[1]:5.1f} % ({part[0]}/{part[1]})" if part[1] else "–"


def figures(found: Sequence[Outcome]) -> list[str]:
    """One line for each field and one over all."""
    fields = sorted({one.entry.field for one in found})
    rows = [(field, [one for one in found if one.entry.field == field]) for field in fields]
    lines = [f"{'':10}" + "".join(f"{name:>26}" for name in COLUMNS)]
    for name, some in (*rows, ("overall", list(found))):
        cells = (
            precision([one for one in some if one.is_applied]),
            precision([one for one in some if one.is_above_unsure]),
            precision(some),
            recall(some),
            _sure_recall(some),
        )
        lines.append(f"{name:10}" + "".join(f"{share(cell):>26}" for cell in cells))
    return lines


def _sure_recall(found: Sequence[Outcome]) -> tuple[int, int]:
    sure = sum(one.verdict is Verdict.RIGHT and one.is_above_unsure for one in found)
    return sure, recall(found)[1]


def by_rule(found: Sequence[Outcome]) -> list[tuple[Rule, Confidence, tuple[int, int]]]:
    """Each rule that was at work at its level, with the precision of what it proposed there."""
    return [
        (rule, level, precision([one for one in found if one.rule == rule and one.confidence is level]))
        for level in FLOORS
        for rule in LEVELS
        if any(one.rule == rule and one.confidence is level for one in found)
    ]


def trust_table(found: Sequence[Outcome]) -> list[str]:
    """The trust table beside its outcomes."""
    return [f"{rule:18}{level:10}{share(part):>20}" for rule, level, part in by_rule(found)]


def misses(found: Sequence[Outcome]) -> Iterator[str]:
    """Every proposal that is wrong and every entry that is missing, with the words that it rests on."""
    line: Callable[[Outcome], str] = lambda one: " / ".join(one.reply.text.split("\n")).strip(" /")  # noqa: E731
    names: dict[tuple[str, str], list[Outcome]] = {}
    for one in found:
        if one.verdict in {Verdict.WRONG, Verdict.MISSING}:
            names.setdefault((one.reply.writer, one.reply.name), []).append(one)
    for (writer, name), some in names.items():
        yield f"{writer}/{name}: {line(some[0])}"
        for one in some:
            what = f"{one.entry.reference or '(unclear)'} {one.entry.field} = {one.entry.value}"
            if one.verdict is Verdict.MISSING:
                yield f"    wanted {what}, not proposed"
            else:
                how = f"{one.confidence}, {one.rule}{', APPLIED' if one.is_applied else ''}"
                yield f"    got    {what} ({how}: “{' '.join(one.quote.split())[:90]}”)"
