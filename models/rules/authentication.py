"""What our own mail boundary says about a message's sender (RFC 8601, and Exchange's dialect of it).

Only the topmost Authentication-Results header counts, and a pass in it only when our own boundary wrote it:
anybody can send a header that praises them. A failure is believed whoever reports it, since no forger
writes one. `boundary` is the authserv-id that our boundary signs with, or "exchange" for Microsoft's filter
(Exchange Online, NHSmail), which writes no authserv-id and marks what came from a signed-in colleague with
`X-MS-Exchange-Organization-AuthAs: Internal`, a header that it takes off mail from outside. Microsoft's copy
of a result under another name (`X-MS-Exchange-Authentication-Results`) is nowhere taken off, so only its
failures count. Where a boundary is named, its silence is a doubt; where none is, nobody was asked.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

METHOD = re.compile(r"^\s*(dmarc|compauth|dkim|spf|auth)\s*=\s*([a-z]+)(.*)$", re.IGNORECASE | re.DOTALL)
DOMAIN = re.compile(
    r"(?:header\.(?:d|i|from)|smtp\.(?:mailfrom|auth))\s*=\s*\"?(?:[^\s;\"]*@)?([\w.-]+)", re.IGNORECASE
)
PASSED = frozenset({"pass", "bestguesspass"})
FAILED = frozenset({"fail", "hardfail", "softfail", "permerror"})
EXCHANGE = "exchange"  # the boundary is Microsoft's filter


class Authenticity(StrEnum):
    """What is known of the sender's address."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"  # nobody whom we trust has said
    UNVOUCHED = "unvouched"  # our boundary was to say, and did not


@dataclass(frozen=True)
class Vouching:
    """What a message's head holds of it: the topmost header of each name, and Exchange's mark."""

    results: str = ""  # Authentication-Results
    copied: str = ""  # X-MS-Exchange-Authentication-Results
    authenticated_as: str = ""  # X-MS-Exchange-Organization-AuthAs


@dataclass(frozen=True)
class MethodResult:
    """One method's result and the domains that it speaks of, lower case."""

    method: str
    result: str
    domains: frozenset[str]


def authenticity(said: Vouching, boundary: str, sender: str) -> Authenticity:
    """What is known of the address `sender`, by all that the head holds."""
    found = judge(said.results, boundary, sender)
    if Authenticity.FAILED in (found, judge(said.copied, boundary, sender)):
        return Authenticity.FAILED
    named = boundary.strip().lower()
    if named == EXCHANGE and said.authenticated_as.strip().lower() == "internal":
        return Authenticity.PASSED
    return Authenticity.UNVOUCHED if named and found is Authenticity.UNKNOWN else found


def judge(header: str, boundary: str, sender: str) -> Authenticity:
    """What one Authentication-Results `header` says of the address `sender`.

    DMARC and Exchange's composite speak of the sender's own domain; of another one, where a head names two
    senders, of whom the filter took the other. Without them a single SPF or DKIM pass,
    or a sign-in, counts only for that domain, and a failure counts when nothing passed for it.
    """
    authserv_id, results = parse(header)
    named = boundary.strip().lower()
    is_ours = authserv_id == ("" if named == EXCHANGE else named)
    domain = sender.rpartition("@")[2].lower()
    whole = [one for one in results if one.method in ("dmarc", "compauth")]
    passed = [one for one in whole if one.result in PASSED]
    if any(one.result in FAILED for one in whole) or any(_is_of_another(domain, one) for one in passed):
        return Authenticity.FAILED
    if passed:
        return Authenticity.PASSED if is_ours else Authenticity.UNKNOWN
    single = [one for one in results if one.method not in ("dmarc", "compauth")]
    if any(one.result in PASSED and any(_aligned(domain, other) for other in one.domains) for one in single):
        return Authenticity.PASSED if is_ours else Authenticity.UNKNOWN
    return Authenticity.FAILED if any(one.result in FAILED for one in single) else Authenticity.UNKNOWN


@lru_cache(maxsize=256)  # the mail of one domain bears the same words
def parse(header: str) -> tuple[str, tuple[MethodResult, ...]]:
    """The authserv-id (empty in Exchange's dialect, lower case) and the results in order."""
    parts = without_comments(header).split(";")
    first = parts[0].split()
    authserv_id = ""
    if first and not METHOD.match(parts[0]):
        authserv_id, parts = first[0].lower(), parts[1:]
    found = (METHOD.match(part) for part in parts)
    results = tuple(
        MethodResult(
            one[1].lower(), one[2].lower(), frozenset(name.lower() for name in DOMAIN.findall(one[3]))
        )
        for one in found
        if one
    )
    return authserv_id, results


def without_comments(header: str) -> str:
    """The header without its (possibly nested) comments, in which a sender's own words may stand."""
    kept, depth, is_quoted, is_escaped = [], 0, False, False
    for letter in header:
        if is_escaped:
            is_escaped = False
        elif letter == "\\":
            is_escaped = True
        elif letter == '"' and not depth:
            is_quoted = not is_quoted
        elif letter == "(" and not is_quoted:
            depth += 1
        elif letter == ")" and not is_quoted and depth:
            depth -= 1
            continue
        if not depth:
            kept.append(" " if is_quoted and letter == ";" else letter)
    return "".join(kept)


def _is_of_another(domain: str, one: MethodResult) -> bool:
    return bool(one.domains) and not any(_aligned(domain, other) for other in one.domains)


def _aligned(domain: str, other: str) -> bool:
    """Relaxed alignment (RFC 7489 3.1.1), without a list of public suffixes: one lies within the other."""
    return bool(domain) and (domain == other or other.endswith(f".{domain}") or domain.endswith(f".{other}"))
