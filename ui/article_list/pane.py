"""The list's pane: search box, what is shown and in which order, chips for what is filtered, and the list."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.values import Changes, ListFilter, Query, SearchAnswer, Snippet, SortOrder
from ui import icons, wording
from ui.annotations.panel import empty_label
from ui.article_list.chips import ChipRow
from ui.article_list.delegate import ArticleDelegate
from ui.article_list.model import ArticleListModel
from ui.article_list.view import ArticleListView
from ui.search.box import SearchBox
from ui.session import Session
from ui.theme import Theme
from ui.translation import QT_TRANSLATE_NOOP, translate

ORDERS = {
    "added": QT_TRANSLATE_NOOP("List", "By the day added"),
    "published": QT_TRANSLATE_NOOP("List", "By the day published"),
    "publication": QT_TRANSLATE_NOOP("List", "By publication"),
    "title": QT_TRANSLATE_NOOP("List", "By title"),
}
SWITCHES = {
    "unread": QT_TRANSLATE_NOOP("List", "Unread"),
    "starred": QT_TRANSLATE_NOOP("List", "Starred"),
    "annotated": QT_TRANSLATE_NOOP("List", "With annotations"),
}
PLAIN = ListFilter()
UNFINISHED = ("rebuilding", "behind")  # hints of answers that may soon be others


def narrowed(wanted: ListFilter) -> bool:
    """True where the filter leaves anything out besides the trash."""
    return replace(wanted, order=PLAIN.order, descending=PLAIN.descending) != PLAIN


def chips_of(wanted: ListFilter) -> list[tuple[str, str]]:
    """(field of the filter, what the chip says)."""
    chips = [(name, translate("List", text)) for name, text in SWITCHES.items() if getattr(wanted, name)]
    for name in ("publication", "author", "tag", "language"):
        value = getattr(wanted, name)
        if value:
            chips.append((name, wording.language_name(value) if name == "language" else str(value)))
    return chips


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


class ListPane(QWidget):
    """``opened(id)``, ``selection_changed``, ``menu_wanted(point)``, ``answered(SearchAnswer | None)``."""

    opened = Signal(int)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)
    answered = Signal(object)
    shown = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        settings = session.settings
        self.wanted = ListFilter(order=settings.text("list/order"), descending=settings.flag("list/descending"))
        self.answer: SearchAnswer | None = None
        self._query = Query("")
        self._awaited: frozenset[int] = frozenset()
        self._opening = False
        self._following = False
        self._first_wanted = False
        self.box = SearchBox()
        self.model = ArticleListModel(session.library.articles.rows)
        self.delegate = ArticleDelegate(theme, self)
        self.delegate.compact = settings.flag("list/compact")
        self.view = ArticleListView(self.model, self.delegate)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = ChipRow()
        self.nothing = empty_label("")
        self._lay_out()
        self.box.asked.connect(self._ask_typed)
        self.box.left.connect(self._into_list)
        self.box.opened.connect(self._open_first)
        self.view.opened.connect(self.opened)
        self.view.selection_changed.connect(self.selection_changed)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.chips.removed.connect(self._unfilter)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(14, 2, 8, 4)
        heading.addWidget(self.title, 1)
        self._filter_button = _menu_button("filter", translate("List", "Filter"), self._filter_menu)
        self._order_button = _menu_button("down", translate("List", "Order"), self._order_menu)
        heading.addWidget(self._filter_button)
        heading.addWidget(self._order_button)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addLayout(heading)
        column.addWidget(self.chips)
        column.addWidget(body, 1)
        self.setMinimumWidth(240)

    # -- what is shown -------------------------------------------------------------------------------------------

    def filter_by(self, wanted: ListFilter) -> None:
        """Show other articles; the order stays."""
        self.wanted = replace(wanted, order=self.wanted.order, descending=self.wanted.descending)
        self.refresh()

    def refresh(self) -> None:
        """Ask the library again for what the filter and the search box want."""
        self.chips.show_chips(chips_of(self.wanted))
        if self._query.text:
            self._ask(self._query)
        else:
            wanted, articles = self.wanted, self._session.library.articles
            self._session.ask(lambda: articles.ids(wanted), self._show_ids, key="list")

    def show_now(self) -> None:
        """The first filling, before the first paint: on this thread, so that the window never opens empty."""
        self._show_ids(self._session.library.articles.ids(self.wanted))

    def take_focus(self) -> None:
        """The list, or the search box where there is no list."""
        (self.view if self.model.ids else self.box.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_changes(self, changes: Changes) -> None:
        current = self.view.current_id()
        if changes.list_changed or (narrowed(self.wanted) and changes.articles - {current}):
            self.model.forget(changes.articles)
            self._following = True
            self.refresh()
        else:
            self.model.forget(changes.articles)

    def shows_everything(self) -> bool:
        return not self._query.text and not narrowed(self.wanted)

    def set_compact(self, compact: bool) -> None:
        self.delegate.compact = compact
        self.view.set_row_height()
        self.view.viewport().update()

    def await_new(self, ids: Iterable[int], *, opening: bool) -> None:
        """Ask the list anew and bring these articles to sight; ``opening``: open the first of them."""
        self._awaited, self._opening = frozenset(ids), opening
        self.refresh()

    def _fill(self, ids: list[int], snippets: dict[int, Snippet] | None = None) -> None:
        """Put ids into the list and keep what was current; where it is gone, the article in its place follows."""
        current, place, selected = self.view.current_id(), self.view.currentIndex().row(), self.view.selected_ids()
        same = ids == self.model.ids
        self.model.show_ids(ids, snippets)
        new, self._awaited = self._awaited, frozenset()
        places = [place for place in map(self.model.place_of, new) if place is not None]
        if new and self._opening:
            self._open_new(min(places, default=None), new)
        elif current is not None and not same:
            if self.view.choose(current, quietly=True):
                self.view.select_too(selected)
            elif self._following and ids:
                self.view.choose_place(min(place, len(ids) - 1))
        self._following = False
        if places and not self._opening:
            self.view.show_at_top(min(places))

    def _open_new(self, place: int | None, new: frozenset[int]) -> None:
        """Open what was imported, in the list or, where a filter hides it, without the list."""
        if place is None:
            self.opened.emit(min(new))
            return
        self.view.choose_place(place)
        self.view.show_at_top(place)
        focused = QApplication.focusWidget()
        if not isinstance(focused, QLineEdit) or (focused is self.box.field and not self.box.text):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_typed(self, query: Query) -> None:
        self._first_wanted = False
        self._ask(query)

    def _ask(self, query: Query) -> None:
        self._query = query
        if not query.text:
            self.answer = None
            self._session.tasks.cancel("list")
            self.box.tell("")
            self.answered.emit(None)
            self.refresh()
            return
        library, wanted = self._session.library, self.wanted

        def work() -> tuple[SearchAnswer, list[int]]:
            answer = library.search.ask(query)
            allowed = set(library.articles.ids(wanted)) if narrowed(wanted) else None
            ids = [hit.article_id for hit in answer.hits if allowed is None or hit.article_id in allowed]
            return answer, ids

        self._session.ask(work, self._show_answer, key="list")

    def _show_answer(self, answered: tuple[SearchAnswer, list[int]]) -> None:
        answer, ids = answered
        self.answer = answer
        self._fill(ids, {hit.article_id: hit.snippet for hit in answer.hits})
        self.box.tell(wording.hint_sentence(answer.hint, answer.corrected) if answer.hint else "")
        total = len(ids) if narrowed(self.wanted) else answer.total
        self._tell(total)
        self.answered.emit(answer)
        if self._first_wanted and (ids or answer.hint not in UNFINISHED):
            self._first_wanted = False
            if ids:
                self._choose_first()

    def _show_ids(self, ids: list[int]) -> None:
        if self._query.text:
            return
        self._fill(ids)
        self._tell(len(ids))

    def _tell(self, total: int) -> None:
        """The heading, and what stands in the list's place where there is nothing."""
        if self._query.text:
            told = translate("List", "Found: {0}").format(wording.articles(total))
        else:
            name = translate("List", "Trash") if self.wanted.deleted else ""
            told = "  ·  ".join(part for part in (name, wording.articles(total)) if part)
        self.title.setText(told)
        self.view.setAccessibleDescription(told)
        if self._query.text:
            self.nothing.setText(translate("List", "Nothing was found for “{0}”.").format(self._query.text))
        elif self.wanted.deleted:
            self.nothing.setText(translate("List", "The trash is empty."))
        elif narrowed(self.wanted):
            self.nothing.setText(translate("List", "No article is like that. Take a filter away."))
        else:
            self.nothing.setText(translate("List", "Drop saved articles or folders here, or press Ctrl+I."))
        self._stack.setCurrentIndex(0 if self.model.ids else 1)
        self.shown.emit(total)

    # -- filters and order ---------------------------------------------------------------------------------------

    def _unfilter(self, name: str) -> None:
        usual: dict[str, Any] = {name: getattr(PLAIN, name)}
        self.filter_by(replace(self.wanted, **usual))

    def _filter_menu(self, menu: QMenu) -> None:
        for name, text in SWITCHES.items():
            action = menu.addAction(translate("List", text))
            action.setCheckable(True)
            action.setChecked(bool(getattr(self.wanted, name)))
            action.toggled.connect(lambda on, name=name: self.filter_by(replace(self.wanted, **{name: on})))
        menu.addSeparator()
        clear = menu.addAction(translate("List", "Show all"))
        clear.triggered.connect(lambda: self.filter_by(ListFilter(deleted=self.wanted.deleted)))

    def _order_menu(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for name, text in ORDERS.items():
            action = menu.addAction(translate("List", text))
            action.setCheckable(True)
            action.setChecked(self.wanted.order == name)
            action.triggered.connect(lambda _on=False, name=name: self._order_by(name, self.wanted.descending))
            group.addAction(action)
        menu.addSeparator()
        turned = QAction(translate("List", "Newest or last first"), menu)
        turned.setCheckable(True)
        turned.setChecked(self.wanted.descending)
        turned.toggled.connect(lambda on: self._order_by(self.wanted.order, on))
        menu.addAction(turned)

    def _order_by(self, order: str, descending: bool) -> None:
        self.wanted = replace(self.wanted, order=order, descending=descending)
        self._session.settings.choose("list/order", order)
        self._session.settings.choose("list/descending", descending)
        if self._query.text and order in {"published", "publication", "added"}:
            self._query = replace(self._query, order=SortOrder(order))
        self.refresh()

    def _open_first(self) -> None:
        """Enter in the box: open the first hit, as soon as the library has answered."""
        if self._query.text:
            self._first_wanted = True
        else:
            self._into_list()

    def _choose_first(self) -> None:
        self.view.choose_place(0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(self.model.ids[0])

    def _into_list(self) -> None:
        """Choose before the focus comes: a view that gets it makes a row current without selecting it."""
        if self.model.ids:
            self.view.choose_place(max(0, self.view.currentIndex().row()))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
