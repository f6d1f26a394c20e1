"""One-time keys of the links that decide a reset, a paper, a batch of letters or a letter in doubt.

A proposal keeps its own key in its row. These are made from what is decided as it stands: once it was
decided, or has grown (a batch that took in more letters since the list was made), the link no longer fits,
so that nobody releases 300 letters by a link that said three, or issues a paper by approving it twice.
"""

import hmac
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.letter import Batch, Letter
from models.manifest import Manifest
from models.paper import PaperRecord
from models.vocabulary import Posting
from tasks.decide.answer import CannotDecide
from tasks.office import Office
from tasks.outcome import Waiting

STANDING = {"M": Manifest, "R": PaperRecord, "B": Batch, "L": Letter}


def with_keys(office: Office, waiting: Sequence[Waiting]) -> tuple[Waiting, ...]:
    """The same list; what has no key yet and can be decided by a link gets its own."""
    if all(one.key or one.id[:1] not in STANDING for one in waiting):
        return tuple(waiting)
    with office.register.read() as session:
        return tuple(one if one.key else replace(one, key=_key(session, office, one.id)) for one in waiting)


def check_key(office: Office, id_: str, key: str | None) -> None:
    """Raise CannotDecide if a link's key is not the one of `id_` as it stands now; P and I see to theirs."""
    if key is None or id_[:1] not in STANDING:
        return
    with office.register.read() as session:
        own = _key(session, office, id_)
    if not hmac.compare_digest(key.encode(), own.encode()):
        raise CannotDecide(
            f"This link was not made for {id_} as it stands now: open the newest list and use its link."
        )


def _key(session: Session, office: Office, id_: str) -> str:
    """Empty where nothing of this id is there."""
    table, number = STANDING.get(id_[:1]), id_[1:]
    if table is None or not number.isdigit():
        return ""
    version = session.scalar(select(table.version).where(table.id == int(number)))
    if version is None:
        return ""
    stands = f"decide {id_} as of {version}"
    if table is Batch:
        queued = select(func.count()).where(Letter.batch_id == int(number), Letter.posting == Posting.QUEUED)
        stands += f" with {session.scalar(queued)} letters"
    return hmac.digest(office.secret.encode(), stands.encode(), "sha256").hex()[:12]
