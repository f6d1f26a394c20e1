"""Asks Microsoft Graph over HTTP: signed, patient when told to wait, and in sentences where it fails.

A request that was throttled is repeated after the time that the answer names ("Microsoft Graph throttling
guidance", learn.microsoft.com/graph/throttling), within bounds: a run that would have to wait longer stops
asking, and the next one goes on. A request to send is repeated only after 429: then nothing was done yet.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from tasks.mail.graph_account import GraphAccount
from tasks.mail.graph_cures import is_for_good, sentence_of
from tasks.mail.transport import TransportError

THROTTLED, UNAVAILABLE, UNAUTHORISED = 429, 503, 401
MOST_TRIES = 4
UNTOLD_WAIT = 10.0  # seconds, where the answer names no time
LONGEST_WAIT = 120.0
MOST_WAITING = 600.0  # of all requests on one line


class GraphRefused(TransportError):
    """Microsoft Graph answered, and said no; `status` is HTTP's, `code` its own."""

    def __init__(self, sentence: str, status: int, code: str) -> None:
        super().__init__(sentence, permanent=is_for_good(status, code))
        self.status, self.code = status, code

    @property
    def is_gone(self) -> bool:
        """Whether the message that was asked for is not in the mailbox any more."""
        return self.status == 404 and self.code == "ErrorItemNotFound"


class LineBroken(TransportError):
    """No answer came. `may_have_arrived`: the request was at least partly on its way."""

    def __init__(self, sentence: str, *, may_have_arrived: bool) -> None:
        super().__init__(sentence, permanent=False)
        self.may_have_arrived = may_have_arrived


@dataclass
class GraphLine:
    """Requests to one mailbox, over connections that are kept open."""

    account: GraphAccount
    client: httpx.Client
    sleep: Callable[[float], None]
    _waited: float = 0.0
    _closed: str = ""  # why nothing is asked any more

    def ask(
        self,
        method: str,
        path: str,
        *,
        content: bytes | None = None,
        json: Mapping[str, object] | None = None,
        page_size: int | None = None,
        stream: bool = False,
        repeat: Collection[int] = (THROTTLED, UNAVAILABLE),
    ) -> httpx.Response:
        """The answer to a request; `path` is one below the mailbox, or a whole link that Graph gave.

        The caller closes the answer if it is a `stream`. Raises GraphRefused and LineBroken.
        """
        if self._closed:
            raise GraphRefused(self._closed, THROTTLED, "")
        prefer = 'IdType="ImmutableId"' + (f", odata.maxpagesize={page_size}" if page_size else "")
        headers = {"Prefer": prefer} | ({"Content-Type": "text/plain"} if content is not None else {})
        url = path if path.startswith(f"{self.account.place}/") else self._mailbox() + path
        is_refused = False
        for tries_left in reversed(range(MOST_TRIES)):
            headers["Authorization"] = f"Bearer {self.account.token(is_refused)}"
            try:
                request = self.client.build_request(method, url, content=content, json=json, headers=headers)
                answer = self.client.send(request, stream=stream)
            except (httpx.RequestError, httpx.InvalidURL) as error:
                if method == "GET" and tries_left:  # the other side may close a line that was idle
                    continue
                raise self.broken(error) from error
            if answer.is_success:
                return answer
            refused = self._refused(answer)
            if answer.status_code == UNAUTHORISED and not is_refused and tries_left:
                is_refused = True
            elif answer.status_code in repeat and tries_left:
                self._wait(answer, refused)
            else:
                raise refused
        raise AssertionError("the last try returns or raises")

    def answer(self, method: str, path: str, **parts: Any) -> dict[str, Any]:
        """The JSON object that a request is answered with; `parts` as in `ask`."""
        response = self.ask(method, path, **parts)
        try:
            said = response.json()
        except ValueError:
            said = None
        if not isinstance(said, dict):
            raise GraphRefused(
                f"{self.account.place} answers, not as Microsoft Graph does: is there a proxy in between?",
                response.status_code,
                "",
            )
        return said

    def broken(self, error: Exception) -> LineBroken:
        """What a failed connection means; only one that never stood has surely carried nothing."""
        is_unmade = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.InvalidURL)
        return LineBroken(
            f"The line to {self.account.place} failed ({error or type(error).__name__}): check the network.",
            may_have_arrived=not is_unmade,
        )

    def _mailbox(self) -> str:
        return f"{self.account.place}/users/{quote(self.account.mailbox, safe='@')}"

    def _refused(self, answer: httpx.Response) -> GraphRefused:
        code = ""
        try:
            answer.read()
            code = str(answer.json()["error"]["code"])[:80]
        except (httpx.RequestError, ValueError, LookupError, TypeError):
            pass  # the status alone says enough
        finally:
            answer.close()
        return GraphRefused(
            sentence_of(self.account.mailbox, answer.status_code, code), answer.status_code, code
        )

    def _wait(self, answer: httpx.Response, refused: GraphRefused) -> None:
        told = answer.headers.get("Retry-After", "")
        seconds = float(told) if told.isascii() and told.isdigit() else UNTOLD_WAIT
        if seconds > LONGEST_WAIT or self._waited + seconds > MOST_WAITING:
            self._closed = f"{str(refused).rstrip('.')}; it asks to wait {seconds:.0f} seconds."
            raise GraphRefused(self._closed, refused.status, refused.code) from refused
        self._waited += seconds
        self.sleep(seconds)
