"""Installs the .deb in a fresh minimal system, uses it there as a person would, purges it, and looks at what is left.

    sudo .venv/bin/python packaging/linux/trial.py dist/chytalnia_0.1.0_amd64.deb [--suite trixie] [--picture x.png]
    sudo .venv/bin/python packaging/linux/trial.py dist/chytalnia-0.1.0-x86_64.run ...    the file that is not installed

Needs root, debootstrap and Xvfb; some 600 MB in the temporary folder. Takes minutes, and is no part of the test run.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from identity import DESKTOP_NAME, NAME

import dev

PACKAGE = "/tmp/chytalnia.deb"
ALONE = "/opt/stick/chytalnia.run"
# What any desktop has and a minimal system lacks: the .deb names the same, but for xz, which unpacks the .run.
DESKTOP_LIBRARIES = ("libgl1", "libegl1", "libstdc++6", "fontconfig-config", "fonts-dejavu-core", "xz-utils")
CHROOT = shutil.which("chroot") or "/usr/sbin/chroot"
ARTICLE = """\
Маяк засвітили знову

14 травня 2026

«Лінзу, яку вважали втраченою, знайшли на складі», — сказала кураторка музею Марія Гайворон.

Реклама
"""
# The home of whoever uses the program, inside the fresh system.
HOME = "/home/reader"
SAVED = f"{HOME}/article.txt"
# What apt and dpkg themselves write when anything is installed and removed.
THEIRS = (
    "/var/lib/apt/",
    "/var/lib/dpkg/",
    "/var/cache/",
    "/var/log/",
    "/tmp/",
    f"{HOME}/",
    "/etc/ld.so.cache",
    "/run/",
)
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
picture = application.primaryScreen().grabWindow(0)
sys.exit(0 if picture.save(sys.argv[1]) else 1)
"""


class TrialError(Exception):
    """Something did not hold on the fresh system."""


class System:
    """A minimal Debian in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def inside(self, place: str) -> Path:
        """Where a path of that system lies in this one."""
        return self.root / place.lstrip("/")

    def run(self, *command: str, ok: bool = True, **environment: str) -> str:
        """Run as root inside; returns what it printed."""
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": HOME, "DEBIAN_FRONTEND": "noninteractive"}
        full = [CHROOT, str(self.root), *command]
        done = subprocess.run(full, env=clean | environment, capture_output=True, text=True, check=False, timeout=900)
        print("+", *command, "->", done.returncode, flush=True)
        if ok and done.returncode:
            raise TrialError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *command: str, **environment: str) -> subprocess.Popen[bytes]:
        clean = {"PATH": "/usr/bin:/bin", "HOME": HOME, "LANG": "C.UTF-8"}
        # A session of its own: the portable file is a script that waits for the program, and both have to end.
        full = [CHROOT, str(self.root), *command]
        return subprocess.Popen(full, env=clean | environment, start_new_session=True)

    def files(self) -> set[str]:
        found = subprocess.run(["find", str(self.root), "-xdev", "-not", "-type", "d"], capture_output=True, check=True)
        inside = (os.fsdecode(line).removeprefix(str(self.root)) for line in found.stdout.splitlines())
        return {place for place in inside if not place.startswith(THEIRS)}


@contextmanager
def fresh(suite: str) -> Iterator[System]:
    """Debootstrap's smallest system, with /proc and /dev while it is in use."""
    root = Path(tempfile.mkdtemp(prefix="chytalnia-trial-"))
    mounts: list[Path] = []
    try:
        command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", suite, str(root)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for place in (*Path("/etc/apt/apt.conf.d").glob("*"), Path("/etc/resolv.conf")):
            target = root / place.relative_to("/")
            if not target.exists() and "docker" not in place.name:
                shutil.copy(place, target)
        for kind, place in (("proc", root / "proc"), ("devtmpfs", root / "dev"), ("tmpfs", root / "dev" / "shm")):
            subprocess.run(["mount", "-t", kind, kind, str(place)], check=True)
            mounts.append(place)
        system = System(root)
        system.inside(HOME).mkdir(parents=True)
        yield system
    finally:
        for place in reversed(mounts):
            subprocess.run(["umount", str(place)], check=False)
        if not any(os.path.ismount(place) for place in mounts):
            shutil.rmtree(root, ignore_errors=True)


def look_at_window(system: System, picture: Path, *command: str) -> None:
    """Start the window on an X server, give it time, and take its picture."""
    with dev.x_server() as display:
        window = system.start(*command, SAVED, DISPLAY=f":{display}")
        try:
            time.sleep(20)
            if window.poll() is not None:
                raise TrialError(f"the window closed by itself with {window.returncode}")
            grab = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
            subprocess.run([sys.executable, "-c", GRAB, str(picture)], check=True, env=grab)
        finally:
            os.killpg(window.pid, signal.SIGTERM)
            window.wait(timeout=60)


def use(system: System, picture: Path, program: tuple[str, ...], window: tuple[str, ...]) -> None:
    """The command line, the self-tests, then the real window on an X server, with a picture of it."""
    system.inside(SAVED).write_text(ARTICLE, encoding="utf-8")
    system.run(*program, "--self-test", LANG="C.UTF-8")
    system.run(*window, "--self-test", QT_QPA_PLATFORM="offscreen", LANG="C.UTF-8")
    system.run(*program, "import", SAVED, LANG="C.UTF-8")
    found = system.run(*program, "search", "маяками", "--json", LANG="C.UTF-8")
    if "Маяк" not in found:
        raise TrialError(f"the imported article is not found by another form of its word: {found}")
    look_at_window(system, picture, *window)


def try_package(package: Path, system: System, picture: Path) -> None:
    shutil.copy(package, system.inside(PACKAGE))
    before = system.files()
    began = time.monotonic()
    system.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGE)
    print(f"installed in {time.monotonic() - began:.0f} s")
    use(system, picture, (NAME,), (DESKTOP_NAME,))
    system.run("apt-get", "purge", "-y", "-qq", NAME)
    left = sorted(place for place in system.files() - before if NAME in place.lower())
    if left:
        raise TrialError(f"purging left these: {', '.join(left)}")
    if not (system.inside(HOME) / ".local" / "share" / NAME).is_dir():
        raise TrialError("purging took the user's library away")


def try_alone(package: Path, system: System, picture: Path) -> None:
    """With --portable everything it writes lies beside it, and nothing in the home."""
    system.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *DESKTOP_LIBRARIES)
    place = system.inside(ALONE)
    place.parent.mkdir()
    shutil.copy(package, place)
    use(system, picture, (ALONE, "--", "--portable", "--command-line"), (ALONE, "--", "--portable"))
    if not (place.parent / "chytalnia-data" / NAME / "library.sqlite").is_file():
        raise TrialError("the portable library does not lie beside the program")
    left = [str(found) for found in system.inside(HOME).rglob("*") if NAME in found.name.lower()]
    if left:
        raise TrialError(f"the portable program wrote into the home: {', '.join(left)}")


def trial(package: Path, suite: str, picture: Path) -> None:
    with fresh(suite) as system:
        system.run("apt-get", "update", "-qq")
        (try_alone if package.suffix == ".run" else try_package)(package, system, picture)
    print(f"all is well on {suite}; look at {picture}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--picture", type=Path, default=ROOT / "build" / "trial.png")
    options = parser.parse_args()
    try:
        trial(options.package, options.suite, options.picture)
    except (TrialError, subprocess.SubprocessError, dev.DevError) as error:
        print(f"trial: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
