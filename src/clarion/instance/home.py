"""An instance's directory: where everything of one installation lives."""

import json
import os
import secrets
from functools import cached_property
from pathlib import Path

from clarion.instance.config import Config, InstanceError, load_config

DEFAULT_HOME = "clarion-home"
_FOLDERS = ("index", "media", "quarantine", "backups")
_TEMPLATE = """\
# Clarion's configuration. Every key is described in docs/reference/configuration.md.
# Secrets never go here: they come from the environment or from files beside this one.

[[sites]]
institution = {institution}
platform = "Science Communicator Platform"
description = ""
address = "http://127.0.0.1:8000"
contact = ""
languages = ["en"]
accent = "#0b5c6b"

[sites.follow]
# x = "https://x.com/your_account"
# bluesky = "https://bsky.app/profile/your.account"

[server]
port = 8000
workers = 2
"""


class Instance:
    """One installation in one directory: ``clarion.toml``, database, index, media, quarantine, backups."""

    def __init__(self, home: Path) -> None:
        """``home`` is the directory; nothing is read or made until asked."""
        self.home = home.absolute()

    @classmethod
    def from_environment(cls, home: str | None = None) -> "Instance":
        """The instance named by ``home``, else by ``CLARION_HOME``, else ``./clarion-home``."""
        return cls(Path(home or os.environ.get("CLARION_HOME") or DEFAULT_HOME))

    @property
    def exists(self) -> bool:
        """Whether the directory holds an instance."""
        return self.config_file.is_file()

    @property
    def config_file(self) -> Path:
        """The configuration file."""
        return self.home / "clarion.toml"

    @property
    def database_file(self) -> Path:
        """The SQLite database, where no other is configured."""
        return self.home / "db.sqlite3"

    @property
    def search_folder(self) -> Path:
        """Where the embedded search engine keeps its index."""
        return self.home / "index" / "search"

    @property
    def related_folder(self) -> Path:
        """Where the related engine keeps its term vectors."""
        return self.home / "index" / "related"

    @property
    def quarantine_folder(self) -> Path:
        """Where records that could not be read are kept."""
        return self.home / "quarantine"

    @property
    def media_folder(self) -> Path:
        """Logos and other files of the owner."""
        return self.home / "media"

    @property
    def lock_file(self) -> Path:
        """Held by the one process that may change the catalogue."""
        return self.home / "writing.lock"

    @cached_property
    def config(self) -> Config:
        """The configuration. Raises InstanceError where it is wrong."""
        return load_config(self.config_file)

    @property
    def database_url(self) -> str:
        """The configured database's address, ``""`` for SQLite in the instance's own directory."""
        return os.environ.get("CLARION_DATABASE_URL", "")

    @cached_property
    def secret_key(self) -> str:
        """The key for signing, from ``CLARION_SECRET_KEY`` or the file ``secret-key``, which is made at need.

        The file is readable by its owner alone.
        """
        if key := os.environ.get("CLARION_SECRET_KEY"):
            return key
        path = self.home / "secret-key"
        if not path.exists():
            self.home.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f"secret-key.{os.getpid()}")
            temporary.touch(mode=0o600)
            temporary.write_text(secrets.token_urlsafe(48))
            temporary.rename(path)
        return path.read_text().strip()

    def create(self, institution: str = "Your institution", config: str | None = None) -> bool:
        """Make the directory, its folders and a commented configuration; False where they were there already.

        ``config`` is the whole text of ``clarion.toml`` where the commented default is not wanted. An existing
        configuration is never overwritten. Raises InstanceError where the place can't be written.
        """
        try:
            for folder in _FOLDERS:
                (self.home / folder).mkdir(parents=True, exist_ok=True)
            if self.exists:
                return False
            self.config_file.write_text(
                config or _TEMPLATE.format(institution=json.dumps(institution, ensure_ascii=False)), encoding="utf-8"
            )
        except OSError as error:
            raise InstanceError(
                f"{self.home}: can't be made: {error.strerror or error}; choose another --home"
            ) from error
        return True

    def require(self) -> "Instance":
        """This instance, if it exists. Raises InstanceError with what to do where it does not."""
        if not self.exists:
            raise InstanceError(
                f"{self.home}: no Clarion instance here; make one with `clarion --home {self.home} init`"
            )
        return self
