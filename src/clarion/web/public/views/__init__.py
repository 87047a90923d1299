"""Views of the reader's site, one file per noun: each asks the catalogue's queries and renders a page."""

from clarion.web.public.views.errors import bad_request, not_found, server_error

__all__ = ["bad_request", "not_found", "server_error"]
