"""A Django site whose only view answers an empty page: the most that any Django page can reach."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import re_path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="null", ROOT_URLCONF=__name__, MIDDLEWARE=[], INSTALLED_APPS=[], USE_TZ=True
)


def null(_request: HttpRequest) -> HttpResponse:
    """Nothing."""
    return HttpResponse("")


urlpatterns = [re_path("", null)]
application = get_wsgi_application()
