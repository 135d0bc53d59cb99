"""On an X server, with a real mouse and real keys: an end of a highlight is dragged, moved and undone; a bookmark."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import Annotation, Colour, Motivation, TextSpan
from tests.ui.conftest import ARTICLES
from tests.ui.x_window import Window, points_of
from ui import theme

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]
SETTINGS = "[General]\nlanguage=uk\ntheme=light\n"
WORDS = "Ним пройшли"


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """One article, open, with a green highlight."""
    path = tmp_path / "міст.txt"
    path.write_text(ARTICLES["міст.txt"], encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        (result,) = library.imports.run([path])
        text = library.articles.page(result.article_id or 0).article.text
        start = text.index(WORDS)
        library.annotations.add(result.article_id or 0, TextSpan(start, start + len(WORDS)), colour=Colour.GREEN)
    opened = Window(tmp_path, settings=SETTINGS)
    yield opened
    opened.kill()


def kept(folder: Path) -> dict[Motivation, Annotation]:
    """What another process sees in the library."""
    with Library.open(folder / "library", read_only=True) as library:
        return {one.motivation: one for one in library.annotations.all()}


def words(folder: Path) -> str:
    one = kept(folder)[Motivation.HIGHLIGHTING]
    return one.selectors.quote.exact


def test_an_end_is_dragged_moved_by_keys_and_undone_and_a_paragraph_bookmarked(tmp_path: Path, window: Window) -> None:
    green = theme.load("light").marks["green"]

    def marked() -> list[tuple[int, int]]:
        """The highlight on the page, not its colour in the scroll bar and the panel right of it."""
        points = sorted(points_of(window.picture(tmp_path / "page.png"), green))
        end = next((at for at, (one, two) in enumerate(pairwise(points), 1) if two[0] - one[0] > 30), len(points))
        return points[:end]

    window.wait_for(lambda: len(marked()) > 40, "the highlight")
    window.still()
    points = marked()
    right, middle = points[-1][0], sorted(y for _, y in points)[len(points) // 2]
    window.drag((right, middle), (right + 70, middle))
    window.wait_for(lambda: len(words(tmp_path)) > len(WORDS), "a longer highlight")
    assert words(tmp_path).startswith(WORDS)
    longer = words(tmp_path)
    window.keys("ctrl+z")
    window.wait_for(lambda: words(tmp_path) == WORDS, "the highlight as it was")
    window.keys("ctrl+shift+z")
    window.wait_for(lambda: words(tmp_path) == longer, "the longer one again")
    window.click((right - 30, middle))
    window.keys("shift+Left", "shift+Left")
    window.wait_for(lambda: len(words(tmp_path)) == len(longer) - 2, "an end two letters nearer")
    window.keys("b")
    window.wait_for(lambda: Motivation.BOOKMARKING in kept(tmp_path), "a bookmark")
    assert WORDS in kept(tmp_path)[Motivation.BOOKMARKING].selectors.quote.exact
    assert window.close() == 0
    assert "Traceback" not in window.errors.read_text(encoding="utf-8")
