"""How long until the window is there: Chytalnia with its samples beside a bare PySide6 window, in one go, from outside.

    python3 benchmarks/start.py [--runs 10] [--packaged dist/chytalnia/chytalnia-desktop]

Under Xvfb, whose frame buffer is a file: `painted` is when the first pixel changed, `settled` when the last one did
before a second of stillness and idleness. `cpu` is what the program had used when it first painted, `cpu settled` when
the last pixel changed: the figures to believe on a busy machine. Runs alternate; the first of each (cold caches, import
of the samples) is not counted. Each window is ended as the end of a session ends it, and leaves its socket behind.
"""

import argparse
import mmap
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(sys.argv)
window = QLabel("Chytalnia")
window.resize(1200, 800)
window.show()
sys.exit(application.exec())
"""
STILL, LONGEST = 1.0, 60.0
IDLE = 0.05  # seconds of processor time in one that show that nothing more is coming


class Start(NamedTuple):
    """Milliseconds."""

    painted: float
    settled: float
    cpu: float
    cpu_settled: float


@contextmanager
def screen(folder: Path) -> Iterator[tuple[str, Path]]:
    """An X server without a window manager; yields its display and the file that is its picture."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-fbdir", str(folder)]
    server = subprocess.Popen(
        [*command, "-noreset", "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as number:
            yield f":{number.readline().strip()}", folder / "Xvfb_screen0"
    finally:
        server.terminate()
        server.wait(timeout=20)


def cpu_seconds(pid: int) -> float:
    """Of the process: its clock, which a window's start makes finer than the hundredths that /proc tells.

    The clock's number is made of the process's as in Linux's posix-timers_types.h (CPUCLOCK_SCHED).
    """
    return time.clock_gettime((~pid << 3) | 2)


def measured(command: list[str], environment: dict[str, str], picture: Path) -> Start:
    with picture.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pixels:
        last = pixels[:]
        began = time.perf_counter()
        program = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
        painted = settled = cpu = cpu_settled = looked = used = 0.0
        try:
            while True:
                now = time.perf_counter() - began
                if program.poll() is not None or now > LONGEST:
                    raise RuntimeError(f"{command[0]} showed no window")
                if pixels[:] != last:
                    last = pixels[:]
                    settled, cpu_settled = now, cpu_seconds(program.pid)
                    if not painted:
                        painted, cpu = now, cpu_settled
                elif painted and now - max(settled, looked) > STILL:
                    before, used, looked = used, cpu_seconds(program.pid), now
                    if used - before > IDLE:  # a busy machine may let it stand still in the midst of its work
                        continue
                    return Start(painted * 1000, settled * 1000, cpu * 1000, cpu_settled * 1000)
                time.sleep(0.001)
        finally:
            program.send_signal(signal.SIGTERM)
            program.wait(timeout=20)
            time.sleep(0.3)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--packaged", type=Path, help="the built chytalnia-desktop, to be measured too")
    options = parser.parse_args()
    commands = {"bare window": [sys.executable, "-c", BARE], "chytalnia": [sys.executable, "-m", "ui.app"]}
    if options.packaged:
        commands["packaged"] = [str(options.packaged.resolve())]
    times: dict[str, list[Start]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as scratch, screen(Path(scratch)) as (display, picture):
        home = {
            "HOME": scratch,
            **{f"XDG_{kind}_HOME": f"{scratch}/{kind}" for kind in ("DATA", "CONFIG", "STATE", "CACHE")},
        }
        environment = {**os.environ, **home, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        # Compiled once, as on a user's machine, whatever the environment says; and not beside the sources.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(scratch) / "compiled")
        for run in range(options.runs + 1):
            for name, command in commands.items():
                start = measured(command, environment, picture)
                if run:
                    times[name].append(start)
    medians = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in times.items()}
    print(f"median of {options.runs}, ms   painted  ratio   settled  ratio       cpu  ratio   cpu settled  ratio")
    for name, values in medians.items():
        told = [
            f"{value:9.0f} {value / max(bare, 1):6.2f}"
            for value, bare in zip(values, medians["bare window"], strict=True)
        ]
        print(f"{name:18} {' '.join(told)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
