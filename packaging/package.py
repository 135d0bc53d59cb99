"""Builds the installable program for this system and looks at it; `python3 dev.py package` calls it.

package.py            build, self-test, size, and what this system can be given: .deb and .run, an installer, an image
package.py --check    the packaging files alone: desktop entry, metadata, installer script, manifests, workflows
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "linux"), str(ROOT / "packaging" / "windows")]

import bundle
import deb
import icons
import licences
import nsis
import portable
from identity import APP_ID, BUILT, DESKTOP_NAME, NAME, OUT, source_date, version

import dev

TOOLS = {  # program -> its package for apt, dnf, pacman
    "dpkg-deb": ("dpkg", "dpkg", "dpkg"),
    "objdump": ("binutils", "binutils", "binutils"),
    "makeself": ("makeself", "makeself", "makeself"),
    "xz": ("xz-utils", "xz", "xz"),
}
CHECKERS = {
    "desktop-file-validate": ("desktop-file-utils", "desktop-file-utils", "desktop-file-utils"),
    "appstreamcli": ("appstream", "appstream", "appstream"),
    "makensis": ("nsis", "mingw32-nsis", "nsis"),
    "man": ("man-db", "man-db", "man-db"),
}
MEGABYTE = 1_000_000
LARGEST_INSTALLED, LARGEST_DEB = 170 * MEGABYTE, 48 * MEGABYTE


def say(text: str) -> None:
    print(f"package: {text}", flush=True)


def do(*command: object, **environment: str) -> None:
    print("+", *command, flush=True)
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, env={**os.environ, **environment})


# ---------------------------------------------------------------- the packaging files


def check_desktop_files() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        share = Path(scratch)
        deb.share_files(share)
        do("desktop-file-validate", share / "applications" / f"{APP_ID}.desktop")
        do("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{APP_ID}.metainfo.xml")
        for page in sorted((share / "man" / "man1").iterdir()):
            pages = subprocess.run(
                ["man", "--warnings", "--local-file", str(page)],
                capture_output=True, text=True, check=True, env={**os.environ, "MANPAGER": "cat"},
            )  # fmt: skip
            if pages.stderr.strip():
                raise dev.DevError(f"{page.name}: {pages.stderr.strip()}")
        do("bash", "-n", share / "bash-completion" / "completions" / NAME)


def check_installer() -> None:
    say(f"the Windows installer compiles: {nsis.check().stat().st_size} bytes around a stand-in")


def check_workflows() -> None:
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    do(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)
    do(Path(sys.executable).with_name("zizmor"), "--offline", *workflows)


def check_flatpak() -> None:
    """flatpak-builder reads the manifest by its own schema; left out where it is not installed."""
    if shutil.which("flatpak-builder") is None:
        say("flatpak-builder is not here: its manifest was not looked at")
        return
    manifest = ROOT / "packaging" / "flatpak" / f"{APP_ID}.yml"
    subprocess.run(["flatpak-builder", "--show-manifest", str(manifest)], check=True, stdout=subprocess.DEVNULL)
    say("the Flatpak manifest reads well")


def check(yes: bool) -> None:
    dev.provide({**TOOLS, **CHECKERS}, yes)
    licences.write(ROOT / "build")
    icons.make(ROOT / "build" / "icons")
    for step in (check_desktop_files, check_installer, check_workflows, check_flatpak):
        step()


# ---------------------------------------------------------------- the program


def build_folder() -> None:
    """PyInstaller, with what would differ from run to run held still."""
    licences.write(ROOT / "build")
    work = ROOT / "build" / "pyinstaller"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    still = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(source_date())}
    do(*command, "--workpath", work, "--distpath", OUT, ROOT / "build.spec", **still)


def places(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def look_at_folder() -> None:
    """What must not be inside is not, the size is within its bound, and what takes most of it is told."""
    inside = [path.relative_to(BUILT).as_posix() for path in places(BUILT)]
    found = bundle.unwanted(inside)
    if found:
        raise dev.DevError(f"these must not be in the program: {', '.join(found)}")
    sizes: dict[str, int] = {}
    for place in inside:
        part = "/".join(Path(place).parts[:2]) if place.startswith("_internal/") else place
        sizes[part] = sizes.get(part, 0) + (BUILT / place).stat().st_size
    total = sum(sizes.values())
    say(f"{len(inside)} files, {total / MEGABYTE:.1f} MB")
    for part, size in sorted(sizes.items(), key=lambda pair: -pair[1])[:20]:
        say(f"  {size / MEGABYTE:6.1f} MB  {part}")
    listing = "".join(f"{(BUILT / place).stat().st_size}\t{place}\n" for place in inside)
    (ROOT / "build" / "bundle-files.tsv").write_text(listing, encoding="utf-8")
    if total > LARGEST_INSTALLED:
        raise dev.DevError(f"the program takes {total / MEGABYTE:.1f} MB, more than {LARGEST_INSTALLED // MEGABYTE}")


def try_folder() -> None:
    """Both programs test themselves, away from this checkout and its Python."""
    ending = ".exe" if os.name == "nt" else ""
    with tempfile.TemporaryDirectory() as elsewhere:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        clean |= {"HOME": elsewhere, "XDG_DATA_HOME": elsewhere, "QT_QPA_PLATFORM": "offscreen"}
        for name in (NAME, DESKTOP_NAME):
            command = [str(BUILT / (name + ending)), "--self-test"]
            print("+", *command, flush=True)
            subprocess.run(command, cwd=elsewhere, check=True, env=clean, timeout=300)


def make_linux() -> list[Path]:
    package = deb.build()
    say(f"{package.name}: {package.stat().st_size / MEGABYTE:.1f} MB")
    if package.stat().st_size > LARGEST_DEB:
        raise dev.DevError(f"{package.name} is larger than {LARGEST_DEB // MEGABYTE} MB")
    if shutil.which("lintian"):
        do("lintian", "--allow-root", "--tag-display-limit", "0", "--fail-on", "error,warning", package)
    else:
        say("lintian is not here: the package was not linted")
    alone = portable.build()
    say(f"{alone.name}: {alone.stat().st_size / MEGABYTE:.1f} MB")
    return [package, alone]


def make_windows() -> list[Path]:
    return [nsis.build()]


def make_macos() -> list[Path]:
    image = OUT / f"{NAME}-{version()}.dmg"
    do("dmgbuild", "-s", ROOT / "packaging" / "macos" / "dmg_settings.py", "Chytalnia", image)
    return [image]


MAKERS: dict[str, Callable[[], list[Path]]] = {"linux": make_linux, "win32": make_windows, "darwin": make_macos}


def build(yes: bool) -> None:
    # The X libraries are carried inside, from this system.
    dev.provide({**TOOLS, **dev.OFFSCREEN, **dev.WINDOW}, yes)
    build_folder()
    look_at_folder()
    try_folder()
    made = MAKERS[sys.platform]()
    bill = OUT / f"{NAME}-{version()}-{sys.platform}.cdx.json"
    shutil.copyfile(ROOT / "build" / f"{NAME}-{version()}.cdx.json", bill)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in [*made, bill]]
    (OUT / f"SHA256SUMS-{sys.platform}").write_text("".join(sums), encoding="utf-8")
    say(f"made in dist/: {', '.join(path.name for path in [*made, bill])}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--check", action="store_true", help="look at the packaging files, build nothing")
    parser.add_argument("--yes", action="store_true", help="install missing system packages without asking")
    options = parser.parse_args()
    try:
        (check if options.check else build)(options.yes)
    except (dev.DevError, subprocess.SubprocessError) as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    say("all is well")
    return 0


if __name__ == "__main__":
    sys.exit(main())
