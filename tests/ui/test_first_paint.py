"""The window is painted before anything slow is even imported."""

import os
import subprocess
import sys
from pathlib import Path

from reader.library import Library

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


PAGE = """<html lang="uk"><head>
<title>Дощ</title><meta property="og:site_name" content="Надріччя"></head><body><article>
<h1>Дощ</h1><p>У неділю в Коломиї йшов дощ, і ярмарок перенесли під дах. Так вирішили в міській раді ще вранці.</p>
</article></body></html>"""
FILLED = """
import builtins
import sys
from pathlib import Path
sys.argv = ["chytalnia-desktop"]
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import app
from ui.running import Program
late = ("subprocess", "multiprocessing.connection", "reader.library.imports", "reader.importing", "reader.cleaning")
start = Program.start
def looking(program, paths=()):
    start(program, paths)
    window = program.window
    window.grab()
    for pool in program.session.tasks._lanes.values():
        pool.shutdown()  # what other threads were asked takes the interpreter from the window's, too
    print(window.open.page is not None, window.list_pane.model.ids != [], "feature" in builtins.__import__.__name__)
    print(*[name for name in late if name in sys.modules])
    QTimer.singleShot(0, QApplication.quit)
Program.start = looking
app.main(["--library", {folder!r}])
"""


def test_the_window_is_filled_before_what_it_does_not_show_is_imported(tmp_path: Path) -> None:
    """The list and the last article are there at the first paint of the furnished window, and PySide's own import,
    which reads the text of every module, is not in Python's place.
    """
    folder = tmp_path / "library"
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    with Library.open(folder) as library:
        (result,) = library.imports.run([page])
        assert result.article_id is not None
        assert library.articles.page(result.article_id).article.publication == "Надріччя"
    run = subprocess.run(
        [sys.executable, "-c", FILLED.format(folder=str(folder))],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
    )  # fmt: skip
    assert run.stdout.splitlines() == ["True True False", ""], run.stderr
