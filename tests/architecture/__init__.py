"""Tests of the house itself: sizes, names, and documents that must keep up with the source."""
