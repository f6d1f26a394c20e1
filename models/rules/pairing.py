"""What one decision settles besides: "not mine, it belongs to Jo" asks for two things and is one question.

A refusal and a handover of the same message and action are decided together, whichever of them is named:
accepted or amended, the action goes to the one name that the decision gives; refused, it stays where it is.
"""

from models.vocabulary import Verdict

PAIRS = {"handover": "refusal", "refusal": "handover"}


def named(value: object) -> str:
    """The name that a value gives; a refusal by itself, and an empty handover, give none."""
    return value.strip() if isinstance(value, str) else ""


def whose(verdict: Verdict, value: object, other: object) -> object:
    """What applying takes: the decided value where it names somebody, else the name in the other half."""
    return value if verdict is Verdict.AMEND or named(value) else named(other) or value


def verdict_of_other(verdict: Verdict, taken: object, other: object) -> Verdict:
    """How the other half ends: as decided, and amended where it gave another name than the one taken."""
    if verdict is Verdict.REFUSE:
        return Verdict.REFUSE
    return Verdict.AMEND if named(other) and named(other) != named(taken) else Verdict.ACCEPT
