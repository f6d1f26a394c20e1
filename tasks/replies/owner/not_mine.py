"""Ways to say that an action is not the writer's: plainly, or by whose it is instead."""

from tasks.replies.owner.words import WORDS
from tasks.replies.patterns.phrases import Phrases

NOT_MINE = Phrases(
    r"""
    # this one is no longer mine / it isn't really ours / this has never been mine
    {never}( (?!sure|started|done|late|complete|yet)\w+){0,4}? (?<!of )(?<!with )(?<!than ){mine}{tosay}
    # this is not my responsibility / not within my remit
    {never} (\w+ ){0,2}?(?<!of )((to|for|under|in|within) )?{ours}(?! (is|are|was|has|have|to (say|decide)))
    # it is not for me / not one of ours / not down to us / I'm not the owner of this / not the best person
    {never} (\w+ ){0,2}?(for me(?! to say)|one of {mine}|down to {me}|responsible|something i)
    {never} (\w+ ){0,2}?(within my|under my|in my gift|the (owners?|leads?|right person|correct \
        person|right owner))
    {not}( really)?( the)? (right|best|correct) (person|owner|one|team|contact|department|division|lead)
    # not me / not us any more, / No longer me,
    (not|isn't|aren't|never|no longer|neither|none|nor) {me}( any ?(more|longer)| now)?( \
        \w+)?(?=\W*$|\s*[,.;:-])
    # nothing to do with me / it has nothing at all to do with radiology / I have nothing to do with this
    nothing( whatever| whatsoever| at all)? to do with (?!covid|this|that|these|them?\b|it\b|him|her\b)\w+
    {i}(?:{have}| had)?( got)? nothing to do with {it}
    # I don't own it / we don't recognise this / I don't know anything about recovery
    {dont} (own|lead on|manage|recognise|know anything about|have( any)? \
        (responsibility|involvement|ownership))
    # I no longer lead on this / I don't cover anything to do with beds
    {i} (no longer|{dont}|never)( actually| even| really)? {hold} ({it}|any of|\s{2})(?! (yet|as)\b)
    # I'm no longer doing this / we are not in charge of it
    {i}{am} (not|no longer) (doing|leading|covering|managing|owning|running|in charge of)( on)? (?:{it}|\s{2})
    # outside my remit / beyond our control / no part of my job
    (outside|beyond|not (with)?in|no part of) (of )?{my} (remit|area|control|scope|role|job|gift|portfolio\
        |responsibilit\w+)
    # n/a for us / not applicable to me / this is not an estates job
    (n/?a (for|to)|not applicable to) {me}
    not an? \w+ (problem|matter|issue|job|task|action|thing|question)
    # I want no part in it / no responsibility for the action
    no (involvement|responsibility|say|part|role) (in|for|over) ({it}|the action)
    # PROMPT is run by the practice midwives, not by us / it's now managed by Estates and not me
    (?:\bis|\bare|’s|’re)( now)? (run|led|owned|managed|held|handled|overseen|provided|delivered|looked \
        after) \
        by [^.;]{2,50}?,? (and )?not (by )?{me}
    # this no longer falls to me / neither of these sits within my portfolio
    {never}( of {that})?( \w+)? {falls} (to|with|within|under|in|inside|by) ({me}|{my})
    """,
    WORDS,
)
OF_OTHERS = Phrases(
    r"""
    # this belongs elsewhere / someone else's job / give this to somebody else
    # someone else will need to do it
    (belongs?|sits?|lies?|should (be|go|sit)|best placed) elsewhere
    {somebody} else's ({matter}|remit|patch|department|ward|team)
    (give|pass|send|hand|move) {it} to {somebody} (else|who)
    {somebody} else (will (need|have) to|(must|should|needs? to|has to|ought to)) \
        (do|own|lead|take|pick|have|run)
    # you'll need to find someone else / ask another owner
    (choose|find|pick|nominate|appoint|look for|give it to|pass it to|ask) \
        (an)?(other|{somebody} else|some other){anew}
    # he does not hold this action / Dr Lam doesn't regard this as his
    does not hold (this|the|that)
    (does|do|did|would|can)(?:{nt}| no longer) (\w+ )?{regard} ({that}|either) (as|to be) {his}
    # it isn't us, it's Estates / not pharmacy, it's estates / MD11 is not Dr Farrow's
    (is|are|was)(?:n't| not) (us|(?-i:[A-Z])\w+)(?=,? (it's|it is|but|they are))
    (?:^\W*|(?<=\bnot |n’t |snt )){place}’?s?,? (?=(it's|it is|that's|they're|but|never|and never)\b)
    (is|are|was)(?: not|n't) (Dr|Mr|Mrs|Ms|Prof|Sister|Matron) (?-i:[A-Z])\w+’s?{end}
    # governance is Lorna's, always was / sits with the community trust, it always has
    's,? (and )?(it )?always (was|has been)\b
    {falls} (with|to|under) [^.;,]{2,40},? ((and|it|as it|they) )*always (did|has|have|was)( done| been)?{end}
    # MD1 belongs to maternity, not to my department
    {falls} (to|with|under) (the )?[^.;,]{3,40}, (and )?not ((with|to) )?((an?|the) )?(?!yet|before|until)\w+
    # neither of these belongs in Facilities
    (neither|none)( of {that})? {falls} (in|to|with|under|within) (?-i:[A-Z])\w+
    # this is finance, not nursing / this is radiology, I run the fracture clinic
    (?:^\W*|[,;:–-]\s*|\b(?:{that}|they|ones?) )((is|are) |’s )+{team}( \([^)]{2,20}\))?,? (and )?not \
        {its}[\w ]{2,24}{end}
    ({that}|they) (is|are) {team}, (and )?{i} (run|do|lead|manage|only|just|work|look after|am|cover)
    # I believe this was always Corporate Affairs rather than HR / this should be with Estates rather than me
    {opens}{it}{must}? ?{lies}( for| to|(?<= be) with)? (an? |the )?(?!with\b)[\w'’& ]{2,40}?,? \
        (rather than|instead of) {us}{end}
    # this isn't us we are Ward 7 / it isn't me try HR
    {not} {me} (we are|we’re|i am|i'm|(that|this|it)'s (?=(ward \d|{place})\b)|(try|ask|speak to|contact)\b)
    # I don't think this one is HR / I do not feel that this belongs with therapies
    ({dont}|{cant})( really| honestly)? (think|believe|feel|see how|agree) (that )?({it}|they){lies}{to}? \
        {us}{end}
    # this one isn't estates / this never was ultrasound / it's not the division's
    {opens}({it}|they|neither) ((is|are|was|were|has|have){nt}( been)?|never (was|were|has been)) \
        (an? )?{dept}{end}
    (?:^\W*|[,;:.–—-]\s+|\b(?:is|are|it’s) )not (the|our|this) (\w+ ){0,2}[\w-]+?’s{end}
    # gases are not the responsibility of Pharmacy / this does not sit with theatres
    # estates aren't responsible for it
    (is|are|was|were){nt} (the|a) (responsibility|remit|job|duty|role|function|concern) (of|for) {dept}
    (does|do|did){nt} (fall|sit|lie|belong|come|rest) (with|to|under|within|in) {dept}
    {dept} (is|are|was|were){nt} responsible for
    # Not E&F. / not estates
    ^\W*not (an? )?(?!(?-i:it)\b)({dept}|(?-i:[A-Z]{2,4}|[A-Z]&[A-Z])( (one|action|issue))?)\W*$
    # this isn't an estates one / not a matter for the ward / not for the surgical division, it is
    # not in my gift
    (is|are|was)( not|n't) (an? )?({place}|theatre|medical|clinical|ward|surgical|outpatient)'?s? {matter}
    {not} (an? )?({matter}|something) for ((this|{my}) \w+|(the|a) (ward|clinic|unit|department|team))
    not for (the|our) [\w ]{3,30}?(team|department|division|service|directorate|ward),? \
        (it|they|this|these|that)
    {not} (with)?in (the )?[\w ]{2,30}?(’?s)? (remit|gift|portfolio|purview|scope of practice)
    # estates won't be picking this up / not something estates can own
    {dept}( team| department| division)? (is|are|will|would|can|could|do|does|shall|wo|ca){nt} \
        (?!yet)(\w+ )?(be )?{takes}
    not (something|anything|one) (that )?{dept} (can|could|should|would|will) (own|do|lead|take)
    """,
    WORDS,
)
