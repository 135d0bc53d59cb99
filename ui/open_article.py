"""The article that is open: read from the library, shown in the page and the side panel, read again when it changes."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from reader.values import ArticlePage, Changes, ChytalniaError, SearchAnswer
from ui.reading_pane.reading_pane import ReadingPane
from ui.session import Session

READ_AFTER_MS = 1_500


class OpenArticle(QObject):
    """``shown(ArticlePage | None)`` whenever what is open is another article or has changed."""

    shown = Signal(object)

    def __init__(self, session: Session, pane: ReadingPane, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._answer: SearchAnswer | None = None
        self._read_timer = QTimer(self)
        self._read_timer.setInterval(READ_AFTER_MS)
        self._read_timer.setSingleShot(True)
        self._read_timer.timeout.connect(self._mark_read)

    @property
    def page(self) -> ArticlePage | None:
        return self._pane.article

    @property
    def id(self) -> int | None:
        return self.page.article.id if self.page else None

    def open(self, article_id: int) -> None:
        """Show an article at the place where reading stopped."""
        if self.id == article_id:
            return
        self.leave()
        try:
            page = self._session.library.articles.page(article_id)
        except ChytalniaError as error:
            self._session.refused.emit(error)
            return
        self._pane.show_article(page, position=page.position)
        self._session.settings.choose("article/last", article_id)
        self._mark_hits()
        self._load_pictures(page)
        self.hyphenate()
        if page.unread and not self._session.library.read_only:
            self._read_timer.start()
        self.shown.emit(page)

    def close(self) -> None:
        self.leave()
        self._pane.show_article(None)
        self.shown.emit(None)

    def leave(self) -> None:
        """Remember the place in the article that is left."""
        self._read_timer.stop()
        page, library = self.page, self._session.library
        if page is None or page.article.id is None or library.read_only:
            return
        place, article_id = self._pane.view.first_visible(), page.article.id
        if place != page.position:
            self._session.tasks.run(
                lambda: library.articles.set_position(article_id, place), lambda _none: None, lane="write"
            )

    def take_changes(self, changes: Changes) -> None:
        if self.id is not None and self.id in changes.articles:
            self.read_again()

    def read_again(self) -> None:
        """Show the newest state of the open article; an article that is gone is closed."""
        article_id, articles = self.id, self._session.library.articles
        if article_id is not None:
            self._session.tasks.run(
                lambda: articles.page(article_id), self._show_again, lambda _gone: self.close(), key="page"
            )

    def take_answer(self, answer: SearchAnswer | None) -> None:
        """Mark the words of this answer from now on."""
        self._answer = answer
        self._mark_hits()

    def hyphenate(self) -> None:
        """Let words break where the user wants that. The page is shown first; the places come from the background."""
        page, pane = self.page, self._pane
        pane.hyphenate = None
        if page is None or not pane.style_of_page.hyphens:
            return
        from ui.hyphenation import hyphenation, learn

        text, language, article_id = page.article.text, page.article.language, page.article.id

        def done(known: bool) -> None:
            if known and self.id == article_id and pane.style_of_page.hyphens:
                pane.hyphenate = hyphenation(language)
                pane.rebuild()

        self._session.ask(lambda: learn(text, language), done, key="hyphens")

    def _show_again(self, page: ArticlePage) -> None:
        before = self.page
        if before is not None and before.article.id == page.article.id:
            self._pane.refresh(page)
            if before.article.text != page.article.text:
                self._mark_hits()
            self.shown.emit(page)

    def _mark_read(self) -> None:
        article_id, articles = self.id, self._session.library.articles
        if article_id is not None and self.page is not None and self.page.unread:
            self._session.write(lambda: articles.mark_read([article_id], True))

    def _mark_hits(self) -> None:
        answer, page, search = self._answer, self.page, self._session.library.search
        if answer is None or page is None or not answer.words:
            self._session.tasks.cancel("marks")
            self._pane.matches.show_hits([])
            return
        text, words = page.article.text, answer.words
        self._session.ask(lambda: search.words_in(text, words), self._pane.matches.show_hits, key="marks")

    def _load_pictures(self, page: ArticlePage) -> None:
        article, articles = page.article, self._session.library.articles
        if not article.images or article.id is None:
            return
        article_id = article.id

        def work() -> dict[str, QImage]:
            from ui.reading_pane.pictures import decode_all

            at_hand = {one.address: one.content for one in article.images}
            return decode_all(list(at_hand), lambda one: at_hand[one] or articles.image(article_id, one))

        def done(pictures: dict[str, QImage]) -> None:
            if pictures and self.id == article_id:
                self._pane.show_pictures(pictures)

        self._session.ask(work, done, key="pictures")
