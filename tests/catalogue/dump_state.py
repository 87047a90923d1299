"""``python -m tests.catalogue.dump_state HOME``: a digest of each part of an instance's state, as JSON.

Run in a process of its own, because a process can work on one instance only.
"""

import json
import sys
from hashlib import blake2b
from pathlib import Path

from clarion.commands.setup import connect
from clarion.instance import Instance

if __name__ == "__main__":
    connect(Instance(Path(sys.argv[1])))
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import find_works
    from tests.catalogue.state import state

    parts = {name: blake2b(repr(part).encode(), digest_size=8).hexdigest() for name, part in state().items()}
    found = {word: find_works(word, per_page=100, sort="newest") for word in ("", "cells", "effect")}
    parts["found"] = {
        word: [one.page.total, [hit.line.public_id for hit in one.page.items]] for word, one in found.items()
    }
    print(json.dumps(parts, sort_keys=True))
