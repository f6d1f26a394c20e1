"""The post room: letters made from frozen values, and the ways they go out and come in."""
