import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say():
    # Ends with status 1 where a migration is missing.
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
