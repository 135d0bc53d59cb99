"""Makes `chytalnia-VERSION-ARCH.run` with makeself: one file that runs without being installed."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from identity import BUILT, NAME, OUT, ROOT, source_date, version

STARTER = "start.sh"


def build(built: Path = BUILT, out: Path = OUT) -> Path:
    folder = ROOT / "build" / "portable"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built, folder, symlinks=True)
    starter = folder / STARTER
    shutil.copyfile(Path(__file__).with_name("portable.sh"), starter)
    starter.chmod(0o755)
    out.mkdir(exist_ok=True)
    target = out / f"{NAME}-{version()}-{platform.machine()}.run"
    target.unlink(missing_ok=True)
    day = subprocess.run(
        ["date", "-u", "-R", "-d", f"@{source_date()}"], capture_output=True, text=True, check=True
    ).stdout.strip()
    order = "--sort=name --owner=0 --group=0 --numeric-owner --mtime=@" + str(source_date())
    subprocess.run(
        ["makeself", "--xz", "--quiet", "--nox11", "--nomd5", "--sha256", "--packaging-date", day, "--tar-extra", order,
         str(folder), str(target), f"Chytalnia {version()}", f"./{STARTER}"],
        check=True, env={**os.environ, "LC_ALL": "C"}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return target


if __name__ == "__main__":
    print(build())
