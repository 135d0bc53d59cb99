"""The list's pane: search box, what is shown and in which order, chips for what is filtered, and the list."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from reader.values import Arrangement, ArticleRow, Changes, ListFilter, Query, SearchAnswer, Snippet, SortOrder
from ui import wording
from ui.annotations.panel import empty_label
from ui.article_list.cutting import Cutting
from ui.article_list.delegate import ArticleDelegate
from ui.article_list.heading import ListHeading
from ui.article_list.model import ArticleListModel
from ui.article_list.narrowing import Facet, Facts, narrowed
from ui.article_list.view import ArticleListView
from ui.search.asking import Asking, Found
from ui.search.box import LIMIT, SearchBox
from ui.session import Session
from ui.theme import Theme
from ui.translation import translate

UNFINISHED = ("rebuilding", "behind")  # hints of answers that may soon be others
FIRST = 400  # so many places are arranged at once, the rest of a long list a moment later
REST_MS = 500
LONGEST_TOLD = 200  # letters of a query that is said again


class ListPane(QWidget):
    """``opened(id)``, ``selection_changed``, ``menu_wanted(point)``, ``answered(SearchAnswer | None)``,
    ``filtered(ListFilter)`` when another filter is set."""

    opened = Signal(int)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)
    answered = Signal(object)
    shown = Signal(int)
    filtered = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        settings = session.settings
        self.wanted = ListFilter(order=settings.text("list/order"), descending=settings.flag("list/descending"))
        self.answer: SearchAnswer | None = None
        self.facets: tuple[Facet, ...] = ()
        self.facts = Facts()
        self.query = Query("")
        self.search_order = SortOrder.RELEVANCE
        self._whole: ListFilter | None = None  # the filter whose arrangement is shown to its end
        self._answered = ""  # what the answer that is shown was asked for
        self._awaited: frozenset[int] = frozenset()
        self._opening = False
        self._following = False
        self._first_wanted = False
        self.box = SearchBox()
        self.model = ArticleListModel(session.library.articles.rows)
        self.delegate = ArticleDelegate(theme, self)
        self.delegate.compact = settings.flag("list/compact")
        self.view = ArticleListView(self.model, self.delegate)
        self.heading = ListHeading(self, settings)
        self._asking = Asking(session, self)
        self._asking.found.connect(self._show_found)
        self._cutting = Cutting(session, self.model, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_rest)
        self.nothing = empty_label("")
        self._lay_out()
        self.box.asked.connect(self._ask_typed)
        self.box.left.connect(self._into_list)
        self.box.opened.connect(self._open_first)
        self.box.entered.connect(self._asking.warm_up)
        self.view.opened.connect(self.opened)
        self.view.selection_changed.connect(self.selection_changed)
        self.view.menu_wanted.connect(self.menu_wanted)

    def _lay_out(self) -> None:
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self.heading)
        column.addWidget(body, 1)
        self.setMinimumWidth(240)

    # -- what is shown -------------------------------------------------------------------------------------------

    def filter_by(self, wanted: ListFilter) -> None:
        """Show other articles; the order stays."""
        self.wanted = replace(wanted, order=self.wanted.order, descending=self.wanted.descending)
        self.refresh()
        self.filtered.emit(self.wanted)

    def narrow(self, kind: str, value: str) -> None:
        """Of what was found, only what has this publication, year, speaker or tag."""
        self.facets = (*self.facets, (kind, value))
        self.refresh()

    def refresh(self) -> None:
        """Ask the library again for what the filter and the search box want."""
        self.heading.show_chips()
        self._rest.stop()
        if self.query.text:
            self._ask(self.query)
        else:
            wanted, listing = self.wanted, self._session.library.listing
            # At once where something else is to be seen; the same again comes whole, so that nothing moves twice.
            anew = wanted != self._whole and self.view.top_place() < FIRST // 2
            known = FIRST if anew else None
            self._session.ask(lambda: listing.arranged(wanted, known=known), self._show_arrangement, key="list")

    def show_now(self) -> None:
        """The first filling, before the first paint: on this thread, so that the window never opens empty."""
        self._show_arrangement(self._session.library.listing.arranged(self.wanted, known=FIRST))

    def take_facts(self, facts: Facts) -> None:
        """What the filter menu offers, and the names of collections. One that is gone filters nothing any more."""
        self.facts = facts
        if self.wanted.collection in {None, *(one.id for one in facts.collections)}:
            self.heading.show_chips()
        else:
            self.filter_by(replace(self.wanted, collection=None))

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
        return not self.query.text and not narrowed(self.wanted)

    def set_compact(self, compact: bool) -> None:
        self.delegate.compact = compact
        self.view.set_row_height()
        self.view.viewport().update()

    def await_new(self, ids: Iterable[int], *, opening: bool) -> None:
        """Ask the list anew and bring these articles to sight; ``opening``: open the first of them."""
        self._awaited, self._opening = frozenset(ids), opening
        self.refresh()

    def _fill(
        self, arranged: Arrangement, snippets: dict[int, Snippet] | None = None, rows: Sequence[ArticleRow] = ()
    ) -> None:
        """Put ids into the list and keep what was current; where it is gone, the article in its place follows."""
        ids = list(arranged.ids)
        current, place, selected = self.view.current_id(), self.view.currentIndex().row(), self.view.selected_ids()
        stays = ids[: len(self.model.ids)] == self.model.ids
        days = arranged.days if self._session.settings.flag("list/days") else ()
        self.model.show_ids(ids, snippets, days=days, followers=arranged.followers, rows=rows)
        new, self._awaited = self._awaited, frozenset()
        places = [place for place in map(self.model.place_of, new) if place is not None]
        if new and self._opening:
            self._open_new(min(places, default=None), new)
        elif current is not None and not stays:
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
        self._ask(query, at_once=query.typing)

    def _ask(self, query: Query, *, at_once: bool = False) -> None:
        """``at_once``: what the screen shows is answered first, the rest once nobody types."""
        self.query = query
        self._cutting.stop()
        if not query.text:
            self._asking.stop()
            self.answer, self._answered = None, ""
            self.facets = ()
            self.search_order = SortOrder.RELEVANCE
            self.heading.facet_row.show_facets((), 0, ())
            self.box.tell("")
            self.answered.emit(None)
            self.refresh()
            return
        self._rest.stop()
        self.heading.show_chips()
        asked = replace(query, order=self.search_order, facets=self.facets)
        self._asking.ask(asked, self.wanted, seen=self.view.rows_seen(), at_once=at_once)

    def _show_found(self, found: Found) -> None:
        answer = found.answer
        self.answer, self._answered = answer, self.query.text
        self._fill(found.arranged, found.snippets, found.rows)
        self.box.tell(wording.hint_sentence(answer.hint, answer.corrected) if answer.hint else "")
        self._tell(answer.total)
        if found.whole:
            self._cutting.begin(answer, found.snippets)
            self.heading.facet_row.show_facets(answer.facets, answer.total, self.facets)
            self.answered.emit(answer)
            self._open_what_was_wanted(answer)

    def _open_what_was_wanted(self, answer: SearchAnswer) -> None:
        """Where Enter was pressed before there was an answer."""
        if not self._first_wanted or (not self.model.ids and answer.hint in UNFINISHED):
            return
        if not self.model.ids and not self.query.typing:
            self._ask(replace(self.query, typing=True))  # the last word may have been only begun
            return
        self._first_wanted = False
        if self.model.ids:
            self._choose_first()

    def _show_arrangement(self, arranged: Arrangement) -> None:
        if self.query.text:
            return
        self._fill(arranged)
        self._tell(len(arranged.ids))
        self._whole = self.wanted if arranged.whole else None
        if not arranged.whole:
            self._rest.start()

    def _ask_rest(self) -> None:
        """The same again, with the days and the same texts of all places."""
        wanted, listing = self.wanted, self._session.library.listing
        if not self.query.text:
            self._session.ask(lambda: listing.arranged(wanted), self._show_arrangement, key="list")

    def _tell(self, total: int) -> None:
        """The heading, and what stands in the list's place where there is nothing."""
        if self.query.text:
            told = translate("List", "Found: {0}").format(wording.articles(total))
        else:
            name = translate("List", "Trash") if self.wanted.deleted else ""
            told = "  ·  ".join(part for part in (name, wording.articles(total)) if part)
        self.heading.title.setText(told)
        self.view.setAccessibleDescription(told)
        if not self.model.ids:
            self.nothing.setText(_why_nothing(self.query.text, self.wanted))
        self._stack.setCurrentIndex(0 if self.model.ids else 1)
        self.shown.emit(total)

    def _open_first(self) -> None:
        """Enter in the box: open the first of what is shown, else what the finished words find, once that is there."""
        text = self.box.text
        if not text:
            self._into_list()
        elif self.model.ids and self._answered == text == self.query.text:
            self._choose_first()
        else:
            self._first_wanted = True
            self._ask(Query(text, limit=LIMIT))

    def _choose_first(self) -> None:
        self.view.choose_place(0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(self.model.ids[0])

    def _into_list(self) -> None:
        """Choose before the focus comes: a view that gets it makes a row current without selecting it."""
        if self.model.ids:
            self.view.choose_place(max(0, self.view.currentIndex().row()))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _why_nothing(asked: str, wanted: ListFilter) -> str:
    if asked:
        told = asked if len(asked) <= LONGEST_TOLD else asked[: LONGEST_TOLD - 1] + "…"
        return translate("List", "Nothing was found for “{0}”.").format(wording.breakable(told))
    if wanted.deleted:
        return translate("List", "The trash is empty.")
    if narrowed(wanted):
        return translate("List", "No article is like that. Take a filter away.")
    return translate("List", "Drop saved articles or folders here, or press Ctrl+I.")
