"""One format each for what leaves the program, and the annotations that come back in. Never touches the store."""
