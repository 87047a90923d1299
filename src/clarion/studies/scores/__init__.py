"""Scores, gradings and criteria that Clarion ships, each with its source; adding one is adding one file.

``shipped`` holds scores computed from measures, ``gradings`` gradings of laboratory values, ``criteria`` what a product
has to meet.
"""
