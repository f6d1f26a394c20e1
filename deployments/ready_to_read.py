"""Imported by the process from which runs fork (`deployments.warm`), and nowhere else.

What the first reply that is read would make is made once, before any run: half a second of each collect run.
It is done at import because that is all that the standard library's forkserver offers to be done beforehand.
"""

from tasks.replies.patterns.sifting import SIEVE

SIEVE.make_ready()
