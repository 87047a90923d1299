from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0003_evidence"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="undone_by",
            field=models.CharField(blank=True, max_length=200),
        ),
    ]
