"""What a policy or a person answers, and what changes because of it."""
