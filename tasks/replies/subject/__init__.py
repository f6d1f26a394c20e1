"""Which of the actions asked about a clause speaks of."""
