"""Who has an account."""

from datetime import datetime

import msgspec
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One account, without anything secret."""

    name: str
    email: str
    communicator: bool
    """Whether it may work at the desk."""
    second_step: bool
    """Whether signing in asks for a code of an authenticator app as well."""
    made: datetime
    last_signed_in: datetime | None


def accounts() -> tuple[Account, ...]:
    """Every account, by name; one query."""
    codes = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    rows = User.objects.annotate(second_step=Exists(codes)).order_by("username")
    columns = ("username", "email", "is_staff", "second_step", "date_joined", "last_login")
    return tuple(
        Account(name=name, email=email, communicator=staff, second_step=second, made=made, last_signed_in=last)
        for name, email, staff, second, made, last in rows.values_list(*columns)
    )
