"""What a publication repeats on its pages: proposed beside what was removed, decided once for the whole site."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from reader.values import ArticlePage, BlockRole, Changes, Furniture, FurnitureState, TextSpan
from ui import wording
from ui.passages import Passage
from ui.theme import Theme
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

KEY = "furniture:"
Places = tuple[tuple[Furniture, TextSpan], ...]
LONGEST = 60
ASK_MS = 150  # after the page is shown: what tells blocks apart takes as long to load as a third of the window's start


def rows_of(page: ArticlePage | None, places: Places, theme: Theme) -> list[Passage]:
    """The panel's rows: what is proposed and still shown, then what was decided for the site."""
    if page is None:
        return []
    removed = [removal.span for removal in page.cleaning.removals]
    numbered = list(enumerate(places))
    proposed = [
        (at, one, span)
        for at, (one, span) in numbered
        if one.state is FurnitureState.PROPOSED and not any(span.meets(other) for other in removed)
    ]
    decided = [(at, one, span) for at, (one, span) in numbered if one.state is not FurnitureState.PROPOSED]
    rows = []
    for heading, some in (
        (translate("Furniture", "Repeated on the site"), proposed),
        (translate("Furniture", "Decided for the site"), decided),
    ):
        if some:
            rows.append(Passage(f"{heading} · {wording.number(len(some))}"))
            rows += [_row(at, one, span, page.article.text, theme) for at, one, span in some]
    return rows


def _row(at: int, one: Furniture, span: TextSpan, text: str, theme: Theme) -> Passage:
    told = {
        FurnitureState.PROPOSED: wording.in_articles(one.articles) + f"  ·  {one.publication}",
        FurnitureState.CONFIRMED: translate("Furniture", "Left out on the whole site"),
        FurnitureState.REFUSED: translate("Furniture", "Kept on the whole site"),
    }[one.state]
    out = one.state is FurnitureState.CONFIRMED
    return Passage(
        heading="",
        words=" ".join(span.of(text).split()),
        footnote=told,
        colour=theme.warning if one.state is FurnitureState.PROPOSED else theme.border,
        span=span,
        key=f"{KEY}{at}",
        button="restore" if out else "removed",
        button_text=keep_text() if out else leave_out_text(),
        faded=out,
    )


def keep_text() -> str:
    return translate("Furniture", "Keep on the whole site")


def leave_out_text() -> str:
    return translate("Furniture", "Leave out on the whole site")


class FurnitureDeeds(QObject):
    """Asks for proposals when an article is shown; after a decision the library is cleaned again in the background."""

    _decided = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._places: Places = ()
        self._article_id: int | None = None
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(ASK_MS)
        self._asking.timeout.connect(self._ask)
        self._decided.connect(self.clean_again)
        window.open.shown.connect(self.ask)
        panel = window.side_panel.removed
        panel.furniture_pressed.connect(self.press)
        panel.furniture_menu_wanted.connect(self.menu)

    def ask(self, page: ArticlePage | None) -> None:
        """Find out what of this article its publication repeats, once it has been painted."""
        article_id = page.article.id if page else None
        if article_id != self._article_id:
            self._article_id = article_id
            self._show(())
        self._session.tasks.cancel("furniture")
        if page is None or article_id is None or page.article.publication is None:
            self._asking.stop()
        else:
            self._asking.start()

    def _ask(self) -> None:
        article_id, library = self._article_id, self._session.library
        if article_id is not None:
            self._session.ask(lambda: library.furniture.places(article_id), self._show, key="furniture")

    def press(self, key: str) -> None:
        """The row's button: leave out what is shown, keep what is left out."""
        one = self._of(key)
        if one is not None:
            out = one.state is FurnitureState.CONFIRMED
            self.decide(one, FurnitureState.REFUSED if out else FurnitureState.CONFIRMED)

    def menu(self, key: str, at: QPoint) -> None:
        one = self._of(key)
        if one is None or self._session.library.read_only:
            return
        menu = QMenu(self._window)
        for text, state in (
            (leave_out_text(), FurnitureState.CONFIRMED),
            (keep_text(), FurnitureState.REFUSED),
            (translate("Furniture", "Not decided"), FurnitureState.PROPOSED),
        ):
            action = menu.addAction(text, partial(self.decide, one, state))
            action.setCheckable(True)
            action.setChecked(one.state is state)
        menu.popup(at)

    def offer(self, article_id: int, span: TextSpan, role: BlockRole) -> None:
        """After 'this is an ad': the same for all articles of the site, if the reader wants it."""
        furniture = self._session.library.furniture

        def done(rule: Furniture | None) -> None:
            if rule is None:
                return
            words = rule.words if len(rule.words) <= LONGEST else rule.words[: LONGEST - 1] + "…"
            told = translate("Furniture", "Leave out “{0}” in all articles of {1}, those to come too?")
            self._window.notice.tell(
                told.format(" ".join(words.split()), rule.publication),
                [(leave_out_text(), lambda: self.decide(rule, FurnitureState.CONFIRMED, role))],
            )

        self._session.ask(lambda: furniture.offer(article_id, span, role), done, key="offer")

    def decide(self, one: Furniture, state: FurnitureState, role: BlockRole | None = None) -> None:
        library, article_id = self._session.library, self._window.open.id

        def work(wanted: FurnitureState, as_role: BlockRole) -> Changes:
            library.furniture.decide(one, wanted, as_role)
            self._decided.emit()
            if article_id is None:
                return Changes(list_changed=True)
            return library.removals.set_decisions(article_id, library.removals.of_article(article_id))

        label = keep_text() if state is FurnitureState.REFUSED else leave_out_text()
        self._session.change(label, lambda: work(state, role or one.role), lambda: work(one.state, one.role))

    def _of(self, key: str) -> Furniture | None:
        number = key.removeprefix(KEY)
        return self._places[int(number)][0] if number.isdigit() and int(number) < len(self._places) else None

    def _show(self, places: Places) -> None:
        self._places = places
        self._window.side_panel.show_furniture(places)

    def clean_again(self) -> None:
        """What older rules cleaned, in a patient process; what changed is told once."""
        session, upkeep = self._session, self._session.library.upkeep

        def done(renewed: int) -> None:
            if renewed:
                opened = self._window.open.id
                session.changed.emit(Changes(frozenset() if opened is None else frozenset({opened}), list_changed=True))

        session.tasks.run(
            lambda: upkeep.renew(cancelled=session.tasks.closing), done, session.refused.emit, lane="long"
        )
