"""An instance: its directory, its configuration, its engines."""

from clarion.instance.config import Config, InstanceError, Server
from clarion.instance.home import Instance
from clarion.instance.site import Site

__all__ = ["Config", "Instance", "InstanceError", "Server", "Site"]
