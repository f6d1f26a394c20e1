"""Which letter a message answers, and how far that is to be trusted."""

import pytest

from models.rules.authentication import Authenticity, Vouching, authenticity, judge
from models.rules.matching import Doubt, KnownLetter, Match, Signals, match
from models.vocabulary import Trust

MINE = KnownLetter(1, 10, frozenset({10, 11}))
MINE_TOO = KnownLetter(2, 10, frozenset({10, 11}))
THEIRS = KnownLetter(3, 20, frozenset({20}))
TOKENS = {"MINE": MINE, "MINE2": MINE_TOO, "THEIRS": THEIRS}
THREADS = {"<mine>": MINE, "<mine2>": MINE_TOO, "<theirs>": THEIRS}


def signals(
    tokens: str = "", thread: str = "", person: int | None = 10, tags: str = "", **rest: object
) -> Signals:
    return Signals(tuple(tokens.split()), tuple(thread.split()), tuple(tags.split()), person, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (signals("MINE", "<mine>"), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("MINE"), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("MINE", "<unknown>"), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("MINE", person=11), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("", "<mine>"), Match(1, 1, Trust.THREAD)),
        (signals(conversation=("MINE",)), Match(1, 1, Trust.THREAD)),
        (signals("MINE", "<mine>", conversation=("MINE",)), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("MINE2 MINE", conversation=("MINE",)), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("MINE", conversation=("MINE2",)), Match(1, 1, Trust.REVIEW, (Doubt.DISAGREE,))),
        (signals("", "<mine>", conversation=("MINE2",)), Match(1, 1, Trust.REVIEW, (Doubt.DISAGREE,))),
        (signals("MINE2 MINE", "<mine>"), Match(1, 1, Trust.OWN_TOKEN)),
        (signals("MINE MINE2"), Match(2, 2, Trust.OWN_TOKEN)),
        (signals("MINE", "<theirs>"), Match(1, 1, Trust.REVIEW, (Doubt.DISAGREE,))),
        (signals("MINE THEIRS"), Match(None, 3, Trust.REVIEW, (Doubt.OTHER_PERSON, Doubt.DISAGREE))),
        (signals("THEIRS", "<theirs>"), Match(None, 3, Trust.REVIEW, (Doubt.OTHER_PERSON,))),
        (signals("MINE", person=None), Match(None, 1, Trust.REVIEW, (Doubt.STRANGER,))),
        (signals("NONESUCH"), Match(None, None, Trust.REVIEW, (Doubt.UNKNOWN_TOKEN,))),
        (signals(tags="QS1.1"), Match(None, None, Trust.REVIEW, (Doubt.TAG_ONLY,))),
        (signals(), Match(None, None, Trust.REVIEW, (Doubt.NO_LETTER,))),
        (signals(person=None), Match(None, None, Trust.REVIEW, (Doubt.NO_LETTER, Doubt.STRANGER))),
        (
            signals("MINE", authenticity=Authenticity.FAILED),
            Match(None, 1, Trust.REVIEW, (Doubt.FORGED,)),
        ),
        (
            signals("MINE", authenticity=Authenticity.UNVOUCHED),
            Match(None, 1, Trust.REVIEW, (Doubt.UNVOUCHED,)),
        ),
        (signals("MINE", is_on_behalf=True), Match(None, 1, Trust.REVIEW, (Doubt.ON_BEHALF,))),
        (signals("MINE", is_on_behalf=True, behalf_person_id=11), Match(1, 1, Trust.OWN_TOKEN)),
    ],
)
def test_a_letter_is_believed_only_when_every_signal_fits(seen: Signals, expected: Match) -> None:
    assert match(seen, TOKENS, THREADS) == expected


EXCHANGE = "spf=pass (sender IP is 10.0.0.1) smtp.mailfrom=example.org; dkim=pass header.d=example.org; "


