"""One file per format or service, each turning what it holds into records.

:func:`cut` goes through files, folders, archives or standard input and yields their records one by one, as bytes;
:func:`read` turns one of these into works. The two are apart so that reading can run in many processes.
"""

from clarion.sources.formats import FORMATS, SourceError, cut, read

__all__ = ["FORMATS", "SourceError", "cut", "read"]
