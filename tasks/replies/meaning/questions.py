"""Questions of the office: with their sign or without, alone or behind what was told."""

import re

from tasks.replies.findings import Finding
from tasks.replies.patterns.sifting import sifted
from tasks.replies.subject.references import About
from tasks.replies.text.guards import ASKS, is_question
from tasks.replies.trust import Basis, Rule
from tasks.replies.values import Field

TURNS = re.compile(r"[,;:]\s|\s-\s|\b(?:but|and|so)\s", re.IGNORECASE)
ASKS_ANEW = re.compile(
    r"(?:[,;:-]\s*(?:but |and |or |so )?|\b(?:but|and|so) )(?P<question>(?:is|are|do|does|did|would|will|can"
    r"|could|should|shall|who|what|when|where|which|why|how|(?:i )?(?:dunno|don['’]?t know|wonder)"
    r"|(?:i['’]?m |am )?not sure|any (?:idea|chance))\b(?! (?:not|be|been)\b)[^?]*\?)",
    re.IGNORECASE,
)
WANTS_ROOM = sifted(  # a request that is another field's, in words that it may not know: no question
    r"^[^?]*\b(?:can|could|may|might|would|any|is|please)\b[^?]{0,80}\b(?:exten(?:d|ded|sion)|postpon\w+"
    r"|defer\w*|(?:push|move|put|set|knock)(?:ed)?\b[^?]{0,40} (?:back|out|to|on(?! (?:the|our|a|my)\b))"
    r"|more time"
    r"|(?:a bit|bit|any|little) longer|leeway|grace|latitude|breathing space|slack"
    r"|(?:carry|carried|roll|rolled) (?:it |this |these |them )?(?:over|forward)"
    r"|leave (?:it|this|that|them|these) (?:open|until|till)|re-?profil\w+|re-?schedul\w+"
    r"|(?:later|new) date)\b",
    re.IGNORECASE,
)
OR_ELSE = re.compile(  # "leave it open until then or close it?": the office is to choose
    r"\bor (?:just |should (?:i|we) |do (?:i|we|you) |shall (?:i|we) )?(?:close|shut|sign|take|drop|remove"
    r"|mark|split|merge|re-?open|wait|keep|move)\b[^?]*\?",
    re.IGNORECASE,
)
ASIDE = re.compile(  # before a question that is of none of the actions
    r"^\W*(?:(?:oh|and|also) )*(?:(?:while|whilst|since|as) (?:i['’]?ve|i have) got (?:you|your attention)"
    r"|by the (?:way|by)|btw|as an aside|(?:completely |totally |entirely )?(?:unrelated|off[- ]topic)"
    r"|on (?:another|a (?:completely |totally )?(?:different|separate)|an unrelated) (?:note|matter|topic)"
    r"|nothing to do with (?:this|these|any of this))\b",
    re.IGNORECASE,
)
OFFER = re.compile(  # "Would you like me to put it in her diary for the 12th?"
    r"\W*(?:(?:so|and|or|but|also) )*(?:would you (?:like|prefer|want|rather)|do you want|shall)"
    r" (?:me|us|i)\b",
    re.IGNORECASE,
)
EXCLAIMED = re.compile(  # "Honestly? This is a year's work."
    r"\W*(?:(?:quite|in|to be|what|oh|well|really|me|the|short|and) )*(?:honestly|seriously|really|frankly"
    r"|honest|truth"
    r"|sorry|right|ok|okay|remember|me|answer|update|status|progress|result|verdict)\s*\?\W*$"
    r"|\W*(?!(?:is|are|do|does|can|could|should|what|which|how|who|when|why|where|would|any)\b)[\w' ]{0,30}\d"
    r" ?(?:%|per ?cent)\s*\?\W*$",
    re.IGNORECASE,
)
ADVERBIAL = re.compile(
    r"\W*(?:on|in|for|with|by|at|before|after|as|if|once|when|while|until|re)\b", re.IGNORECASE
)
SUPPOSED = re.compile(  # "people love it, so done I'd say?"
    r"(?!\W*(?:is|are|do|does|can|could|should|what|which|how|who|when|why|where|would|any|if)\b)[^?]{3,}"
    r"\bi(?:['’]d| would) (?:say|think|guess|suggest|call it)[^?,;]{0,12}\?\W*$",
    re.IGNORECASE,
)
FEWEST_BEFORE = 3  # words that tell something before a question
_TALK = (
    r"an? (?:(?:quick|short|brief|phone|teams|further|face to face) )*(?:meeting|call|chat|conversation|word"
    r"|catch[- ]?up|discussion)\b(?! with (?!you|the pmo|your|somebody|someone))"
)
WANTS_ANSWER = sifted(
    r"\b(?:can|could|may|might) (?:i|we) (?:(?:please|just|possibly|also) )*(?:ask (?:you )?for|have|request"
    rf"|arrange|set up|get) {_TALK}"
    rf"|\b(?:grateful for|appreciate|welcome|request|would like|['’]d like) {_TALK}"
    r"|\b(?:can|could|may) we (?:(?:please|just|possibly) )*(?:meet|speak|talk|discuss)\b"
    r"(?! (?:(?:it|this|them|these) )?(?:with |to )?(?:the (?!pmo)|our|staff|date))|"
    r"\b(?:please (?:can you |could you )?(?:advise|clarify|explain|confirm (?:what|who|which|whether|if"
    r"|how|when))|(?:can|could|would) (?:you|someone|anyone) (?:please )?(?:advise|clarify|explain|confirm"
    r"|tell|let (?:me|us) know|send|remind)"
    r"|(?:not (?:sure|clear|certain)|(?:not|don['’]?t|doesn['’]?t) (?:know|understand))"
    r" (?:what|who|which|how|why|whether|if)"
    r"[^.;,]{0,30}\b(?:you (?:need|want|mean|are|require|expect|re)|you['’]re|i(?:['’]m| am)"
    r"|we(?:['’]re| are)|asked|expected|supposed|me|us)\b"
    r"|(?:can|could|cud|would|will) (?:you|u|someone) (?:please |pls )?(?:re-?send|forward|point me)"
    r"|(?:grateful|appreciate)[^.;]{0,25}\b(?:advi[sc]e|guidance|clarif\w+|steer)"
    r"|\b(?:need|want|require|would like|await\w*|waiting for|would appreciate) (?:a |an |some |your "
    r"|any )?(?:clear |firm "
    r"|quick )?(?:decision|steer|answer|guidance|advice|ruling|clarification|view)s? (?:from (?:you|the pmo"
    r"|your office)"
    r"|on (?:whether|what|which|who|how|if|when))"
    r"|\b(?:(?:he|she|they|sister|matron|dr|mr|mrs|ms)\b(?: \w+)?? |(?:i|we)(?:['’]m|['’]re| am| are)? "
    r"|also |just |again |[a-z]+ (?:is|are|was) )(?:(?:also|still|again) )*"
    r"(?:asks?|asking|wants? to know|would like to know|wonders?|wondering)(?: (?:again|also|me|us|you|to))*"
    r" (?:who|what|when|where|which|why|how|whether|if)\b"
    r"|\bdo (?:you|u) (?:happen to )?know(?: \w+)?\W*$"
    r"|(?<!problem )(?<!issue )(?<!thing )(?<!trouble )(?<!is )(?<!fact )\b(?:is|are) (?:it|that|this"
    r"|those|these)"
    r" (?:just|only|for|meant|all|both|the)\b[^.;?]{1,60} or [^.;?]{1,40} (?:as well|too|or not|instead)\b"
    r"|^\W*(?:(?:and|or|also|so|but) )*(?:is|are|was|does|do) (?!not\b)(?:[\w'’-]+ ){1,4}?(?:supposed|meant"
    r"|expected|still have) to\b"
    r"|\bif (?:you|someone) (?:can|could|would) (?:please )?(?:re-?)?(?:send|forward|email|share|point)\b"
    r"|let (?:me|us) know (?:what|which|who|how|when|where|whether)\b"
    r"|^\W*(?:what|when|where|who|how)['’]?s (?:the|my|our|your|next)\b(?! (?:point|use|rush))"
    r"|^\W*which (?:\w+ ){1,3}(?:is|are|do|does|did|should|can) (?:this|it|you|we|i|that|these)\b"
    r"|^\W*(?:(?:and|or|also|so|but|hi|hiya|hello|hey|morning) )*(?:(?:is|was) (?:it|this|that|there|an?)"
    r"|should (?:i|we)"
    r"|(?:are|do|have|did) (?:you|u|we|i|they|these|those|there|any)|does (?:it|this|that|anyone)"
    r"|has (?:it|this|that|any\w*)) (?!not\b)"
    r"|^\W*who (?:gives|pays|sends|signs|decides|approves|orders|tells) (?!is\b)"
    r"|^\W*(?!what can i (?:say|do|tell))(?:what|who|which|how|why|when|where) (?:is|are|do|does|should"
    r"|would|will|can|exactly)\b)",
    re.IGNORECASE,
)


