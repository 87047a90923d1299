"""Tests of clarion.instance."""
