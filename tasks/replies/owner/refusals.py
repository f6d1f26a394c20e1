"""Whether an action is not the writer's: never theirs, no longer, or refused."""

import re
from functools import lru_cache

from tasks.replies.findings import Finding
from tasks.replies.owner.disowning import DISOWNED
from tasks.replies.owner.refusal_frames import EVEN_ASKED, EXCEPT, OTHER_TURNS
from tasks.replies.owner.refusal_turns import TURNED_DOWN
from tasks.replies.owner.refusal_words import BLAMED, DECLINED, FALLS, NOT_YET
from tasks.replies.patterns.sifting import sifted
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

REFUSAL = sifted(
    r"(?:\bnot|n['’]t|\bisnt|\bnever|\bno longer) (?:\w+ ){0,2}?(?:(?<!with )mine\b(?! to (?:close|sign"
    r"|approve|agree)"
    r"| (?:alone|only|yet|until|till))|my (?:action|responsibility|area"
    r"|remit|job|department|one|role|patch|ward|division)|our (?:action|responsibility|area|remit"
    r"|department|service)|for me\b(?! to say)|one of (?:mine|ours)|ours|down to (?:me|us)|the (?:owner"
    r"|right person|correct person|right owner|lead)|responsible|within my|in my (?:remit|area|gift)"
    r"|under my|something i)"
    r"|\bnothing (?:whatever |whatsoever |at all )?to do with (?:me|us|my|our|(?!the delay"
    r"|covid|this|that|it\b|these|the\b|him|her\b|them)\w+)|\b(?:i|we)(?:['’]ve)?(?: have"
    r"| had)?(?: got)? nothing to do with (?:this|that"
    r"|it|these|them)\b|\bwrong person|\b(?:do not|don['’]t|dont) (?:own|lead on|manage"
    r"|recognise|know anything about|have (?:any )?(?:responsibility|involvement|ownership))"
    r"|\bnever been mine|\b(?:can['’]?t|cannot|won['’]t|unable to|not able to|refuse to|decline to"
    r"|not willing to|not going to) (?:take (?:this|it|that) on|accept (?:this|it"
    r"|ownership)(?! as\b)|own (?:this"
    r"|it)|lead (?:on )?(?:this|it))|\b(?:i|we)(?: \w+){0,3}? decline\b(?! (?:in|of|from))"
    r"|^\W*(?:\w+ly )?declined?(?=\W*$)|\bshould(?:n['’]t| not) (?:be with|have come to"
    r"|sit with|be (?:mine|ours|with me)) ?(?:me|us)?|\bdoes(?:n['’]t| not) (?:belong to|sit with) (?:me"
    r"|us)|\bsent to (?:\w+ ){0,3}(?:in error|by mistake)|\bno(?:t)? idea why (?:i|this|you)",
    re.IGNORECASE,
)
_NOT = r"(?:not|n['’]t|isnt|arent|wasnt|dont|doesnt|never|no longer|neither|none|nor)"
_OURS = (  # what an action is to its owner
    r"(?:my|our) (?:\w+ )?(?:actions?|responsibilit\w+|areas?|remit|jobs?|department|dept|one"
    r"|role|patch|ward|division"
    r"|services?|problem|business|matter|team|project|baby|domain|bag|concern|call|gig|field"
    r"|specialty|department's"
    r"|thing|list|plate|portfolio|directorate|budget)"
)
_TO_HOLD = (  # what an owner does with an action
    r"(?:own|lead(?: on)?|cover|manage|run|do|hold|have|deal with|look after|oversee|work on"
    r"|take(?: on)?|accept"
    r"|answer for|be (?:doing|leading|owning|taking|covering|the (?:owner|lead)))"
)
_THESE = r"(?:this|it|that|these|those|them|either|any of (?:this|these|them|it)|both|action|actions|one)"
WIDER = sifted(
    rf"(?:\b|(?<=\w)){_NOT}\b(?: (?!sure|started|done|late|complete"
    rf"|yet)\w+){{0,4}}? (?<!of )(?<!with )(?<!than )(?:mine"
    rf"|ours)\b(?! to (?:say|decide|judge|close|sign|approve|authorise|agree)| (?:alone|only|yet|until|till))"
    rf"|\b{_NOT} (?:me|us)(?: any ?(?:more|longer)| now)?(?: \w+)?(?=\W*$|\s*[,.;:-])"
    rf"|\b(?:am|['’]m|are|['’]re|was|were) not (?:going to be )?(?:able |prepared |willing |in a"
    rf" position )?(?:to )?"
    rf"(?:doing|do|take|taking|lead|leading|own|owning|accepting|accept) (?:on )?{_THESE}\b"
    rf"|\b(?:can['’]?t|cannot|can not|won['’]?t|will not|unable to|not able to|do not|don['’]?t) (?:really )?"
    rf"(?:take (?:on )?{_THESE}(?: on)?|accept (?:{_THESE}|ownership|responsibility|the"
    r" action)(?! as\b)|(?:own"
    rf"|lead|run|hold) (?:on )?{_THESE})\b"
    r"|\bwrong (?:person|owner|name|dept|department|division|team|inbox|address|lead|manager|matron"
    r"|dr\b|doctor|\w+ (?-i:[A-Z])\w+|(?-i:[A-Z])\w+(?=\W))"
    r"|\b(?:have|got|emailed|contacted|written to) the wrong \w+"
    r"|\b(?:outside|beyond|not (?:with)?in|no part of) (?:of )?(?:my|our) (?:remit|area|control|scope"
    r"|role|job|gift|portfolio|responsibilit)"
    rf"|\b(?:should not|shouldn['’]?t|ought not to) (?:\w+ )?(?:be |come |sit |have come |have been"
    rf" )?(?:\w+ )?(?:with|to|under|down to|against|on) (?:me|us|my|our)\b"
    r"|\bnot (?:really )?(?:the )?(?:right|best|correct) (?:person|owner|one|team|contact|department"
    r"|division|lead)\b"
    rf"|\b{_NOT} (?:\w+ ){{0,2}}?(?<!of )(?:to |for |under |in |within )?{_OURS}\b(?! (?:is|are"
    r"|was|has|have|to (?:say|decide)))"
    rf"|\b(?:i|we) (?:no longer|don['’]?t|do not|never) (?:actually |even |really )?{_TO_HOLD}"
    rf" (?:\s{{2}}|{_THESE}|any of|anything"
    r" to do with)(?! yet)(?! as\b)"
    r"|\b(?:i|we)(?:['’]m| am|['’]re| are) (?:not|no longer) (?:doing|leading|covering"
    r"|managing|owning|running|in charge of"
    rf"|the (?:owner|lead)) (?:either of |any of |on )?(?:{_THESE}\b|\s{{2}})"
    rf"|\b{_NOT}\b[^.;,]{{0,20}} should (?:\w+ )?(?:be|sit|come|go|land) (?:with|to|under|on)"
    rf" (?:me|us)\b|\bneither\b[^.;,]{{0,20}}\b(?:with|to) (?:me|us)\b"
    r"|\bn/?a (?:for|to) (?:me|us)\b|\bnot applicable to (?:me|us)\b|\bnot (?:an? )\w+"
    r" (?:problem|matter|issue|job|task|action"
    r"|thing|question)\b"
    r"|\b(?:(?:i|we) (?:\w+ )?(?:come|came)|(?:take|taken|remove|drop|cross|strike|get) (?:me|us"
    r"|my \w+)) (?:off|from) (?:my|our|this|the|your) (?!naughty|shame|worry|danger)(?:\w+ )?list\b"
    r"|\b(?:come|came|(?:take|taken|remove|drop|cross|strike|get) (?:it|this|these|them|both)) (?:off"
    r"|from) (?:my|our)"
    r" (?:\w+ )?list\b"
    r"|\bshould(?:n['’]t| not| never) have (?:come|been sent|gone|been assigned"
    r"|landed)\b[^.;]{0,20}\b(?:me|us)\b"
    r"|\bno (?:involvement|responsibility|say|part|role) (?:in|for|over) (?:this|it|that|these|either"
    rf"|them|the action)|{FALLS}",
    re.IGNORECASE,
)
NEGATIVE = re.compile(  # one of these stands in whatever `WIDER` matches
    r"n['’]?t\b|\bno|never|neither|wrong|outside|beyond|unable|\blist\b|\bn/?a\b", re.IGNORECASE
)
WEAKER = sifted(
    r"\b(?:(?:i|we) (?:won['’]?t|will not|am not going to|are not going to|['’]m not going to)"
    r" (?:be )?do(?:ing)?"
    r"(?: (?:this|it|that|these|either|any))?(?! (?:by|before|until|till|for|in time))(?=\W*$|\s*[,.;]|\s{3})"
    r"|(?:i|we)(?:['’]d| would) (?:rather|prefer)(?: it if| if)? (?:someone|somebody|another)"
    r"|(?:i|we) only (?:own|do|cover|look after|have (?:the )?(?:\w+ )?(?:one|action|item|this|that)\b)"
    r"|send (?:it|this|these|them) to (?:someone|somebody) (?:else|who)|who (?:decided|said)"
    r" (?:this|these|it|that) (?:was|were|is) "
    r"|(?:i|we) (?:won't|will not|am not|are not|can't|cannot|shall not) be (?:doing"
    r"|progressing|leading|owning"
    r"|taking(?! (?:any|part))|picking (?:\w+ )?up|covering)"
    r"|(?:i|we)(?:['’]m| am|['’]re| are)? refus(?:e|ed|ing) to|refus\w+ to (?:own|accept"
    r"|be (?:the )?owner)|never been (?:with)?in (?:my|our) (?:remit|area|gift|scope)"
    r"|does not hold (?:this|the|that)"
    r"|(?:remove|take) (?:me|us|him|her) (?:off|from)\b(?! (?:\w+ )?(?:naughty|shame|worry|danger))"
    r"|(?:do not|don't) (?:hold|do) (?:this|that|the) action"
    r"|(?:we|i) (?:don't|do not) (?:do|run|cover|deal with) (?![^.;,]{0,30}\b(?:in [a-z]+(?=\W*$)"
    r"|on [a-z]+days?|until|till|yet"
    r"|over|at weekends)\b)|(?:is|are|was)(?:n't| not) (?:us"
    r"|(?-i:[A-Z])\w+)(?=,? (?:it's|it is|but|they are))"
    r"|'s,? (?:and )?(?:it )?always (?:was|has been)|unable to comment (?:up)?on|(?:can['’]?t|cannot"
    r"|unable to) (?:answer|comment|speak|report|say|help)(?: (?:on|for|with|to))?"
    r" ?(?:this|it|that|these|either|them)?(?=\W*$|\s*[,.;-])|(?:remove|take|drop) (?:my|our)"
    r" name|(?:i|we) (?:can't|cannot|won't) take\s{2}|supposed to own"
    r"|been sent (?:this|these) by mistake"
    r"|(?:strike|scratch|cross|take|delete|rub|drop|remove) (?:me|my name|us|our name)\b(?: (?:off|out"
    r"|from)\b(?! (?:\w+ )?(?:naughty|shame|worry|danger))|(?=\W*$))"
    r"|(?:i|we)(?: would not|['’]?d not| wouldn['’]?t) be (?:doing|leading|owning|taking|covering|running)\b"
    r"|^\W*(?:i|we) (?:must |have to )?(?:refuse|decline)\b|\b(?:am|['’]m|are|['’]re) (?:refusing|declining)"
    r" (?:this|it|these|both)\b"
    r"|\b(?:come|came|landed|been sent|sent|addressed) (?:to|with|on) (?:me|us)(?: \w+)? (?:in error|by"
    r" mistake|wrongly)\b"
    r"|\bno?wt to do with (?:me|us)\b|\b(?:i['’]ve|i have|we['’]ve|we have|i|we) never (?:owned|led(?: on)?"
    r"|run|held|accepted|agreed to"
    r" (?:own|take|lead)(?: on)?|been the (?:owner|lead)) ?(?:this|it|these|that)?\b"
    r"|\bno involvement (?:with|in)\b|\b(?:dropped|gave up|given up|handed back|relinquished|hung up|passed"
    r" on|stepped down from"
    r"|stood down from) (?:that|this|the) (?:hat|role|brief|portfolio|remit|post|job|lead|responsibility)\b"
    r"|\babove my (?:pay )?grade\b|^\W*(?:with (?:the greatest |great |all due )?respect,? )no\b|\bnot (?:a"
    r" matter )?for us(?=\W*$|[,.;])"
    r"|^\W*(?:i|we) (?:do not|don['’]?t) do (?:it|this|that|these)(?=\W*$|[,.;]))",
    re.IGNORECASE,
)


