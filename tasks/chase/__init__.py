"""From the register to the letters of a day: who hears what, and why."""
