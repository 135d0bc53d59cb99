"""The small bar beside selected words: six colours, two lines, a note. The mouse's way to what the keys do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.values import Colour
from ui import wording
from ui.actions import Actions
from ui.theme import Theme
from ui.translation import translate

if TYPE_CHECKING:
    from ui.reading_pane.reading_pane import ReadingPane

SIDE = 18
GAP = 8


def dot(colour: QColor, edge: QColor) -> QIcon:
    """A round patch of a colour."""
    scale = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(QSize(SIDE, SIDE) * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(edge)
    painter.drawEllipse(1, 1, SIDE - 2, SIDE - 2)
    painter.end()
    return QIcon(picture)


class SelectionBar(QFrame):
    """Lies over the page's viewport and follows the selection. Filled when it is first wanted."""

    def __init__(self, view: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(view)
        self.setObjectName("selection")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Page", "What to do with the selected words"))
        self._actions, self._theme = actions, theme
        self._colours: list[tuple[Colour, QToolButton]] = []
        self.hide()

    def fill(self) -> None:
        """Make the buttons, once."""
        if self._colours:
            return
        actions = self._actions
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 3, 5, 3)
        row.setSpacing(1)
        for colour in Colour:
            button = QToolButton()
            told = actions[f"colour_{colour.value}"]  # its key may become another
            told.changed.connect(lambda button=button, told=told: button.setToolTip(told.toolTip()))
            button.setToolTip(told.toolTip())
            button.setAccessibleName(wording.colour_name(colour))
            button.clicked.connect(actions[f"colour_{colour.value}"].trigger)
            self._colours.append((colour, button))
            row.addWidget(button)
        for name in ("underline", "strike", "note", "removed_menu"):
            button = QToolButton()
            if name != "removed_menu":
                button.setDefaultAction(actions[name])
            else:
                roles = ("advertisement", "related", "promotion", "debris")
                button.setIcon(actions["show_removed"].icon())
                button.setToolTip(translate("Page", "This is not the article"))
                button.setAccessibleName(translate("Page", "This is not the article"))
                button.setMenu(actions.menu([f"remove_{role}" for role in roles], self))
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            row.addWidget(button)
        for child in self.findChildren(QToolButton):
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            child.setIconSize(QSize(SIDE, SIDE))
        self.restyle(self._theme)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        if not self._colours:
            return
        for colour, button in self._colours:
            button.setIcon(dot(theme.mark(colour), QColor(theme.muted)))
        self.setStyleSheet(
            f"#selection {{ background: {theme.field}; border: 1px solid {theme.border}; border-radius: 8px; }}"
        )

    def follow(self, pane: "ReadingPane") -> None:
        """Stand over the end of the selection, under it where there is no room; go where nothing is selected."""
        view = pane.view
        if pane.article is None or not view.selected_by_mouse or view.selected_span() is None:
            self.hide()
            return
        self.fill()
        cursor = view.textCursor()
        start, end = view.cursorRect(cursor), view.cursorRect(cursor)
        cursor.setPosition(cursor.selectionStart())
        start = view.cursorRect(cursor)
        self.adjustSize()
        top = start.top() - self.height() - GAP
        if top < 0:
            top = end.bottom() + GAP
        room = view.viewport().size()
        left = max(4, min(room.width() - self.width() - 4, end.left() - self.width() // 2))
        self.move(view.viewport().mapTo(view, QPoint(left, max(4, min(top, room.height() - self.height() - 4)))))
        self.show()
        self.raise_()
