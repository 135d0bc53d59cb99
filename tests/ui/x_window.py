"""Drives the real program on an X server as a person does: keys, mouse, and looking. For the tests marked `xvfb`."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage

ROOT = Path(__file__).resolve().parents[2]


def xdotool(*words: str) -> str:
    run = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False, timeout=60)
    return run.stdout.strip()


class Window:
    """One run of `chytalnia-desktop` on a library of its own."""

    def __init__(self, folder: Path, *arguments: str, settings: str = "") -> None:
        config = folder / "config" / "chytalnia"
        config.mkdir(parents=True, exist_ok=True)
        if settings and not (config / "window.ini").exists():
            (config / "window.ini").write_text(settings, encoding="utf-8")
        environment = {**os.environ, "XDG_CONFIG_HOME": str(folder / "config"), "LANG": "C.UTF-8"}
        environment["QT_QPA_PLATFORM"] = "xcb"
        self.errors = folder / "stderr.txt"
        with self.errors.open("ab") as stream:
            command = [sys.executable, "-m", "ui.app", "--library", str(folder / "library"), *arguments]
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=stream)
        self.id = self.wait_for(self._find, "the window")
        self.wait_for(lambda: self._is_furnished(folder / "first.png"), "the window's parts")
        self.focus()

    def _find(self) -> str:
        assert self.process.poll() is None, self.errors.read_text(encoding="utf-8")
        found = xdotool("search", "--onlyvisible", "--name", "^(Читальня|Chytalnia)$").split()
        return found[-1] if found else ""

    def _is_furnished(self, path: Path) -> bool:
        """The outline is painted first; the menu comes with everything else."""
        picture = self.picture(path)
        return len({picture.pixel(x, y) for x in range(10, 300) for y in range(50)}) > 8

    def visible(self) -> set[str]:
        """All windows of the program that can be seen: its own and those of its dialogs."""
        return set(xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".").split())

    def dialog(self, *names: str) -> None:
        """Press keys that open a dialog, and give it the keyboard once it is there and painted."""
        before = self.visible()
        self.keys(*names)
        self.wait_for(lambda: self.visible() - before, "a dialog")
        self.still()
        xdotool("windowfocus", "--sync", *(self.visible() - before))

    def still(self) -> None:
        """Wait until nothing changes on the screen but a caret."""
        path = self.errors.parent / "still.png"
        seen = self.picture(path)

        def unchanged() -> bool:
            nonlocal seen
            time.sleep(0.5)
            last, seen = seen, self.picture(path)
            rows, columns = range(0, seen.height(), 2), range(0, seen.width(), 7)
            return sum(seen.pixel(x, y) != last.pixel(x, y) for y in rows for x in columns) < 40

        self.wait_for(unchanged, "a picture that stays")

    def focus(self) -> None:
        """Give the window the keyboard: without a window manager nobody does when a dialog closes."""
        time.sleep(0.3)
        xdotool("windowfocus", "--sync", self.id)

    @staticmethod
    def wait_for(look: Callable[[], object], what: str, seconds: float = 120.0) -> str:
        """Look again and again until there is something to see."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seen = look()
            if seen:
                return str(seen)
            time.sleep(0.1)
        raise AssertionError(f"waited in vain for {what}")

    def keys(self, *names: str) -> None:
        for name in names:
            xdotool("key", "--clearmodifiers", name)
            time.sleep(0.12)

    def codes(self, *codes: int) -> None:
        """Press places on the keyboard, whatever stands on them."""
        for code in codes:
            xdotool("key", str(code))
            time.sleep(0.12)

    def type(self, text: str) -> None:
        """Slowly: for a letter that no key has, xdotool changes the keyboard, and the program must have seen that."""
        xdotool("type", "--delay", "120", text)
        time.sleep(0.4)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        xdotool("mousemove", *map(str, start), "mousedown", "1")
        xdotool("mousemove", *map(str, end), "mouseup", "1")
        time.sleep(0.3)

    def click(self, at: tuple[int, int], times: int = 1) -> None:
        xdotool("mousemove", *map(str, at), "click", "--repeat", str(times), "--delay", "60", "1")
        time.sleep(0.3)

    def picture(self, path: Path) -> QImage:
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(path)], check=True, timeout=60)
        return QImage(str(path))

    def close(self) -> int:
        self.keys("ctrl+q")
        return self.process.wait(120)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def points_of(picture: QImage, colour: str) -> list[tuple[int, int]]:
    """Where a colour stands, every second pixel."""
    wanted = QColor(colour).rgb()
    points = ((x, y) for y in range(0, picture.height(), 2) for x in range(0, picture.width(), 2))
    return [(x, y) for x, y in points if picture.pixel(x, y) == wanted]
