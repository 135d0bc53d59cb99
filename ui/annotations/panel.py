"""The side panel's tab of annotations: each with its words, its note and its day."""

from collections.abc import Sequence

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
        annotations = page.annotations if page else ()
        self.list.show_passages(self._passages(annotations, theme))
        self._stack.setCurrentIndex(1 if annotations else 0)

    def _passages(self, annotations: Sequence[Annotation], theme: Theme) -> list[Passage]:
        placed = sorted((one for one in annotations if one.span is not None), key=lambda one: (one.span, one.created))
        unplaced = [one for one in annotations if one.span is None]
        rows = [self._passage(one, theme) for one in placed]
        if unplaced:
            rows.append(Passage(translate("Annotations", "Without a place in the present text")))
            rows += [self._passage(one, theme) for one in unplaced]
        return rows

    def _passage(self, annotation: Annotation, theme: Theme) -> Passage:
        is_bookmark = annotation.motivation is Motivation.BOOKMARKING
        told = [wording.short_date(annotation.modified or annotation.created)]
        if annotation.placement is Placement.APPROXIMATE:
            told.append(translate("Annotations", "place uncertain"))
        told += [f"#{tag}" for tag in annotation.tags]
        return Passage(
            heading=translate("Annotations", "Bookmark") if is_bookmark else "",
            words=" ".join(annotation.selectors.quote.exact.split()),
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
