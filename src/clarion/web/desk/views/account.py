"""Your account: password, authenticator app, recovery codes."""

from typing import Any

from allauth.account import views as accounts
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.utils.translation import gettext_noop

from clarion.web.desk.forms.sign_in import AuthenticatorForm, PasswordForm
from clarion.web.desk.views.framed import Framed


class Account(Framed, factors.IndexView):
    """Who one is here, and how one signs in."""

    page = "account.html"
    title = gettext_noop("Your account")


class Password(Framed, accounts.PasswordChangeView):
    """Another password."""

    form_class = PasswordForm
    page = "password.html"
    title = gettext_noop("Change the password")


class Authenticator(Framed, totp.ActivateTOTPView):
    """An authenticator app as the second step of signing in."""

    form_class = AuthenticatorForm
    page = "authenticator.html"
    title = gettext_noop("Set up an authenticator app")

    def get_context_data(self, **named: Any) -> dict[str, Any]:  # noqa: ANN401
        """The secret as a picture and as letters."""
        values: dict[str, Any] = super().get_context_data(**named)
        secret = values["form"].secret
        letters = " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
        return {"form": values["form"], "picture": values["totp_svg_data_uri"], "secret": letters}


class AuthenticatorOff(Framed, totp.DeactivateTOTPView):
    """Back to the password alone."""

    page = "authenticator-off.html"
    title = gettext_noop("Switch the authenticator app off")


class RecoveryCodes(Framed, recovery_codes.ViewRecoveryCodesView):
    """Codes for the day on which the phone is lost."""

    page = "recovery-codes.html"
    title = gettext_noop("Recovery codes")


class NewRecoveryCodes(Framed, recovery_codes.GenerateRecoveryCodesView):
    """New ones; the old ones no longer work."""

    page = "new-recovery-codes.html"
    title = gettext_noop("New recovery codes")
