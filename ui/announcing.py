"""What somebody hears who does not see the window: results, what was done and undone, and what the caret comes to.

Each sentence goes to the screen reader as an announcement; nothing waits for it and nothing is shown.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reader.values import Annotation, ArticlePage, BlockKind, BlockRole, MarkKind, Quotation
from ui import wording
from ui.quotations.panel import speaker_of
from ui.reading_pane.links import may_open
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PARAGRAPHS = {
    BlockKind.BLOCKQUOTE: QT_TRANSLATE_NOOP("Aloud", "Block quotation"),
    BlockKind.LIST_ITEM: QT_TRANSLATE_NOOP("Aloud", "List item"),
    BlockKind.CAPTION: QT_TRANSLATE_NOOP("Aloud", "Caption"),
    BlockKind.TABLE: QT_TRANSLATE_NOOP("Aloud", "Table"),
}
REST_MS = 350  # results come with each letter; the last ones are told
LONGEST = 400


class Announcer(QObject):
    """``said(sentence)`` for each announcement, whether a screen reader listens or not."""

    said = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._article: int | None = None
        self._there: tuple[Quotation | Annotation, ...] = ()
        self._kinds: tuple[object, ...] = ()
        self._results = ("", "")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell_results)
        window.list_pane.shown.connect(lambda _count: self._rest.start())
        window.list_pane.view.opened.connect(lambda _article: self._tell_opened())
        window.statusBar().messageChanged.connect(self.say)
        window.notice.told.connect(self.say)
        window.session.did.connect(self._tell_done)
        window.pane.find_bar.told.connect(self.say)
        window.open.shown.connect(self._name_page)
        window.pane.view.cursorPositionChanged.connect(self._tell_place)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._tell_focus)

    def say(self, text: str) -> None:
        told = " ".join(text.split())
        if not told:
            return
        self.said.emit(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, told))

    def _tell_results(self) -> None:
        pane = self._window.list_pane
        count = pane.view.accessibleDescription() if pane.model.ids else pane.nothing.text()
        results = (pane.query.text, ". ".join(part for part in (count, pane.box.hint.text()) if part))
        if pane.query.text and results != self._results:
            self.say(results[1])
        self._results = results

    def _tell_opened(self) -> None:
        """J and K go through the list from anywhere; where it has the focus, the screen reader reads the row itself."""
        view = self._window.list_pane.view
        if not view.hasFocus():
            self.say(row_of(view))

    def _tell_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A list that gets the focus tells its own name; which row is the current one would stay unsaid."""
        if isinstance(now, QAbstractItemView) and now.window() is self._window:
            self.say(row_of(now))

    def _tell_done(self, label: str, answer: object) -> None:
        if isinstance(answer, Annotation):
            self.say(translate("Aloud", "Marked: {0}").format(_words(answer.selectors.quote.exact)))
        else:
            self.say(translate("Aloud", "Done: {0}").format(label))

    # -- the page ------------------------------------------------------------------------------------------------

    def _name_page(self, page: ArticlePage | None) -> None:
        """The page is called by its title, and described by what is laid over its text."""
        view = self._window.pane.view
        article_id = page.article.id if page is not None else None
        if article_id != self._article:
            self._article, self._there, self._kinds = article_id, (), ()
        name = translate("Page", "Article")
        view.setAccessibleName(f"{name}. {page.article.title}" if page is not None and page.article.title else name)
        view.setAccessibleDescription(described(page) if page is not None else "")

    def _tell_place(self) -> None:
        """The caret came to a quotation, an annotation, a heading or a link, or left one."""
        pane = self._window.pane
        page, here = pane.article, pane.view.textCursor().position()
        at = pane.page.text_map.to_article(here) if pane.page is not None else None
        if page is None or at is None:
            return
        quoted = [one for one in page.quotations if one.content.start <= at < one.content.end]
        there: tuple[Quotation | Annotation, ...] = (*quoted, *pane.annotations_at(at))
        came = [one for one in there if _key(one) not in {_key(known) for known in self._there}]
        left = [one for one in self._there if _key(one) not in {_key(known) for known in there}]
        self._there = there
        told = [_end(one) for one in left]
        told += [kind.told for kind in self._new_kinds(page, at)]
        self.say(". ".join([*told, *(_beginning(one, page, at) for one in came)]))

    def _new_kinds(self, page: ArticlePage, at: int) -> list["Kind"]:
        before, now = self._kinds, kinds_at(page, at)
        self._kinds = tuple(one.of for one in now)
        return [one for one in now if one.of not in before]


class Kind(NamedTuple):
    """What the words under the caret are, as one would say it. ``of``: tells it from the next of its kind."""

    of: object
    told: str


def kinds_at(page: ArticlePage, at: int) -> list[Kind]:
    """The kind of the paragraph (a plain one has none) and the link at a code point of the article: Qt gives a text in
    a widget no roles inside it.
    """
    block = next((one for one in page.cleaning.blocks if one.span.start <= at < one.span.end), None)
    found = []
    if block is not None and block.kind is BlockKind.HEADING:
        level = wording.number(1 if block.role is BlockRole.TITLE else max(2, block.level))
        found.append(Kind(block.span, translate("Aloud", "Heading, level {0}").format(level)))
    elif block is not None and block.kind in PARAGRAPHS:
        # One list, one quotation: told where it begins, and each item of a list.
        of = block.span if block.kind is BlockKind.LIST_ITEM else block.kind
        number = f" {wording.number(block.number)}" if block.number is not None else ""
        found.append(Kind(of, translate("Aloud", PARAGRAPHS[block.kind]) + number))
    links = [one.span for one in page.article.marks if one.kind is MarkKind.LINK and may_open(one.url or "")]
    link = translate("Aloud", "Link: {0}")
    here = [one for one in links if one.start <= at < one.end]
    return [*found, *(Kind(one, link.format(_words(one.of(page.article.text)))) for one in here)]


def row_of(view: QAbstractItemView) -> str:
    """The current row of a list, as it is read aloud; '' where none is current."""
    index: QModelIndex = view.currentIndex()
    told = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return str(told or "")


def described(page: ArticlePage) -> str:
    """'2 quotations, 1 annotation'; '' for a page without either."""
    told = [wording.quotations(len(page.quotations))] if page.quotations else []
    if page.annotations:
        told.append(wording.annotations(len(page.annotations)))
    return ", ".join(told)


def _key(one: Quotation | Annotation) -> object:
    """Annotations that changed are the same ones still."""
    return one.id if isinstance(one, Annotation) else one.content


def _beginning(one: Quotation | Annotation, page: ArticlePage, at: int) -> str:
    """What begins here; the words too where the caret jumped to their very beginning."""
    text = page.article.text
    if isinstance(one, Quotation):
        told = translate("Aloud", "Quotation: {0}").format(speaker_of(one))
        return f"{told}. {_words(one.content.of(text))}" if at == one.content.start else told
    told = translate("Aloud", "Highlight: {0}").format(wording.colour_name(one.colour).lower())
    words = _words(one.span.of(text)) if one.span is not None and at == one.span.start else ""
    note = translate("Aloud", "Note: {0}").format(_words(one.body)) if one.body else ""
    return ". ".join(part for part in (told, words, note) if part)


def _end(one: Quotation | Annotation) -> str:
    if isinstance(one, Quotation):
        return translate("Aloud", "End of the quotation")
    return translate("Aloud", "End of the highlight")


def _words(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= LONGEST else told[:LONGEST].rsplit(" ", 1)[0] + "…"
