"""Refusals in a thought denied, a name that is not on it, a choice between two, or a bare "won't lead"."""

import re

from tasks.replies.owner.role_names import PLACE_NAMES
from tasks.replies.patterns.sifting import sifted

_NOT = r"(?:not|never|n['’]?t|no longer)"
_THIS = r"(?:this|it|that|these|those|they|either|both)(?: one| ones| action| actions| item)?"
_US = (  # to whom it is not: the writer, or the place they answer for
    rf"(?:me|us|mine|ours|(?:(?:an?|the|our) )?(?:{'|'.join(sorted(PLACE_NAMES))}|nursing|medical staffing"
    r"|corporate|ward|therapy|(?:my|our) \w+)(?:['’]s?)?"
    r"(?: (?:one|action|issue|matter|thing|job|task|responsibility|remit|team|department|division))?)"
)
_STOP = r"(?=\W*$|\s*[,.;:!)(–—-])"
_OPENS = r"(?:^\W*|[,;:.–—-]\s*|\b(?:but|so|as|and|think|believe) )"
_LEAD = r"(?:lead(?: on)?|own|take(?: (?:this|it|that) on| on)|be (?:leading|owning|the (?:lead|owner)))"
DISOWNED = sifted(
    # "I don't think this one is HR", "I do not feel that this belongs with therapies"
    r"\b(?:do not|don['’]?t|dont|can['’]?t|cannot) (?:really |honestly )?(?:think|believe|feel|see how|agree)"
    rf" (?:that )?{_THIS} (?:is|was|are|were|should be|belongs?|sits?|falls?|comes?|can be)"
    rf"(?: really| actually| properly)?(?: with| to| for| under| down to| within)? {_US}{_STOP}"
    # "should not have my name against it", "my name is on this by mistake", "why is my name on this"
    rf"|(?:\b|(?<=\w)){_NOT} (?:really |still )?(?:have|carry|bear|show|be in) (?:my|our)"
    r" names?(?: (?:on|against|beside|next to|by|down for|down against|attached to)"
    rf" (?:this|it|that|them|these|either|both)|{_STOP})(?! yet| until)"
    r"|\b(?:my|our) names? (?:is|are|has been|was|['’]s) (?:put |down )?(?:on|against|beside|next to) (?:this"
    r"|it|that|these|them) (?:by mistake|in error|wrongly)"
    r"|\bwhy (?:is|are|has|was) (?:my|our) names? (?:been )?(?:put )?(?:down )?(?:on|against|beside|next to)"
    r" (?:this|it|that|these|them)\b"
    # "always Corporate Affairs rather than HR", "should be with Estates rather than me"
    rf"|{_OPENS}{_THIS}(?: has| have| should| ought to| must| needs to)?"
    r"(?:['’]s| is| was| are| were| be| been| sits?| belongs?)(?: always| been| really| actually| more"
    rf"| properly)*(?: for| to|(?<= be) with)? (?:an? |the )?(?!with\b)[\w'’& ]{{2,40}}?,?"
    rf" (?:rather than|instead of) {_US}{_STOP}"
    # "isnt us we are Ward 7, thats Ward 17"
    rf"|(?:\bnot|n['’]?t) (?:me|us) (?:we are|we['’]re|i am|i['’]?m|(?:that|this|it)['’]?s (?=(?:ward \d|"
    rf"{'|'.join(sorted(PLACE_NAMES))})\b)|try\b|ask\b|speak to\b|contact\b)"
    # "please remove from pharmacy"
    rf"|(?:^\W*|\b(?:please|pls|can you|could you) )(?:remove|take|move|delete) (?:this |it |these |them )?"
    rf"(?:off|from|away from) (?!the trust|site){_US}(?:['’]s?)?(?: list| actions)?(?: please| pls)?(?=\W*$)"
    # "I will help but won't lead"
    rf"|(?:\bwill not|\bwo(?:n['’]?t)|\bcan(?:not|['’]?t)|\b(?:am|im|['’]m|are|['’]re) not(?: going| able"
    rf"| willing| prepared) to) {_LEAD}{_STOP}"
    # "im not doing this the stock is ..."
    r"|\b(?:im|i am|i['’]m|were|we are|we['’]re) not (?:doing|taking|owning|leading|having) (?:this|that|it)"
    r"(?: on)?(?! (?:by|before|until|till|for|in|this|next|on|any|further|week|month|year|now|yet|audit"
    r"|work)\b)"
    # "not one I'll be able to update on", "I'm not the one to answer this"
    r"|\b(?:not|n['’]?t) (?:really )?(?:one|something|an action|anything) (?:that )?(?:i|we)(?:['’]ll| will"
    r"|['’]d| would|['’]m| am| are|['’]re)?(?: be)? (?:able to|can|could|best placed to|in a position to)"
    rf" (?:update|report|comment|answer|speak|help)(?: you)?(?: on| to| with| for)?{_STOP}"
    r"|\b(?:not|n['’]?t) the (?:one|person) to (?:answer|ask|report on|update|own|lead|do) ?(?:this|it|that)?"
    rf"{_STOP}",
    re.IGNORECASE,
)
