"""Whether this office's mail server can tell who is away, and is to be asked."""

from tasks.office import Office

CAN_TELL = ("exchange", "graph")


def can_tell_absences(office: Office) -> bool:
    """By the transport and [chase] look_up_absences."""
    return office.settings.mail.transport in CAN_TELL and office.settings.chase.look_up_absences
