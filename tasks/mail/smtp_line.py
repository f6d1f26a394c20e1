"""Hands letters over by SMTP (RFC 5321), many on one line, and knows of each whether it went.

The end of a letter is written apart from its bytes. Until it is written no server may deliver the letter;
once it is, only the server's answer can tell, and without one nobody knows.

A server that offers pipelining hears the whole envelope and DATA in one breath (RFC 2920). Its answers come
one by one all the same, so that each is known to whom it refuses. One that refuses the reader, takes our own
copy and says "go on" would deliver whatever came next: it is hung up on, which delivers nothing (RFC 5321,
4.1.1.4), and from then on hears DATA only after its other answers, so that no second refusal costs a login.
"""

from dataclasses import dataclass, field
from smtplib import SMTP, SMTPException

from tasks.mail.account import Account
from tasks.mail.heading import ADDRESS
from tasks.mail.smtp_answers import CLOSING, GO_ON, Answer, escaped, refusal_of
from tasks.mail.smtp_login import LoginRefused, open_smtp
from tasks.mail.transport import AnswerLost, TransportError


class _Dropped(Exception):
    """The line broke, or the server closes it, before any letter was handed over."""


@dataclass
class SmtpLine:
    """A line that opens at the first letter, and again when the server has closed it between two."""

    account: Account
    patience: float = 60  # seconds for an answer
    last_patience: float = 600  # for the answer to a whole letter: RFC 5321, 4.5.3.2.6
    _smtp: SMTP | None = field(default=None, repr=False)
    _is_wary: bool = False  # the server has refused an address in the same breath with DATA
    _refused: LoginRefused | None = None

    def send(self, sender: str, recipient: str, raw: bytes) -> str:
        """One letter, to the recipient and to the sender's own mailbox; answers with the server's words.

        Raises TransportError (not sent) or AnswerLost (nobody knows).
        """
        for address in (sender, recipient):
            if not ADDRESS.fullmatch(address):
                raise TransportError(f"{address!r} is no email address.", permanent=True)
        was_open = self._smtp is not None
        try:
            smtp = self._address(sender, recipient, len(raw))
        except _Dropped as error:
            self.close()
            if was_open:
                return self.send(sender, recipient, raw)
            raise self.account.failure(error) from error
        return self._hand_over(smtp, raw)

    def close(self) -> None:
        """Leave; the next letter opens a new line."""
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        try:
            smtp.quit()
        except (SMTPException, OSError):
            smtp.close()

    def _address(self, sender: str, recipient: str, size: int) -> SMTP:
        """Say from whom and to whom, up to the server's "go on"."""
        smtp = self._open()
        asked = [f"MAIL FROM:<{sender}>" + (f" SIZE={size}" if smtp.has_extn("size") else "")]
        asked += [f"RCPT TO:<{address}>" for address in dict.fromkeys((recipient, sender))]
        if not smtp.has_extn("pipelining"):
            breaths = [*([one] for one in asked), ["DATA"]]
        else:
            breaths = [asked, ["DATA"]] if self._is_wary else [[*asked, "DATA"]]
        answers: list[Answer] = []
        refusal = None
        for breath in breaths:
            if breath == ["DATA"] and (refusal := refusal_of(sender, recipient, answers)):
                break
            answers += _ask(smtp, *breath)
        refusal = refusal or refusal_of(sender, recipient, answers[: len(asked)])
        if refusal is None and answers[-1].code == GO_ON:
            return smtp
        if any(answer.code == CLOSING for answer in answers):
            raise _Dropped(answers[-1])
        if answers[-1].code == GO_ON:
            self._is_wary = True
            self._hang_up()
        else:
            self._reset(smtp)
        raise refusal or TransportError(f"The mail server takes no letter: {answers[-1]}", permanent=False)

    def _reset(self, smtp: SMTP) -> None:
        try:
            _ask(smtp, "RSET")
        except _Dropped:
            self.close()

    def _hang_up(self) -> None:
        """Leave without a word: amid a letter even QUIT would be taken for a part of it."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()

    def _hand_over(self, smtp: SMTP, raw: bytes) -> str:
        try:
            smtp.send(escaped(raw))
            smtp.send(b".\r\n")
        except SMTPException as error:
            self.close()
            raise TransportError(
                f"The line broke before the whole letter was handed over: {error}", permanent=False
            ) from error
        try:
            answer = self._last_answer(smtp)
        except (SMTPException, OSError) as error:
            self.close()
            raise AnswerLost(
                f"The line broke after the letter, before the server's answer: {error}"
            ) from error
        if answer.is_yes:
            return answer.words
        if not answer.is_no or answer.code == CLOSING:
            self.close()
        if not answer.is_no:
            raise AnswerLost(f"The mail server's answer to the letter makes no sense: {answer}")
        raise TransportError(f"The mail server refused the letter: {answer}", permanent=answer.is_final)

    def _last_answer(self, smtp: SMTP) -> Answer:
        if smtp.sock is None:
            raise ConnectionError("it is closed")
        smtp.sock.settimeout(self.last_patience)
        answer = _answer(smtp)
        smtp.sock.settimeout(self.patience)
        return answer

    def _open(self) -> SMTP:
        if self._refused is not None:
            raise self._refused
        if self._smtp is None:
            try:
                self._smtp = open_smtp(self.account, self.patience)
            except LoginRefused as refused:
                self._refused = refused
                raise
        return self._smtp


def _ask(smtp: SMTP, *commands: str) -> list[Answer]:
    """Say it all at once, then hear one answer for each."""
    try:
        smtp.send("".join(f"{command}\r\n" for command in commands))
        return [_answer(smtp) for _ in commands]
    except SMTPException as error:
        raise _Dropped(error) from error


def _answer(smtp: SMTP) -> Answer:
    code, words = smtp.getreply()
    return Answer(code, words.decode("utf-8", "replace"))
