import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import User

from clarion.catalogue.actions.accounts import AccountError, add_account, change_password, remove_account
from clarion.catalogue.actions.evidence import decide
from clarion.catalogue.models import Decision, Work
from clarion.catalogue.queries.accounts import accounts
from clarion.evidence.assessment import PlanDecision

pytestmark = pytest.mark.django_db
PASSWORD = "seven salty apricots"


def test_a_new_password_takes_the_second_step_away_since_it_may_be_what_was_lost():
    add_account("nadia", "nadia@example.org", PASSWORD)
    TOTP.activate(User.objects.get(), "A" * 32)
    assert accounts()[0].second_step
    change_password("nadia", "nine bitter oranges")
    assert not accounts()[0].second_step


def test_the_address_counts_as_known_so_that_an_authenticator_app_can_be_set_up():
    add_account("nadia", "Nadia@Example.org", PASSWORD)
    address = EmailAddress.objects.get()
    assert (address.email, address.verified, address.primary) == ("nadia@example.org", True, True)


def test_what_somebody_decided_stays_when_the_account_is_gone():
    add_account("nadia", "nadia@example.org", PASSWORD)
    work = Work.objects.create(
        public_id="x", type="article", standing="current", slug="x", updated="2020-01-01T00:00:00Z", document=b"",
        status=Work.Status.DELETED,
    )  # fmt: skip
    decide(work.pk, PlanDecision(source="NCT00000001", n=3), who="nadia")
    remove_account("nadia")
    assert Decision.objects.get().who == "nadia"
    with pytest.raises(AccountError, match="no account nadia"):
        remove_account("nadia")
