"""What our own mail boundary says about a message's sender (RFC 8601, and Exchange's dialect of it).

Only the topmost Authentication-Results header counts, and a pass in it only when our own boundary wrote it:
anybody can send a header that praises them. A failure is believed whoever reports it, since no forger
writes one. Exchange writes the header without the leading authserv-id, so an instance that names no
boundary takes a header of that shape for its own.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

METHOD = re.compile(r"^\s*(dmarc|compauth|dkim|spf)\s*=\s*([a-z]+)(.*)$", re.IGNORECASE | re.DOTALL)
DOMAIN = re.compile(
    r"(?:header\.(?:d|i|from)|smtp\.mailfrom)\s*=\s*\"?(?:[^\s;\"]*@)?([\w.-]+)", re.IGNORECASE
)
PASSED = frozenset({"pass", "bestguesspass"})
FAILED = frozenset({"fail", "hardfail", "softfail", "permerror"})


class Authenticity(StrEnum):
    """What is known of the sender's address."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"  # nobody whom we trust has said


@dataclass(frozen=True)
class MethodResult:
    """One method's result and the domains that it speaks of, lower case."""

    method: str
    result: str
    domains: frozenset[str]


def judge(header: str, boundary: str, sender: str) -> Authenticity:
    """What the topmost Authentication-Results `header` says of the address `sender`.

    DMARC and Exchange's composite speak of the sender's own domain. Without them a single SPF or DKIM pass
    counts only for that domain, and a failure counts when nothing passed for it.
    """
    authserv_id, results = parse(header)
    is_ours = authserv_id == boundary.strip().lower()
    whole = {one.result for one in results if one.method in ("dmarc", "compauth")}
    if whole & FAILED:
        return Authenticity.FAILED
    if whole & PASSED:
        return Authenticity.PASSED if is_ours else Authenticity.UNKNOWN
    domain = sender.rpartition("@")[2].lower()
    single = [one for one in results if one.method in ("dkim", "spf")]
    if any(one.result in PASSED and any(_aligned(domain, other) for other in one.domains) for one in single):
        return Authenticity.PASSED if is_ours else Authenticity.UNKNOWN
    return Authenticity.FAILED if any(one.result in FAILED for one in single) else Authenticity.UNKNOWN


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


def _aligned(domain: str, other: str) -> bool:
    """Relaxed alignment (RFC 7489 3.1.1), without a list of public suffixes: one lies within the other."""
    return bool(domain) and (domain == other or other.endswith(f".{domain}") or domain.endswith(f".{other}"))
