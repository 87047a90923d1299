"""Tests of clarion.catalogue.queries."""
