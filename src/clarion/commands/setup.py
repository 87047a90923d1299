"""What most commands need first: Django on the instance, and a database with the present schema."""

import os

import django
from django.conf import settings

from clarion.instance import Instance, InstanceError


def connect(instance: Instance) -> None:
    """Set Django up on ``instance``. Raises InstanceError where the configuration is wrong or names another."""
    os.environ["CLARION_HOME"] = str(instance.home)
    if not settings.configured:
        # Set, not defaulted: the variable may be left over from another Django project in the same shell.
        os.environ["DJANGO_SETTINGS_MODULE"] = "clarion.web.settings"
    _ = instance.config
    if settings.configured and settings.INSTANCE.home != instance.home:
        raise InstanceError(f"this process already works on {settings.INSTANCE.home}")
    django.setup()


def migrate() -> int:
    """Bring the database's schema up to date; how many migrations were applied."""
    # Django's own modules may only be imported once it is set up.
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", verbosity=0, interactive=False)
    return len(plan)
