"""What may stand in the variable parts of an address."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class Year:
    """A year of four digits."""

    regex = "[0-9]{4}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Four digits."""
        return f"{value:04}"


class Text(StringConverter):
    """One part of a path, without NUL: PostgreSQL has no text that holds one, and would fail where we say 404."""

    regex = r"[^/\x00]+"


class FileName(StringConverter):
    """The name of a file with its folders."""

    regex = r"[\w.-]+(?:/[\w.-]+)*"


register_converter(Year, "year")
register_converter(Text, "text")
register_converter(FileName, "file")
