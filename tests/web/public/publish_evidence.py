"""``python -m tests.web.public.publish_evidence HOME``: the hand-written evidence, stored beside works of an instance.

Run in a process of its own, because a process can work on one instance only.
"""

import sys
from pathlib import Path

from clarion.commands.setup import connect
from clarion.instance import Instance

if __name__ == "__main__":
    connect(Instance(Path(sys.argv[1])))
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.models import Revision
    from tests.web.public.evidence_document import LUPUS, PLAIN_WORDS, TRIAL, lupus, store, trial

    store(LUPUS, lupus(plain_words={"en": PLAIN_WORDS}))
    store(TRIAL, trial())
    revision = Revision.objects.get(id=1)
    revision.number += 1
    revision.save()
