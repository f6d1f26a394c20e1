"""Torture: processes killed with -9 at moments of every kind, then what really arrived is counted.

`make torture`. `moments` says when, `watching` kills from inside, `warm` runs and kills from outside; `sides`
are the mailboxes that keep their own record, `trials` the killed runs and those that carry on, `counting`
lays record and ledger side by side.
"""
