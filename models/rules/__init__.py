"""Pure decisions of the Trust, each found once: values in, values out, no clock and no database."""
