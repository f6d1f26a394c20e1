"""Hands letters over by SMTP (RFC 5321), many on one line, and knows of each whether it went.

The end of a letter is written apart from its bytes. Until it is written no server may deliver the letter;
once it is, only the server's answer can tell, and without one nobody knows.

A server that offers pipelining (RFC 2920) hears in one breath the end of a letter and the envelope and DATA
of the next, and is waited for once a letter. Its answers come one by one all the same and in order, so that
each is known to the letter and the address that it is for. A server that refuses the reader, takes our own
copy and says "go on" would deliver whatever came next: it is hung up on, which delivers nothing (RFC 5321,
4.1.1.4), and from then on hears DATA only after its other answers, so that no second refusal costs a login.
"""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from smtplib import SMTP, SMTPException

from tasks.mail.account import Account
from tasks.mail.heading import ADDRESS
from tasks.mail.smtp_answers import CLOSING, GO_ON, Answer, escaped, refusal_of
from tasks.mail.smtp_login import LoginRefused, open_smtp
from tasks.mail.smtp_words import LineDropped, hear, hear_one, say, tell
from tasks.mail.transport import AnswerLost, TransportError


@dataclass(frozen=True)
class Parcel:
    """A letter to a recipient, and to the sender's own mailbox."""

    sender: str
    recipient: str
    raw: bytes = field(repr=False)

    @property
    def has_addresses(self) -> bool:
        """Whether both can stand in a command."""
        return bool(ADDRESS.fullmatch(self.sender) and ADDRESS.fullmatch(self.recipient))


@dataclass
class SmtpLine:
    """A line that opens at the first letter, and again when the server has closed it between two."""

    account: Account
    patience: float = 60  # seconds for an answer
    last_patience: float = 600  # for the answer to a whole letter: RFC 5321, 4.5.3.2.6
    _smtp: SMTP | None = field(default=None, repr=False)
    _is_wary: bool = False  # the server has refused an address in the same breath with DATA
    _announced: Parcel | None = None  # its first breath is said, its answers are not yet heard
    _refused: LoginRefused | None = None

    def send_all(self, parcels: Iterable[Parcel]) -> Generator[str | TransportError | AnswerLost, None, None]:
        """What became of each, in order: the server's words, not sent, or nobody knows."""
        coming = iter(parcels)
        parcel = next(coming, None)
        try:
            while parcel is not None:
                following = next(coming, None)
                try:
                    words = self._hand_over(self._address(parcel), parcel, following)
                except (TransportError, AnswerLost) as error:
                    yield error
                else:
                    yield words
                parcel = following
        finally:
            if self._announced is not None:
                self._hang_up()

    def send(self, sender: str, recipient: str, raw: bytes) -> str:
        """One letter; answers with the server's words. Raises TransportError or AnswerLost."""
        (outcome,) = self.send_all([Parcel(sender, recipient, raw)])
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def close(self) -> None:
        """Leave; the next letter opens a new line."""
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        try:
            smtp.quit()
        except (SMTPException, OSError):
            smtp.close()

    def _address(self, parcel: Parcel) -> SMTP:
        """Say from whom and to whom, up to the server's "go on". Raises TransportError."""
        if not parcel.has_addresses:
            wrong = parcel.recipient if ADDRESS.fullmatch(parcel.sender) else parcel.sender
            raise TransportError(f"{wrong!r} is no email address.", permanent=True)
        was_open = self._smtp is not None
        try:
            return self._ask_to_go_on(self._open(), parcel)
        except LineDropped as error:
            self._hang_up()
            if was_open:
                return self._address(parcel)
            raise self.account.failure(error) from error

    def _ask_to_go_on(self, smtp: SMTP, parcel: Parcel) -> SMTP:
        said, self._announced = self._announced, None
        answers: list[Answer] = []
        refusal = None
        for place, breath in enumerate(self._breaths(smtp, parcel)):
            if breath == ["DATA"] and (refusal := refusal_of(parcel.sender, parcel.recipient, answers)):
                break
            if place or said is not parcel:
                say(smtp, *breath)
            answers += hear(smtp, len(breath))
        if refusal is None:
            refusal = refusal_of(parcel.sender, parcel.recipient, answers[:-1])
        if refusal is None and answers[-1].code == GO_ON:
            return smtp
        if any(answer.code == CLOSING for answer in answers):
            raise LineDropped(answers[-1])
        if answers[-1].code == GO_ON:
            self._is_wary = True
            self._hang_up()
        else:
            self._reset(smtp)
        raise refusal or TransportError(f"The mail server takes no letter: {answers[-1]}", permanent=False)

    def _breaths(self, smtp: SMTP, parcel: Parcel) -> list[list[str]]:
        """What is said of a letter before its bytes; after each breath the answers are heard."""
        size = f" SIZE={len(parcel.raw)}" if smtp.has_extn("size") else ""
        readers = dict.fromkeys((parcel.recipient, parcel.sender))
        envelope = [f"MAIL FROM:<{parcel.sender}>{size}", *(f"RCPT TO:<{one}>" for one in readers)]
        if not smtp.has_extn("pipelining"):
            return [*([one] for one in envelope), ["DATA"]]
        return [envelope, ["DATA"]] if self._is_wary else [[*envelope, "DATA"]]

    def _hand_over(self, smtp: SMTP, parcel: Parcel, following: Parcel | None) -> str:
        """The letter's bytes, then in one breath its end and the next one's envelope."""
        try:
            smtp.send(escaped(parcel.raw))
        except SMTPException as error:
            self._hang_up()
            raise TransportError(
                f"The line broke before the whole letter was handed over: {error}", permanent=False
            ) from error
        try:
            self._end(smtp, following)
            answer = self._last_answer(smtp)
        except (SMTPException, OSError) as error:
            self._hang_up()
            raise AnswerLost(
                f"The line broke after the letter, before the server's answer: {error}"
            ) from error
        if answer.is_yes:
            return answer.words
        if not answer.is_no or answer.code == CLOSING:
            self._hang_up()
        if not answer.is_no:
            raise AnswerLost(f"The mail server's answer to the letter makes no sense: {answer}")
        raise TransportError(f"The mail server refused the letter: {answer}", permanent=answer.is_final)

    def _end(self, smtp: SMTP, following: Parcel | None) -> None:
        first: list[str] = []
        if following is not None and following.has_addresses and smtp.has_extn("pipelining"):
            first, self._announced = self._breaths(smtp, following)[0], following
        tell(smtp, ".", *first)

    def _last_answer(self, smtp: SMTP) -> Answer:
        if smtp.sock is None:
            raise ConnectionError("it is closed")
        smtp.sock.settimeout(self.last_patience)
        answer = hear_one(smtp)
        smtp.sock.settimeout(self.patience)
        return answer

    def _reset(self, smtp: SMTP) -> None:
        try:
            say(smtp, "RSET")
            hear(smtp, 1)
        except LineDropped:
            self._hang_up()

    def _hang_up(self) -> None:
        """Leave without a word: amid a letter even QUIT would be taken for a part of it."""
        smtp, self._smtp, self._announced = self._smtp, None, None
        if smtp is not None:
            smtp.close()

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
