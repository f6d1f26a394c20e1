"""Where an action stands, and above all whether it is done."""
