"""What a refusal of Microsoft Graph means, and its likely cure, in a sentence for the office.

Codes: "Microsoft Graph error responses and resource types" (learn.microsoft.com/graph/errors), and those of
Exchange ("ResponseCode", learn.microsoft.com/exchange/client-developer), which Graph hands through.
"""

BY_CODE = {
    "ErrorSendAsDenied": "the letter's sender is not this mailbox: let [trust] email be its address",
    "ErrorInvalidRecipients": "the recipient's address is not valid: correct it in the register",
    "ErrorInvalidUser": "there is no mailbox of that name in the tenant: correct [trust] email",
    "ResourceNotFound": "there is no mailbox of that name in the tenant: correct [trust] email",
    "MailboxNotEnabledForRESTAPI": 'the mailbox is not in Microsoft\'s cloud: use transport = "exchange"',
    "ErrorQuotaExceeded": "the mailbox is full: empty a folder of it",
    "ErrorExceededMessageLimit": "the mailbox has sent its most for a day: the rest goes tomorrow",
    "ErrorMessageSubmissionBlocked": "the mailbox may not send at present: ask who runs it why it is blocked",
    "ErrorMessageSizeExceeded": "the letter is too large: attach less",
    "ErrorItemNotFound": "the message is not there any more",
}
BY_STATUS = {
    400: "it did not understand the request",
    401: "it does not know this application's access token: check tenant, client, and the certificate or "
    "IQIP_GRAPH_SECRET, and that this machine's clock is right",
    403: "the application may not do this: give it Mail.ReadWrite and Mail.Send for this mailbox by RBAC for "
    "Applications, and have an administrator consent",
    404: "it is not there: check that [trust] email is the mailbox's address",
    413: "the letter is too large, Graph takes 4 MB: attach less",
    429: "it was asked too often: the next run goes on",
    503: "it is overloaded or being mended: the next run goes on",
    507: "the mailbox is full: empty a folder of it",
}
NEVER = frozenset(
    (
        *("ErrorInvalidRecipients", "ErrorMessageSizeExceeded"),
        *("ErrorMimeContentInvalid", "ErrorMimeContentInvalidBase64String"),
    )
)


def sentence_of(mailbox: str, status: int, code: str) -> str:
    """Which mailbox, what happened, what would help."""
    cure = BY_CODE.get(code) or BY_STATUS.get(status)
    if cure is None:
        cure = "it is in trouble: the next run tries again" if status >= 500 else "it gave no reason we know"
    return f"Microsoft Graph, {mailbox}: {cure} ({status}{f' {code}' if code else ''})."


def is_for_good(status: int, code: str) -> bool:
    """Whether the letter or its address is at fault, so that no later try could go better."""
    return status == 413 or code in NEVER
