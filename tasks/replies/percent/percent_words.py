"""Words beside a figure in per cent: goals, near misses, and what may stand there without saying more."""

import re

GOAL = re.compile(
    r"\b(?:will|should|aim\w*|expect\w*|target\w*|hope|hoping|until|till|once|want|need\w*|reach|get to"
    r"|would|must"
    r"|if|between|over|above|under|below|less than|more than|from|(?<!up )(?<!got )(?<!it )to|by)\W*(?:be "
    r"|about |at |the )*$|\b(?:planned|scheduled|forecast|baseline|profiled?|expected)(?: progress"
    r"| completion| complete| position)?[\s:=-]*(?:is |was |at )?$",
    re.IGNORECASE,
)
NEARLY = re.compile(r"\b(?:nearly|almost|approx\w*|about|around|under|towards|up to|of) *$", re.IGNORECASE)
RANGE = re.compile(r"\d ?%? ?(?:-|to|and|or) ?$")
DEED = re.compile(r"\s*(?:written|drafted|built|fitted|scanned|loaded|reviewed|installed)\b", re.IGNORECASE)
_BESIDE_WORDS = """
    we are is it this now currently about around approx approximately roughly at the action on track
    still i would say estimate am s re m d ve so far and up to date progress status done complete
    completed finished there through no change all good moved gone nearly almost just only our my for of
    yes ok update per cent percent been be has have probably perhaps maybe think put call make it's i'd
    im i'm we're that that's one both with honestly already behind late amber green red at risk bit
    us little most over work way overall plan actions delivered implemented in place progressing ongoing
    underway started ahead schedule on-track target standing stands sitting sits stuck today currently
    up yes estimated roughly keeping own half review i'm cracking getting got going well good morning hi
    just person people rest underway started ahead schedule sorry again here give take or say some thus
    overall approx mark guess i'd reckon given or thereabouts reached got getting hit finally
    thereabout did made respect feels like looks nearer enter score rate record log
"""
BESIDE = frozenset(_BESIDE_WORDS.split())