CANNOT = re.compile(r"(?:can|won|will|unable|not able|refuse|do\b|don)", re.IGNORECASE)
OTHERS = re.compile(  # another than the writer is the subject of what follows
    r"\b(?!(?:i|we|and|but|so|also|really|still|just|sorry|afraid|simply|as|or|here|hi|hello"
    r"|yes|no|please|now|again)\b)[a-z]{2,}\s?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # a clause is asked for its refusal by those beside it too
def refusal_in(plain: str) -> Finding | None:
    """Whether the writer says that the action is not theirs."""
    found = _refused(plain)
    if found is not None and (not is_question(plain) or EVEN_ASKED.search(plain)):
        return Finding(Field.REFUSAL, True, found.start(), found.end(), Rule.REFUSAL)
    found = (
        WEAKER.search(plain)
        or DECLINED.search(plain)
        or TURNED_DOWN.search(plain)
        or OTHER_TURNS.search(plain)
        or DISOWNED.search(plain)
    )
    if (
        found is None
        or NOT_YET.match(plain, found.end())
        or (is_question(plain) and "supposed" not in found.group() and not EVEN_ASKED.search(plain))
    ):
        return None
    return Finding(Field.REFUSAL, True, found.start(), found.end(), Rule.REFUSAL_IMPLIED)


def refused_until(plain: str) -> int:
    """Where the words of a refusal end; 0 if there are none."""
    found = _refused(plain)
    return found.end() if found else 0


def is_refused(plain: str) -> bool:
    """Whether a statement holds a refusal at all."""
    return _refused(plain) is not None


@lru_cache(maxsize=64)  # a clause is asked for its refusal by several rules
def _refused(plain: str) -> re.Match[str] | None:
    found = REFUSAL.search(plain)
    if found is None and (found := WIDER.search(plain)) and not NEGATIVE.search(plain):
        found = None
    if found and CANNOT.match(found.group()) and OTHERS.search(plain[: found.start()]):
        return None  # "ward sisters won't accept it"
    if found and (
        BLAMED.search(plain[: found.start()])
        or EXCEPT.match(plain, found.end())
        or (CANNOT.match(found.group()) and NOT_YET.match(plain, found.end()))
    ):
        return None
    return found
