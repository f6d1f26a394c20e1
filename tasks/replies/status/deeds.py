"""What was done to the whole of something, or to the action's own object: fitted everywhere, in use.

Such words say that the action is done only as a person may read them: each is for a person to look at.
"""

import re
from collections.abc import Callable

from tasks.replies.patterns.sifting import sifted

_HAVE = r"(?:(?:have|has|had|are|is|was|were|been|now|all|already|since|finally|fully|both|['’]ve|got) )"
_DONE_TO = (
    r"(?:fitted|installed|swapped|replaced|hung|distributed|issued|delivered|trained|displayed|labell?ed"
    r"|cleared"
    r"|moved|migrated|uploaded|appointed|recruited|filled|in post|checked|audited|reviewed|updated"
    r"|signed(?: off| up)?"
    r"|published|launched|verified|refurbished|painted|repaired|fixed|mended|decluttered|laminated|loaded"
    r"|stocked"
    r"|commissioned|put up|handed (?:over|back)|done|finished|completed?|sorted|rolled out|in use|up"
    r"|(?<!go )(?<!goes )(?<!going )live"
    r"|in place"
    r"|vaccinated|fit tested|scanned|archived|shredded|closed|returned|removed|relocated|converted|upgraded)"
)
_FEW = (
    r"(?:(?!(?:but|bar|except|here|there|apart|not|over|under|between|older|above|below|first|to|need|still"
    r"|should|will|must"
    r"|who|that|which|if|when|once)\b)[\w'’-]+ )"
)
WHOLE = sifted(
    rf"\b(?:all|every|each|both|the last of the) {_FEW}{{1,4}}?{_HAVE}{{0,4}}{_DONE_TO}(?=\W*$|\s*[,.;:!(]"
    rf"|\s+(?:and|by"
    rf"|now|so|on|in|last|this|today|yesterday|with|since|as|before|nothing|thank|finally|from|at)\b)"
    rf"|\b{_DONE_TO} (?:and \w+ )?(?:out )?(?:on|in|at|to|across|throughout|over|by|for) (?:all|every|each"
    rf"|both)\b(?! (?:the"
    r" )?(?:time|month|week|day|year|but|bar|except|other|same|reports?|meetings?)\b)"
    rf"|\b{_DONE_TO} (?:and \w+ )?(?:everywhere|throughout|trust-?wide|across the (?:board|trust|site"
    rf"|hospital|unit"
    r"|division))\b",
    re.IGNORECASE,
)
USED = sifted(
    r"\b(?:ratified|approved|agreed|published|launched|adopted|signed|issued|tested|written|built|trained)\b"
    r"[^.;]{0,40}\b(?:and|,) (?:(?:is|are|has been|have been|been|now|already|being) ){1,3}(?:in (?:daily"
    r" |full |routine |regular )?use|used|live|up and running|in force|in operation)\b",
    re.IGNORECASE,
)
ITSELF = sifted(  # it went live
    r"^\W*(?:(?:this|it|it's|its|that|now|is|has|which|all|both|and) )*(?:(?:went|gone) live|live|in use)"
    r"(?=\W*$|\s*[,.;]|\s+(?:on|last|this|yesterday|in|at|across|since|now|and|so|as of)\b)",
    re.IGNORECASE,
)
OWN_DEED = sifted(  # of the action's own object
    r"\b(?:published|issued|launched|distributed|circulated|hung|fitted|installed|commissioned|ratified"
    r"|appointed"
    r"|handed (?:over|back)|submitted|signed off|agreed by|approved by|(?:went|gone) (?:out|live)|sent out"
    r"|opened|cleared|repaired|replaced|refurbished|relaunched|re-?written|upgraded|procured|eliminated"
    r"|rolled out"
    r"|(?:boards?|signs?|signage|posters?|notices?|shelves|shelving|rails?|curtains|screens?|displays?|clocks?)"
    r" (?:(?:is|are|all|now|back|went|gone|both) )*up(?! (?:to|by|from|for)\b)"
    rf"|all {_DONE_TO}(?: and {_DONE_TO})?(?=\W*$|\s*[,.;!(]|\s+(?:over|last|this|yesterday|today|now)\b)"
    r"|in (?:and working|place and working|(?:daily |full |routine )?use)|up and running)\b"
    r"(?! (?:(?:on|in|at|across|by|for) (?:just |only |about )?(?:\d|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|some|several|most|many|half|a (?:few|couple))\b"
    r"|(?:on|in|at|to) (?:the )?(?:first )?(?:wards?|bays?|sites?|floors?|levels?|units?|theatres?)"
    r" (?:[a-h]\b|\d|one|two|three)|by (?:a|an|the|another) (?:new|other|different|action)"
    r"|for|to be|subject|in (?:draft|principle)|as a draft|a (?:draft|query|datix)|the (?:draft|first"
    r"|survey"
    r"|order)))",
    re.IGNORECASE,
)


def deed_in(plain: str, shares: Callable[[str], bool], text: str = "") -> re.Match[str] | None:
    """The words of such a deed; `shares` says whether words are those of the action's title.

    `text` is the statement with its references: what is said right behind one is said of that action.
    """
    whole = WHOLE.search(plain) or USED.search(plain) or ITSELF.search(plain)
    if whole is not None:
        return whole
    own = OWN_DEED.search(plain)
    if own is None:
        return None
    subject = re.split(r"[.,;:]|\b(?:and|but|so|because)\b", plain[: own.start()])[-1]
    is_named = not plain[: own.start()].strip(" *:.–-") and any(map(str.isalnum, text[: own.start()]))
    deed = own.group()
    asked = f"{deed} {deed.removesuffix('d')} {deed.removesuffix('ed')}"  # as a title may have it
    return own if shares(subject) or (not subject.strip(" *-–") and (is_named or shares(asked))) else None
