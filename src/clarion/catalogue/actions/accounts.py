"""Making, changing and removing accounts of those who work at the desk."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction


class AccountError(Exception):
    """An account can't be made or changed like this; the message says why."""


@transaction.atomic
def add_account(name: str, email: str, password: str, *, communicator: bool = True) -> None:
    """Make an account that signs in as ``name`` or ``email``.

    ``communicator``: whether it may work at the desk. Raises AccountError where the name or address is taken or is
    none, or the password is too easy to guess.
    """
    user = User(username=name, email=email.lower(), is_staff=communicator)
    try:
        User.username_validator(name)
        validate_email(email)
    except ValidationError as error:
        raise AccountError(" ".join(error.messages)) from error
    if "@" in name:
        # Who types it could as well mean somebody's address.
        raise AccountError("a user name has no @ in it; the e-mail address is given by --email")
    if len(name) > 150:
        raise AccountError("a user name has at most 150 characters")
    if User.objects.filter(username__iexact=name).exists():
        raise AccountError(f"there is an account {name} already; clarion account password {name} sets a new password")
    if User.objects.filter(email__iexact=email).exists():
        raise AccountError(f"an account with the address {email} is there already; see clarion account list")
    _set(user, password)
    user.save()
    # Whoever runs the site vouches for the address: nothing is sent to it.
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


@transaction.atomic
def change_password(name: str, password: str) -> None:
    """Set a new password, and take away the second step of signing in, which may be what was lost.

    Whoever is signed in with the old one no longer is. Raises AccountError where there is no such account or the
    password is too easy to guess.
    """
    user = _user(name)
    _set(user, password)
    user.save()
    Authenticator.objects.filter(user=user).delete()


@transaction.atomic
def remove_account(name: str) -> None:
    """Remove an account; what it decided stays, with its name. Raises AccountError where there is none."""
    _user(name).delete()


def _user(name: str) -> User:
    user = User.objects.filter(username__iexact=name).first()
    if user is None:
        raise AccountError(f"there is no account {name}; see clarion account list")
    return user


def _set(user: User, password: str) -> None:
    """Give ``user`` the password unless it is too easy to guess."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise AccountError(" ".join(error.messages)) from error
    user.set_password(password)
