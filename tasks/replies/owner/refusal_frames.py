"""Refusals by deeds: say no, hand back, ask to be let go, ask why they got it or name whose it is."""

import re

from tasks.replies.owner.handover_frames import OBJECT
from tasks.replies.owner.role_names import PLACE
from tasks.replies.patterns.sifting import sifted

_IT = rf"(?:{OBJECT})"
_PLACE = PLACE.replace("(?P<to>", "(?:")
_STOP = r"(?=\W*$|\s*[,.;:!)–-])"
_OWN = (
    r"(?:tak(?:e|ing)(?: on)?|own(?:ing)?|lead(?:ing)?(?: on)?|do(?:ing)?|run(?:ning)?|accept(?:ing)?"
    r"|pick(?:ing)? up"
    r"|hav(?:e|ing)|be(?:ing)? (?:responsible|accountable)(?: for)?)"
)
_MINE = (
    r"(?:(?:with|to|on|under|for|against) (?:me|us|my \w+|our \w+)|mine|ours|(?:(?:to|with) )?(?:nursing"
    r"|therapy|theatres"
    r"|pharmacy|estates|the wards?|a ward|medicine|surgery))"
)
_SENT = (
    r"(?:have |had |been |be |was |were |is |are )*(?:sent|given|assigned|allocated|handed|come|coming"
    r"|landed|gone|put|addressed"
    r"|reached|passed|directed|issued|mine|ours|with|had|got|received|asked|down)"
)
OTHER_TURNS = sifted(
    # "I have already said no to this", "it's a no from me"
    r"\b(?:i|we)(?:['’]\w+)? (?:\w+ ){0,4}?(?:say|said|saying) no(?: to (?:the |this|that|it|these|both"
    r"|being|owning|taking)"
    rf"(?! ?(?:first|second|last|\w+ (?:draft|quote|supplier|offer|price|tender|bid|date)))|{_STOP})"
    rf"|^\W*(?:absolutely not|no thank you|no thanks|not a chance|no chance|count me out|no way)(?=\W*$"
    rf"|\s*[,.;–-])"
    # "I have no intention of running it"
    rf"|\bno (?:intention|plans?|wish|desire|appetite) (?:of|to) {_OWN} {_IT}"
    rf"|\b(?:i|we)(?:['’]d| would) rather not (?:(?:take|own|lead|accept|have) {_IT}|(?=\W*$))"
    rf"|\b(?:i|we)(?:['’]ll| will) pass(?: on (?:this|that|it)(?: one)?)?{_STOP}"
    # "I'll not be doing this", "this won't be me"
    rf"|\b(?:i|we)(?:['’]ll| will|['’]m| am|['’]re| are) not (?:be |going to be |going to )?(?:doing"
    rf"|taking|owning|leading"
    rf"|accepting|picking up|do|take|own|lead) {_IT}(?: on| up)?(?! (?:by|before|until|till|for|in|this"
    rf"|next|on)\b)"
    rf"|\b(?:it|this|that) (?:won['’]?t|will not|wouldn['’]?t) be (?:me|us)(?=\W*$|[,.;]| (?:doing|leading"
    rf"|who|any))"
    # "I should never have had this", "this should never have been allocated to me"
    rf"|\b(?:i|we|this|that|it|these|they) should(?: never|n['’]?t| not) (?:have |ever )*{_SENT}"
    rf" ?(?:{_IT}|{_MINE})"
    # "why have I been sent this", "not sure why this has come to me"
    rf"|\bwhy (?:have|has|am|is|are|was|were|did|do) (?:i|we|this|it|these|you)(?: \w+)? ?{_SENT}"
    rf" ?(?:{_IT}|an? \w+|{_MINE})(?! again)"
    rf"|\bwhy (?:am|are) (?:i|we) (?:getting|receiving|down|being (?:sent|asked|chased)) (?:this|these|it"
    rf"|that)(?=\W*$)"
    rf"|\bwhy (?:i|we|this|it|these|you|my name) (?:\w+ ){{0,3}}?(?:come|came|sent|down|with|to|got|given"
    rf"|have|on) "
    rf"(?:to |with )?(?:me|us|my|{_IT})\b"
    # "this has come to me by mistake", "it has reached me in error"
    rf"|\b(?:this|it|that|these|they|i|we|i['’]ve|we['’]ve)(?: \w+){{0,2}}? (?:come|came|sent|reached"
    rf"|landed|arrived|got|received)"
    rf"(?: (?:to|with|on|at))?(?: (?:me|us|my \w+|{_IT}))? (?:by mistake|in error|wrongly|mistakenly)"
    # "it was never agreed with me", "nobody agreed this with me"
    rf"|\b(?:this|it|that|which|these)(?: was| were|['’]s| has| have)? never (?:been )?(?:agreed|discussed"
    rf"|cleared) with (?:me|us)\b"
    rf"|\b(?:nobody|no one|no-one) (?:ever )?(?:agreed|discussed|cleared|asked) (?:this|it|that|these)"
    rf" with (?:me|us)\b"
    # "the training I can't take on"
    r"|\b(?:i|we) (?:can['’]?t|cannot|won['’]?t|will not|am not able to) take on(?=\W*$|[,.;])"
    # "my name should not be on this", "I've asked for it to come off me", "released from this"
    r"|\bmy name (?:should(?:n['’]t| not)|ought not to|does not|doesn['’]t) (?:be|belong|appear) (?:on"
    r"|against|beside|next to)\b"
    rf"|\b(?:come|taken|moved|lifted|get|got|removed) off (?:me|us)\b(?! (?:on|by) (?:mon|tue|wed|thu|fri))"
    rf"|\b(?:remove|take|drop|delete|unassign) (?:me|us)(?: off)? as (?:the )?(?:owner|lead|contact|named)\b"
    rf"|\b(?:released|relieved|excused|discharged) (?:from|of) {_IT}"
    rf"|\b(?:i|we)(?:['’]d like to|['’]m| am| would like to| want to| wish to| must| have to|['’]re| are)"
    rf" (?:hand(?:ing)? {_IT} back|hand(?:ing)? back {_IT}|relinquish(?:ing)? {_IT}|giv(?:e|ing) {_IT}"
    rf" (?:up|back)"
    rf"|return(?:ing)? {_IT} to (?:you|the pmo)|resign(?:ing)? (?:from )?{_IT})"
    rf"|\bresign from {_IT}|\b(?:i|we)(?:['’]ve| have)?(?: now)? (?:gave|given|handed) {_IT} (?:up|back)\b"
    rf"|\b(?:this|it|these) stopped being (?:mine|ours)\b"
    # "it isn't me you want", "I'm not who you need", "I'm not your man"
    r"|\b(?:not|n['’]t)(?: \w+)? (?:me|who|the (?:one|person)|your (?:man|woman|person))(?: that| who)?"
    r"(?: you (?:want|need|should)| for (?:this|that|it)\b)"
    r"|\byou (?:don['’]?t|do not) (?:want|need) (?:me|us) for (?:this|that|it|these)"
    # "out of my remit", "outside what I do"
    r"|\b(?:out of|outside(?: of)?|beyond) (?:(?:my|our) (?:remit|area|scope|gift|patch|brief)|what (?:i"
    r"|we) (?:do|cover|run|lead|own))\b"
    r"|\b(?:not|n['’]t) (?:a )?(?:matter|question|job|task|action|thing|something) for (?:the|a|our)"
    r" (?:ward|clinic|unit|department|team)\b"
    # "this is finance, not nursing"; "this is radiology, I run the fracture clinic"
    rf"|(?:^\W*|[,;:–-]\s*|\b(?:this|it|that|these|they|one|ones) )(?:is |are |['’]s )+{_PLACE}(?:"
    rf" \([^)]{{2,20}}\))?,? (?:and )?not"
    rf" (?:an? |the |our )?(?!yet|us\b|me\b)[\w ]{{2,24}}{_STOP}"
    rf"|\b(?:this|it|that|these|they) (?:is|are) {_PLACE}, (?:and )?(?:i|we) (?:run|do|lead|manage|only"
    rf"|just|work|look after|am|cover)\b"
    # "I don't think I should own this", "no say over it"
    rf"|\b(?:don['’]?t|do not) (?:think|believe|feel|see why) (?:i|we|i['’]m|we['’]re) (?:should|ought to"
    rf"|need to|can|could|am|are)"
    rf" (?:{_OWN} {_IT}|the (?:right|best|correct) )"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:got )?no (?:responsibility|remit|accountability|jurisdiction) (?:for"
    r"|over|in) (?!the (?:date|delay))\w+"
    rf"|\b(?:is|are|was)(?: not|n['’]?t) (?:Dr|Mr|Mrs|Ms|Prof|Sister|Matron) (?-i:[A-Z])\w+['’]s?{_STOP}"
    rf"|\b(?:give|pass|send|hand|move) {_IT} to (?:somebody|someone|anyone|anybody) else\b",
    re.IGNORECASE,
)
EVEN_ASKED = re.compile(  # a refusal also with the sign of a question
    r"\bwhy\b|\b(?:by mistake|in error|wrongly|mistakenly)\W*$|\b(?:not|n['’]t) (?:mine|ours)(?: any ?more"
    r"| now)?\W*$",
    re.IGNORECASE,
)
EXCEPT = re.compile(  # not the action: "I don't own the budget but I do own the action"
    r"[^.;]{0,40}\b(?:but|though|although) (?:i|we) (?:do|am|are|still|have)\b", re.IGNORECASE
)
