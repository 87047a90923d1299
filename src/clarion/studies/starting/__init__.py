"""A new study: a commented study file and empty files for the data, from a few answers."""
