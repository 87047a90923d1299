"""The desk's forms, one file a subject."""
