"""``python -m tests.web.public.publish_study HOME PMID``: the invented study, published beside a work of an instance.

Run in a process of its own, because a process can work on one instance only.
"""

import sys
from pathlib import Path

from clarion.commands.setup import connect
from clarion.instance import Instance

if __name__ == "__main__":
    connect(Instance(Path(sys.argv[1])))
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.study_reports import publish_study
    from clarion.catalogue.queries import work_of_reference
    from tests.web.public.study_document import study_artefacts, study_document

    work = work_of_reference(sys.argv[2])
    assert work is not None
    document = study_document()
    publish_study(work.pk, document, study_artefacts(document))
