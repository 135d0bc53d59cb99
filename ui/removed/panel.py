"""The side panel's tab of what was left out: grouped by role, each with its words, its reason, and one click to
restore; under it what the user restored, with one click to remove it again."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QStackedLayout, QVBoxLayout, QWidget

from reader.values import ArticlePage, BlockRole, Decision, Removal, TextSpan
from ui import wording
from ui.annotations.panel import empty_label
from ui.passages import Passage, PassageList
from ui.removed import furniture
from ui.removed.furniture import Places
from ui.removed.reasons import reason
from ui.theme import Theme
from ui.translation import translate

ORDER = (
    BlockRole.ADVERTISEMENT,
    BlockRole.RELATED,
    BlockRole.PROMOTION,
    BlockRole.TEASER,
    BlockRole.DEBRIS,
    BlockRole.METADATA,
    BlockRole.BODY,
    BlockRole.TITLE,
)


POINTED_AFTER_MS = 150  # the pointer rests on a row; it does not only pass over it


class RemovedPanel(QWidget):
    """``went(span)``, ``restore_wanted(span)``, ``again_wanted(span)``, ``show_toggled(bool)``.

    ``pointed(span | None)``: the pointer rests on a row, or has left.
    """

    went = Signal(object)
    pointed = Signal(object)
    restore_wanted = Signal(object)
    again_wanted = Signal(object)
    show_toggled = Signal(bool)
    menu_wanted = Signal(str, QPoint)
    furniture_pressed = Signal(str)
    furniture_menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_all = QCheckBox(translate("Removed", "Show in the page"))
        self.list = PassageList(theme, translate("Removed", "What was removed from this article"))
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 8, 0, 0)
        self.show_all.setStyleSheet("margin-left: 12px")
        column.addWidget(self.show_all)
        column.addWidget(self.list, 1)
        self._stack = QStackedLayout(self)
        self._empty = empty_label("")
        self._stack.addWidget(self._empty)
        self._stack.addWidget(filled)
        self.show_all.toggled.connect(self.show_toggled)
        self.list.went.connect(lambda passage: self.went.emit(passage.span))
        self.list.button_pressed.connect(self._press)
        self.list.pointed.connect(self._point)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(POINTED_AFTER_MS)
        self._resting.timeout.connect(self._rest)
        self._under_pointer: TextSpan | None = None
        self.list.menu_wanted.connect(self._menu)
        self.count = 0
        self._shown: tuple[ArticlePage | None, Theme] = (None, theme)
        self._furniture: Places = ()

    def show_furniture(self, places: Places) -> None:
        """What the publication of the article repeats and stands in it."""
        if places != self._furniture:
            self._furniture = places
            self.show_page(*self._shown)

    def show_page(self, page: ArticlePage | None, theme: Theme) -> None:
        self.list.look.theme = theme
        self._shown = (page, theme)
        rows = furniture.rows_of(page, self._furniture, theme)
        removals = [one for one in page.cleaning.removals if one.span.of(page.article.text).strip()] if page else []
        self.count = len(removals)
        for role in ORDER:
            group = [removal for removal in removals if removal.role is role]
            if page and group:
                rows.append(Passage(f"{wording.role_name(role)} · {wording.number(len(group))}"))
                rows += [self._removed(removal, page.article.text, theme) for removal in group]
        rows += self._restored(page, theme)
        self.list.show_passages(rows)
        nothing = translate("Removed", "Nothing was removed from this article.")
        self._empty.setText(nothing if page else translate("EmptyPage", "No article is open"))
        self._stack.setCurrentIndex(1 if rows else 0)

    def choose_at(self, code_point: int) -> bool:
        """Make the row of what was removed at a place the current one. False where nothing was."""
        for row, passage in enumerate(self.list.passages()):
            span = passage.span
            if passage.key.startswith("removed:") and span is not None and span.start <= code_point < span.end:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(self.list.item(row))
                return True
        return False

    def _point(self, passage: Passage | None) -> None:
        self._under_pointer = passage.span if passage else None
        if self._under_pointer is None:
            self._resting.stop()
            self.pointed.emit(None)
        else:
            self._resting.start()

    def _rest(self) -> None:
        self.pointed.emit(self._under_pointer)

    def _removed(self, removal: Removal, text: str, theme: Theme) -> Passage:
        return Passage(
            heading="",
            words=" ".join(removal.span.of(text).split()),
            footnote=reason(removal),
            colour=theme.border,
            span=removal.span,
            key=f"removed:{removal.role.value}",
            button="restore",
            button_text=translate("Removed", "Restore"),
            faded=True,
        )

    def _restored(self, page: ArticlePage | None, theme: Theme) -> list[Passage]:
        shown = [decision for decision in page.decisions if not decision.removed] if page else []
        if page is None or not shown:
            return []
        heading = Passage(translate("Removed", "Restored by you") + f" · {wording.number(len(shown))}")
        return [heading, *(self._again(decision, page.article.text, theme) for decision in shown)]

    def _again(self, decision: Decision, text: str, theme: Theme) -> Passage:
        return Passage(
            heading="",
            words=" ".join(decision.span.of(text).split()),
            colour=theme.accent,
            span=decision.span,
            key=f"restored:{decision.id}",
            button="trash",
            button_text=translate("Removed", "Remove again"),
        )

    def _press(self, passage: Passage) -> None:
        if passage.key.startswith(furniture.KEY):
            self.furniture_pressed.emit(passage.key)
        elif passage.key.startswith("restored:"):
            self.again_wanted.emit(passage.span)
        else:
            self.restore_wanted.emit(passage.span)

    def _menu(self, passage: Passage, point: QPoint) -> None:
        its_own = passage.key.startswith(furniture.KEY)
        (self.furniture_menu_wanted if its_own else self.menu_wanted).emit(passage.key, point)
