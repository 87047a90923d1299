"""Clinical studies: described once in a file that a clinician can read, computed again by anyone.

A study file and participants' data go in; every number that a paper reports, with how it was reached, comes out.
"""
