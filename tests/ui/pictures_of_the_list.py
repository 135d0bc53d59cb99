"""The part of `tests.ui.pictures` about the list: days, same texts, facets, suggestions, shelves, a narrow window."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.pictures import Photographer

LONG = (
    "Посол розповів, чому засідання ради, яке мало відбутися ще торік, перенесли на невизначений час і що про це "
    "думають у столицях сусідніх держав\n\nЗасідання перенесли. «Ми чекаємо на відповідь», – сказав посол.\n"
)


class ListPictures:
    def __init__(self, photographer: "Photographer") -> None:
        self.at = photographer
        self.window = photographer.window
        self.library = photographer.program.session.library

    def run(self) -> None:
        self.fill()
        self.shelves()
        self.searching()
        self.first_minutes()
        self.narrow()

    def fill(self) -> None:
        """A long title, the same text twice, articles in collections, searches that were saved."""
        library, ids = self.library, self.library.articles.ids(self.window.list_pane.wanted)
        library.imports.paste(LONG)
        library.imports.paste(LONG.replace("\n\n", "\n\n\n"))
        number = library.shelves.add_collection("До огляду тижня")
        library.shelves.put(number, ids[:4])
        library.shelves.put(library.shelves.add_collection("Освіта й культура на Поліссі та Волині"), ids[2:4])
        library.shelves.save_search("Бібліотеки", "бібліотека is:unread")
        library.articles.tag(ids[:5], add=("культура",))
        library.articles.star(ids[1:3], True)
        library.search.catch_up()
        self.window.side_bar.refresh()
        self.window.list_pane.refresh()
        self.window.suggesting.recent = ("бібліотека", 'speaker:"Олена Гнатюк"', "міст -річка")
        self.at.wait(2.5)

    def shelves(self) -> None:
        from ui.article_list.dates import DatesPopover
        from ui.dialogs.collections import CollectionsDialog
        from ui.dialogs.name import NameDialog
        from ui.translation import translate

        window, pane, shelves = self.window, self.window.list_pane, self.library.shelves
        pane.view.choose_place(0)
        self.at.shoot("30-days")
        window.list_pane.heading.order_by("published")
        pane.view.choose_place(3)
        self.at.shoot("31-days-published")
        pane.filter_by(
            replace(pane.wanted, published_from="2020-01-01", published_to="2026-12-31", tag="культура", unread=True)
        )
        self.at.shoot("32-chips")
        popover = DatesPopover("2026-03-01", "2026-03-31", window)
        self.at.dialog("33-dates", lambda: popover)
        known = shelves.collections()
        self.at.dialog("34-collections", lambda: CollectionsDialog(known, {known[0].id: {1, 2}}, 2, window))
        title = translate("Shelves", "New collection")
        self.at.dialog("35-name", lambda: NameDialog(title, translate("Shelves", "Name:"), "", window))
        window.side_bar.choose_all()
        window.list_pane.heading.order_by("added")
        window.session.settings.choose("list/compact", True)
        self.at.shoot("36-compact")
        window.session.settings.choose("list/compact", False)

    def searching(self) -> None:
        pane = self.window.list_pane
        self.window.activateWindow()
        self.at.wait()
        pane.box.take_focus()
        pane.box.popup.show_recent(self.window.suggesting.recent)
        self.at.shoot("37-recent")
        pane.box.show_text("у")
        self.at.wait(0.6)
        self.at.shoot("38-facets")
        pane.narrow("tag", "культура")
        self.at.wait(0.6)
        pane.box.field.setFocus()
        pane.box.popup.show_words(("бібліотека", "бібліотеки", '"Олександр Бібленко"'))
        pane.box.popup.setCurrentRow(1)
        self.at.shoot("39-suggestions")
        pane.box.popup.hide()
        pane.box.field.clear()
        self.at.wait(0.5)

    def first_minutes(self) -> None:
        from reader.values import UnfinishedImport

        window = self.window
        window.session.settings.choose("hint/seen", 0)
        window.hint.begin()
        self.at.shoot("40-hint")
        window.hint.dismiss()
        window.resuming.offer(UnfinishedImport(("/home/olena/новини",), 5_000, 4_120))
        self.at.shoot("41-rest")
        window.notice.hide()

    def narrow(self) -> None:
        window = self.window
        window.resize(900, 620)
        window.splitter.setSizes([160, 270, 300, 170])
        window.list_pane.box.show_text("бібліотека OR школа OR посол")
        self.at.wait(0.6)
        self.at.shoot("42-narrow")
        window.list_pane.box.field.clear()
        window.resize(1280, 820)
        window.splitter.setSizes([180, 330, 480, 290])
        self.at.wait(0.4)
