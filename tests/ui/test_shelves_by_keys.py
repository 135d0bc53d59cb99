"""Collections, saved and recent searches on a real X window, by keys alone; what came of them is read from outside."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import ListFilter
from tests.ui.conftest import ARTICLES
from tests.ui.x_window import Window

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        library.imports.run([articles])
    opened = Window(tmp_path, settings="[General]\nlanguage=en\ntheme=light\n")
    yield opened
    opened.kill()


class Kept:
    """What another process sees in the library."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def collections(self) -> dict[str, int]:
        with Library.open(self.folder, read_only=True) as library:
            return {one.name: one.articles for one in library.shelves.collections()}

    def searches(self) -> list[tuple[str, str]]:
        with Library.open(self.folder, read_only=True) as library:
            return [(one.name, one.query) for one in library.shelves.searches()]

    def recent(self) -> tuple[str, ...]:
        with Library.open(self.folder, read_only=True) as library:
            return library.shelves.recent()

    def all(self) -> int:
        with Library.open(self.folder, read_only=True) as library:
            return len(library.articles.ids(ListFilter()))


def test_articles_are_collected_and_searches_are_kept_without_a_mouse(tmp_path: Path, window: Window) -> None:
    kept = Kept(tmp_path / "library")
    window.keys("F6", "ctrl+a")
    window.dialog("c")
    window.type("Read later")
    window.keys("Return")
    window.wait_for(lambda: kept.collections() == {"Read later": 3}, "a collection of three")
    window.focus()
    window.keys("ctrl+z")
    window.wait_for(lambda: kept.collections() == {}, "the way back")
    window.keys("ctrl+shift+z")
    window.wait_for(lambda: kept.collections() == {"Read later": 3}, "and forth")

    window.keys("ctrl+k")
    window.type("bak")
    window.still()
    window.keys("Down", "Return")  # the first of the words that go on so
    window.keys("Return")  # the first article that was found
    window.wait_for(kept.recent, "the search among the recent ones")
    assert kept.recent()[0].startswith("bak")
    assert len(kept.recent()[0]) > len("bak")
    window.focus()
    window.dialog("ctrl+s")
    window.keys("ctrl+a")
    window.type("Bread")
    window.keys("Return")
    window.wait_for(lambda: kept.searches() == [("Bread", kept.recent()[0])], "a saved search")

    window.focus()
    window.keys("ctrl+k", "Escape", "Escape", "ctrl+k", "Down", "Return")  # the first of the recent ones
    window.keys("Return")
    window.keys("Delete")
    window.wait_for(lambda: kept.all() == 2, "the article that was found is in the trash")
    window.keys("ctrl+z")
    window.wait_for(lambda: kept.all() == 3, "and back")
    assert window.close() == 0
    assert b"Traceback" not in window.errors.read_bytes()
