"""What is said to a mail server and heard of it, line by line."""

from smtplib import SMTP, SMTPException

from tasks.mail.smtp_answers import Answer


class LineDropped(Exception):
    """The line broke, or the server closes it, before any letter was handed over."""


def tell(smtp: SMTP, *lines: str) -> None:
    """Say it all in one breath. Raises SMTPException."""
    smtp.send("".join(f"{line}\r\n" for line in lines))


def say(smtp: SMTP, *commands: str) -> None:
    """Say them all in one breath, before a letter. Raises LineDropped."""
    try:
        tell(smtp, *commands)
    except SMTPException as error:
        raise LineDropped(error) from error


def hear(smtp: SMTP, answers: int) -> list[Answer]:
    """So many answers, in order. Raises LineDropped."""
    try:
        return [hear_one(smtp) for _ in range(answers)]
    except SMTPException as error:
        raise LineDropped(error) from error


def hear_one(smtp: SMTP) -> Answer:
    """The next answer. Raises SMTPException."""
    code, words = smtp.getreply()
    return Answer(code, words.decode("utf-8", "replace"))
