"""What a mail server's answers mean, as tables; and servers that real ones are not configured to be."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import MISSING, SMTP, AuthResult, LoginPassword

from tasks.mail.account import Account, Auth, Security, UnguardedLine
from tasks.mail.smtp_answers import Answer, escaped, refusal_of
from tasks.mail.smtp_line import SmtpLine
from tasks.mail.transport import AnswerLost, TransportError
from tests.loopback import free_port

OFFICE, OWNER = "improvement@example.org", "matron@example.org"
YES = Answer(250, "OK")


@pytest.mark.parametrize(
    ("answers", "is_final", "words"),
    [
        ((Answer(550, "5.1.8 who are you"), Answer(503, "no sender"), Answer(503, "")), False, "sender"),
        ((Answer(530, "5.7.0 log in first"), Answer(503, ""), Answer(503, "")), False, "sender"),
        ((Answer(552, "5.3.4 too large"), Answer(503, ""), Answer(503, "")), True, "too large"),
        ((Answer(452, "4.3.1 no room"), Answer(503, ""), Answer(503, "")), False, "no room"),
        ((YES, Answer(550, "5.1.1 unknown"), YES), True, OWNER),
        ((YES, Answer(552, "5.2.2 full"), YES), False, "full"),
        ((YES, Answer(450, "4.2.1 later"), YES), False, "later"),
        ((YES, Answer(-1, "nonsense"), YES), False, "nonsense"),
        ((YES, YES, Answer(550, "5.1.1 unknown")), False, "our proof"),
    ],
)
def test_only_the_recipient_and_the_size_can_be_refused_for_good(
    answers: tuple[Answer, ...], is_final: bool, words: str
) -> None:
    refusal = refusal_of(OFFICE, OWNER, list(answers))
    assert refusal is not None
    assert refusal.permanent is is_final
    assert words in str(refusal)


def test_a_forwarding_server_says_yes_too() -> None:
    assert refusal_of(OFFICE, OWNER, [YES, Answer(251, "will forward"), Answer(252, "will try")]) is None


@pytest.mark.parametrize(
    ("raw", "crosses"),
    [
        (b"a\r\nb\r\n", b"a\r\nb\r\n"),
        (b"a", b"a\r\n"),
        (b".\r\n", b"..\r\n"),
        (b"a\r\n.\r\nb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"a\n.\nMAIL FROM:<x>\n", b"a\r\n..\r\nMAIL FROM:<x>\r\n"),
        (b"a\r.\rb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"a\r\n.\nb", b"a\r\n..\r\nb\r\n"),
        (b"", b"\r\n"),
    ],
)
def test_no_letter_can_end_before_its_end(raw: bytes, crosses: bytes) -> None:
    assert escaped(raw) == crosses


@pytest.mark.parametrize("host", ["mail.example.org", "10.1.2.3", "127.0.0.1.example.org", ""])
def test_nothing_crosses_a_network_in_the_clear(host: str) -> None:
    with pytest.raises(UnguardedLine, match="starttls"):
        Account("mail.smtp", host, 25, Security.NONE)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.10", "::1"])
def test_loopback_needs_no_guard(host: str) -> None:
    assert Account("mail.smtp", host, 25, Security.NONE).place == f"{host}:25"


class Odd(SMTP):
    """Answers what it is told to."""

    to_letter = "250 OK"

    async def smtp_DATA(self, arg: str | None) -> None:  # noqa: N802
        await self.push("354 go on")
        while await self._reader.readline() not in (b".\r\n", b""):
            pass
        self._set_rset_state()
        await self.push(self.to_letter)

    async def auth_XOAUTH2(self, _: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        """As Microsoft and Google refuse: the reason as a challenge, then the code."""
        answer = await self.challenge_auth("eyJzdGF0dXMiOiI0MDEifQ==", encode_to_b64=False)
        assert answer in (b"", MISSING)
        await self.push("535 5.7.3 Authentication unsuccessful")
        return AuthResult(success=False, handled=True)


def is_right(_: object, __: object, ___: object, mechanism: str, login: object) -> AuthResult:
    return AuthResult(success=isinstance(login, LoginPassword) and login.password == b"right")


@contextmanager
def odd_server(to_letter: str = "250 OK", without: tuple[str, ...] = ()) -> Iterator[Account]:
    class Server(Controller):
        def factory(self) -> SMTP:
            odd = Odd(Sink(), auth_require_tls=False, auth_exclude_mechanism=without, authenticator=is_right)
            odd.to_letter = to_letter
            return odd

    server = Server(Sink(), hostname="127.0.0.1", port=free_port())
    server.start()
    try:
        yield Account("mail.smtp", "127.0.0.1", server.port, Security.NONE)
    finally:
        server.stop()


def test_a_server_that_offers_no_guard_gets_no_letter() -> None:
    with odd_server() as plain:
        line = SmtpLine(replace(plain, security=Security.STARTTLS))
        with pytest.raises(TransportError, match="offers no STARTTLS"):
            line.send(OFFICE, OWNER, b"words")


def test_a_refusal_that_comes_as_a_challenge_is_a_refused_login() -> None:
    with odd_server() as plain:
        account = replace(plain, user=OFFICE, auth=Auth.XOAUTH2, secret=lambda: "old")
        with pytest.raises(TransportError, match=r"refused the login .*535 5\.7\.3"):
            SmtpLine(account).send(OFFICE, OWNER, b"words")


def test_a_server_that_takes_no_password_is_named() -> None:
    with odd_server(without=("PLAIN", "LOGIN")) as plain:
        account = replace(plain, user=OFFICE, secret=lambda: "x")
        with pytest.raises(TransportError, match=r"takes no password .*XOAUTH2"):
            SmtpLine(account).send(OFFICE, OWNER, b"words")


@pytest.mark.parametrize("without", [("PLAIN",), ("LOGIN",)])
def test_a_password_is_given_in_the_way_that_the_server_offers(without: tuple[str, ...]) -> None:
    with odd_server(without=without) as plain:
        line = SmtpLine(replace(plain, user=OFFICE, secret=lambda: "right"))
        assert line.send(OFFICE, OWNER, b"words") == "OK"
        line.close()


def test_a_server_that_speaks_in_one_breath_only_when_asked_gets_each_command_alone() -> None:
    with odd_server("250 taken as 42") as plain:
        line = SmtpLine(plain)
        assert [line.send(OFFICE, OWNER, b"words") for _ in range(2)] == ["taken as 42"] * 2
        line.close()


@pytest.mark.parametrize("nonsense", ["354 go on", "what?", "199 hm"])
def test_after_an_answer_that_makes_no_sense_nobody_knows(nonsense: str) -> None:
    with odd_server(nonsense) as plain, pytest.raises(AnswerLost, match="makes no sense"):
        SmtpLine(plain).send(OFFICE, OWNER, b"words")


def test_a_server_that_goes_away_says_that_the_letter_did_not_go() -> None:
    with odd_server("421 4.3.2 shutting down") as plain:
        line = SmtpLine(plain)
        with pytest.raises(TransportError, match="421") as refused:
            line.send(OFFICE, OWNER, b"words")
        assert not refused.value.permanent


def test_an_answer_that_does_not_come_in_time_leaves_the_letter_unknown() -> None:
    with odd_server("250-half an answer") as plain, pytest.raises(AnswerLost, match="timed out"):
        SmtpLine(plain, last_patience=0.05).send(OFFICE, OWNER, b"words")
