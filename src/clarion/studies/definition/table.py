"""What every table of a study file shares."""

import msgspec


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A table of the study file; a key that it does not know is an error, never ignored.

    Keys are written with hyphens in the file (``out-of-window``) and with underscores here.
    """
