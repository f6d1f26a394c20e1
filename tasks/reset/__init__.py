"""The reset of the plan: proposed, applied or refused by a named decision, taken back."""
