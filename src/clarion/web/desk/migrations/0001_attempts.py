"""The table in which attempts to sign in are counted."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Made by Django."""

    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="Attempt",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField(db_index=True)),
            ],
            options={"db_table": "desk_attempts"},
        ),
    )
