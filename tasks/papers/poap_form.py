"""The one-page Word form of a Plan on a Page: written prefilled, read back as people return it."""

from tasks.papers.poap_reading import read_poap_form
from tasks.papers.poap_values import NotAPoapForm, PoapForm
from tasks.papers.poap_writing import write_poap_form

__all__ = ["NotAPoapForm", "PoapForm", "read_poap_form", "write_poap_form"]
