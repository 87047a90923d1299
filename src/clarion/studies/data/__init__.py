"""Participants' data: from files as people have them to arrays, with a problem for everything that does not fit."""
