"""Why something did not work, as a Sentence, so that the window can say it in the reader's own language.

Python's own words for it, and those of the system, are always English: an error that is not known here is told by its
number or its kind, and its words stand in the log and in the details of the window's error dialog.
"""

import errno

from reader.values.errors import ChytalniaError
from reader.values.sentence import Sentence

_DISK_FULL = Sentence("the disk is full")
_NOT_ALLOWED = Sentence("it is not allowed")
_IN_USE = Sentence("another program is using it")
_NO_ANSWER = Sentence("the disk does not answer")
_GONE = Sentence("the network or the disk it is on is gone")
_TOO_LARGE = Sentence("it is too large")
_NAMED = {  # by name: not every system has each
    "ENOENT": Sentence("there is no such file or folder"),
    "EACCES": _NOT_ALLOWED,
    "EPERM": _NOT_ALLOWED,
    "EROFS": Sentence("nothing can be written there"),
    "ENOSPC": _DISK_FULL,
    "EDQUOT": _DISK_FULL,
    "EISDIR": Sentence("it is a folder"),
    "ENOTDIR": Sentence("a part of its path is a file"),
    "EEXIST": Sentence("something of that name is there already"),
    "ENOTEMPTY": Sentence("the folder is not empty"),
    "ELOOP": Sentence("its links lead in a circle"),
    "ENAMETOOLONG": Sentence("the name is too long"),
    "EINVAL": Sentence("the system does not allow such a name or such a deed there"),
    "EILSEQ": Sentence("the system does not allow such a name or such a deed there"),
    "EXDEV": Sentence("it is on another disk"),
    "EIO": _NO_ANSWER,
    "ENXIO": _NO_ANSWER,
    "ENODEV": _NO_ANSWER,
    "ENOMEDIUM": _NO_ANSWER,
    "ETIMEDOUT": _GONE,
    "ENOTCONN": _GONE,
    "ESTALE": _GONE,
    "EHOSTDOWN": _GONE,
    "EHOSTUNREACH": _GONE,
    "ENETDOWN": _GONE,
    "ENETUNREACH": _GONE,
    "ECONNRESET": _GONE,
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "EAGAIN": _IN_USE,
    "EMFILE": Sentence("too many files are open"),
    "ENFILE": Sentence("too many files are open"),
    "EFBIG": _TOO_LARGE,
    "EOVERFLOW": _TOO_LARGE,
    "ENOMEM": Sentence("there is not enough memory"),
}
_REASONS = {getattr(errno, name): told for name, told in _NAMED.items() if hasattr(errno, name)}
_SHARED_ON_WINDOWS = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION; Python calls both EACCES


def system_reason(error: OSError) -> Sentence:
    """A few words without a full stop, to stand in a sentence."""
    if getattr(error, "winerror", None) in _SHARED_ON_WINDOWS:
        return _IN_USE
    if error.errno is None:
        return _kind(error)
    known = _REASONS.get(error.errno)
    return known if known is not None else Sentence("the system refused with the error {number}", number=error.errno)


def reason_of(error: BaseException) -> Sentence:
    """As ``system_reason``, for any error; one of ours is told in its own sentence."""
    if isinstance(error, ChytalniaError):
        return error.sentence
    if isinstance(error, MemoryError):
        return Sentence("there is not enough memory")
    return system_reason(error) if isinstance(error, OSError) else _kind(error)


def _kind(error: BaseException) -> Sentence:
    return Sentence("an unexpected error, {kind}", kind=type(error).__name__)
