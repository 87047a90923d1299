"""What the settings make of an instance whose site is served over https, by the server's own application."""

import json
import os
import subprocess
import sys

import pytest

SCRIPT = """
import io, json, sys
from clarion.commands.setup import connect, migrate
from clarion.instance import Instance

instance = Instance.from_environment()
connect(instance)
migrate()
from clarion.catalogue.actions.accounts import add_account
from clarion.web.wsgi import django_application, pages

add_account("nadia", "nadia@example.org", "seven salty apricots")


def ask(path, method="GET", body="", **environ):
    answer = {}
    environ = {
        "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", "SCRIPT_NAME": "", "SERVER_NAME": "s",
        "SERVER_PORT": "80", "HTTP_HOST": "science.example.org", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body.encode()), "CONTENT_LENGTH": str(len(body)), "wsgi.errors": sys.stderr,
        "CONTENT_TYPE": "application/x-www-form-urlencoded", **environ,
    }
    chunks = pages(environ, lambda status, headers, *_: answer.update(status=status, headers=headers))
    answer["body"] = b"".join(chunks).decode()
    return answer


first, second = ask("/desk/sign-in/"), ask("/desk/sign-in/")
for _ in range(2):
    ask("/about/")
cookie = next(value for name, value in first["headers"] if name == "Set-Cookie").partition(";")[0]
token = first["body"].partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
form = f"login=nadia&password=seven+salty+apricots&csrfmiddlewaretoken={token}"
signed_in = ask("/desk/sign-in/", "POST", form, HTTP_COOKIE=cookie, HTTP_ORIGIN="https://science.example.org")
elsewhere = ask("/desk/sign-in/", "POST", form, HTTP_COOKIE=cookie, HTTP_ORIGIN="https://evil.example")
about = ask("/about/", HTTP_COOKIE=cookie)
print(json.dumps({
    "kept": [path for _, path, _ in pages.entries],
    "cookies": [value for one in (first, signed_in) for name, value in one["headers"] if name == "Set-Cookie"],
    "differ": first["body"] != second["body"],
    "signed in": signed_in["status"],
    "from elsewhere": elsewhere["status"],
    "about": [name for name, _ in about["headers"]],
}))
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """What the application answers, in a process of its own: settings are read once in each."""
    home = tmp_path_factory.mktemp("https") / "home"
    home.mkdir()
    (home / "clarion.toml").write_text('[[sites]]\naddress = "https://science.example.org"\nlanguages = ["en", "fa"]\n')
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CLARION_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**environment, "CLARION_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return home, json.loads(done.stdout)


def test_the_page_cache_keeps_readers_pages_and_none_of_the_desk(served):
    assert served[1]["kept"] == ["/about/"]
    assert served[1]["differ"], "each form has a token of its own"


def test_cookies_are_taken_over_tls_and_from_this_host_alone(served):
    cookies = [one.strip() for one in served[1]["cookies"]]
    assert {one.partition("=")[0] for one in cookies} == {"__Host-desk", "__Host-desk-form"}
    for one in cookies:
        assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(one.split("; "))
        assert "Domain" not in one


def test_behind_a_proxy_that_ends_tls_forms_are_taken_from_the_site_s_own_origin_alone(served):
    assert served[1]["signed in"].startswith("302")
    assert served[1]["from elsewhere"].startswith("403")


def test_a_reader_s_page_sets_nothing(served):
    assert "Set-Cookie" not in served[1]["about"]


def test_the_secret_is_in_a_file_for_its_owner_alone_and_not_in_the_configuration(served):
    home, _ = served
    secret = home / "secret-key"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert len(secret.read_text()) >= 50
    assert "secret" not in (home / "clarion.toml").read_text().lower()