NOT_TOLD = sifted(  # "if it is late, who do I tell?"
    r"\b(?:if|whether|sa(?:ys|id)|show(?:s|n|ing)?|(?:you|they) have (?:it|this|that|me|us)|not sure|unsure"
    r"|wonder\w*"
    r"|(?:don['’]?t|do not) (?:know|think|understand)|told|heard|supposing|suppose)\b",
    re.IGNORECASE,
)


def question_in(text: str, plain: str) -> Finding | None:
    """What a clause asks of the office; what it tells before that is told."""
    end = len(text.rstrip())
    if is_question(plain):
        if EXCLAIMED.match(plain) or SUPPOSED.match(text):
            return None
        if WANTS_ROOM.search(plain) and not OR_ELSE.search(plain):
            return None
        turn = ASKS_ANEW.search(plain)
        told = plain[: turn.start()] if turn else ""
        asks = turn is None or ASKS.match(text[: turn.start()])  # not "the days are now all booked - …?"
        if turn is None or asks or len(told.split()) < FEWEST_BEFORE or ADVERBIAL.match(told):
            return Finding(Field.QUESTION, text.strip(), 0, end, Rule.QUESTION, takes_all=True)
        begin = turn.start("question")  # what stands before it is told, not asked
        return Finding(Field.QUESTION, text[begin:end].strip(), begin, end, Rule.QUESTION)
    asks = WANTS_ANSWER.search(plain)
    if asks is None:
        return None
    begin = max((one.end() for one in TURNS.finditer(plain, 0, asks.start())), default=0)
    return Finding(Field.QUESTION, text[begin:end].strip(), begin, end, Rule.QUESTION_INDIRECT)


