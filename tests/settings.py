"""Settings for tests: the product's own, on an instance in a directory of this process alone."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="clarion-test-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["CLARION_HOME"] = _home

from clarion.web.settings import *  # noqa: E402, F403
