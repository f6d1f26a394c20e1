"""The two messages by which an office tries its own mailbox: a letter in our form, and an answer to it.

Both go from the office to the office and to nobody else. The answer says that a machine wrote it, so that a
`collect` which comes across it answers nobody; the letter is known as our own by its Message-ID.
"""

from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage

from tasks.mail.token import make_token, message_id_of, ref_line, subject_tag
from tasks.mail.transport import Envelope
from tasks.office import Office

LETTER, ANSWER = "iqip doctor, a letter to ourselves", "iqip doctor, an answer to ourselves"
WORDS = "The improvement office tries its own mailbox with this message. Nobody needs to do anything.\n\n"


@dataclass(frozen=True)
class Trial:
    """One try; `token` stands in both messages."""

    office: str
    token: str
    at: datetime

    @property
    def letter_id(self) -> str:
        """The Message-ID that the letter is given."""
        return message_id_of(self.token, self.office)

    @property
    def answer_id(self) -> str:
        """The Message-ID that the answer is given."""
        return self.letter_id.replace("iqip-", "doctor-")

    def envelope(self, message_id: str) -> Envelope:
        """From the office to the office."""
        return Envelope(self.office, self.office, self.token, message_id, self.at.date())

    def letter(self) -> bytes:
        """As our letters are marked."""
        return self._message(
            LETTER, {"Message-ID": self.letter_id, "Auto-Submitted": "auto-generated"}
        ).as_bytes()

    def answer(self, to: str) -> EmailMessage:
        """An answer to the letter that bears the Message-ID `to`."""
        thread = {"In-Reply-To": to, "References": to} if to else {}
        marks = {"Message-ID": self.answer_id, **thread, "Auto-Submitted": "auto-replied"}
        return self._message(ANSWER, marks)

    def _message(self, subject: str, marks: dict[str, str]) -> EmailMessage:
        message = EmailMessage(policy=policy.SMTP)
        message["From"] = message["To"] = self.office
        message["Subject"] = f"{subject} {subject_tag(self.token)}"
        message["Date"] = self.at
        for name, value in marks.items():
            message[name] = value
        message["X-Auto-Response-Suppress"] = "All"
        message.set_content(f"{subject}.\n{WORDS}{ref_line(self.token)}\n")
        return message


def make_trial(office: Office, at: datetime) -> Trial:
    """A try of this moment."""
    address = office.settings.trust.email
    return Trial(address, make_token(office.secret, f"doctor {at.isoformat()}", address), at)
