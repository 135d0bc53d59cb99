"""The side panel's tab of annotations: each with its words, its note and its day."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from reader.values import Annotation, ArticlePage, Motivation, Placement
from ui import wording
from ui.passages import Passage, PassageList
from ui.theme import Theme
from ui.translation import translate


def empty_label(text: str) -> QLabel:
    """What an empty pane says: what would stand here, and how it gets here."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    label.setMargin(24)
    label.setProperty("role", "muted")
    return label


def words_of(page: ArticlePage, annotation: Annotation) -> str:
    """The annotated words as the page shows them: without what was removed in the middle of them."""
    words, span = annotation.selectors.quote.exact, annotation.span
    stands = span is not None and span.of(page.article.text) == words
    return page.cleaning.words_shown(span, page.article.text) if stands and span is not None else words


class AnnotationsPanel(QWidget):
    """``went(span)``, ``edit_wanted(id)``, ``delete_wanted(id)``."""

    went = Signal(object)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PassageList(theme, translate("Annotations", "Annotations of this article"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            empty_label(
                translate("Annotations", "Select words in the article and press H to highlight them, N to add a note.")
            )
        )
        self._stack.addWidget(self.list)
        self.list.went.connect(self._go)
        self.list.button_pressed.connect(lambda passage: self.edit_wanted.emit(passage.key))
        self.list.menu_wanted.connect(lambda passage, point: self.menu_wanted.emit(passage.key, point))

    def show_page(self, page: ArticlePage | None, theme: Theme) -> None:
        self.list.look.theme = theme
        self.list.show_passages(self._passages(page, theme) if page else [])
        self._stack.setCurrentIndex(1 if page and page.annotations else 0)

    def _passages(self, page: ArticlePage, theme: Theme) -> list[Passage]:
        annotations = page.annotations
        placed = sorted((one for one in annotations if one.span is not None), key=lambda one: (one.span, one.created))
        unplaced = [one for one in annotations if one.span is None]
        rows = [self._passage(one, page, theme) for one in placed]
        if unplaced:
            rows.append(Passage(translate("Annotations", "Without a place in the present text")))
            rows += [self._passage(one, page, theme) for one in unplaced]
        return rows

    def _passage(self, annotation: Annotation, page: ArticlePage, theme: Theme) -> Passage:
        is_bookmark = annotation.motivation is Motivation.BOOKMARKING
        told = [wording.short_date(annotation.modified or annotation.created)]
        if annotation.placement is Placement.APPROXIMATE:
            told.append(translate("Annotations", "place uncertain"))
        told += [f"#{tag}" for tag in annotation.tags]
        return Passage(
            heading=translate("Annotations", "Bookmark") if is_bookmark else "",
            words=" ".join(words_of(page, annotation).split()),
            note=annotation.body,
            footnote="  ·  ".join(part for part in told if part),
            colour=theme.mark(annotation.colour).name(),
            span=annotation.span,
            key=annotation.id,
            button="note",
            button_text=translate("Annotations", "Note and colour"),
        )

    def _go(self, passage: Passage) -> None:
        if passage.span is not None:
            self.went.emit(passage.span)
