#!/usr/bin/env python3
"""Start Chytalnia or its tests on a bare machine: Python 3.11+ and this file are enough.

    python3 dev.py run [FILE...]       the window
    python3 dev.py test [pytest ...]   every test: the core without Qt, the window offscreen, the window on an X server
    python3 dev.py check               format, lint, types, architecture
    python3 dev.py doctor              what is here, what is missing
    python3 dev.py pictures [DIR]      the window as pictures, in each language and theme
    python3 dev.py package [--check]   the installable program; --check looks at the packaging files alone
    python3 dev.py lock                resolve the dependencies again and write requirements/*.txt

--yes installs missing system packages without asking. Standard library only; knows nothing of the program's insides.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
# Each holds the one before it.
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "dev", "package")}
STAMP = VENV / "installed.json"
OLDEST_PYTHON = (3, 11)
OLDEST_GLIBC = (2, 34)  # what PySide6's wheels are built for: Debian 12, Ubuntu 22.04

# soname or program -> its package for apt, dnf, pacman. Each was shown to be needed and not implied by another.
OFFSCREEN = {
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
}
WINDOW = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
}
# What Qt's own tools for translations link to, though no window does.
QT_TOOLS = {"libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs", "krb5")}
X_SERVER = {
    "Xvfb": ("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    "xdotool": ("xdotool", "xdotool", "xdotool"),
    "setxkbmap": ("x11-xkb-utils", "setxkbmap", "xorg-setxkbmap"),
    "import": ("imagemagick", "ImageMagick", "imagemagick"),  # takes the pictures of the whole screen
}
# What a screen reader needs; its test speaks through the system's Python, which alone has the bindings.
ALOUD = {
    "/usr/libexec/at-spi-bus-launcher": ("at-spi2-core", "at-spi2-core", "at-spi2-core"),
    "dbus-daemon": ("dbus-daemon", "dbus-daemon", "dbus"),
    "import gi": ("python3-gi", "python3-gobject-base", "python-gobject"),
    "import gi; gi.require_version('Atspi', '2.0')": ("gir1.2-atspi-2.0", "at-spi2-core", "at-spi2-core"),
}
VENV_MODULE = {"ensurepip": ("python3-venv", "python3", "python")}
MANAGERS = {  # in the order of the package columns above
    "apt-get": ["apt-get", "install", "-y", "--no-install-recommends"],
    "dnf": ["dnf", "install", "-y"],
    "pacman": ["pacman", "-Sy", "--needed", "--noconfirm"],
}


class DevError(Exception):
    """A sentence for the person at the terminal."""


def say(text: str) -> None:
    print(f"dev.py: {text}", flush=True)


def call(*command: object, **settings: object) -> int:
    print("+", *command, flush=True)
    return subprocess.call([str(part) for part in command], cwd=ROOT, **settings)


def must(*command: object, **settings: object) -> None:
    if call(*command, **settings):
        raise DevError(f"this failed: {' '.join(str(part) for part in command)}")


# ---------------------------------------------------------------- the system underneath


def is_here(name: str) -> bool:
    """Whether a shared library, a program or a Python module can be used; "import x" asks the system's Python."""
    if ".so." in name:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True
    if name in VENV_MODULE:
        return (
            venv_works()
            or subprocess.call([sys.executable, "-c", f"import {name}, venv"], stderr=subprocess.DEVNULL) == 0
        )
    if name.startswith("import "):
        python = "/usr/bin/python3"
        return Path(python).exists() and subprocess.call([python, "-c", name], stderr=subprocess.DEVNULL) == 0
    return shutil.which(name) is not None


def missing(table: dict[str, tuple[str, str, str]]) -> list[str]:
    return [name for name in table if not is_here(name)] if sys.platform.startswith("linux") else []


def install_line(table: dict[str, tuple[str, str, str]], names: list[str]) -> list[str] | None:
    """The package manager's command for these names; None where the package manager is not one we know."""
    for column, (manager, command) in enumerate(MANAGERS.items()):
        if shutil.which(manager):
            return command + sorted({table[name][column] for name in names})
    return None


def agreed(line: list[str], yes: bool) -> bool:
    """Whether we may install: as root, with --yes, or when the person at the terminal says so."""
    if os.geteuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    if yes:
        return True
    if not sys.stdin.isatty() or os.environ.get("CI"):
        return False
    answer = input(f"System packages are missing. Install them now?\n  sudo {' '.join(line)}\n[y/N] ")
    return answer.strip().lower() in {"y", "yes", "т", "так"}


