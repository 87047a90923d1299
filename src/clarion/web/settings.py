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

INSTALLED_APPS = [
    "clarion.catalogue",
    "clarion.web.desk",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    "clarion.web.middleware.security.security_headers",
    "clarion.web.middleware.site.current_site",
    "clarion.web.middleware.desk.desk_alone",
    "allauth.account.middleware.AccountMiddleware",
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

# Signing in, for the desk alone: accounts are made by `clarion account add` and by nothing else.
SECURE = SITE.address.startswith("https://")
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
ACCOUNT_ADAPTER = "clarion.web.desk.adapter.DeskAccounts"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = INSTANCE.config.server.proxies
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = SITE.institution
MFA_TOTP_TOLERANCE = 1
# A browser takes a cookie of such a name only over TLS and from this very host.
SESSION_COOKIE_NAME = "__Host-desk" if SECURE else "desk"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-desk-form" if SECURE else "desk-form"
CSRF_COOKIE_AGE = None
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "clarion.web.desk.views.errors.csrf_failure"
# The proxy ends TLS, so the server itself sees plain requests from an origin that begins with https.
CSRF_TRUSTED_ORIGINS = [SITE.address]
# Attempts to sign in are counted for all server processes together, and outlive them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "desk_attempts",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

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
