"""What a refusal of Exchange means, and its likely cure, in a sentence for the office.

A code is one of "ResponseCode" (learn.microsoft.com/exchange/client-developer/web-service-reference/
responsecode), an HTTP status, or one of ours for what never reached Exchange.
"""

NO_ANSWER, NOT_EXCHANGE, UNTRUSTED, NOT_FOUND_OUT = "no-answer", "not-exchange", "certificate", "autodiscover"
CURES = {
    NO_ANSWER: "the line failed: check the network, then [mail.exchange] endpoint",
    NOT_EXCHANGE: "what answers is no Exchange: is there a proxy, or is [mail.exchange] endpoint wrong?",
    UNTRUSTED: "its certificate is not trusted: name the file of its authority in [mail.exchange] ca_file",
    NOT_FOUND_OUT: "autodiscover does not tell where the mailbox is: write [mail.exchange] endpoint",
    "401": "the login was refused: correct [mail.exchange] user and auth, and the password or secret in "
    "IQIP_EXCHANGE_SECRET; it is not tried again in this run, lest the account be locked",
    "403": "this login may not use Exchange Web Services: have who runs Exchange allow it",
    "404": "there are no Exchange Web Services: correct [mail.exchange] endpoint",
    "429": "it was asked too often: the next run goes on",
    "503": "it is overloaded or being mended: the next run goes on",
    "ErrorAccessDenied": "the login may not do this with the mailbox: give it full access to it",
    "ErrorSendAsDenied": "the login may not send as this mailbox: give it the right, and let "
    "[trust] email be its address",
    "ErrorImpersonateUserDenied": "the login may not impersonate: give it the role ApplicationImpersonation, "
    'or set [mail.exchange] access = "delegate"',
    "ErrorImpersonationDenied": "the login may not impersonate: give it the role ApplicationImpersonation, "
    'or set [mail.exchange] access = "delegate"',
    "ErrorNonExistentMailbox": "there is no mailbox of that address: correct [trust] email",
    "ErrorMailboxMoveInProgress": "the mailbox is being moved to another server: the next run goes on",
    "ErrorMailboxStoreUnavailable": "the mailbox cannot be reached just now: the next run goes on",
    "ErrorInvalidRecipients": "the recipient's address is not valid: correct it in the register",
    "ErrorMessageSizeExceeded": "the letter is too large: attach less",
    "ErrorQuotaExceeded": "the mailbox is full: empty a folder of it",
    "ErrorServerBusy": "it was asked too often: the next run goes on",
    "ErrorItemNotFound": "the message is not there any more",
}
FOR_GOOD = frozenset(
    (
        *("ErrorInvalidRecipients", "ErrorMessageSizeExceeded"),
        *("ErrorMimeContentInvalid", "ErrorMimeContentInvalidBase64String"),
    )
)
GONE = frozenset(("ErrorItemNotFound", "ErrorInvalidIdMalformed", "ErrorInvalidId", "ErrorInvalidIdEmpty"))
UNCLEAR = frozenset(  # it may have been done all the same
    (
        *(NO_ANSWER, NOT_EXCHANGE, "ErrorTimeoutExpired", "ErrorInternalServerError"),
        *("ErrorInternalServerTransientError", "ErrorMailboxStoreUnavailable", "ErrorBatchProcessingStopped"),
    )
)


def sentence_of(mailbox: str, code: str, detail: str = "") -> str:
    """Which mailbox, what happened, what would help."""
    cure = CURES.get(code)
    if cure is None:
        cure = "it is in trouble: the next run tries again" if is_unclear(code) else "it refused"
    said = " ".join((code, *detail.split()))[:200]
    return f"Exchange, {mailbox}: {cure} ({said})."


def is_unclear(code: str) -> bool:
    """Whether what was asked for may have been done in spite of this answer."""
    return code in UNCLEAR or (code.isdigit() and int(code) >= 500)
