"""The whole way on a real X window: import, search, read, highlight, note, restart, and everything is there."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import Annotation, ListFilter
from tests.ui.conftest import ARTICLES
from tests.ui.x_window import Window, points_of
from ui import theme

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]
SETTINGS = "[General]\nlanguage={language}\ntheme={theme}\n"
PICTURES = Path(os.environ.get("CHYTALNIA_PICTURES", "pictures"))


def kept(folder: Path) -> tuple[list[int], list[Annotation]]:
    """What another process sees in the library."""
    with Library.open(folder / "library", read_only=True) as library:
        return library.articles.ids(ListFilter()), list(library.annotations.all())


def searched(window: Window) -> bool:
    """Type the query anew: an X server under load drops letters that no key has."""
    window.keys("ctrl+k")
    window.type("мостом")
    window.keys("Return")
    window.still()
    return True


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[list[Window]]:
    windows: list[Window] = []
    yield windows
    for window in windows:
        window.kill()


@pytest.mark.parametrize(("language", "look"), [("uk", "light"), ("en", "dark")])
def test_import_search_highlight_note_and_restart(
    tmp_path: Path, opened: list[Window], language: str, look: str
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    window = Window(tmp_path, settings=SETTINGS.format(language=language, theme=look))
    opened.append(window)
    window.dialog("ctrl+shift+i")
    window.type(str(articles))
    window.keys("Return")
    window.wait_for(lambda: len(kept(tmp_path)[0]) == 3, "three articles")

    window.focus()
    wanted = theme.load(look)
    picture = tmp_path / "found.png"
    found = wanted.found
    window.wait_for(lambda: searched(window) and len(points_of(window.picture(picture), found)) > 40, "a marked word")
    page = [(x, y) for x, y in points_of(window.picture(picture), found) if 520 < x < 990 and y > 200]
    assert page, "the word is marked in the page too"
    x, y = page[0]
    window.drag((x - 2, y + 4), (x + 120, y + 4))
    window.keys("h")
    window.wait_for(lambda: len(kept(tmp_path)[1]) == 1, "the highlight")

    window.click((x + 40, y + 80), times=2)
    window.keys("n")
    window.type("check this")
    window.keys("ctrl+Return")
    window.wait_for(lambda: len(kept(tmp_path)[1]) == 2, "the note")
    window.focus()
    assert window.close() == 0

    again = Window(tmp_path)
    opened.append(again)
    yellow = wanted.marks["yellow"]
    last = PICTURES / f"whole-way-{language}-{look}.png"
    again.wait_for(lambda: len(points_of(again.picture(last), yellow)) > 60, "the highlight after a restart")
    ids, annotations = kept(tmp_path)
    assert len(ids) == 3
    assert sorted(annotation.body for annotation in annotations) == ["", "check this"]
    assert all(len(annotation.selectors.quote.exact) > 2 for annotation in annotations)
    assert again.close() == 0
    assert "Traceback" not in window.errors.read_text(encoding="utf-8")


@pytest.fixture
def ukrainian_keyboard() -> Iterator[None]:
    """Nothing but the Ukrainian layout is loaded: no key says a Latin letter."""
    subprocess.run(["setxkbmap", "ua"], check=True)
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


def test_letter_commands_work_with_nothing_but_a_ukrainian_keyboard(
    tmp_path: Path, opened: list[Window], ukrainian_keyboard: None
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        library.imports.run([articles])
    window = Window(tmp_path, settings=SETTINGS.format(language="uk", theme="light"))
    opened.append(window)

    def starred() -> list[int]:
        with Library.open(tmp_path / "library", read_only=True) as library:
            return library.articles.ids(ListFilter(starred=True))

    window.codes(39)  # the place of S
    window.wait_for(lambda: len(starred()) == 1, "a star by the place of S")
    window.still()
    window.codes(44)  # the place of J
    window.still()
    window.codes(39)
    window.wait_for(lambda: len(starred()) == 2, "the next article by the place of J, and a star")
    subprocess.run(["xdotool", "keydown", "37", "key", "52", "keyup", "37"], check=True)  # Ctrl and the place of Z
    window.wait_for(lambda: len(starred()) == 1, "Ctrl+Z by the place of Z")
    subprocess.run(["xdotool", "keydown", "37", "key", "24", "keyup", "37"], check=True)  # Ctrl and the place of Q
    assert window.process.wait(120) == 0
