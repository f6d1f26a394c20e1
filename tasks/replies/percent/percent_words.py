"""Words beside a figure in per cent: the action, a measure, what says nothing, and what puts it off."""

import re

_ITSELF = """
    it its this that these those they them we us i both all action actions plan project job task progress
    position status completion overall total rollout one ones itself percentage answer everything things
    what figure
    figures tracker register log system number dashboard spreadsheet
"""
_SAYS = "say put call estimate enter score guess mark rate record log reckon think go"
_HOLLOW = """
    is are am s re m ve be been being has have had got getting managed only tracking hovering holding gone
    going went come coming came stand stands standing stood sit sits sitting remain remains remained run runs
    running moved moving stalled reached reach hit made make makes making did do feel feels like looks
    estimated thus respect thereabouts some somewhere up at on around round about circa c ca bang tops best
    honest speaking approx approximately approximate roughly nearly almost just maybe perhaps probably
    possibly honestly currently presently current now still already again finally so far date today morning
    moment present time and or of in for to as here there well good great yes yep ok okay hi hello thanks
    sorry no change changed same stuck crept climbed jumped risen rose increased progressed progressing bit
    little much the a an my our me track target schedule ahead behind late amber green red risk please amend
    update bag writing ongoing underway started done complete completed finished through most way half
    cracking nearer person people rest review give take percent per cent ish odd sat hand heart truth
    truthfully
    along hazard gut feel feeling ballpark ball park region opinion reckoning month week roll out
    realistically generously optimistically push pushed
"""
_LATER = """
    aim aims aiming expect expects expected target targets hope hopes hoping until till once when if unless
    want wants need needs between over above under below less more than from by planned scheduled forecast
    baseline profile profiled projected n't not never last least minimum
"""
_MOVED = """
    inched nudged edged progressed slipped dropped fallen advanced crawled increase rise pushed
    up put set mark got gone went come came on update amend change moved crept climbed jumped risen
    increased it us
"""
ITSELF = frozenset(_ITSELF.split())  # a subject behind which nothing more need be asked
SAYS = frozenset(_SAYS.split())
MOVED = frozenset(_MOVED.split())  # "to" behind them leads to no goal
HOLLOW = SAYS | MOVED | frozenset(_HOLLOW.split())  # neither of what a figure is, nor that it is to come
MAY = frozenset({"will", "ll", "shall", "should", "would", "d", "could", "can", "may", "might", "must"})
LATER = MAY | frozenset(_LATER.split())  # a goal, a plan, a limit, a time that has gone by, a denial
DONE = (
    r"(?:complete[d]?|done|dun|thru|achieved|there|through|finished|implemented|delivered|in place|delivery"
    r"|progress(?:ed)?|rolled out|sorted|cleared|built|written|re-?written|drafted|fitted|scanned|loaded"
    r"|uploaded|replaced|swapped|reviewed|installed|set up|up and running|over the line)"
)
MEASURE = re.compile(
    r"\b(?:complian\w*|staff|trained|training|rates?|attendance|nurses?|doctors?|patients?|audit(?:s|ed)?"
    r"|records|forms|appraisals?|score\w*|sample|wards?|people|team|medics|threshold|trajectory|vacanc\w+"
    r"|fill\w*|occupancy|uptake|responses?|beds?|cover|band|budget|spend|ordered|seen|agree\w*|positive"
    r"|checked|anaesthetists|consultants|shifts?)\b",
    re.IGNORECASE,
)
