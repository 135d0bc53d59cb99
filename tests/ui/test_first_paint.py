"""The window is painted before anything slow is even imported."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLOW = ("reader.library", "reader.values", "ui.furnishing", "PySide6.QtSvg", "sqlite3", "pyphen", "logging.handlers")
PROGRAM = f"""
import sys
from ui import app
assert app.arguments([]) == app.Wanted()
from ui.application import prepared_application
application = prepared_application()
assert not app._taken_by_another(app.Wanted())
from ui.first_paint import painted_window
window = painted_window()
window.resize(1280, 820)
picture = window.grab().toImage()
colours = {{picture.pixelColor(x, 400).name() for x in range(0, window.width(), 5)}}
print(window.painted, window.dress.page in colours, window.dress.surface in colours)
print(*[name for name in {SLOW} if name in sys.modules])
"""


def test_the_outline_is_painted_before_the_library_is_imported() -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["True True True", ""]
