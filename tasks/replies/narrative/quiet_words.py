"""Words that tell nothing by themselves: times and numbers, saying that one says it, the list of the office.

Beside them a narrative still has its own words: "the records were lost" is told by "lost".
"""

_TIMES = """
    next th st nd rd xmas eve jan feb mar apr jun jul aug sep sept oct nov dec tmrw tonight
    morning afternoon first second third fourth fifth sixth three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred seventeenth fifths ish thru til stop comma
"""
_CONTRACTED = "isnt ill id thats theres hes shes theyre theyll itll itd wed youll cant cannot"
_SAYING = """
    ones thing bit slightly rather regarding regard respect concerns respectfully straightforward recall
    meantime grateful appreciate understand means told mentioned meant typo wrote talk comment comments
    finish god unfortunately obviously worries worry same tell
"""
_LIST = """
    shown show shut recorded mark marked tracker tick ticked assign reassign reallocate redirect remove
    revised discharged completion accordingly yeah yep embedded proceeding progressing carry
"""
QUIET = frozenset(f"{_TIMES} {_CONTRACTED} {_SAYING} {_LIST}".split())
