"""The PySide6 that is installed does not lose references to None, and the pins that keep it so stand where they must.

PySide6 6.12.0 on Python < 3.12 gives back one reference to None too many with each void call; after some 5,000 the
interpreter dies with `none_dealloc`. From 3.12 on None is immortal. See docs/decisions/0003-pyside6-versions.md.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(1000):
    thing.setObjectName("x")
print(sys.getrefcount(None) - before)
"""


def test_a_thousand_void_qt_calls_leave_the_references_to_none_alone() -> None:
    """In a child: where it fails badly enough, it takes the interpreter with it."""
    run = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert abs(int(run.stdout)) < 50


def test_pyside_below_python_312_is_pinned_below_612() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    old = [line for line in wanted if line.startswith("PySide6") and "python_version < '3.12'" in line]
    assert [re.search(r"<6\.12\b", line) is not None for line in old] == [True]


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_no_lock_brings_a_new_pyside_to_an_old_python(lock: Path) -> None:
    for version, marker in re.findall(
        r"^(?:pyside6-essentials|shiboken6)==(\S+) ; (.*?) *\\?$", lock.read_text(), re.MULTILINE
    ):
        major, minor = (int(part) for part in version.split(".")[:2])
        below = "python_full_version < '3.12'" in marker
        assert (major, minor) < (6, 12) or not below, f"{version} for {marker}"
