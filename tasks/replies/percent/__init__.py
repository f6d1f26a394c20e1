"""How much of an action is done."""
