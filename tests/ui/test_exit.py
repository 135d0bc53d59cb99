"""The program ends as it should, whatever it left on the clipboard."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
from PySide6.QtGui import QGuiApplication
from tests.ui.builders import BODY, a_page
from ui import theme
from ui.application import prepared_application
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane

application = prepared_application()
pane = ReadingPane(PageStyle(theme.load("light")))
pane.show_article(a_page((BODY, "Слова статті, які копіюють.")))
pane.view.selectAll()
pane.view.copy()
mime = QGuiApplication.clipboard().mimeData()
print(mime.text().splitlines()[-1], mime.hasHtml())
"""


def test_copied_words_do_not_crash_the_exit() -> None:
    """Qt's clipboard lives longer than the interpreter: an object of Python's that stays in it would call into it."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "Слова статті, які копіюють. False"
