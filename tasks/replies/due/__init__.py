"""A new date, or time to find one."""
