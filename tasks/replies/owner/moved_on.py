"""Ways to say that an action needs another owner, or that the writer has left the post that it belongs to."""

from tasks.replies.owner.words import WORDS
from tasks.replies.patterns.phrases import Phrases

MOVED_ON = Phrases(
    r"""
    # I am retiring / I leave the Trust on Friday / left the trust / I demitted in May
    i(?:’m| am) (retiring|leaving(?! (it|this)))
    i (retire|leave the trust|finish at the trust|demitted)
    ^\W*left the trust
    # I have moved to another ward / I've since changed roles / I left that team
    # I have retired and / I'm in recruitment now
    {ihave} (moved|left|changed|finished|stepped down|retired|gone) (on|roles?|post|jobs?|wards?|to another)
    {ihave} (moved|left|changed|finished|stepped down|retired|gone) ((in|to|into|from|at) )?{workplace}
    {ihave}( recently| since)? (retired|left|moved (on|to|into) {notstage}[\w' ]{2,30}?(?: now| in [a-z]+))\
        (?=\W*$|[.,;]| (?:and|so|on|at|in)\b)
    i(?:’m| am) (now )?in [\w ]{3,30} now
    # no longer the matron / no longer in post / I stepped down as chair / my last day is Friday
    no longer (the |a )?(matron|manager|lead|sister|consultant|director|nurse|head|officer|owner)
    no longer (my|in my|work(ed)?|in (this )?(post|role))
    stepped down (as|from) (the )?(\w+ )?(lead|chair|director|manager|matron|role|post)
    my last (shift|day)( \w+){0,3}? (is|was|will be)
    # I haven't worked in that team / we don't work there any more / my old post is vacant
    (haven't|have not) (been|worked) (in|on) (that|this|the|the same) (\w+ )?(role|post|job|team|ward)
    {i} {dont} work (there|here|in [\w ]{2,20}) any ?more
    my (old|former) (post|role|job) (has(?:n’t| not)|is (still )?(vacant|empty|frozen|unfilled|out to advert))
    # this needs a new owner / someone else / it is with another team / please reassign this / hand it over
    needs? (a new|another) (owner|lead|tester|name)
    (?<!\bby )(?<!\bas )(?<!of )\b(?:someone|somebody) else\b(?!'s)
    (with|to|under|belongs? to|for|it's|is) another (team|manager|lead|ward|division|department)
    re-?(assign|allocat)(ed?)? (this|it)
    hand(ed|ing)? (this|it|these|them) (over|on)
    # there is no successor / I don't know who will take this on
    no (replacement|successor)(?! (part|unit|parts|pump))
    (don't|do not|no idea|not sure) (know )?who (will|’ll|would|is going to|is) (be )?\
        (carry|tak|pick|own|lead)\w* (this|it|these|them)
    """,
    WORDS,
)
