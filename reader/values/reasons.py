"""Why the system refused something, as a Sentence, so that the window can say it in the reader's own language.

Python's own words for it are always English. Not a list of all that systems say: what is not here stays as they say it.
"""

import errno

from reader.values.sentence import Sentence

_REASONS = {
    errno.ENOENT: Sentence("there is no such file or folder"),
    errno.EACCES: Sentence("it is not allowed"),
    errno.EPERM: Sentence("it is not allowed"),
    errno.EROFS: Sentence("nothing can be written there"),
    errno.ENOSPC: Sentence("the disk is full"),
    errno.EISDIR: Sentence("it is a folder"),
    errno.ENOTDIR: Sentence("a part of its path is a file"),
    errno.EEXIST: Sentence("something of that name is there already"),
    errno.ELOOP: Sentence("its links lead in a circle"),
    errno.ENAMETOOLONG: Sentence("the name is too long"),
    errno.EIO: Sentence("the disk does not answer"),
    errno.EBUSY: Sentence("another program is using it"),
    errno.EMFILE: Sentence("too many files are open"),
}


def system_reason(error: OSError) -> str:
    """A few words without a full stop, to stand in a sentence: a Sentence where it is known."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return known if known is not None else error.strerror or str(error)
