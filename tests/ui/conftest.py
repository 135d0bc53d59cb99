"""What tests of the window share: Qt's application with our fonts, settings of their own, a real library."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.ui.quiet import wait_until_quiet
from ui import theme, translation
from ui.application import add_fonts, prepared_application
from ui.running import Program
from ui.settings import Settings

ARTICLES = {
    "міст.txt": """Міст над Стрижем відкрили для пішоходів

12 квітня 2026

Новий пішохідний міст над річкою Стриж відкрили в неділю. Ним пройшли вже понад дві тисячі людей.

«Ми чекали на цей міст одинадцять років», — сказала міська голова Олена Гнатюк.

Будівництво тривало два роки й коштувало сорок мільйонів гривень.
""",
    "bakery.txt": """The bakery that opens at midnight

3 March 2026

A bakery in Ashcombe sells its first loaf at midnight. The queue begins at eleven.

"People who cannot sleep buy the best bread," said the baker, Rowan Pike.
""",
    "сад.txt": """У селі посадили сад із забутих яблунь

20 березня 2026

Сорок сортів, яких уже не продають, посадили на пагорбі за школою. Саджанці зібрали по старих садибах.
""",
}


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    application = prepared_application()
    add_fonts()
    theme.apply(theme.load("light"))
    return application


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Tests read English texts unless they speak another language themselves."""
    translation.speak("en")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "window.ini")
    made.choose("language", "en")
    made.choose("theme", "light")
    return made


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def made_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Imported and indexed once; each test works on a copy."""
    folder = tmp_path_factory.mktemp("made")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library.open(folder / "library") as library:
        library.imports.run([folder / name for name in ARTICLES])
    return folder / "library"


@pytest.fixture
def library(tmp_path: Path, made_library: Path) -> Library:
    """Closed by whoever opens a window on it."""
    shutil.copytree(made_library, tmp_path / "library")
    return Library.open(tmp_path / "library")


def end(program: Program) -> None:
    """Close all and take the window apart: each that stays is dressed anew in every theme of a later test."""
    program.window.close()
    program.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(qtbot: QtBot, library: Library, settings: Settings) -> Iterator[Program]:
    made = Program(library, own_library=False, settings=settings)
    made.start()
    made.window.resize(1200, 800)
    qtbot.waitUntil(lambda: made.session.tasks.running == 0, timeout=60_000)
    yield made
    end(made)


@pytest.fixture
def until(qtbot: QtBot, program: Program) -> Callable[[Callable[[], object]], None]:
    def wait(holds: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=60_000)

    return wait


@pytest.fixture
def settle(qtbot: QtBot, program: Program) -> Callable[[], None]:
    """Waits until the window has come to rest; it has when the test begins."""

    def wait() -> None:
        wait_until_quiet(qtbot, program)

    wait()
    return wait
