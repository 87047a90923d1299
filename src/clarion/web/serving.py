"""Serving the site with granian."""

import errno
import socket

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from clarion.instance import Instance, InstanceError


def check_port(host: str, port: int) -> None:
    """Raise InstanceError where nothing can listen at ``host``:``port``, and say what to do."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                why = f"port {port} is in use; end what listens there or choose another with --port"
            else:
                why = f"can't listen on {host}:{port}: {error.strerror}"
            raise InstanceError(why) from error


def serve(instance: Instance, host: str, port: int, workers: int) -> None:
    """Serve the site until interrupted: ``workers`` processes, each with the configured number of threads.

    Threads are capped because each holds a database connection and Python runs one of them at a time.
    """
    Granian(
        "clarion.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=instance.config.server.threads,
        backlog=1024,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()
