"""How flows are set going: by the clock, by the post, by hand."""
