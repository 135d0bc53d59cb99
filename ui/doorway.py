"""Where the window of a library listens for a second start. Light: asked before the first paint."""

import os
import stat
import sys
from pathlib import Path

KNOCK_SECONDS = 0.5


def address_of(library: Path) -> str:
    """A local socket in this user's own folder, or a named pipe: one for each library."""
    from _blake2 import blake2b  # `hashlib` would load every other sum there is

    name = blake2b(str(library.resolve()).encode(), digest_size=10).hexdigest()
    if sys.platform == "win32":
        return rf"\\.\pipe\chytalnia-{name}"
    return str(_folder() / f"chytalnia-{name}")


def _folder() -> Path:
    """Nobody else can reach into it: the session's own folder, else one that is made so."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    if given and Path(given).is_dir():
        return Path(given)
    folder = Path(os.environ.get("TMPDIR") or "/tmp") / f"chytalnia-{os.getuid()}"  # noqa: S108 - made for us alone
    folder.mkdir(mode=0o700, exist_ok=True)
    state = folder.lstat()
    if state.st_uid != os.getuid() or not stat.S_ISDIR(state.st_mode) or state.st_mode & 0o077:
        raise PermissionError(f"{folder} belongs to somebody else")
    return folder


def may_be_open(library: Path) -> bool:
    """False where surely no window of this library listens. One that was killed leaves its socket behind, so the socket
    is knocked at.
    """
    if sys.platform == "win32":
        return True
    try:
        address = address_of(library)
    except OSError:
        return False
    if not Path(address).exists():
        return False
    from _socket import AF_UNIX, SOCK_STREAM, socket  # without the enums that `socket` makes of its constants

    door = socket(AF_UNIX, SOCK_STREAM)
    try:
        door.settimeout(KNOCK_SECONDS)
        door.connect(address)
    except (ConnectionRefusedError, FileNotFoundError):
        return False
    except OSError:  # a busy one
        return True
    finally:
        door.close()
    return True
