"""Signing in and out."""

from typing import Any

from allauth.account import views as accounts
from allauth.mfa.base import views as factors
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_noop

from clarion.web.desk.forms.sign_in import CodeAgainForm, CodeForm, PasswordAgainForm, SignInForm
from clarion.web.desk.frame import render
from clarion.web.desk.views.framed import Framed


class SignIn(Framed, accounts.LoginView):
    """User name or e-mail address, and password."""

    form_class = SignInForm
    page = "sign-in.html"
    title = gettext_noop("Sign in")

    def form_valid(self, form: SignInForm) -> HttpResponse:
        """Sign in; sessions that have run out go on this occasion, so that they need no job of their own."""
        SessionStore.clear_expired()
        response: HttpResponse = super().form_valid(form)
        return response


class SecondStep(Framed, factors.AuthenticateView):
    """The code of the authenticator app, for accounts that have one."""

    form_class = CodeForm
    page = "code.html"
    title = gettext_noop("Code of your authenticator app")


class Again(Framed, accounts.ReauthenticateView):
    """The password once more, before something that matters."""

    form_class = PasswordAgainForm
    page = "again.html"
    title = gettext_noop("Is it you?")


class AgainByCode(Framed, factors.ReauthenticateView):
    """The code once more, before something that matters."""

    form_class = CodeAgainForm
    page = "again.html"
    title = gettext_noop("Is it you?")


class SignOut(Framed, accounts.LogoutView):
    """Asks before it signs out, unless the page's own button was used."""

    page = "sign-out.html"
    title = gettext_noop("Sign out")

    def get_context_data(self, **named: Any) -> dict[str, Any]:  # noqa: ANN401
        """Nothing but what every page has."""
        return dict(named)


def switched_off(request: HttpRequest) -> HttpResponse:
    """The password was right and the account is switched off."""
    return render(request, "message.html", title=gettext("This account is switched off"), status=403, text="")
