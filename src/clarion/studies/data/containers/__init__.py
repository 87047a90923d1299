"""One module for each kind of file: bytes in, a table of texts out."""
