"""One module per measured promise; each prints one JSON document on standard output."""
