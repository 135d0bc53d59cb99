"""Makes `chytalnia_VERSION_ARCH.deb` from the built folder with dpkg-deb. No source package for Debian itself."""

import datetime
import email.utils
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from identity import APP_ID, BUILT, DESKTOP_NAME, MAINTAINER, NAME, OUT, ROOT, source_date, version

HERE = Path(__file__).resolve().parent
DESCRIPTION = """\
Description: offline reader for saved news articles
 Chytalnia keeps news articles that you saved as text or as web pages. It takes
 advertisements and teasers out of them, marks who said what, finds an article
 by any form of a Ukrainian or English word, and keeps your highlights and
 notes on their words. It works without a network."""
# What any program that brings its own libraries is told by lintian, and why it stays so.
LINTIAN_OVERRIDES = f"""\
# The program brings Python and Qt in one folder of its own, so that it runs on
# each Debian and Ubuntu from glibc's version on, whatever Qt they have.
{NAME}: custom-library-search-path
{NAME}: embedded-library
{NAME}: hardening-no-pie
{NAME}: shared-library-lacks-prerequisites
{NAME}: library-not-linked-against-libc
{NAME}: unstripped-binary-or-object
{NAME}: extra-license-file
# Compiled modules of that Python, which no other Python reads and which stand for no text beside them.
{NAME}: package-installs-python-bytecode
# Made outside of Debian: there is no bug to close.
{NAME}: initial-upload-closes-no-bugs
"""


def newest_glibc(folder: Path) -> str:
    """The highest GLIBC_2.x that a file of the folder asks for; a package must depend on that."""
    highest = 0
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            head = path.read_bytes()
            if head[:4] == b"\x7fELF":
                highest = max([highest, *(int(minor) for minor in re.findall(rb"GLIBC_2\.(\d+)", head))])
    return f"2.{highest}"


def architecture() -> str:
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def _write(place: Path, text: str, packed: bool = False) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    place.write_bytes(gzip.compress(content, 9, mtime=source_date()) if packed else content)


def _filled(name: str) -> str:
    day = datetime.datetime.fromtimestamp(source_date(), datetime.UTC).date().isoformat()
    return (HERE / name).read_text(encoding="utf-8").replace("@VERSION@", version()).replace("@DATE@", day)


def share_files(share: Path) -> None:
    """All that stands under /usr/share, also of use to another packager."""
    import manual

    _write(share / "applications" / f"{APP_ID}.desktop", _filled(f"{APP_ID}.desktop"))
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", _filled(f"{APP_ID}.metainfo.xml"))
    _write(share / "mime" / "packages" / f"{APP_ID}.xml", _filled(f"{APP_ID}.mime.xml"))
    _write(share / "man" / "man1" / f"{NAME}.1.gz", manual.manual_page(), packed=True)
    _write(share / "man" / "man1" / f"{DESKTOP_NAME}.1.gz", manual.window_page(), packed=True)
    _write(share / "bash-completion" / "completions" / NAME, manual.bash_completion())
    _write(share / "zsh" / "vendor-completions" / f"_{NAME}", manual.zsh_completion())
    _write(share / "fish" / "vendor_completions.d" / f"{NAME}.fish", manual.fish_completion())
    shutil.copytree(ROOT / "build" / "icons" / "hicolor", share / "icons" / "hicolor", dirs_exist_ok=True)


def _documents(share: Path) -> None:
    documents = share / "doc" / NAME
    when = email.utils.formatdate(source_date())
    _write(
        documents / "changelog.gz",
        f"{NAME} ({version()}) unstable; urgency=medium\n\n"
        f"  * Release; what changed is told in CHANGELOG.md.\n\n -- {MAINTAINER}  {when}\n",
        packed=True,
    )
    third = (ROOT / "build" / "THIRD_PARTY_LICENSES").read_text(encoding="utf-8")
    _write(documents / "THIRD_PARTY_LICENSES.gz", third, packed=True)
    _write(
        documents / "copyright",
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {NAME}\n\nFiles: *\nCopyright: 2026 Chytalnia developers\nLicense: GPL-3+\n"
        " On Debian systems the text is in /usr/share/common-licenses/GPL-3.\n"
        " .\n The libraries that stand in /usr/lib/chytalnia/_internal have licences of\n"
        " their own, which THIRD_PARTY_LICENSES.gz beside this file gives in full.\n",
    )
    _write(share / "lintian" / "overrides" / NAME, LINTIAN_OVERRIDES)


def _permissions(root: Path) -> None:
    for path in [root, *root.rglob("*")]:
        if path.is_symlink():
            continue
        program = path.parent.name == NAME and path.name in {NAME, DESKTOP_NAME} and "lib" in path.parts
        path.chmod(0o755 if path.is_dir() or program else 0o644)
        os.utime(path, (source_date(), source_date()))


def _control(root: Path, built: Path) -> str:
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    needs = f"libc6 (>= {newest_glibc(built)}), libgl1, libegl1, libstdc++6, fontconfig-config"
    return (
        f"Package: {NAME}\nVersion: {version()}\nSection: text\nPriority: optional\nArchitecture: {architecture()}\n"
        f"Depends: {needs}\nRecommends: fonts-dejavu-core, libcups2\nInstalled-Size: {size}\nMaintainer: {MAINTAINER}\n"
        f"{DESCRIPTION}\n"
    )


def build(built: Path = BUILT, out: Path = OUT) -> Path:
    """Lay the package out under build/deb and pack it; returns the .deb."""
    root = ROOT / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(built, root / "usr" / "lib" / NAME, symlinks=True)
    (root / "usr" / "bin").mkdir()
    for program in (NAME, DESKTOP_NAME):
        (root / "usr" / "bin" / program).symlink_to(f"../lib/{NAME}/{program}")
    share_files(root / "usr" / "share")
    _documents(root / "usr" / "share")
    _write(root / "DEBIAN" / "control", _control(root, built))
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in sorted((root / "usr").rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    _write(root / "DEBIAN" / "md5sums", "".join(sums))
    _permissions(root)
    out.mkdir(exist_ok=True)
    package = out / f"{NAME}_{version()}_{architecture()}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(source_date())}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(root), str(package)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return package


if __name__ == "__main__":
    print(build())
