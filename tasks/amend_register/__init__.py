"""Changes the register without a workbook: one amendment at a time, with a name and a reason."""

from tasks.amend_register.amending import amend
from tasks.amend_register.amendment import Amendment, AmendmentRefused, What

__all__ = ["Amendment", "AmendmentRefused", "What", "amend"]
