"""Collections and saved searches: made, named, filled, emptied and taken away, each with a way back."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from reader.values import Changes, Collection, CollectionContent, ListFilter, SavedSearch
from ui import wording
from ui.article_list.narrowing import narrowed
from ui.search.queries import whole_query
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SHORT = 40


class ShelvingDeeds(QObject):
    """Works on what is selected in the list and on what is current in the sidebar."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._shelves = window.session.library.shelves

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "save_search": self.save_search,
            "forget_searches": self._window.suggesting.forget,
            "new_collection": lambda: self.new_collection(()),
            "collect": self.collect,
            "uncollect": self.uncollect,
            "rename_shelf": self.rename,
            "remove_shelf": self.remove,
            "same_text": self.same_text,
            "filter_dates": self._window.list_pane.heading.choose_dates,
            "group_days": self._toggle_days,
        }

    # -- searches ------------------------------------------------------------------------------------------------

    def save_search(self) -> None:
        """Keep what is searched for, with what narrows it, under a name."""
        pane = self._window.list_pane
        query = whole_query(pane.box.text, pane.facets, pane.wanted)
        if not query:
            return
        name = self._asked(translate("Shelves", "Save this search"), translate("Shelves", "Name:"), query[:SHORT])
        if name:
            made: list[SavedSearch] = []

            def forward() -> Changes:
                if made:
                    return self._shelves.restore_search(made[0])
                made.append(self._shelves.save_search(name, query))
                return Changes()

            label = translate("Undo", "Save the search “{0}”").format(name)
            self._session.change(label, forward, lambda: self._shelves.remove_search(made[0].id))

    def show_search(self, search: SavedSearch) -> None:
        pane = self._window.list_pane
        self._window.columns.show_column("articles", focus=False)
        if pane.query.text == search.query and not pane.facets and not narrowed(pane.wanted):
            return
        pane.wanted = ListFilter(order=pane.wanted.order, descending=pane.wanted.descending)
        pane.facets = ()
        pane.box.show_text(search.query)

    # -- collections ---------------------------------------------------------------------------------------------

    def new_collection(self, ids: Sequence[int]) -> None:
        """Ask for a name, and put ``ids`` into what is made."""
        name = self._asked(translate("Shelves", "New collection"), translate("Shelves", "Name:"), "")
        if name:
            self._make(name, ids)

    def collect(self) -> None:
        """Ask into which collections the selected articles go."""
        ids, shelves = self._window.articles.ids(), self._shelves

        def ask(found: tuple[tuple[Collection, ...], Mapping[int, AbstractSet[int]]]) -> None:
            from ui.dialogs.collections import CollectionsDialog

            known, holding = found
            dialog = CollectionsDialog(known, holding, len(ids), self._window)
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return
            for number in dialog.added():
                self.put(number, ids)
            for number in dialog.removed():
                self._take(number, ids)
            if dialog.new_name():
                self._make(dialog.new_name(), ids)

        if ids:
            self._session.ask(lambda: (shelves.collections(), shelves.holding(ids)), ask, key="collect")

    def put(self, number: int, ids: Sequence[int]) -> None:
        """Only what is new there is taken out again by undo. ``number``: 0 asks for a new collection."""
        if not number:
            self.new_collection(ids)
            return
        new: list[int] = []

        def forward() -> Changes:
            changes = self._shelves.put(number, ids)
            new[:] = changes.articles
            return changes

        label = translate("Undo", "Put {0} into a collection").format(wording.articles(len(ids)))
        self._session.change(label, forward, lambda: self._shelves.take(number, new))
        told = translate("Status", "In the collection “{0}”: {1}")
        name = self._window.list_pane.facts.collection_name(number)
        self._window.statusBar().showMessage(told.format(name, wording.articles(len(ids))), 5_000)

    def uncollect(self) -> None:
        """Take the selected articles out of the collection that is shown."""
        number, ids = self._window.list_pane.wanted.collection, self._window.list_pane.view.selected_ids()
        if number is not None and ids:
            self._take(number, ids)

    def _take(self, number: int, ids: Sequence[int]) -> None:
        gone: list[int] = []

        def forward() -> Changes:
            changes = self._shelves.take(number, ids)
            gone[:] = changes.articles
            return changes

        label = translate("Undo", "Take {0} out of a collection").format(wording.articles(len(ids)))
        self._session.change(label, forward, lambda: self._shelves.put(number, gone))

    def _make(self, name: str, ids: Sequence[int]) -> None:
        made: list[int] = []
        content: list[CollectionContent] = []

        def forward() -> Changes:
            if made:
                return self._shelves.restore_collection(content)
            made.append(self._shelves.add_collection(name))
            return self._shelves.put(made[0], ids)

        def backward() -> Changes:
            content[:] = self._shelves.remove_collection(made[0])
            return Changes(list_changed=True)

        self._session.change(translate("Undo", "New collection “{0}”").format(name), forward, backward)

    # -- both ----------------------------------------------------------------------------------------------------

    def rename(self) -> None:
        shelf, shelves = self._window.side_bar.shelf(), self._shelves
        if shelf is None:
            return
        name = self._asked(translate("Shelves", "Rename"), translate("Shelves", "Name:"), shelf.name)
        if not name or name == shelf.name:
            return
        old, number = shelf.name, shelf.id
        label = translate("Undo", "Rename “{0}”").format(old)
        if isinstance(shelf, Collection):
            self._session.change(
                label,
                lambda: shelves.rename_collection(number, name),
                lambda: shelves.rename_collection(number, old),
            )
        else:
            query = shelf.query
            self._session.change(
                label,
                lambda: shelves.change_search(number, name, query),
                lambda: shelves.change_search(number, old, query),
            )

    def remove(self) -> None:
        """At once: Ctrl+Z brings it back with all that was in it."""
        shelf, shelves = self._window.side_bar.shelf(), self._shelves
        if isinstance(shelf, SavedSearch):
            search = shelf
            label = translate("Undo", "Remove the saved search “{0}”").format(search.name)
            self._session.change(
                label, lambda: shelves.remove_search(search.id), lambda: shelves.restore_search(search)
            )
        elif shelf is not None:
            number, content = shelf.id, list[CollectionContent]()

            def forward() -> Changes:
                content[:] = shelves.remove_collection(number)
                return Changes(list_changed=True)

            label = translate("Undo", "Remove the collection “{0}”").format(shelf.name)
            self._session.change(label, forward, lambda: shelves.restore_collection(content))
            if self._window.list_pane.wanted.collection == number:
                self._window.side_bar.choose_all()

    def same_text(self) -> None:
        """Only the current article and those with the same text."""
        ids = self._window.articles.ids()
        if ids:
            self._window.columns.show_column("articles", focus=False)
            self._window.list_pane.box.field.clear()
            self._window.list_pane.filter_by(ListFilter(same_as=ids[0]))

    def _toggle_days(self) -> None:
        settings = self._session.settings
        settings.choose("list/days", not settings.flag("list/days"))

    def _asked(self, title: str, question: str, name: str) -> str:
        from ui.dialogs.name import NameDialog

        dialog = NameDialog(title, question, name, self._window)
        return dialog.name() if dialog.exec() == QDialog.DialogCode.Accepted else ""
