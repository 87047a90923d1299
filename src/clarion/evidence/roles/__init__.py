"""Roles of sentences: which tell the background, which the aim, the methods, the results, the conclusions.

``from clarion.evidence.roles import roles``: :func:`roles` for one abstract, :func:`roles_of_all` for many;
:func:`role_of_heading` and :func:`inline_heading` for the authors' own headings. The weights are read on first use.
"""

from clarion.evidence.roles.guess import RoleGuess, Scheme, roles, roles_of_all
from clarion.evidence.roles.headings import inline_heading, role_of_heading, roles_of_heading

__all__ = ["RoleGuess", "Scheme", "inline_heading", "role_of_heading", "roles", "roles_of_all", "roles_of_heading"]
