"""Refusals made for a department or for somebody else, in a participle, or of the letters themselves."""

import re

from tasks.replies.owner.role_names import PLACE_NAMES
from tasks.replies.patterns.sifting import sifted

_NOT = r"(?: not| never|n['’]?t)"
_DEPT = (
    rf"(?:the |our )?(?:{'|'.join(sorted(PLACE_NAMES))}|ultrasound|infrastructure|nursing|medical staffing)"
)
_OWN = (
    r"(?:pick(?:ing)? (?:this|it|that|these|those|them|either|both) up|pick(?:ing)? up (?:this|it|these"
    r"|that)\b"
    r"|tak(?:e|ing) (?:this|it|that|these|those|them|either|both) (?:on|over|forward)"
    r"|tak(?:e|ing) on (?:this|it|that|these)\b|(?:own|lead|do|run)(?:ing)? (?:this|it|that|these|those)\b"
    r"|accept(?:ing)? (?:this|it|that|these|ownership)\b)"
)
_HIS = (
    r"(?:his|hers|theirs|mine|ours|(?:his|her|their|my|our|an?) (?:\w+ )?(?:action|matter|issue|job|task"
    r"|responsibility|problem|area|business))"
)
_STOP = r"(?=\W*$|\s*[,.;:!)–—-])"
TURNED_DOWN = sifted(
    # "this one isn't estates", "this never was ultrasound"
    rf"(?:^\W*|[,;:.–—-]\s+|\b(?:but|so|as|and|think) )(?:this|that|it|these|they|neither)(?: one| ones"
    rf"| action)?"
    rf" (?:(?:is|are|was|were|has|have){_NOT}(?: been)?|isnt|arent|never (?:was|were|has been)) (?:an? )?"
    rf"{_DEPT}(?:['’]s?)?(?: (?:one|action|issue|matter|thing))?{_STOP}"
    # "education would not be picking this up"
    rf"|\b{_DEPT}(?: team| department| division)? (?:is|are|will|would|can|could|do|does|shall|wo|ca){_NOT}"
    rf" (?:(?!yet\b)\w+ )?(?:be )?{_OWN}"
    # "not the Trust's"
    rf"|(?:^\W*|[,;:.–—-]\s+|\b(?:is|are|it['’]s) )not (?:the|our|this) (?:\w+ ){{0,2}}[\w-]+?['’]s{_STOP}"
    # "he doesn't regard this as his"
    rf"|\b(?:does|do|did|would|can)(?:{_NOT}| no longer) (?:\w+ )?(?:regard|see|consider|view|count|treat"
    rf"|recognise|accept|think of) (?:this|it|that|these|either|them) (?:as|to be) {_HIS}\b"
    # "declining the signage", "passing on this one, sorry"
    r"|^\W*(?:sorry,? |politely |respectfully |regretfully )*(?:declining|refusing|turning down"
    r"|i must decline)"
    r" (?:the|this|that|it|these|both)\b(?! (?:numbers?|trend|rates?|patients?))"
    r"|\b(?:i|we) (?:hereby |respectfully |politely )?(?:turn|are turning|am turning) (?:this|it|that"
    r"|these) down\b"
    # "do not send me these"
    r"|\b(?:do not|don['’]?t|dont|stop|please stop|quit|cease) (?:keep )?send(?:ing)? (?:me|us)"
    r" (?:these|this|them|any more|any|letters|reminders|your|more)(?: (?:letters?|e-?mails?|reminders?"
    r"|again|any ?more"
    rf"|please|pls|things?|of these|of this|one)){{0,3}}{_STOP}"
    # "not prepared to sign up for it"
    rf"|(?:\bnot|n['’]?t) (?:really )?(?:prepared|willing|happy|minded|inclined|in a position|going"
    rf"|about) to (?:"
    r"sign up (?:for|to)|put my name (?:to|on|against)|be (?:named|the (?:owner|lead|named))"
    r"|agree to (?:own|lead|take)"
    rf"|{_OWN})"
    # "not doing that one"
    r"|(?:^\W*|[:;,–—-]\s+)(?:sorry,? |i['’]m |we['’]re |i am |we are )?not (?:doing|taking|having|owning"
    r"|leading)"
    rf" (?:that|this|these|those|it|either|them)(?: ones?| on)?{_STOP}"
    # "belongs to the estates team, always did"
    r"|\b(?:belongs?|sits?|lies?|lives?|rests?|comes?|falls?) (?:with|to|under) [^.;,]{2,40},? (?:and |it "
    r"|as it"
    rf" |they )*always (?:did|has|have|was)(?: done| been)?{_STOP}"
    # "not something the ward can own"
    rf"|\bnot (?:something|anything|one) (?:that )?(?:the |our )?{_DEPT} (?:can|could|should|would"
    rf"|will) (?:own|do|lead"
    r"|take)\b",
    re.IGNORECASE,
)
