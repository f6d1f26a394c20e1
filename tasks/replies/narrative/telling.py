"""Which words tell something, and figures that do where the words beside them do not."""

import re

from tasks.replies.narrative.quiet_words import QUIET
from tasks.replies.patterns.sifting import sifted
from tasks.replies.status.completion_words import FILLERS as DONE_FILLERS
from tasks.replies.status.status_words import FILLERS as STATUS_FILLERS

_SMALL_WORDS = """
    the a an and or but so to of for in on at by with from as is are was were be been being it its this
    that these those i we you he she they my our your their me us have has had will would should can
    could may might do does did not no yes please thanks thank hi hello also too than then there here
    just still all any some if re just very really quite regards kind best per about into up out over
"""
_IDLE_WORDS = """
    sorry apologies afraid thanks cheers ta pls plz ok okay oh ah well fine good great hopefully
    probably perhaps maybe think believe know sure how long when what which far like more less bit
    little around about roughly approx say said call put make made look looking get got going go gone
    keep kept again once twice now soon later yet already earlier update updates status confirm note
    noted report reported honest honestly frank truth yesterday today tomorrow back again attached
    enclosed below see letter email list office pmo need needs needed ask asked asking say-so weeks week
    days day months month time longer until till half third quarter thirds quarters way through plan due
    date dates deadline by move moved extend push new year end start started begin begun fingers crossed
    x s t m d ve ll don didn isn wasn hasn haven won wouldn couldn can't shouldn im ive dont dunno shall
    belong belongs answer answers requested promised discussed direct redirect contact leading leads
    lead owner her him his hers them doubt regarded considered treated taken recorded leave holiday hols
    away off annual happy pleased delighted able want wanted like love hope glad realistic realistically
    safer lovely hear may june july august september october november december january february march
    april one two both either neither none each lot none actually only even though although however
    while because since where who whom whose own mine concerned regarding concerning position upon
    report reported advised previously close closed longer further else promise promised brilliant fantastic
    excellent perfect dusted astonishes diolch comment steady nope dunno respectively previous above
    hooray hurray hurrah yay yippee woohoo phew bingo whoop touched advent eid diwali
    forwarded job quick christmas easter behalf happily nearly almost mostly poap poaps page movement
    heres goodness heaven worried completed though although
"""
SMALL = frozenset(_SMALL_WORDS.split())
IDLE = (DONE_FILLERS | STATUS_FILLERS | SMALL | frozenset(_IDLE_WORDS.split())) - {
    *[
        "work",
        "quality",
        "team",
        "department",
        "governance",
        "board",
        "committee",
        "meeting",
        "group",
        "divisional",
        "sister",
        "evidence",
    ]
}
WORD = re.compile(r"[^\W\d_]{2,}")
FIGURE = re.compile(r"(?<![\d.])\d+")
COUNTED = re.compile(r"\d+ (?:\w+ )?(?:out )?of \d+", re.IGNORECASE)  # "19 of 23"
_MANY = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|several|both"
    r"|half|most|some|a few|a couple)"
)
TELLS = sifted(  # where no word does
    # how good something is: what is done of the action was taken as such
    r"(?<!\d[ -])(?<! to )(?<! or )(?!100\b)\b\d{1,3}(?:\.\d)? ?(?:%|per ?cent\b)"
    r"(?! ?(?:ish\b|there\b|sure\b|done\b|compl|certain\b|\?))"
    # how quickly it goes
    rf"|\b{_MANY} (?:\w+ )?(?:a|per|each|every) (?:day|week|fortnight|month|quarter|session|shift)\b"
    # who is not there, other than the writer
    rf"|\b(?:{_MANY}(?: of (?:us|them))?|(?!(?:i|we)\b)[a-z]{{2,}})(?:'s| is| are| was| were| has been"
    r"| have been| being| went)?(?: (?:still|both|all|now|currently|also))* (?:on|off)"
    r" (?:(?:long[- ]term|annual"
    r"|parental|maternity|paternity|adoption|study|special|carers?|sick|mat) )*(?:leave|sick(?:ness)?|hols"
    r"|holidays?|isolating|secondment)\b",
    re.IGNORECASE,
)


def telling(text: str, title: frozenset[str], quiet: frozenset[str] = QUIET) -> int:
    """How many words of a stretch tell something; a number among words counts as one."""
    words = WORD.findall(text.lower().replace("'", "").replace("\u2019", ""))
    own = [
        word
        for word in words
        if word not in IDLE and word not in quiet and word.rstrip("s") not in title and word not in title
    ]
    figures = len(FIGURE.findall(text))
    counted = 2 if figures and COUNTED.search(text) else 0
    if not own and TELLS.search(text):
        return 2
    return len(own) + max(counted, figures if own else 0)
