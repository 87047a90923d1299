"""Addresses of the desk. Those of signing in keep the names by which django-allauth looks for them."""

from django.urls import path

import clarion.web.converters  # noqa: F401  (registers what stands in the paths)
from clarion.web.desk.access import for_communicators
from clarion.web.desk.views import account, checks, claims, decisions, evidence, plain_words, plan, sign_in, works

urlpatterns = [
    path("", for_communicators(works.works), name="desk"),
    path("works/<text:public_id>/evidence/", for_communicators(evidence.evidence), name="desk-evidence"),
    path("works/<text:public_id>/evidence/claims/", for_communicators(claims.add), name="desk-add-claim"),
    path(
        "works/<text:public_id>/evidence/claims/<text:kind>/<int:start>-<int:end>/",
        for_communicators(claims.claim),
        name="desk-claim",
    ),
    path("works/<text:public_id>/evidence/checks/<text:key>/", for_communicators(checks.explain), name="desk-check"),
    path("works/<text:public_id>/evidence/plan/", for_communicators(plan.plan), name="desk-plan"),
    path("works/<text:public_id>/plain-words/", for_communicators(plain_words.plain_words), name="desk-plain-words"),
    path(
        "works/<text:public_id>/decisions/<int:number>/undo/",
        for_communicators(decisions.undo),
        name="desk-undo",
    ),
    path("sign-in/", sign_in.SignIn.as_view(), name="account_login"),
    path("sign-in/code/", sign_in.SecondStep.as_view(), name="mfa_authenticate"),
    path("sign-in/again/", sign_in.Again.as_view(), name="account_reauthenticate"),
    path("sign-in/again/code/", sign_in.AgainByCode.as_view(), name="mfa_reauthenticate"),
    path("sign-in/switched-off/", sign_in.switched_off, name="account_inactive"),
    path("sign-out/", sign_in.SignOut.as_view(), name="account_logout"),
    path("account/", account.Account.as_view(), name="mfa_index"),
    path("account/password/", account.Password.as_view(), name="account_change_password"),
    path("account/authenticator/", account.Authenticator.as_view(), name="mfa_activate_totp"),
    path("account/authenticator/off/", account.AuthenticatorOff.as_view(), name="mfa_deactivate_totp"),
    path("account/recovery-codes/", account.RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new/", account.NewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
]
