"""Clarion: an institution's publication records in, a public site out."""

__version__ = "0.1.0"
