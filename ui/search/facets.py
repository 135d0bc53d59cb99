"""How what was found spreads over papers, years, speakers and tags: a click narrows it. Never more than two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ui import icons, wording
from ui.article_list.chips import FlowLayout
from ui.article_list.narrowing import FACET_ICONS, Facet
from ui.translation import QT_TRANSLATE_NOOP, translate

KINDS = {
    "publication": QT_TRANSLATE_NOOP("Facets", "Publications"),
    "year": QT_TRANSLATE_NOOP("Facets", "Years"),
    "speaker": QT_TRANSLATE_NOOP("Facets", "Speakers"),
    "tag": QT_TRANSLATE_NOOP("Facets", "Tags"),
}
EACH = 2
LINES = 2
LONGEST = 22
Counted = tuple[str, str, int]


class FacetRow(QWidget):
    """``chosen(kind, value)`` when one is clicked."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[Counted, ...] = ()
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(12, 0, 12, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(translate("Facets", "Narrow what was found"))
        self.more = QToolButton(self)
        self.more.setText(translate("Facets", "More…"))
        self.more.setProperty("role", "chip")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._fill_menu)
        self.buttons: list[QToolButton] = []
        self.hide()

    def show_facets(self, facets: Sequence[Counted], total: int, chosen: Sequence[Facet]) -> None:
        """``facets``: (kind, value, articles). One that all articles have, or that is chosen, would narrow nothing."""
        known = set(chosen)
        useful = tuple(one for one in facets if one[2] < total and one[:2] not in known and one[0] in KINDS)
        if useful == self._facets:
            return
        self._facets = useful
        while self._flow.takeAt(0) is not None:
            pass
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(*one) for one in self._first()]
        for button in (*self.buttons, self.more):
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(useful))
        self._fit()

    def _first(self) -> list[Counted]:
        """The most frequent of each kind, then the second of each: where there is little room, something of all."""
        by_kind = [[one for one in self._facets if one[0] == kind] for kind in KINDS]
        return [some[rank] for rank in range(EACH) for some in by_kind if rank < len(some)]

    def _button(self, kind: str, value: str, count: int) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setProperty("signed", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icons.icon(FACET_ICONS[kind]))
        button.setIconSize(QSize(14, 14))
        short = value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
        button.setText(f"{short.replace('&', '&&')}  {wording.number(count)}")
        told = f"{translate('Facets', KINDS[kind])}: {value}, {wording.articles(count)}"
        button.setToolTip(told.replace("<", "‹"))
        button.setAccessibleName(told)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on=False: self.chosen.emit(kind, value))
        return button

    def _fit(self) -> None:
        """Leave away the last ones that do not fit into the lines; all of them stand in the menu."""
        if not self.buttons:
            return
        line = self.more.sizeHint().height()
        room = LINES * line + (LINES - 1) * 6 + 8
        for button in self.buttons:
            button.setVisible(True)
        for button in reversed(self.buttons[1:]):
            if self._flow.heightForWidth(self.width()) <= room:
                break
            button.setVisible(False)
        hidden = any(button.isHidden() for button in self.buttons) or len(self._facets) > len(self.buttons)
        self.more.setVisible(hidden)
        self._flow.invalidate()
        self._flow.activate()
        self.updateGeometry()

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for kind, text in KINDS.items():
            values = [one for one in self._facets if one[0] == kind]
            if values:
                menu.addSection(translate("Facets", text))
            for _kind, value, count in values:
                short = (value if len(value) <= 40 else value[:39] + "…").replace("&", "&&")
                action = menu.addAction(f"{short}   {wording.number(count)}")
                action.triggered.connect(lambda _on=False, kind=kind, value=value: self.chosen.emit(kind, value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
