"""Accounts as whoever runs the site makes them."""

import json

import pytest
from click.testing import CliRunner
from django.contrib.auth.models import User

from clarion.cli import main

pytestmark = pytest.mark.django_db
PASSWORD = "seven salty apricots"


@pytest.fixture
def run(instance):
    def run(*arguments, **options):
        return CliRunner().invoke(main, ["--home", str(instance.home), "account", *arguments], **options)

    return run


@pytest.fixture
def nadia(run, tmp_path):
    file = tmp_path / "password"
    file.write_text(PASSWORD + "\n")
    return run("add", "nadia", "--email", "Nadia@Example.org", "--password-file", str(file), "--json")


def test_the_password_is_asked_for_twice_and_never_shown(run):
    made = run("add", "nadia", "--email", "nadia@example.org", input=f"{PASSWORD}\n{PASSWORD}\n")
    assert made.exit_code == 0, made.stderr
    assert "nadia can sign in at http://127.0.0.1:8000/desk/" in made.stdout
    assert PASSWORD not in made.output
    user = User.objects.get(username="nadia")
    assert user.check_password(PASSWORD)
    assert user.password.startswith("argon2$")
    assert user.is_staff
    assert not user.is_superuser


def test_two_that_differ_are_asked_for_again(run):
    made = run("add", "nadia", "--email", "n@example.org", input=f"{PASSWORD}\nother\n{PASSWORD}\n{PASSWORD}\n")
    assert made.exit_code == 0
    assert "do not match" in made.stderr


def test_json_says_where_the_desk_is_and_nothing_secret(nadia):
    assert nadia.exit_code == 0
    assert json.loads(nadia.stdout) == {
        "name": "nadia",
        "email": "nadia@example.org",
        "desk": "http://127.0.0.1:8000/desk/",
    }


def test_a_password_may_come_from_standard_input(run):
    made = run("add", "nadia", "--email", "n@example.org", "--password-file", "-", input=PASSWORD + "\n")
    assert made.exit_code == 0
    assert User.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize(
    ("name", "email", "password", "why"),
    [
        ("nadia", "new@example.org", PASSWORD, "already"),
        ("NADIA", "new@example.org", PASSWORD, "already"),
        ("omid", "nadia@example.org", PASSWORD, "already"),
        ("omid", "NADIA@example.org", PASSWORD, "already"),
        ("omid", "nowhere", PASSWORD, "email"),
        ("o mid", "omid@example.org", PASSWORD, "username"),
        ("omid@example.com", "omid@example.org", PASSWORD, "no @"),
        ("o" * 151, "omid@example.org", PASSWORD, "150"),
        ("omid", "omid@example.org", "short", "12 characters"),
        ("omid", "omid@example.org", "password1234", "common"),
        ("omid", "omid@example.org", "omid@example1", "similar"),
        ("omid", "omid@example.org", "192837465019", "numeric"),
    ],
)
def test_what_is_wrong_is_refused_with_its_reason_and_no_account_is_made(nadia, run, name, email, password, why):
    made = run("add", name, "--email", email, input=f"{password}\n{password}\n")
    assert made.exit_code == 1
    assert why in made.stderr
    assert User.objects.count() == 1


def test_a_password_file_that_is_empty_or_not_there_is_wrong_usage(run, tmp_path):
    empty = tmp_path / "empty"
    empty.write_text("\n")
    for file in (empty, tmp_path / "nowhere"):
        made = run("add", "nadia", "--email", "n@example.org", "--password-file", str(file))
        assert made.exit_code == 2
        assert file.name in made.stderr


def test_the_list_names_accounts_and_nothing_secret(nadia, run):
    listed = json.loads(run("list", "--json").stdout)
    assert [(one["name"], one["email"], one["communicator"], one["second_step"]) for one in listed] == [
        ("nadia", "nadia@example.org", True, False)
    ]
    shown = run("list")
    assert "nadia@example.org" in shown.stdout
    assert "never here" in shown.stdout
    assert "argon2" not in shown.output + json.dumps(listed)


def test_a_new_password_replaces_the_old_one(nadia, run):
    new = "nine bitter oranges"
    assert run("password", "Nadia", input=f"{new}\n{new}\n").exit_code == 0
    assert User.objects.get().check_password(new)
    assert run("password", "nobody", input=f"{new}\n{new}\n").exit_code == 1
    assert run("password", "nadia", input="short\nshort\n").exit_code == 1
    assert User.objects.get().check_password(new)


def test_an_account_is_removed(nadia, run):
    assert json.loads(run("remove", "nadia", "--json").stdout) == {"name": "nadia", "removed": True}
    assert not User.objects.exists()
    gone = run("remove", "nadia")
    assert gone.exit_code == 1
    assert "no account nadia" in gone.stderr
