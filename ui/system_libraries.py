"""Which system libraries Qt needs and this machine lacks, found out before Qt is imported: Qt itself would end the
program with a message about a plugin. Standard library only."""

import ctypes
import os
import sys

ANY_WINDOW = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def _there(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing() -> list[str]:
    """Debian's names of the packages that are missing; [] on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return []
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wanted = dict(ANY_WINDOW)
    if platform.startswith("xcb") or (not platform and not os.environ.get("WAYLAND_DISPLAY")):
        wanted |= X_WINDOW
    return [package for name, package in wanted.items() if not _there(name)]


def advice(packages: list[str]) -> str:
    """What to type."""
    return (
        "The window needs system libraries that are missing here. Install them and start again:\n"
        f"  sudo apt-get install {' '.join(packages)}"
    )
