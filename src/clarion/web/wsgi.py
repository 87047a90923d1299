"""The site as a WSGI application: static files, then pages from memory, then Django."""

import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clarion.web.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from whitenoise import WhiteNoise

django_application: Any = get_wsgi_application()

# Only after Django is set up may anything that uses its models be imported.
from clarion.catalogue.queries import catalogue_revision  # noqa: E402
from clarion.web.middleware.desk import is_desk  # noqa: E402
from clarion.web.page_cache import PageCache  # noqa: E402
from clarion.web.static import FOLDERS, static_prefix  # noqa: E402


def _revision() -> int:
    """The catalogue's revision; asked for outside Django's requests, so a connection gone stale is dropped here."""
    close_old_connections()
    return catalogue_revision()


_server = settings.INSTANCE.config.server
pages = (
    PageCache(
        django_application,
        _revision,
        megabytes=_server.page_cache_mb,
        seconds=_server.page_cache_seconds,
        max_age=_server.max_age,
        private=is_desk,
    )
    if _server.page_cache_mb
    else django_application
)
application = WhiteNoise(pages, max_age=0, allow_all_origins=False)
# The prefix holds a digest of the files, so a browser that has one never needs to ask again.
for _folder in FOLDERS:
    application.add_files(_folder, prefix=static_prefix())
application.immutable_file_test = lambda _path, url: url.startswith(static_prefix())
if settings.INSTANCE.media_folder.is_dir():
    application.add_files(settings.INSTANCE.media_folder, prefix="/media/")
