"""Criteria that products have to meet, one file for each document."""
