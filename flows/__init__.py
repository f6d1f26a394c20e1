"""The scheduled jobs: one file one job, read as a list of steps."""
