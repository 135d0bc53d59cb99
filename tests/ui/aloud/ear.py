"""A desktop for one test with all that a screen reader needs: a D-Bus session, the accessibility bus, the program, and
the screen reader itself. Linux with an X server only."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.ui.x_window import ROOT, xdotool

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
FOCUSED = "object:state-changed:focused"
BINDING = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def lacking() -> str:
    """What is not installed here, as a sentence; '' where all is."""
    if not any(Path(one).exists() for one in LAUNCHERS):
        return "at-spi2-core is not installed"
    for program in ("dbus-daemon", "xdotool"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    asked = [SYSTEM_PYTHON, "-c", BINDING]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, check=False, capture_output=True).returncode:
        return "the system's Python lacks AT-SPI (python3-gi and gir1.2-atspi-2.0)"
    return ""


class Ear:
    """Runs the program on a library and asks the screen reader about it."""

    def __init__(self, folder: Path, *, language: str) -> None:
        config = folder / "config" / "chytalnia"
        config.mkdir(parents=True)
        (config / "window.ini").write_text(f"[General]\nlanguage={language}\ntheme=light\n", encoding="utf-8")
        (folder / "run").mkdir(mode=0o700)
        self.errors = folder / "stderr.txt"
        self._stream = self.errors.open("ab")
        self._processes: list[subprocess.Popen[Any]] = []
        self._heard: list[dict[str, Any]] = []
        self.environment = {**os.environ, "XDG_CONFIG_HOME": str(folder / "config"), "LANG": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(folder / "run"), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                            "QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "0"}  # fmt: skip
        self.environment.pop("AT_SPI_BUS_ADDRESS", None)
        bus = self._run("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()  # type: ignore[union-attr]
        self._run(next(one for one in LAUNCHERS if Path(one).exists()), "--launch-immediately")
        time.sleep(0.5)
        self.program = self._run(sys.executable, "-m", "ui.app", "--library", str(folder / "library"))
        program = str(Path(__file__).with_name("screen_reader.py"))
        self._reader = self._run(SYSTEM_PYTHON, program, "chytalnia", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.wait_for(lambda: self.ask("is_there"), "the program on the accessibility bus")
        name = "^(Читальня|Chytalnia)$"
        found = self.wait_for(lambda: xdotool("search", "--onlyvisible", "--name", name), "the window")
        xdotool("windowfocus", "--sync", found.split()[-1])

    def _run(self, *command: str, **pipes: Any) -> subprocess.Popen[Any]:
        process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stderr=self._stream, **pipes)
        self._processes.append(process)
        return process

    def ask(self, question: str, *given: object) -> Any:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        line = json.dumps({"ask": question, "with": given}, ensure_ascii=False) + "\n"
        self._reader.stdin.write(line.encode())
        self._reader.stdin.flush()
        told = json.loads(self._reader.stdout.readline() or '{"failed": "the screen reader has ended"}')
        assert "answer" in told, f"{question}{given}: {told}"
        return told["answer"]

    def wait_for(self, look: Callable[[], Any], what: str, seconds: float = 40) -> Any:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seen = look()
            if seen or (seen == 0 and seen is not False):  # the number of a found object may be 0
                return seen
            time.sleep(0.15)
        heard = [f"{one['event']} {one['role']} {one['name']!r} {one['told']!r}" for one in self._heard[-30:]]
        told = self.errors.read_text(encoding="utf-8")[-2_000:]
        raise AssertionError(f"waited in vain for {what}. Heard: {heard}. {told}")

    def keys(self, *names: str) -> None:
        for name in names:
            xdotool("key", "--clearmodifiers", name)
            time.sleep(0.15)

    def codes(self, code: int, *, held: int = 0) -> None:
        """Press a place on the keyboard, whatever stands on it. ``held``: the place of a key held meanwhile."""
        before, after = (["keydown", str(held)], ["keyup", str(held)]) if held else ([], [])
        xdotool(*before, "key", str(code), *after)
        time.sleep(0.2)

    def hears(self, begins: str, *, event: str = "object:announcement", role: str = "", seconds: float = 30) -> str:
        """Wait for an announcement, or for another event about something whose name begins so; the whole of it."""
        told = self.wait_for(lambda: self.find(event, begins, role), f"{event}: {begins}", seconds)
        return str(told["told"] if event == "object:announcement" else told["name"])

    def find(self, event: str, words: str, role: str = "") -> dict[str, Any] | None:
        """The first thing heard with these words; whatever came before it is forgotten."""
        self._heard += self.ask("listen")
        for at, one in enumerate(self._heard):
            told = one["told"] if event == "object:announcement" else one["name"]
            gained = event != FOCUSED or one["on"]
            if one["event"] == event and gained and words in told and role in {"", one["role"]}:
                self._heard = self._heard[at + 1 :]
                return one
        return None

    def close(self) -> None:
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
        self._stream.close()
