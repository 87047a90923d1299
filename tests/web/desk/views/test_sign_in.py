import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from clarion.catalogue.actions.accounts import remove_account
from clarion.web.desk.models import Attempt
from tests.web.desk.communicator import EMAIL, NAME, PASSWORD, Communicator


def code_of(secret: str) -> str:
    """What an authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.mark.parametrize("login", [NAME, NAME.upper(), EMAIL, EMAIL.upper()])
def test_one_signs_in_by_name_or_address(visitor, login):
    answer = visitor.sign_in(login)
    assert answer.response.headers["Location"] == "/desk/"
    page = visitor.follow(answer)
    assert page.status == 200
    assert NAME in page.words(".desk-nav a")[1]


def test_one_stays_in_the_language(visitor):
    assert visitor.sign_in(path="/fa/desk/sign-in/").response.headers["Location"] == "/fa/desk/"


def test_one_comes_back_to_where_one_wanted_to_go(visitor, public_id):
    wanted = f"/desk/works/{public_id}/plain-words/"
    door = visitor.open(wanted).response.headers["Location"]
    assert visitor.sign_in(path=door).response.headers["Location"] == wanted


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "https://testserver@evil.example/",
    ],
)
def test_nobody_is_sent_elsewhere(visitor, elsewhere):
    page = visitor.open("/desk/sign-in/?next=" + elsewhere)
    answer = visitor.submit(page, "/desk/sign-in/?next=" + elsewhere, login=NAME, password=PASSWORD)
    assert answer.response.headers["Location"] == "/desk/"
    out = visitor.client.post("/desk/sign-out/", {"next": elsewhere})
    assert out.headers["Location"] == "/desk/sign-in/"


def test_a_wrong_password_and_a_wrong_name_are_answered_alike(visitor):
    known = visitor.sign_in(NAME, "not the password")
    unknown = visitor.sign_in("nobody", "not the password")
    assert known.status == unknown.status == 200
    assert known.words("[role=alert]") == unknown.words("[role=alert]") != []
    assert known.text.replace(f'value="{NAME}"', "").count("<input") == unknown.text.count("<input")


def test_after_a_few_wrong_passwords_no_more_are_tried_whether_there_is_such_an_account_or_not(desk):
    said = []
    for name in (NAME, "nobody"):
        attacker = Communicator(Client(REMOTE_ADDR=f"192.0.2.{len(said) + 1}"))
        for _ in range(5):
            assert "Too many" not in attacker.sign_in(name, "not the password").text
        blocked = attacker.sign_in(name, PASSWORD)
        said.append(blocked.words("[role=alert]"))
    assert said[0] == said[1] == ["Too many failed login attempts. Try again later."]
    # It is the account that is guarded: another address does not get further.
    assert "Too many" in Communicator(Client(REMOTE_ADDR="192.0.2.9")).sign_in(NAME, PASSWORD).text


def test_one_address_gets_so_many_attempts_a_minute(desk):
    attacker = Client(REMOTE_ADDR="192.0.2.7")
    statuses = [
        attacker.post("/desk/sign-in/", {"login": f"name{number}", "password": "x"}).status_code for number in range(31)
    ]
    assert statuses[:30] == [200] * 30
    assert statuses[30] == 429


def test_attempts_are_counted_in_the_store_that_all_server_processes_share(desk):
    Communicator(Client()).sign_in(NAME, "not the password")
    assert Attempt.objects.exists()


def test_signing_out_ends_it(communicator):
    assert communicator.open("/desk/").status == 200
    page = communicator.open("/desk/sign-out/")
    assert page.status == 200
    assert communicator.client.post("/desk/sign-out/").headers["Location"] == "/desk/sign-in/"
    assert communicator.open("/desk/").status == 302


def test_a_new_password_ends_other_sessions(communicator, desk):
    other = Communicator(Client())
    other.sign_in()
    new = "nine bitter oranges"
    answer = communicator.send("/desk/account/password/", oldpassword=PASSWORD, password1=new, password2=new)
    assert answer.response.headers["Location"] == "/desk/account/"
    assert communicator.open("/desk/").status == 200
    assert other.open("/desk/").status == 302
    assert "not correct" in other.sign_in().text


@pytest.mark.parametrize("weak", ["short", "password1234", "nadia@example1", "192837465019"])
def test_a_password_that_is_easy_to_guess_is_refused_beside_its_field(communicator, weak):
    answer = communicator.send("/desk/account/password/", oldpassword=PASSWORD, password1=weak, password2=weak)
    assert answer.status == 200
    assert answer.words("#id_password1_error")


def test_an_authenticator_app_becomes_the_second_step_and_recovery_codes_stand_in_for_it(communicator, desk):
    page = communicator.follow(communicator.open("/desk/account/authenticator/"))
    assert "Is it you?" in page.text
    path = page.response.request["PATH_INFO"] + "?" + page.response.request["QUERY_STRING"]
    page = communicator.follow(communicator.submit(page, path, password=PASSWORD))
    secret = page.words(".secret")[0].replace(" ", "")
    assert page.page.cssselect("img.qr")[0].get("src").startswith("data:image/svg+xml;base64,")
    wrong = communicator.submit(page, "/desk/account/authenticator/", code="000000")
    assert wrong.words("#id_code_error")
    codes = communicator.follow(communicator.submit(wrong, "/desk/account/authenticator/", code=code_of(secret)))
    recovery = codes.words(".codes code")
    assert len(recovery) == 10
    assert "Switch it off" in communicator.open("/desk/account/").text

    other = Communicator(Client())
    second = other.follow(other.sign_in(path="/fa/desk/sign-in/"))
    assert second.response.request["PATH_INFO"] == "/fa/desk/sign-in/code/"
    assert other.open("/desk/").status == 302, "half signed in is not signed in"
    assert other.submit(second, "/fa/desk/sign-in/code/", code="123").words("#id_code_error")
    assert other.submit(second, "/fa/desk/sign-in/code/", code=recovery[0]).status == 302
    assert other.open("/desk/").status == 200

    third = Communicator(Client())
    second = third.follow(third.sign_in())
    assert third.submit(second, "/desk/sign-in/code/", code=recovery[0]).words("#id_code_error"), "used already"


def test_the_authenticator_app_can_be_switched_off_by_its_owner_alone(communicator):
    page = communicator.follow(communicator.open("/desk/account/authenticator/"))
    path = page.response.request["PATH_INFO"] + "?" + page.response.request["QUERY_STRING"]
    page = communicator.follow(communicator.submit(page, path, password=PASSWORD))
    secret = page.words(".secret")[0].replace(" ", "")
    communicator.submit(page, "/desk/account/authenticator/", code=code_of(secret))
    assert "no longer work" in communicator.open("/desk/account/recovery-codes/new/").text
    off = communicator.submit(
        communicator.open("/desk/account/authenticator/off/"), "/desk/account/authenticator/off/", form=0
    )
    assert off.response.headers["Location"] == "/desk/account/"
    assert "Set up an authenticator app" in communicator.open("/desk/account/").text


def test_an_account_that_is_gone_is_out_at_once(communicator, desk):
    remove_account(NAME)
    assert communicator.open("/desk/").status == 302
