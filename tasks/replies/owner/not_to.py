"""What stands before or behind a name that is not whom the action goes to: errands, papers, empty posts."""

from tasks.replies.owner.words import WORDS
from tasks.replies.patterns.phrases import Phrases

OWN_WORDS = {
    **WORDS,
    "errand": r"(?:review|approv|sign|comment|decision|check|ratif|agree|quot|cost|confirm|advice|input"
    r"|feedback|proof|brand|print|format|design|typeset|translat|consider|edit|amend|clear|valid|info|upload"
    r"|publi|processing|repair|pric|discuss|consult|endors|noting)\w*",
    "emptied": "(posts?|roles?|vacanc\\w+|jobs?|positions?|interviews?|is (empty|vacant)|meeting|list|rota"
    "|ward|wing|suite|site|hospital|building|trolley|room|budget|has (not|left))",
    "stands": "(now|remit|job|action|area|patch|baby|call|team|office|department|one|side|thing|portfolio"
    r"|name|list|court|brief|responsib\w+)",
    "writing": r"(tenders?|\w*orders?|quotes?|leaflets?|drafts?|bids?|invoices?|contracts?|business cases?"
    "|artwork|proofs?|specs?|specifications?|requests?|wording|polic(y|ies)|papers?)",
    "share": r"(third|half|quarter|rest|remainder|remaining \w+|balance|bulk|majority|\d ?%)",
    "some": "(one|two|three|four|five|six|some|several|a few|\\d+)",
    "breath": r"\b(?:(?!\b(and|but|so|please|as)\b)[^.;:,-]){0,24}$",
    "the": r"\W*(?:(the|our)\W*)?$",
}
ERRAND = Phrases(  # behind the name: it only asks them for something
    r"""
    # with Nina for review / with Nina to be approved / with HR awaiting final sign off
    # to estates for a quote / with estates until the end of the week / with Nina by noon
    \s+(for|to|awaiting|pending) (\w+ )?({errand}|a (view|look|quote|second|price)|the (next|may|june))
    \s+(at|by|until|till|overnight|tonight) (?:\d|noon|night|the end of (the|each|every))
    """,
    OWN_WORDS,
)
A_POST = Phrases(  # behind the name: a post or a place, and nobody in it
    r"""
    # to the matron post / matron interviews / the manager is vacant / the sister has not left / theatre list
    \s+{emptied}\b
    """,
    OWN_WORDS,
)
HIS_THING = Phrases(  # behind the name: a thing of theirs, and none that stands for the action
    r"""
    # Dr Osei's email
    ’s? (?!{stands})(?:[a-z])
    """,
    OWN_WORDS,
)
NOT_WANTED = Phrases(  # before it: it does not go there, or is only talked of
    r"""
    # no need to reassign / don't hand it / rather than pass it / I can't give it
    (no need|don’t|do not|not|never|rather than|instead of|without|cannot){breath}
    (?:n’t){breath}
    # there was talk of moving / suggestions that / the plan to
    (talk|rumou?rs?|suggestions?|suggested|discuss\w*|thought|idea|proposals?|proposed|plans?|question) \
        (about|of|that|to|as to|over|is)\b[^.;,-]{0,40}$
    # shift handed / bleep passed / the rota goes
    (shift|patients?|bleep|keys?|clinic|kit|equipment|bed|draft|rota)\b[^.;,-]{0,24}$
    """,
    OWN_WORDS,
)
PAPER_WITH = Phrases(  # before it: what is with them while the action stays
    r"""
    # the tender is with / the wording's with the / business case with our
    {writing}[^.;]{0,50}\bwith{the}
    # the contract belongs to / budget still sits with the
    (?:^|[-–:,;]\s*)(the )?(contracts?|budgets?|funding|licen[cs]es?) (still )?(belongs?|sits?) (to|with){the}
    # the remaining third belongs to the / the rest is with
    {share}( of \w+)? (now )?(is|are|belongs?|sits?|lies?|rests?) (to|with|under){the}
    # two job plans are disputed and have gone to the / contested and passed up to / three cases were sent to
    (?:\b(disputed|contested|queried|challenged|appealed)\b|\b{some} (?!of |actions?|items?|ones?)\
        ([\w-]+ ){1,3}(are|is|were|was|have|has))[^.;]{0,24}\b(gone|went|sent|passed|referred) \
        ((up|over|on) )?to{the}
    # the works are finished and handed back to the
    (complete|completed|finished|done|works?|fitted|repaired)\b[^.;]{0,30}\bhanded back to{the}
    """,
    OWN_WORDS,
)
