"""Chips for what is filtered: a click takes one away. They flow into as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QToolButton, QWidget

from ui import icons
from ui.translation import translate


class FlowLayout(QLayout):
    """Widgets side by side, in lines, as words stand in a paragraph."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, entry: QLayoutItem) -> None:
        self._entries.append(entry)

    def count(self) -> int:
        return len(self._entries)

    def itemAt(self, place: int) -> QLayoutItem | None:
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        return self._entries.pop(place) if 0 <= place < len(self._entries) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for entry in self._entries:
            size = size.expandedTo(entry.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _flow(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        x, y, line = inner.x(), inner.y(), 0
        for entry in self._entries:
            if entry.isEmpty():  # a hidden widget
                continue
            size = entry.sizeHint()
            if x > inner.x() and x + size.width() > inner.right():
                x, y, line = inner.x(), y + line + self._gap, 0
            if move:
                entry.setGeometry(QRect(x, y, min(size.width(), inner.width()), size.height()))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y() + margins.bottom()


class ChipRow(QWidget):
    """``removed(name)`` when a chip is clicked."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: list[tuple[str, str, str]] = []
        self._flow.setContentsMargins(12, 2, 12, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[str, str, str]]) -> None:
        """``chips``: (name, icon or '', text)."""
        if list(chips) == self._chips:
            return  # whoever has the focus on one keeps it
        self._chips = list(chips)
        while (entry := self._flow.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, icon, text in chips:
            chip = QToolButton(self)
            chip.setProperty("role", "chip")
            chip.setProperty("signed", bool(icon))
            if icon:
                chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                chip.setIcon(icons.icon(icon))
                chip.setIconSize(QSize(14, 14))
            short = text if len(text) <= 28 else text[:27] + "…"
            chip.setText(f"{short.replace('&', '&&')}  ✕")
            chip.setToolTip(translate("List", "Take this filter away"))
            chip.setAccessibleName(f"{text}. " + translate("List", "Take this filter away"))
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda _on=False, name=name: self.removed.emit(name))
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(chips))
        self.updateGeometry()
