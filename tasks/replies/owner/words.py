"""The words that stand in braces in this room's phrases: one for each thing that people call differently."""

from tasks.replies.owner.role_names import PLACE, PLACE_NAMES

WORDS = {
    # who
    "i": "(i|we)",
    "me": "(me|us)",
    "my": "(my|our)",
    "mine": "(mine|ours)",
    "somebody": "(someone|somebody|anyone|anybody)",
    # what stands behind them, and what denies
    "am": "(?:’m| am|’re| are)",
    "have": "(?:’ve| have)",
    "will": "(?:’ll| will)",
    "would": "(?:’d| would)",
    "nt": "(?: not| never|n't)",
    "dont": "(do not|don't)",
    "cant": "(can't|cannot|can not)",
    "wont": "(won't|will not)",
    "not": r"(?:\bnot|n’t|\b(?:is|are|was|were|do|does|did|has|have|had|would|should|could|ca|wo|sha)nt)\b",
    "never": r"(?:{not}|\b(?:never|no longer|neither|none|nor)\b)",
    # the action
    "it": r"({ofall}{this}|both|either|all (two|three|four)|anything to do with( \w+){1,3}"
    r"|everything( of mine)?|it all|all( of)? (mine|my \w+)|(all|any) of {that}|my (\w+ )?{portfolio})"
    "( (off|up|on|over|forward|from) (me|here|us))?",
    "ofall": "((both|all|all two|all three|all four|any|each|either) of )?",
    "this": "({these} {thing}|{that}|those|the lot)",
    "these": "(this|that|these|those|the)",
    "that": "(this|it|that|these|those|them)",
    "thing": r"(\w+ )?(actions?|ones?|two|three|items?|piece of work|work)",
    "portfolio": "(portfolio|actions?|roles?|posts?|remit|work|lists?|areas?|stuff|bits|duties"
    "|responsibilities|jobs?|brief|side)",
    "ours": r"{my} (\w+ )?(actions?|responsibilit\w+|areas?|remit|jobs?|department's|department|dept|one|role"
    "|patch|ward|division|services?|problem|business|matter|team|project|baby|domain|bag|concern|call|gig"
    "|field|specialty|scope|gift|list|plate|portfolio|directorate|budget)",
    "matter": "(action|matter|issue|job|task|responsibility|problem|area|business|thing|question|one|item)",
    # places of work
    "place": "(?:" + "|".join(sorted(PLACE_NAMES)) + "|nursing|medical staffing|ultrasound|infrastructure)",
    "us": r"({me}|{mine}|((an?|the|our) )?({place}|corporate|ward|therapy|{my} \w+)(’s?)?"
    "( ({matter}|remit|team|department|division))?)",
    # what an owner does
    "hold": "(own|lead( on)?|cover|manage|run|do|hold|have|deal with|look after|oversee|work on|take( on)?"
    "|accept|answer for|deliver|be (responsible|doing|leading|owning|taking|covering|the (owner|lead)))",
    "takes": "((tak(e|ing)( on)?|own(ing)?|lead(ing)?( on)?|do(ing)?|run(ning)?|accept(ing)?|pick(ing)? up"
    "|hav(e|ing)|be(ing)? (responsible|accountable)( for)?) {it}"
    "|(tak|pick)(e|ing)? {that} (on|over|forward|up)|accept(ing)? (ownership|responsibility))",
    "falls": "(falls?|fell|sits?|sat|lies?|lives?|belong(s|ed|ing)?|comes?|rests?|lands?|held|owned|led)",
    # how it came to the writer
    "sent": "((have|had|been|be|was|were|is|are) )*(sent|given|assigned|allocated|handed|come|coming|landed"
    "|gone|put|addressed|reached|passed|directed|issued|mine|ours|with|had|got|received|asked|down)",
    "error": "(in error|by mistake|wrongly|mistakenly|incorrectly)",
    "on": "(on|against|beside|next to|by|down for|down against|attached to)",
    # where what is said begins and ends
    "end": r"(?=\W*$|\s*[,.;:!)(–—-])",
    "opens": r"(?:^\W*|[,;:.–—-]\s*|\b(?:but|so|as|and|think|believe) )",
    "shame": r"(\w+ )?(naughty|shame|worry|danger)",
    # only in a few phrases
    "tosay": r"(?! to (say|decide|judge|close|sign|approve|agree|authorise)| (alone|only|yet|until|till))",
    "cannot": "({cant}|{wont}|unable to|not (able|willing|going) to|{dont}|refuse to|decline to)( really)?",
    "regard": "(regard|see|consider|view|count|treat|recognise|accept|think of)",
    "his": r"(his|hers|theirs|mine|ours|(his|her|their|my|our|an?) (\w+ )?{matter})",
    "team": PLACE.replace("(?P<to>", "(?:"),
    "its": r"((an?|the|our) )?(?!yet|us\b|me\b)",
    "must": "(?: has| have| should| ought to| must| needs to)",
    "lies": "(?:(?:’s| is| was| are| were| be| been| sits?| belongs?| should be| falls?| comes?| can be)"
    "( (always|been|really|actually|more|properly))*)",
    "to": "(?: with| to| for| under| down to| within)",
    "dept": "((the|our) )?{place}('s?)?( (one|action|issue|matter|thing))?",
    "anew": r"( (owner|lead|person|consultant|manager|nurse|doctor|matron|team|division|department|sister"
    r"|volunteer|name))?(?=\W*$|[,.;]| (to|for|who|please|sorry)\b)",
    "subject": "({that}|they|{i}|i’ve|we’ve)",
    "ourside": r"((with|to|on|under|for|against) ({me}|{my} \w+)|{mine}"
    "|((to|with) )?(nursing|therapy|theatres|pharmacy|estates|the wards?|a ward|medicine|surgery))",
    "mywise": "({me}|{mine}|{my}|getting|down for|on (this|these))",
    "about": "(about ({that}|owning|leading|taking)|if {i}|whether {i}|to (own|lead|take|do) {that})",
    "todo": "(do|own|lead|take|have|be|run|this|it|these|any of (this|these|it)|that)",
    "letters": "(letters?|e-?mails?|reminders?|again|any ?more|please|pls|things?|of these|of this|one)",
    "isno": r"(?!\w+ (date|form|day|action|letter|one)\b)",
    "theirlist": "(?!the trust|site){us}('s)?( list| actions)?( please| pls)?",
    "later": r"(?! (by|before|until|till|for|in|this|next|on)\b)",
    "alone": r"(?! (any|further|week|month|year|now|yet|audit|work)\b)",
    "leads": "(lead( on)?|own|take( (this|it|that))? on|be (leading|owning|the (lead|owner)))",
    "quote": r"(first|second|last|\w+ (draft|quote|supplier|offer|price|tender|bid|date))",
    "signup": "(sign up (for|to)|put my name (to|on|against)|be (named|the (owner|lead|named))"
    "|agree to (own|lead|take)|{takes})",
    "amatter": "(one|something|an? (action|thing|one|job|task|item)|anything)",
    "can": "(can|could|should|would|will|am able to|are able to)",
    "ableto": "(able to|can|could|best placed to|in a position to)",
    "givesback": "(hand(ing)? {it} back|hand(ing)? back {it}|relinquish(ing)? {it}|giv(e|ing) {it} (up|back)"
    "|return(ing)? {it} to (you|the pmo)|resign(ing)? (from )?{it})",
    "often": "(once|twice|daily|weekly|monthly|quarterly|yearly|annually|every|each|a (week|month|year)"
    "|on [a-z]+days?|when|if|until|since)",
    "ihave": "(i've|i have|i)( now| since| recently| also)?",
    "workplace": r"(the|that|this|a|my) ([\w-]+ ){0,3}?(trust|ward|team|department|office|unit|service|post"
    "|role|job|position|directorate|division|organisation)",
    "notstage": r"(?!the (date|next|new (date|system|form))|([\w']+ ){0,3}{stage}\b)",
    "stage": "(stage|phase|system|forms?|date)",
    "hat": "(hat|role|brief|portfolio|remit|post|job|lead|responsibility)",
}
