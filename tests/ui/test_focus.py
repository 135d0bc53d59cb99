"""The focus is seen wherever it is, goes through the window in the order of the eye, and is caught nowhere."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QMenu, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import lay_out
from ui import theme, translation
from ui.article_list.dates import DatesPopover
from ui.focus_ring import FocusRing
from ui.page_controls import PagePopover
from ui.running import Program
from ui.settings import Settings

MOST_STEPS = 80
SAME_ROW = 14


@pytest.fixture
def active(qtbot: QtBot, program: Program) -> Program:
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    return program


def focusable(top: QWidget) -> list[QWidget]:
    """What Tab may come to, and is shown."""
    found = []
    for child in top.findChildren(QWidget):
        tab = child.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if tab and child.isVisibleTo(top) and child.isEnabled() and child.focusProxy() is None:
            found.append(child)
    return [child for child in found if not isinstance(child, QScrollBar | QMenu)]


def picture(widget: QWidget) -> QImage:
    """The widget and a little around it, as it is on the screen."""
    top = widget.window()
    place = widget.rect().translated(widget.mapTo(top, QPoint(0, 0))).adjusted(-3, -3, 3, 3)
    QApplication.processEvents()
    return top.grab(place).toImage()


def changed(one: QImage, other: QImage) -> int:
    """How many pixels are clearly different."""
    grey = (image.convertToFormat(QImage.Format.Format_Grayscale8) for image in (one, other))
    first, second = (bytes(image.constBits()) for image in grey)
    return sum(abs(a - b) > 12 for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("look", ["light", "sepia", "dark", "black"])
def test_the_focus_is_seen_in_every_widget_of_the_window(active: Program, look: str) -> None:
    window = active.window
    active.settings.choose("theme", look)
    window.going.find()
    unseen = []
    for widget in focusable(window):
        elsewhere = window.list_pane.view if widget is not window.list_pane.view else window.side_bar
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        after = picture(widget)
        if changed(before, after) < 12:
            unseen.append(f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}")
    assert unseen == []


def test_the_focus_is_seen_in_every_dialog(qtbot: QtBot, settings: Settings, qapp: QApplication) -> None:
    unseen, ring = [], FocusRing(qapp)
    for dialog, _width in lay_out.dialogs(settings):
        if not isinstance(dialog, QDialog):
            continue
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        widgets = focusable(dialog)
        for widget in widgets:
            others = [one for one in widgets if one is not widget]
            if not others:
                continue
            others[0].setFocus(Qt.FocusReason.TabFocusReason)
            before = picture(widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if widget.hasFocus() and changed(before, picture(widget)) < 8:
                unseen.append(f"{type(dialog).__name__}: {type(widget).__name__} {widget.accessibleName()}")
        dialog.close()
    ring.deleteLater()
    assert unseen == []


def walked(qtbot: QtBot, start: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What gets the focus, one after another, until it is back at the start."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(MOST_STEPS):
        now = QApplication.focusWidget()
        assert now is not None
        if seen and now is seen[0]:
            return seen
        seen.append(now)
        qtbot.keyClick(now, key)
    raise AssertionError(f"the focus does not come back: {[type(one).__name__ for one in seen[-6:]]}")


def test_tab_goes_round_the_window_and_back_the_same_way(active: Program, qtbot: QtBot) -> None:
    window = active.window
    window.going.find()
    there = walked(qtbot, window.list_pane.box.field)
    back = walked(qtbot, window.list_pane.box.field, Qt.Key.Key_Backtab)
    assert [there[0], *reversed(there[1:])] == back
    missed = [one for one in focusable(window) if one not in there and one.window() is window]
    assert [f"{type(one).__name__} {one.accessibleName()}" for one in missed] == []


def test_tab_follows_the_eye(active: Program, qtbot: QtBot) -> None:
    """The tool bar first, then column after column from left to right, each from top to bottom."""
    window = active.window
    window.going.find()
    columns = [window.tool_bar, *(window.splitter.widget(at) for at in range(window.splitter.count()))]

    def column(widget: QWidget) -> int:
        return next((at for at, one in enumerate(columns) if one is widget or one.isAncestorOf(widget)), -1)

    seen = walked(qtbot, window.tool_bar.widgetForAction(window.actions_of["side_bar"]))
    order = [column(one) for one in seen]
    assert order == sorted(order), [(column(one), type(one).__name__, one.accessibleName()) for one in seen]
    for at in range(len(columns)):
        ones = [one for one in seen if column(one) == at]
        middles = [one.mapTo(window, one.rect().center()).y() for one in ones]
        told = [(middle, type(one).__name__, one.accessibleName()) for middle, one in zip(middles, ones, strict=True)]
        assert all(above <= below + SAME_ROW for above, below in pairwise(middles)), told


def escape(widget: QWidget) -> None:
    target = widget.focusWidget() or widget
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # popups, offscreen
def test_escape_leaves_every_dialog_and_popup(qtbot: QtBot, settings: Settings) -> None:
    closed = 0
    for dialog, _width in lay_out.dialogs(settings):
        if not isinstance(dialog, QDialog | PagePopover | DatesPopover):
            continue
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        with qtbot.waitExposed(dialog):
            dialog.show()
        for widget in focusable(dialog) or [dialog]:
            dialog.show()
            widget.setFocus()
            escape(widget)
            if dialog.isVisible():  # a field may keep the first Escape for itself
                escape(widget)
            assert not dialog.isVisible(), f"{type(dialog).__name__}, {type(widget).__name__} {widget.accessibleName()}"
        closed += 1
    assert closed > 15


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # popups, offscreen
def test_escape_leaves_the_search_box_the_find_bar_and_menus(active: Program, qtbot: QtBot) -> None:
    window = active.window
    window.list_pane.box.take_focus()
    escape(window.list_pane.box.field)
    assert QApplication.focusWidget() is window.list_pane.view
    window.going.find()
    assert window.pane.find_bar.isVisible()
    escape(window.pane.find_bar.field)
    assert not window.pane.find_bar.isVisible()
    assert QApplication.focusWidget() is window.pane.view
    menu = window.actions_of.menu(["star", "read"], window)
    menu.popup(window.mapToGlobal(QPoint(100, 100)))
    escape(menu)
    assert not menu.isVisible()


def test_nothing_moves_by_itself() -> None:
    """Reduced motion needs no setting: there is no animation, and Qt's own are not switched on."""
    root = Path(lay_out.__file__).resolve().parents[2]
    moving = ("QPropertyAnimation", "QVariantAnimation", "setAnimated(True", "QTimeLine", "QMovie", "setEffectEnabled")
    texts = {path: path.read_text(encoding="utf-8") for path in (root / "ui").rglob("*.py")}
    assert [(path.name, word) for path, text in texts.items() for word in moving if word in text] == []


@pytest.mark.parametrize("language", ["uk", "en"])
def test_jumps_are_jumps(active: Program, qtbot: QtBot, language: str) -> None:
    """Going to a place scrolls at once, not step by step."""
    translation.speak(language)
    theme.apply(theme.load("light"))
    window = active.window
    window.resize(900, 420)
    qtbot.wait(80)
    assert isinstance(window.pane.view, QAbstractScrollArea)
    bar = window.pane.view.verticalScrollBar()
    page = window.open.page
    assert page is not None
    bar.setValue(0)
    window.pane.view.scroll_to(len(page.article.text) - 5, share=0.2)
    at_once = bar.value()
    qtbot.wait(120)
    assert bar.value() == at_once > 0
