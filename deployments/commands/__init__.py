"""The commands of `iqip`, a file for each kind of errand. Each imports what it needs when it is called."""
