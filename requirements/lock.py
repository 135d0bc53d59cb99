"""Resolves the dependencies for every system and Python at once and writes the locks; `python3 dev.py lock` calls it.

    lock.py [--upgrade]     --upgrade takes newer versions of everything

Why so: docs/decisions/0002-universal-lock.md.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Made by `python3 dev.py lock` from pyproject.toml; not edited by hand.\n"
# Each lock, the dependency groups that it adds to the program's own, and the lock whose versions it keeps.
LOCKS = (("run", (), None), ("dev", ("test", "check"), "run"), ("package", ("test", "check", "package"), "dev"))
# pymorphy3 asks for the Russian dictionary, which nothing here reads: an override that is never true drops it.
OVERRIDES = "pymorphy3-dicts-ru ; python_version < '3'\n"
# What installing the project itself takes, without build isolation.
BACKEND = "hatchling\neditables\n"


def lock_path(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


def uv(folder: Path) -> Path:
    """uv in a throw-away environment."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", "uv"], check=True)
    return programs / "uv"


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        own = Path(scratch)
        (own / "overrides.txt").write_text(OVERRIDES, encoding="utf-8")
        (own / "own-build.txt").write_text(BACKEND, encoding="utf-8")
        command = [
            str(uv(own / "venv")),
            "pip",
            "compile",
            "--universal",
            "--python-version",
            "3.11",
            "--generate-hashes",
        ]
        command += ["--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
        command += ["--override", str(own / "overrides.txt"), *arguments]
        for name, groups, kept in LOCKS:
            added = [word for group in groups for word in ("--group", group)]
            same = ["--constraint", str(lock_path(kept))] if kept else []
            files = ["pyproject.toml", str(own / "own-build.txt"), "--output-file", str(lock_path(name))]
            subprocess.run([*command, *added, *same, *files], cwd=ROOT, check=True)
            text = lock_path(name).read_text(encoding="utf-8")
            text = text.replace(str(own) + os.sep, "").replace(str(ROOT) + os.sep, "")
            lock_path(name).write_text(HEAD + text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
