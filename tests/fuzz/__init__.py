"""Ten thousand mutilated messages through the whole intake; `python -m tests.fuzz [COUNT] [--seed SEED]`."""