def provide(table: dict[str, tuple[str, str, str]], yes: bool) -> None:
    """Install what is missing of a table where we may, else say the one line to type."""
    names = missing(table)
    if not names:
        return
    line = install_line(table, names)
    if line is None:
        raise DevError(f"missing, and no package manager known here: {', '.join(names)}. Install them and start again.")
    if not agreed(line, yes):
        typed = ("sudo apt-get update && sudo " if line[0] == "apt-get" else "sudo ") + " ".join(line)
        raise DevError(f"missing: {', '.join(names)}. Type this once, then your command again:\n  {typed}")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if line[0] == "apt-get":
        must(*sudo, "apt-get", "update", "-qq", env=quiet)
    must(*sudo, *line, env=quiet, stdout=subprocess.DEVNULL)
    still = missing(table)
    if still:
        raise DevError(f"{line[0]} ran, and these are still missing: {', '.join(still)}")


def old_glibc() -> str | None:
    name, version = platform.libc_ver()
    if name == "glibc" and tuple(int(part) for part in version.split(".")[:2]) < OLDEST_GLIBC:
        return version
    return None


def require_system() -> None:
    """Stop early, with a sentence, where neither packages nor patience would help."""
    if sys.version_info < OLDEST_PYTHON:
        raise DevError(f"Python 3.11 or newer is needed, and {sys.executable} is {platform.python_version()}")
    if sys.platform.startswith("linux") and old_glibc():
        raise DevError(f"glibc 2.34 or newer is needed (Debian 12, Ubuntu 22.04), and this system has {old_glibc()}")


# ---------------------------------------------------------------- .venv


def venv_works() -> bool:
    """Whether .venv is there and its interpreter still runs (it does not after the folder or its Python moved)."""
    if not PYTHON.exists():
        return False
    ask = [str(PYTHON), "-c", "import pip, sys; print(sys.prefix)"]
    asked = subprocess.run(ask, capture_output=True, text=True, check=False)
    return asked.returncode == 0 and Path(asked.stdout.strip()).resolve() == VENV.resolve()


def fingerprint(kind: str) -> str:
    """What an installation depends on: the lock, our own metadata, the interpreter, where we stand."""
    import tomllib  # from Python 3.11 on; an older one must get as far as its sentence

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    parts = [LOCKS[kind].read_text(encoding="utf-8"), json.dumps(project), str(ROOT), sys.version]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def installed() -> dict[str, str]:
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def prepare(kind: str, yes: bool) -> None:
    """Make .venv hold what a lock says: "run" for the program, "dev" for tests and checks too, "package" for builds."""
    if installed().get(kind) == fingerprint(kind) and venv_works():
        return
    provide(VENV_MODULE, yes)
    if not venv_works():
        say("making .venv")
        must(sys.executable, "-m", "venv", "--clear", VENV)
    say("installing into .venv what the lock names; the first time this fetches some 150 MB")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    must(*pip, "--only-binary=:all:", "--require-hashes", "-r", LOCKS[kind].relative_to(ROOT))
    must(*pip, "--no-build-isolation", "--no-index", "--editable", ".")
    done = list(LOCKS)[: list(LOCKS).index(kind) + 1]
    STAMP.write_text(json.dumps({name: fingerprint(name) for name in done}), encoding="utf-8")


# ---------------------------------------------------------------- commands


def run(arguments: list[str], yes: bool) -> int:
    chosen = os.environ.get("QT_QPA_PLATFORM")
    provide({**VENV_MODULE, **OFFSCREEN, **({} if chosen == "offscreen" else WINDOW)}, yes)
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in displays):
        raise DevError("there is no desktop here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)")
    prepare("run", yes)
    return call(PYTHON, "-m", "ui.app", *arguments)


def pytest(name: str, *arguments: object, **environment: str) -> dict[str, int]:
    """Run pytest, show all of it, and return how its tests ended; `failed` is never 0 when pytest was not content."""
    report = ROOT / "build" / "tests" / f"{name}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    began = time.monotonic()
    code = call(PYTHON, "-m", "pytest", f"--junitxml={report}", *arguments, env={**os.environ, **environment})
    say(f"{name}: {time.monotonic() - began:.1f} s")
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    if report.exists():
        suites = ET.parse(report).getroot().iter("testsuite")
        for suite in suites:
            bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped = int(suite.get("skipped", 0))
            counts["failed"] += bad
            counts["skipped"] += skipped
            counts["passed"] += max(int(suite.get("tests", 0)) - bad - skipped, 0)
    nothing_collected = 5
    if code not in (0, nothing_collected):
        counts["failed"] = max(counts["failed"], 1)
    return counts


