"""What the packages of every system call the program, in one place."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP_ID = "org.chytalnia.Chytalnia"
NAME = "chytalnia"
DESKTOP_NAME = "chytalnia-desktop"
TITLE = {"en": "Chytalnia", "uk": "Читальня"}
# A domain of our own is still to be had; packages need an address all the same.
MAINTAINER = "Chytalnia developers <developers@chytalnia.org>"
BUILT = ROOT / "dist" / NAME
OUT = ROOT / "dist"


def version() -> str:
    """The one place is `reader/__init__.py`."""
    found = re.search(
        r'^__version__ = "([^"]+)"', (ROOT / "reader" / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE
    )
    if found is None:
        raise RuntimeError("reader/__init__.py states no __version__")
    return found[1]


def source_date() -> int:
    """Seconds since 1970 of the commit being packaged, so that packages of one commit carry one date.

    Outside of a checkout or without git: SOURCE_DATE_EPOCH, else the date of the changelog's file.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdigit():
        return int(stated)
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)
