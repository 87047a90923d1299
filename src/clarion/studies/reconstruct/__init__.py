"""Participants' data that are consistent with a study's claims: are there any, and how varied? See ``search``."""
