"""Who may open a page of the desk."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import resolve_url

View = Callable[..., HttpResponseBase]


def for_communicators(view: View) -> View:
    """``view`` for those alone who may work at the desk; who is not signed in is asked to, others are refused."""

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:  # noqa: ANN401
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
        if not request.user.is_staff:
            raise PermissionDenied
        return view(request, *arguments, **named)

    return guarded


def name_of(user: User | AnonymousUser) -> str:
    """How decisions name whoever made them."""
    return user.get_username()
