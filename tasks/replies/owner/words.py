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
    # who takes it: what stands between a name and its verb
    "apposed": r"(?:, [\w ]{2,40},| ?\([^()]{2,40}\),?| (in|on|at|from|over in) (the )?[\w&]+( [\w&]+)?,?)?",
    "beside": "{apposed}(?:’s)?,?( (has|have|is|are|will|be|would|should|now))*",
    "helped": r"(?:’s|’ll|,)?(,? who('s|'ll)?)?( {came} [^.;,]{2,50} and)?( {helps})*",
    "came": "(has|have|is|was|will|starts?|started|came|returned|joined|joins)",
    "helps": r"(will|would|should|shall|can|is|are|has|have|was|be|been|being|going to|to|ought to|needs to"
    r"|now|since|already|also|agreed to|offered to|happy to|willing to|asked to|due to|both|then"
    r"|instead|back|again|all|(very )?(?!(only|hardly|nearly|likely|partly|mainly)\b)\w+ly)",
    "take": "(tak(e|es|en|ing)|took)",
    "onward": "(on|over|forward|up|under (his|her|their) wing|from (here|then|{me}|now))",
    "fromme": "(back|off ({me}|my (hands|plate|list)|our \\w+)|from {me})",
    "runs": "(runs?|running|holds?|holding|handles?|handling|manages?|managing|oversees?|overseeing"
    "|look(s|ing)? after|deal(s|ing)? with|tak(es|ing)|having|doing|cover(s|ing)?)",
    "has": "(do|does|doing|done|run|runs|running|lead|leads|leading( on)?|manages?|managing|handles?|handling"
    "|covers|looks? after|looking after|deals? with|dealing with|have|has|having|own|owns)",
    "now": r"(?=\W*$|\s*[.,;:)(–-]|\s+(now|again|from|instead|these days|in future|going forwards?"
    r"|as of|since|so|and|but|please|as|because|who|for|if|when|until|anyway|not)\b)",
    "fromnow": r"(?= (now|permanently|instead|from|these days|going forward)\b|\W*$)",
    "since": r"(?=,? (now|from (now|here|then|\d|{month}|monday|next)|in future|going forwards?|instead"
    r"|these days|since|as of|nowadays|not ({me}|the|our|my|ward))\b)",
    "month": "(january|february|march|april|may|june|july|august|september|october|november|december)",
    "agreed": "(agreed|offered|happy|willing|going|due|asked|nominated|appointed|chosen|named|keen|set"
    "|decided)",
    "right": "((new|right|correct|best|current|actual|named|action|accountable|responsible|nominated|proper"
    "|overall|rightful) )*",
    "gets": "(be )?(gett?(ing)?|receiv(e|ing)|answer(ing)?|hav(e|ing)|own(ing)?|lead(ing)?( on)?|do(ing)?"
    "|pick(ing)? up|report(ing)? on)",
    "should": "(should|ought to|needs? to|must|has to|have to|will|’ll|shall)( (really|now|all|probably))*",
    "done": r"(?! (done|finished|complete\w*|sorted|ready|in|by|on|at|up|out|back|signed|with|to)\b)",
    "post": "[\\w' ]{2,40}?",
    "she": "(she|he|they)('s|'ll|'re|'ve| is| are| will| would| has| have)?",
    # where it goes
    "onto": "((back|over|across|on|out|straight|now|up) )*(to|onto|on to|with)",
    "moving": "(re-?rout|re-?direct|hand|pass|giv|gave|send|transfer|mov|switch|swapp?|forward|fwd|f/w"
    "|amend|chang|updat|address|direct|devolv|return|reallocat|re-?assign|assign|delegat|relinquish|gift"
    "|bequeath|steer|shift)(e|es|en|s|ed|ing|red|ring|ting|ted)?",
    "mail": "(emails?|e-mails?|letters?|reminders?|requests?|chasers?|ones?|correspondence|updates?|queries"
    "|questions)",
    "one": r"(?:\b(this|it|that|they|actions?|both|these|those|which|one)|^|\s{2}(?=\s\S))",
    "isnow": r"(?:’s| is| are| has been| have been| was| should be| needs to be| will be| now|\s)*"
    "((now|all|actually|really|since|been|being|be) )*",
    "capital": "(?=((the|our|my) )?(?-i:[A-Z]))",
    "mustbe": "(should|ought to|must|needs? to|has to|have to|can|could)",
    "mind": r"(?=\W*$|[.,;)]|\s+(now|please|instead|from|rather|going|as|who|not)\b)",
    "tail": r"(?=\W*$|\s*[,;.:(!–-]|\s+(about|for|re|on|instead|now|please|who|takes?|owns?|leads?|as|in|at"
    r"|from|should|since|and|if|going)\b)",
    "taken": "(taken (over|on|up|forward)|picked up|managed|overseen|looked after|inherited|covered|handled"
    "|dealt with|carried forward|progressed|actioned|adopted|assumed)",
    "start": r"(?:(?:^|[,;:.()–-]|\b(and|but|so|because|as|{whats})\b|\s{2}(?=\s\S))\s*(the )?"
    r"({whats}\b ?((one|action) )?)?)",
    "whats": "(this|it|that|these|those|they|which|both|all|one|actions?|item)",
    "put": "(go(ne)?( (over|across|back))?|sit|move|moved|transfer|transferred|pass|passed|redirected"
    "|re-?assigned|sent|come|live|belong|owned|addressed|directed)",
    "going": "(going|go|gone|went|goes|pass(es|ed)|mov(es|ed|ing)|transfer(s|ring)?|over|across|delegated"
    "|re-?assigned|allocated|transferred|given)",
    "begins": r"(?:^\W*|[:;.–—-]\s+)",
    "paper": r"(?!(\w+ ){0,3}?(\w*(orders?|quotes?|invoices?|letters?|drafts?|adverts?|bids?|cases?|requests?"
    r"|polic(y|ies)|samples?|patients?|staff|papers?|minutes|bills?|kit|stock|keys|laptops?|funding|money"
    r"|plans?|tenders?|proofs?|forms?|slides|questions?|i|we|who)|everyone|people)\b)",
    "where": r"(?: (in|at|on|from|over in) ((the|ward) )?[\w& ]{2,25}?)?",
    "stop": r"(?:,? (please|pls|now|instead|not ({me}|{mine})))?(?=\W*$)",
    "notmine": r"(?:(?:\b(not|never|isnt|neither)\b|n’t\b)[^.;,]{0,30}\b({mine}|{me}|{my} \w+))",
    "remit": "(remit|job|action|area|patch|baby|call|responsibility|department|territory|domain|thing|bag"
    "|court|piece of work|task|portfolio|side)",
    "itis": "(it's|that's|this is|they're|these are|it is|that is|they are|((it|this|they) )?(should|ought to"
    "|must) (be|go to|sit with|come from)|one for|((it|this) )?(belongs to|comes under|falls under|sits with"
    "|is for|is with)|try|ask|see|speak to|contact|for|with)",
    "owned": r"(?=\W*$|\s*[,;.)]| (now|action|job|area|one|remit|patch|call|baby)\b(?! to\b))",
}
