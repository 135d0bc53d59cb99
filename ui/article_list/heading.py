"""What stands over the list: how many articles, which filter and order, and by what it can be narrowed further."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.values import SortOrder
from ui import icons
from ui.article_list.chips import ChipRow
from ui.article_list.narrowing import chips_of, fill_filter_menu, without
from ui.search.facets import FacetRow
from ui.settings import Settings
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from ui.article_list.pane import ListPane

ORDERS = {
    "relevance": QT_TRANSLATE_NOOP("List", "Best match first"),
    "added": QT_TRANSLATE_NOOP("List", "By the day added"),
    "published": QT_TRANSLATE_NOOP("List", "By the day published"),
    "publication": QT_TRANSLATE_NOOP("List", "By publication"),
    "title": QT_TRANSLATE_NOOP("List", "By title"),
}


def _menu_button(icon: str, text: str, fill: Callable[[QMenu], None]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    menu.aboutToShow.connect(menu.clear)
    menu.aboutToShow.connect(lambda: fill(menu))
    button.setMenu(menu)
    return button


class ListHeading(QWidget):
    """Sets the filter and the order of the pane that it belongs to."""

    def __init__(self, pane: "ListPane", settings: Settings) -> None:
        super().__init__()
        self._pane = pane
        self._settings = settings
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = ChipRow()
        self.facet_row = FacetRow()
        self.chips.removed.connect(self._unfilter)
        self.facet_row.chosen.connect(pane.narrow)
        self.filter_button = _menu_button("filter", translate("List", "Filter"), self._filter_menu)
        self.order_button = _menu_button("down", translate("List", "Order"), self._order_menu)
        row = QHBoxLayout()
        row.setContentsMargins(14, 2, 8, 4)
        row.addWidget(self.title, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.order_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.chips)
        column.addWidget(self.facet_row)

    def show_chips(self) -> None:
        pane = self._pane
        self.chips.show_chips(chips_of(pane.wanted, pane.facets if pane.query.text else (), pane.facts))

    def _unfilter(self, name: str) -> None:
        kind, colon, value = name.partition(":")
        if colon:
            self._pane.facets = tuple(one for one in self._pane.facets if one != (kind, value))
            self._pane.refresh()
        else:
            self._pane.filter_by(without(self._pane.wanted, name))

    def _filter_menu(self, menu: QMenu) -> None:
        fill_filter_menu(menu, self._pane.wanted, self._pane.facts, self._pane.filter_by, self.choose_dates)

    def choose_dates(self) -> None:
        """Ask for the days between which articles were published."""
        from ui.article_list.dates import DatesPopover  # with its calendar, which most starts do without

        wanted = self._pane.wanted
        popover = DatesPopover(wanted.published_from, wanted.published_to, self)
        popover.chosen.connect(
            lambda begins, ends: self._pane.filter_by(
                replace(self._pane.wanted, published_from=begins or None, published_to=ends or None)
            )
        )
        popover.open_under(self.filter_button)

    def _order_menu(self, menu: QMenu) -> None:
        searching = bool(self._pane.query.text)
        now = self._pane.search_order.value if searching else self._pane.wanted.order
        group = QActionGroup(menu)
        for name, text in ORDERS.items():
            if name == ("title" if searching else "relevance"):
                continue
            action = menu.addAction(translate("List", text))
            action.setCheckable(True)
            action.setChecked(now == name)
            action.triggered.connect(lambda _on=False, name=name: self.order_by(name))
            group.addAction(action)
        menu.addSeparator()
        turned = QAction(translate("List", "Newest or last first"), menu)
        turned.setCheckable(True)
        turned.setEnabled(not searching)
        turned.setChecked(self._pane.wanted.descending)
        turned.toggled.connect(self.turn)
        menu.addAction(turned)
        days = menu.addAction(translate("List", "A heading for each day"))
        days.setCheckable(True)
        days.setChecked(self._settings.flag("list/days"))
        days.toggled.connect(lambda on: self._settings.choose("list/days", on))

    def order_by(self, order: str) -> None:
        """Of the whole list it is kept; of what was found it holds for this search."""
        if self._pane.query.text:
            self._pane.search_order = SortOrder(order)
        else:
            self._pane.wanted = replace(self._pane.wanted, order=order)
            self._settings.choose("list/order", order)
        self._pane.refresh()

    def turn(self, descending: bool) -> None:
        self._pane.wanted = replace(self._pane.wanted, descending=descending)
        self._settings.choose("list/descending", descending)
        self._pane.refresh()