@contextmanager
def x_server() -> Iterator[str]:
    """An Xvfb on a free display number; yields the number."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as number:
            display = number.readline().strip()
        if not display:
            raise DevError("Xvfb did not start")
        yield display
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_on_x_server(yes: bool, chosen: list[str]) -> dict[str, int]:
    """The tests that drive a real window; left out, with a word, where there can be no X server."""
    if not sys.platform.startswith("linux"):
        say("the tests of the window on an X server run on Linux only: left out")
        return {}
    try:
        provide({**WINDOW, **X_SERVER}, yes)
    except DevError as error:
        say(f"the tests of the window on an X server are left out: {error}")
        return {}
    try:
        provide(ALOUD, yes)
    except DevError as error:
        say(f"the tests with a screen reader are left out: {error}")
    with x_server() as display:
        settings = {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        return pytest("x-server", "-m", " and ".join(["xvfb", *chosen]), "tests/ui", **settings)


def test_other_whoosh() -> int:
    """The search tests with the Whoosh that could take over: docs/decisions/0004-whoosh.md."""
    folder = ROOT / "build" / "other-whoosh"
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--upgrade", "--no-deps"]
    pip += ["--only-binary=:all:", "--require-hashes"]
    must(*pip, "--target", folder, "-r", "requirements/other-whoosh.txt")
    tests = [PYTHON, "-m", "pytest", "-p", "no:pytest-qt", "tests/reader/search"]
    return call(*tests, env={**os.environ, "PYTHONPATH": str(folder)})


def test(arguments: list[str], yes: bool) -> int:
    provide({**VENV_MODULE, **OFFSCREEN, **QT_TOOLS}, yes)
    prepare("dev", yes)
    if arguments == ["--other-whoosh"]:
        return test_other_whoosh()
    quick = "--quick" in arguments
    arguments = [argument for argument in arguments if argument != "--quick"]
    if arguments:
        return call(PYTHON, "-m", "pytest", *arguments)
    chosen = ["not slow"] if quick else []
    with_qt = ["tests/ui", "tests/test_versions.py"]
    without_qt = ["-p", "no:pytest-qt", *(f"--ignore={path}" for path in with_qt), "--durations=5", "tests"]
    runs = [pytest("core", "-m", "not slow", *without_qt)]
    if not quick:
        runs.append(pytest("core-slow", "-m", "slow", *without_qt))
    runs.append(pytest("window", "-m", " and ".join(["not xvfb", *chosen]), *with_qt, QT_QPA_PLATFORM="offscreen"))
    runs.append(test_on_x_server(yes, chosen))
    total = {name: sum(counts.get(name, 0) for counts in runs) for name in ("passed", "failed", "skipped")}
    print(f"tests: {total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped", flush=True)
    return 1 if total["failed"] or not total["passed"] else 0


def check(arguments: list[str], yes: bool) -> int:
    provide({**VENV_MODULE, **OFFSCREEN}, yes)
    prepare("dev", yes)
    steps = [
        [PYTHON, "-m", "ruff", "format", "--check", "."],
        [PYTHON, "-m", "ruff", "check", "."],
        [PYTHON, "-m", "mypy", "--strict"],
        [PYTHON, "-m", "pytest", "-q", "-p", "no:pytest-qt", "tests/test_architecture.py"],
    ]
    failed = [" ".join(map(str, step[2:])) for step in steps if call(*step)]
    say(f"failed: {'; '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def doctor(arguments: list[str], yes: bool) -> int:
    """Say what is here; change nothing."""
    tables = {"window": {**OFFSCREEN, **WINDOW}, "tests on an X server": {**X_SERVER, **ALOUD}}
    tables["making .venv"] = VENV_MODULE
    say(f"Python {platform.python_version()} at {sys.executable}, {platform.platform()}")
    for kind in LOCKS:
        ready = installed().get(kind) == fingerprint(kind)
        say(f".venv for {kind}: {'as locked' if ready else 'not yet, or out of date'}")
    wanting = False
    for purpose, table in tables.items():
        names = missing(table)
        wanting = wanting or bool(names)
        say(f"for {purpose}: {'missing ' + ', '.join(names) if names else 'all there'}")
        line = install_line(table, names) if names else None
        if line:
            print("  " + " ".join(line))
    return 1 if wanting else 0


def lock(arguments: list[str], yes: bool) -> int:
    return call(sys.executable, ROOT / "requirements" / "lock.py", *arguments)


def pictures(arguments: list[str], yes: bool) -> int:
    provide({**VENV_MODULE, **OFFSCREEN}, yes)
    prepare("dev", yes)
    return call(PYTHON, "-m", "tests.ui.pictures", *(arguments or ["pictures"]))


def package(arguments: list[str], yes: bool) -> int:
    prepare("package", yes)
    return call(PYTHON, ROOT / "packaging" / "package.py", *(["--yes"] if yes else []), *arguments)


COMMANDS = {command.__name__: command for command in (run, test, check, doctor, pictures, package, lock)}


def main(words: list[str]) -> int:
    yes = "--yes" in words
    words = [word for word in words if word != "--yes"]
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 0 if words in ([], ["--help"], ["-h"]) else 2
    try:
        require_system()
        return COMMANDS[words[0]](words[1:], yes)
    except DevError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
