"""One file for each kind of claim: each reads it from a passage."""
