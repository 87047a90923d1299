"""Tests of clarion.catalogue."""
