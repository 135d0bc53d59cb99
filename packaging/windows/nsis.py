"""Compiles the Windows installer with makensis, from the built folder or from a stand-in for it."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from identity import BUILT, DESKTOP_NAME, NAME, OUT, ROOT, version


def removal(built: Path) -> str:
    """The NSIS macro that takes away each file that is installed, then the folders that became empty, deepest first."""
    places = sorted(path.relative_to(built) for path in built.rglob("*"))
    files = [place for place in places if (built / place).is_file()]
    folders = sorted((place for place in places if (built / place).is_dir()), key=lambda place: -len(place.parts))

    def there(place: Path) -> str:
        return '"$INSTDIR\\' + str(place).replace("/", "\\").replace("$", "$$") + '"'

    lines = [f"  Delete {there(place)}" for place in files] + [f"  RMDir {there(place)}" for place in folders]
    return "\n".join(["!macro RemoveInstalled", *lines, "!macroend", ""])


def compiler() -> str:
    """makensis from the PATH, or from where its own installer puts it on Windows."""
    beside = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    return shutil.which("makensis") or (str(beside) if beside.is_file() else "makensis")


def build(built: Path = BUILT, out: Path = OUT) -> Path:
    """Compile; every warning of makensis is an error."""
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"{NAME}-{version()}-setup.exe"
    listed = ROOT / "build" / "installed-files.nsh"
    listed.write_text("﻿" + removal(built), encoding="utf-8")
    values = {
        "VERSION": version(), "PAYLOAD": built, "OUTPUT": target, "FILES": listed,
        "ICON": ROOT / "build" / "icons" / "chytalnia.ico", "LICENCE": ROOT / "LICENSE",
    }  # fmt: skip
    script = Path(__file__).with_name("installer.nsi")
    defined = [f"-D{name}={value}" for name, value in values.items()]
    subprocess.run([compiler(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, str(script)], check=True)
    return target


def check() -> Path:
    """Compile around a stand-in payload, where no Windows build is at hand."""
    with tempfile.TemporaryDirectory() as scratch:
        payload = Path(scratch) / NAME
        (payload / "_internal" / "resources").mkdir(parents=True)
        for place in (f"{NAME}.exe", f"{DESKTOP_NAME}.exe", "_internal/resources/one.txt"):
            (payload / place).write_bytes(b"stand-in")
        return build(payload, ROOT / "build" / "setup-check")


if __name__ == "__main__":
    print(build())
