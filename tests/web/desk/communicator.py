"""Somebody at the desk, as the server sees them: opens pages, fills in the forms that stand there, sends them."""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from tests.web.public.reading import Answer

NAME, EMAIL, PASSWORD = "nadia", "nadia@example.org", "seven salty apricots"


@dataclass
class Communicator:
    """A browser without scripts."""

    client: Client

    def open(self, path: str, queries: int | None = None, **headers: str) -> Answer:
        """The answer to ``path``; ``queries`` is how many the store must be asked."""
        with CaptureQueriesContext(connection) as asked:
            response = self.client.get(path, headers=headers)
        if queries is not None:
            assert len(asked) == queries, [one["sql"] for one in asked.captured_queries]
        return Answer(response)

    def send(self, path: str, *, button: str | None = None, form: int | None = None, **values: Any) -> Answer:
        """Open ``path``, fill the form that has a field called as the first of ``values``, and send it.

        ``form`` names it by its number on the page instead; ``button`` is the value of the button that is pressed.
        Hidden fields go along as they are, as from a browser.
        """
        return self.submit(self.open(path), path, button=button, form=form, **values)

    def submit(
        self, page: Answer, path: str, *, button: str | None = None, form: int | None = None, **values: Any
    ) -> Answer:
        """The same with a page that was opened before."""
        forms = [one for one in page.page.forms if one.method == "POST" and "sign-out" not in (one.action or "")]
        chosen = forms[form] if form is not None else next(one for one in forms if set(values) <= {*one.fields.keys()})
        data = dict(chosen.form_values())
        data.update(values)
        if button is not None:
            data["do"] = button
        return Answer(self.client.post(chosen.action or path, {k: v for k, v in data.items() if v is not None}))

    def sign_in(self, login: str = NAME, password: str = PASSWORD, path: str = "/desk/sign-in/") -> Answer:
        """Sign in."""
        return self.send(path, login=login, password=password)

    def follow(self, answer: Answer) -> Answer:
        """Where the answer leads."""
        assert answer.status == 302, answer.text
        return self.open(answer.response.headers["Location"])


def elements(answer: Answer, selector: str) -> list[html.HtmlElement]:
    """The elements that ``selector`` finds."""
    return list(answer.page.cssselect(selector))
