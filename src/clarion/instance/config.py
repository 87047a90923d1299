"""``clarion.toml``: what it may say, and clear words where it is wrong."""

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from clarion.instance.site import Site

_ACCENT = re.compile(r"#[0-9a-fA-F]{6}")
NETWORKS = (
    "x",
    "bluesky",
    "mastodon",
    "linkedin",
    "facebook",
    "instagram",
    "threads",
    "youtube",
    "telegram",
    "researchgate",
    "rss",
)


class InstanceError(Exception):
    """The instance can't be used as it is; the message says where and what to do."""


class Server(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the site is served: the ``[server]`` table of ``clarion.toml``."""

    host: str = "127.0.0.1"
    """The address to listen on; ``0.0.0.0`` for all, behind a proxy that ends TLS."""
    port: int = 8000
    """The port to listen on."""
    workers: int = 2
    """Server processes; one for each core is right."""
    threads: int = 2
    """Threads in each process that answer requests; each keeps one database connection."""
    page_cache_mb: int = 64
    """Memory for rendered pages in each process, in MiB; 0 turns the cache off."""
    page_cache_seconds: float = 1.0
    """How long a page may be served after an import changed the catalogue, in seconds."""
    max_age: int = 60
    """How long browsers and proxies may keep a page without asking again, in seconds."""
    trusted_hosts: tuple[str, ...] = ()
    """Host names that are answered beside the site's own address and the loopback ones."""
    proxies: int = 0
    """Proxies of yours that a request comes through; with 1 or more a client's address is read from
    ``X-Forwarded-For``."""


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of ``clarion.toml``."""

    sites: tuple[Site, ...] = (Site(),)
    """The sites of this instance; for now exactly one."""
    server: Server = Server()
    """How it is served."""


def load_config(path: Path) -> Config:
    """The configuration in the file ``path``; the defaults where there is no such file.

    Raises InstanceError naming file, line or key, and the nearest right key.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except UnicodeDecodeError as error:
        raise InstanceError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    try:
        config = msgspec.convert(tomllib.loads(text), Config, strict=True)
    except tomllib.TOMLDecodeError as error:
        raise InstanceError(f"{path}: {error}") from error
    except msgspec.ValidationError as error:
        raise InstanceError(f"{path}: {_explain(str(error))}") from error
    _check(path, config)
    return config


def fields(struct: type[msgspec.Struct]) -> dict[str, Any]:
    """Every key of a table with its default, as the configuration reference lists them."""
    return {field.name: None if field.required else field.default for field in msgspec.structs.fields(struct)}


def _explain(message: str) -> str:
    """``message`` of the decoder with the nearest known key, where it complains of an unknown one."""
    unknown = re.search(r"unknown field `([^`]+)`", message)
    if not unknown:
        return message
    known = [key for table in (Config, Site, Server) for key in fields(table)]
    near = difflib.get_close_matches(unknown[1], known, n=1)
    return f"{message}; did you mean `{near[0]}`?" if near else f"{message}; known are {', '.join(sorted(known))}"


def _check(path: Path, config: Config) -> None:
    """Raise InstanceError where values are well-typed but make no sense."""
    if len(config.sites) != 1:
        raise InstanceError(f"{path}: exactly one [[sites]] table is needed, {len(config.sites)} are given")
    site = config.sites[0]
    if not re.fullmatch(r"https?://[^\s/?#]+", site.address):
        raise InstanceError(
            f"{path}: sites.address must be http(s)://host, without a path or a slash at the end: {site.address}"
        )
    if not _ACCENT.fullmatch(site.accent):
        raise InstanceError(f"{path}: sites.accent must be a colour such as #0b5c6b: {site.accent}")
    if not site.languages:
        raise InstanceError(f"{path}: sites.languages must name at least one language")
    if not 5 <= site.per_page <= 100:
        raise InstanceError(f"{path}: sites.per_page must be from 5 to 100: {site.per_page}")
    for network, address in site.follow.items():
        if network not in NETWORKS:
            raise InstanceError(f"{path}: sites.follow.{network} is not known; known are {', '.join(NETWORKS)}")
        if not address.startswith(("https://", "http://")):
            raise InstanceError(f"{path}: sites.follow.{network} must be a web address: {address}")
    if not 1 <= config.server.port <= 65_535 or config.server.workers < 1 or config.server.threads < 1:
        raise InstanceError(f"{path}: server.port must be from 1 to 65535, workers and threads at least 1")
    if config.server.proxies < 0:
        raise InstanceError(f"{path}: server.proxies must be 0 or more: {config.server.proxies}")
