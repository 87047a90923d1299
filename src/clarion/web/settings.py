"""Django's settings, made from the instance's configuration; nothing is configured here by hand."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url

from clarion.instance import Instance

INSTANCE = Instance.from_environment()
SITE = INSTANCE.config.sites[0]

SECRET_KEY = INSTANCE.secret_key
DEBUG = False
ALLOWED_HOSTS = [
    urlsplit(SITE.address).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    "[::1]",
    *INSTANCE.config.server.trusted_hosts,
]

SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": INSTANCE.database_file,
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        # A writer takes its lock at the start of a transaction: two that upgrade from a read would deadlock.
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; "
        "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=1073741824; "
        # A block of an import writes some 10 MB; the default would copy the log into the file after every one.
        "PRAGMA wal_autocheckpoint=16000",
    },
}
DATABASES = {
    "default": dj_database_url.parse(INSTANCE.database_url, conn_max_age=None, conn_health_checks=True)
    if INSTANCE.database_url
    else SQLITE
}

INSTALLED_APPS = ["clarion.catalogue"]
MIDDLEWARE = [
    "clarion.web.middleware.security.security_headers",
    "clarion.web.middleware.site.current_site",
]
ROOT_URLCONF = "clarion.web.urls"
WSGI_APPLICATION = "clarion.web.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "public",
        "DIRS": [Path(__file__).parent / "public" / "templates"],
        "OPTIONS": {"environment": "clarion.web.public.templating.environment"},
    }
]

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = SITE.languages[0]
LANGUAGES = [(code, code) for code in SITE.languages]
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]

SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_048_576
LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
