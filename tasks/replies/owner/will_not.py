"""Ways to say that the writer will not have an action, or gives it back."""

from tasks.replies.owner.words import WORDS
from tasks.replies.patterns.phrases import Phrases

WILL_NOT = Phrases(
    r"""
    # I can't take this on / we won't take it / not willing to own that / I refuse to lead on this
    # I can't accept ownership
    {cannot} take (on )?{it}( on)?
    {cannot} (own|lead|run|hold) (on )?{it}
    {cannot} accept ({it}|ownership|responsibility|the action)(?! as\b)
    # I am not able to take this / we are not doing either / we're not going to be leading this
    (?:\bam|’m|\bare|’re|\bwas|\bwere) not (going to be )?((able|prepared|willing|in a position) )?(to \
        )?(doing|do|tak(e|ing)|lead(ing)?|own(ing)?|accept(ing)?) (on )?{it}
    # I must decline / we respectfully decline / Declined.
    {i}( \w+){0,3}? decline(?! (in|of|from))
    ^\W*(\w+ly )?declined?(?=\W*$)
    """,
    WORDS,
)
DECLINED = Phrases(
    r"""
    # I won't be doing this one / I shan't be leading on it / I would not be covering that
    {i} (won't|will not|am not|are not|{cant}|shall not|shan't) be \
        (doing|progressing|proceeding|leading|owning|taking(?! (any|part))|picking|covering)
    {i}( would not|’d not| wouldn't) be (doing|leading|owning|taking|covering|running)
    # first one we won't do, / I'm not going to do that
    {i}( won't| will not|{am} not going to) (be )?do(ing)?( ({that}|either|any))?(?! \
        (by|before|until|till|for|in time))(?=\W*$|\s*[,.;]|\s{3})
    # I'll not be doing the servicing one / sorry im not doing this the stock is theirs / not taking that one
    {i}({will}|{am}) not ((be|going to be|going to) )?(do|doing|tak(e|ing)|own(ing)?|lead(ing)?|accepting\
        |picking up) {it}( on| up)?{later}
    (im|i am|i’m|were|we are|we’re) not (doing|taking|owning|leading|having) \
        (this|that|it)( on)?{later}{alone}
    (?:^\W*|[:;,–—-]\s+)((sorry,?|i’m|we’re|i am|we are) )?not (doing|taking|having|owning|leading) \
        {it}( on)?{end}
    # the training I can't take on / I will help but won't lead / I don't do this / we don't hold that action
    {i} ({cant}|{wont}|am not able to) take (?:on{end}|\s{2})
    (will not|won't|{cant}|(?:am|im|’m|are|’re) not (going|able|willing|prepared) to) {leads}{end}
    ^\W*{i} {dont} do {that}{end}
    {i} {dont} (do|run|cover|deal with) (?![^.;,]{0,30}\b(in [a-z]+(?=\W*$)|on \
        [a-z]+days?|until|till|yet|over|at weekends)\b)
    {dont} (hold|do) (this|that|the) action
    # I refuse to own this / declining the signage, / I'm declining both / we are turning this down
    # I reject this action
    {i}{am}? refus(e|ed|ing) to
    refus\w+ to (own|accept|be (the )?owner)
    ^\W*{i} ((must|have to) )?(refuse|decline)
    (?:\bam|’m|\bare|’re) (refusing|declining) (this|it|these|both)
    ^\W*((sorry,?|politely|respectfully|regretfully) )*(declining|refusing|turning down|i must decline) \
        (the|{that}|both)\b(?! (numbers?|trend|rates?|patients?))
    {i} ((hereby|respectfully|politely) )?(turn|are turning|am turning) {that} down
    {i} (reject|dispute|challenge|contest) (this|these|ownership|the (action|ownership))
    # I have already said no to this / absolutely not / it's a no from me / I regret to say no
    # with respect, no
    {i}(’\w+)? (\w+ ){0,4}?(say|said|saying) no( to (the|{that}|both|being|owning|taking)(?! ?{quote})|{end})
    ^\W*(absolutely not|no thank you|no thanks|not a chance|no chance|count me out|no way)(?=\W*$|\s*[,.;–-])
    ^\W*((it's|that's) )?a no from {me}
    ^\W*{i}? ?(regret|afraid|sorry)[^.;,]{0,16}(it's|say|have to say|must say|,)? (a )?no(?=\W*$| from me)
    ^\W*(with ((the greatest|great|all due) )?respect,? )no
    # I'd rather someone else took it / I'd rather not own this / I'll pass on this one
    {i}{would} (rather|prefer)( it)?( if)? (someone|somebody|another)
    {i}{would} rather not(?: (take|own|lead|accept|have) {it}|{end})
    {i}{will} pass( on (this|that|it)( one)?)?{end}
    # I have no intention of running it / I don't think I should own this / I'm not prepared to sign up for it
    no (intention|plans?|wish|desire|appetite) (of|to) {takes}
    {dont} (think|believe|feel|see why) ({i}|i’m|we’re) (should|ought to|need to|can|could|am|are) \
        ({takes}|the (right|best|correct))
    {not}( really)? (prepared|willing|happy|minded|inclined|in a position|going|about) to {signup}
    # we'll not be proceeding with this / it was decided not to pursue it
    # I don't have capacity to take this on / I haven't the authority to do it
    {not} be (proceeding|going ahead|progressing) with (?:{it}|\s{2})
    (decided|voted|chosen|resolved) not to (undertake|proceed|progress|pursue|take (this|it|part)|go ahead)
    (?:{not}|\bno) (have )?(the )?(capacity|time|bandwidth|authority|remit|headroom) to (take {that} on|own \
        (this|it)|lead (on )?(this|it))
    haven't (got )?((the|any) )?(authority|capacity|remit) to (do|own|take|lead)
    # I have no authority over this / we have no remit for mattresses / nowt to do with me
    # I no longer hold responsibility
    no (authority|jurisdiction|remit|ownership|oversight) (over|for|to do|in|of) ({that}|either)
    {i}{have}? (got )?no (responsibility|remit|accountability|jurisdiction) (for|over|in) (?!the \
        (date|delay))\w+
    no longer (hold|have|carry|retain|bear)( any)? (the )?(responsibilit\w+|ownership|the lead|oversight)
    (no?wt to do with {me}|no involvement (with|in))
    # I have never owned this / this stopped being mine
    {i}{have}? never (owned|led( on)?|run|held|accepted|agreed to (own|take|lead)( on)?|been the \
        (owner|lead))( {that})?
    {that} stopped being {mine}
    # I don't think this is for me / it's not one for us / isn't an action we can deliver / that's not on us
    # above my pay grade / not for us
    {dont} (think|believe|feel) {that}( one)? (is|was|are|should be) ((for|with) )?({me}|{mine})
    above my (pay )?grade
    (not on {me}(?=\W*$)|not (a matter )?for us(?=\W*$|[,.;]))
    {not}( really| actually| quite)? {amatter} (for {me}|(that )?({i}|(the|our) [\w' ]{3,30}?) {can} {hold})
    # it's not one I'll be able to update on
    {not}( really)? {amatter} (that )?{i}({will}|{would}|{am})?( be)? {ableto} \
        (update|report|comment|answer|speak|help)( you)?( on| to| with| for)?{end}
    # this won't be me
    (it|this|that) ({wont}|wouldn't) be {me}(?=\W*$|[,.;]| (doing|leading|who|any))
    # outside what I do / out of our area / we only cover adults / I don't work in maternity
    (out of|outside( of)?|beyond) ({my} (remit|area|scope|gift|patch|brief)|what {i} (do|cover|run|lead|own))
    {i} only (own|do|cover|look after)(?![^.;,]{0,30} {often}\b)
    {i} ({dont}|no longer|never) work(ed)? (in|on|for|at|there|here)(?! \
        (fri|mon|tue|wed|thu|sat|sun|week|bank|school))
    # I only have the one / we only have this action
    {i} only have ((the )?(\w+ )?(action|item)|the (\w+ )?one|this|that){end}
    # I can't answer this / I am unable to comment upon IT3
    ({cant}|unable to) (answer|comment|speak|report|say|help)( (on|for|with|to))?( \
        ({that}|either))?(?=\W*$|\s*[,.;-])
    unable to comment (up)?on
    # I'm handing this back / I resign from this / I gave this up in March / I stepped down as chair
    # I dropped that hat
    {i}(?:’d like to|{am}| would like to| want to| wish to| must| have to) {givesback}
    resign from {it}
    {i}{have}?( now)? (gave|given|handed) {it} (up|back)
    (stepped|stood|stepping|standing) (down|back|aside) (as|from) (the )?(lead|owner|chair|role|post)
    (dropped|gave up|given up|handed back|relinquished|hung up|passed on|stepped down from|stood down from) \
        (that|this|the) {hat}
    """,
    WORDS,
)
