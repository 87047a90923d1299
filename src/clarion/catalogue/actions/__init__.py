"""One file per change of state."""
