"""Reading with a caret: the arrows move it through the text instead of scrolling, and one key selects a sentence.

On from the start where a screen reader runs, which follows the caret; for everybody else a command.
"""

import ctypes
import re
import sys
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import QAccessible, QTextBlock, QTextCursor

from ui.reading_pane.article_view import ArticleView, put_caret
from ui.settings import Settings
from ui.translation import translate

SETTING = "reading/caret"
SPI_GETSCREENREADER = 0x0046  # winuser.h, SystemParametersInfo
# What ends with a full stop and ends no sentence: initials, and the short words before names and numbers.
UNFINISHED = re.compile(
    r"(?:^|[\s(«“\"])(?:[^\W\d_]{1,2}|вул|просп|пл|ім|див|напр|акад|проф|тис|млн|млрд|грн|Mrs?|Dr|St|No|Prof)\.\s*$"
)


def screen_reader_runs() -> bool:
    """Windows tells so itself: there many a program asks for accessible objects without reading them aloud."""
    if sys.platform == "win32":
        flag = ctypes.c_int(0)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETSCREENREADER, 0, ctypes.byref(flag), 0)
        return bool(flag.value)
    return QAccessible.isActive()


class Caret(QObject):
    """``told(sentence)`` when it is put on or taken away."""

    told = Signal(str)

    def __init__(self, view: ArticleView, settings: Settings) -> None:
        super().__init__(view)
        self._view = view
        self._settings = settings
        self.follow()

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {"caret": self.toggle, "select_sentence": self.select_sentence}

    def follow(self) -> None:
        """Do as the setting says; where nobody chose, as the screen reader needs it."""
        chosen = self._settings.text(SETTING)
        on = screen_reader_runs() if chosen == "auto" else chosen == "on"
        put_caret(self._view, on)

    def toggle(self) -> None:
        self._settings.choose(SETTING, "off" if self._view.caret else "on")
        self.follow()
        if self._view.caret:
            self._bring_to_sight()
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.told.emit(
            translate("Page", "The arrows move a caret through the text.")
            if self._view.caret
            else translate("Page", "The arrows scroll the text.")
        )

    def _bring_to_sight(self) -> None:
        """A caret that is not on the screen comes to the top of it."""
        view = self._view
        if not view.viewport().rect().contains(view.cursorRect().center()):
            view.setTextCursor(view.cursorForPosition(QPoint(view.viewport().width() // 2, 4)))

    def select_sentence(self) -> None:
        """The sentence in which the caret stands; where something is selected, up to the end of the next one."""
        view = self._view
        cursor = view.textCursor()
        begins = cursor.selectionStart()
        block, at = _block_with_words(view.document().findBlock(cursor.selectionEnd()), cursor.selectionEnd())
        if not block.isValid():
            return
        start, end = sentence_around(block.text(), at - block.position())
        if not cursor.hasSelection():
            begins = block.position() + start
        cursor.setPosition(begins)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)


def _block_with_words(block: QTextBlock, at: int) -> tuple[QTextBlock, int]:
    """The paragraph that has words at or after a place, and that place in it."""
    while block.isValid() and not block.text()[max(0, at - block.position()) :].strip():
        block = block.next()
        at = block.position()
    return block, at


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Where the sentence at a place begins and ends, without the blanks around it. Positions in UTF-16 units.

    Boundaries: Unicode's (UAX 29) as Qt finds them, but for those after initials and abbreviations.
    """
    places = _boundaries(text)
    raw = text.encode("utf-16-le")
    start, end = places[0], places[-1]
    for first, last in pairwise(places):
        words = raw[first * 2 : last * 2].decode("utf-16-le", "ignore")
        trimmed = last - (len(words) - len(words.rstrip()))
        if at < trimmed:
            start, end = first, trimmed
            break
    return start, end


def _boundaries(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    raw = text.encode("utf-16-le")
    whole = len(raw) // 2
    places = [0]
    while (place := finder.toNextBoundary()) >= 0:
        before = raw[places[-1] * 2 : place * 2].decode("utf-16-le", "ignore")
        if place < whole and not UNFINISHED.search(before):
            places.append(place)
    return [*places, whole]
