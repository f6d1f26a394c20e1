"""The ledger: letters claimed, posted, looked for, released, held."""