@pytest.mark.parametrize(
    ("header", "boundary", "expected"),
    [
        ("", "", Authenticity.UNKNOWN),
        ("mx.trust.example; none", "mx.trust.example", Authenticity.UNKNOWN),
        (
            EXCHANGE + "dmarc=pass action=none header.from=example.org;compauth=pass reason=100",
            "",
            Authenticity.PASSED,
        ),
        (EXCHANGE + "dmarc=fail action=none header.from=example.org;compauth=fail", "", Authenticity.FAILED),
        (EXCHANGE + "dmarc=none; compauth=softpass reason=201", "", Authenticity.PASSED),
        ("mx.trust.example; dmarc=pass header.from=example.org", "mx.trust.example", Authenticity.PASSED),
        ("MX.Trust.Example 1; dmarc=pass", "mx.trust.example", Authenticity.PASSED),
        ("evil.example; dmarc=pass", "mx.trust.example", Authenticity.UNKNOWN),
        ("dmarc=pass", "mx.trust.example", Authenticity.UNKNOWN),
        ("evil.example; dmarc=fail", "mx.trust.example", Authenticity.FAILED),
        (
            "mx.trust.example; spf=pass smtp.mailfrom=bulk.evil.example",
            "mx.trust.example",
            Authenticity.UNKNOWN,
        ),
        (
            "mx.trust.example; spf=pass smtp.mailfrom=x@mail.example.org",
            "mx.trust.example",
            Authenticity.PASSED,
        ),
        ("mx.trust.example; spf=softfail smtp.mailfrom=example.org; dkim=none", "", Authenticity.FAILED),
        ("spf=fail (see; dmarc=pass) smtp.mailfrom=example.org", "", Authenticity.FAILED),
        ("mx.trust.example; dmarc=pass header.from=evil.example", "mx.trust.example", Authenticity.FAILED),
        ("mx.trust.example; auth=pass smtp.auth=matron@example.org", "mx.trust.example", Authenticity.PASSED),
        (EXCHANGE + "dmarc=pass header.from=example.org", "exchange", Authenticity.PASSED),
        ("mx.trust.example; dmarc=pass", "exchange", Authenticity.UNKNOWN),
        ("spf=none (an unclosed (comment; dmarc=pass", "", Authenticity.UNKNOWN),
        ('mx.trust.example; auth=pass smtp.auth="a; dmarc=pass"', "mx.trust.example", Authenticity.UNKNOWN),
    ],
)
def test_only_our_own_boundary_may_vouch_for_a_sender(
    header: str, boundary: str, expected: Authenticity
) -> None:
    assert judge(header, boundary, "matron@example.org") is expected


@pytest.mark.parametrize(
    ("said", "boundary", "expected"),
    [
        (Vouching(), "", Authenticity.UNKNOWN),
        (Vouching(), "mx.trust.example", Authenticity.UNVOUCHED),
        (Vouching("evil.example; dmarc=pass"), "mx.trust.example", Authenticity.UNVOUCHED),
        (Vouching(authenticated_as="Internal"), "exchange", Authenticity.PASSED),
        (Vouching(authenticated_as="Anonymous"), "exchange", Authenticity.UNVOUCHED),
        (Vouching(authenticated_as="Internal"), "mx.trust.example", Authenticity.UNVOUCHED),
        (Vouching(authenticated_as="Internal"), "", Authenticity.UNKNOWN),
        (Vouching("dmarc=fail", authenticated_as="Internal"), "exchange", Authenticity.FAILED),
        (Vouching(copied="dmarc=fail"), "", Authenticity.FAILED),
        (Vouching(copied="dmarc=pass"), "exchange", Authenticity.UNVOUCHED),
    ],
)
def test_where_a_boundary_is_named_its_silence_is_a_doubt(
    said: Vouching, boundary: str, expected: Authenticity
) -> None:
    assert authenticity(said, boundary, "matron@example.org") is expected
