"""How far each rule of reading may be trusted: one table, checked against outcomes in the tests.

Certain: the words can hardly mean anything else (a form line, "Completed on 3 Feb." alone).
Likely: plain English that a colleague would read so too. Unsure: a person must look.
A reference that was inferred rather than named caps the level (`CAPS`).
"""

from enum import StrEnum

from tasks.replies.values import Confidence

CERTAIN, LIKELY, UNSURE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.UNSURE


class Rule(StrEnum):
    """Which rule read an ask."""

    FORM_LINE = "form_line"  # a line of our form, filled in with a word it knows
    FORM_WORDS = "form_words"  # a line of our form, filled in with a sentence
    BARE_ANSWER = "bare_answer"  # nothing but the answer: "Done.", "On track, no change"
    PLAIN_STATEMENT = "plain_statement"  # the action itself is the subject
    PART_STATEMENT = "part_statement"  # something else is the subject: "The audit is complete"
    DEED = "deed"  # what was done to the whole: "All wards were audited"
    HEDGED = "hedged"  # probably, hopefully, I think
    VAGUE = "vague"  # "in progress", "by April"
    TICK = "tick"  # a tick or a bare "yes"
    PERCENT_DONE = "percent_done"
    FRACTION = "fraction"  # "half way", "two thirds done"
    DATE_CHANGE = "date_change"  # "push to 31/3", "new date: 31 March"
    DATE_FORECAST = "date_forecast"  # "should be done by end of next week"
    DATE_ALONE = "date_alone"  # "31 March"
    TIME_REQUEST = "time_request"
    HANDOVER_NAMED = "handover_named"
    HANDOVER_OPEN = "handover_open"
    HANDOVER_PLACE = "handover_place"  # "the fridges are pharmacy"
    REFUSAL = "refusal"
    REFUSAL_IMPLIED = "refusal_implied"  # "we don't do that"
    QUESTION = "question"
    QUESTION_INDIRECT = "question_indirect"  # "please advise what …"
    EVIDENCE_SAID = "evidence_said"
    EVIDENCE_PLACE = "evidence_place"  # "the audit is on the Q drive"
    EVIDENCE_FILE = "evidence_file"
    NARRATIVE = "narrative"
    NARRATIVE_SHORT = "narrative_short"  # so few words that they may be another field's, unread
    NARRATIVE_THIN = "narrative_thin"  # a word or two that may be no news
    AGREEMENT = "agreement"
    CONTRADICTED = "contradicted"  # two values for one field, or completed beside a later date


PARTLY_SAID = frozenset({Rule.PART_STATEMENT, Rule.DEED, Rule.FRACTION})  # beside which words are told, too
LEVELS: dict[Rule, Confidence] = {
    Rule.FORM_LINE: CERTAIN,
    Rule.FORM_WORDS: LIKELY,
    Rule.BARE_ANSWER: CERTAIN,
    Rule.PLAIN_STATEMENT: LIKELY,
    Rule.PART_STATEMENT: UNSURE,
    Rule.DEED: UNSURE,
    Rule.HEDGED: UNSURE,
    Rule.VAGUE: UNSURE,
    Rule.TICK: UNSURE,
    Rule.PERCENT_DONE: CERTAIN,
    Rule.FRACTION: LIKELY,
    Rule.DATE_CHANGE: CERTAIN,
    Rule.DATE_FORECAST: LIKELY,
    Rule.DATE_ALONE: UNSURE,
    Rule.TIME_REQUEST: LIKELY,
    Rule.HANDOVER_NAMED: LIKELY,
    Rule.HANDOVER_OPEN: UNSURE,
    Rule.HANDOVER_PLACE: UNSURE,
    Rule.REFUSAL: LIKELY,
    Rule.REFUSAL_IMPLIED: UNSURE,
    Rule.QUESTION: CERTAIN,
    Rule.QUESTION_INDIRECT: UNSURE,
    Rule.EVIDENCE_SAID: LIKELY,
    Rule.EVIDENCE_PLACE: LIKELY,
    Rule.EVIDENCE_FILE: LIKELY,
    Rule.NARRATIVE: CERTAIN,
    Rule.NARRATIVE_SHORT: UNSURE,
    Rule.NARRATIVE_THIN: UNSURE,
    Rule.AGREEMENT: CERTAIN,
    Rule.CONTRADICTED: UNSURE,
}


class Basis(StrEnum):
    """How it was told which action is meant."""

    NAMED = "named"  # its reference stands in the clause, or the words stand under its line
    ONLY_ONE = "only_one"  # the letter asked about one action
    NUMBERED = "numbered"  # "2. done"
    CARRIED = "carried"  # named in an earlier sentence
    ALL = "all"  # "both", "all three"
    TITLED = "titled"  # words of its title
    UNKNOWN = "unknown"


CAPS: dict[Basis, Confidence] = {
    Basis.NAMED: CERTAIN,
    Basis.ONLY_ONE: CERTAIN,
    Basis.NUMBERED: LIKELY,
    Basis.CARRIED: LIKELY,
    Basis.ALL: LIKELY,
    Basis.TITLED: LIKELY,
    Basis.UNKNOWN: UNSURE,
}
_ORDER = (UNSURE, LIKELY, CERTAIN)


def level(rule: Rule, basis: Basis) -> Confidence:
    """The confidence of an ask: its rule's, capped by how its action was told."""
    return min(LEVELS[rule], CAPS[basis], key=_ORDER.index)
