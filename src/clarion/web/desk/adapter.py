"""How django-allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse


class DeskAccounts(DefaultAccountAdapter):
    """Accounts are made by ``clarion account add`` and by nothing else; the site sends no e-mail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up."""
        del request
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the account."""
        del request
        return reverse("mfa_index")