def told_before(text: str, plain: str) -> str:
    """What a clause tells before it asks: "it is behind, could I have until the 18th?"; else all of it."""
    turn = ASKS_ANEW.search(plain) if is_question(plain) else None
    told = plain[: turn.start()] if turn is not None else ""
    return plain if turn is None or ASKS.match(text[: turn.start()]) or NOT_TOLD.search(told) else told


def is_aside(plain: str, about: About) -> bool:
    """Whether a question is of no action by itself: of several at once, or of something else."""
    is_named = about.basis is Basis.NAMED
    return len(about.references) > 1 or (not is_named and ASIDE.match(plain) is not None)


def is_offer(plain: str) -> bool:
    """Whether the office is asked if it wants a thing done: a day in it takes nothing of the question."""
    return is_question(plain) and OFFER.match(plain) is not None


def is_choice(plain: str) -> bool:
    """Whether the office is asked to choose: to leave it open is then no wish."""
    return is_question(plain) and OR_ELSE.search(plain) is not None


def asked_behind(text: str, plain: str, place: int) -> Finding | None:
    """A question of its own behind a date or a name: "move it to 31 May, but would she have to approve "
    "that?".
    """
    turn = next((one for one in ASKS_ANEW.finditer(plain, place)), None) if is_question(plain) else None
    if turn is None:
        return None
    begin, end = turn.start("question"), len(text.rstrip())
    return Finding(Field.QUESTION, text[begin:end].strip(), begin, end, Rule.QUESTION)
