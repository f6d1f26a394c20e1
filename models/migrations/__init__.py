"""Changes to the register, in order; `models.store.upgrade` runs them."""
