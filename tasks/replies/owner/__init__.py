"""Whose an action is: passed on, or not taken."""
