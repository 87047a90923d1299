"""django-allauth's forms with labels instead of placeholders, which disappear while one types."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy


def _label(form: forms.Form, **labels: Any) -> None:  # noqa: ANN401  (lazy texts)
    """Give the fields of ``form`` these labels and take their placeholders."""
    for name, field in form.fields.items():
        field.label = labels.get(name, field.label)
        field.widget.attrs.pop("placeholder", None)
    for name in {"code", "login"} & form.fields.keys():
        form.fields[name].widget.attrs.update(dir="ltr", autocapitalize="none", spellcheck="false")


class SignInForm(LoginForm):
    """User name or e-mail address, and password."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        _label(self, login=gettext_lazy("User name or e-mail address"), password=gettext_lazy("Password"))
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class PasswordAgainForm(ReauthenticateForm):
    """The password once more, before something that matters."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        _label(self, password=gettext_lazy("Password"))


class CodeForm(AuthenticateForm):
    """The code of the authenticator app, or a recovery code."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        _label(self, code=gettext_lazy("Code"))


class CodeAgainForm(ReauthenticateByCodeForm):
    """The same once more, before something that matters."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        _label(self, code=gettext_lazy("Code"))


class AuthenticatorForm(ActivateTOTPForm):
    """The first code of a new authenticator app."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        _label(self, code=gettext_lazy("Code that the app shows"))


class PasswordForm(ChangePasswordForm):
    """The old password and twice the new one."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        _label(
            self,
            oldpassword=gettext_lazy("Present password"),
            password1=gettext_lazy("New password"),
            password2=gettext_lazy("New password once more"),
        )
        self.fields["password1"].help_text = gettext_lazy(
            "At least 12 characters, no common password, nothing like your name. Several words are easy to remember."
        )
