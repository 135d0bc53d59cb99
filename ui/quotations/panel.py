"""The side panel's tab of quotations: who said what, in the order of the article."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.values import ArticlePage, Quotation
from ui import wording
from ui.annotations.panel import empty_label
from ui.passages import Passage, PassageList
from ui.theme import Theme
from ui.translation import translate


def speaker_of(quotation: Quotation) -> str:
    """The speaker and what they are; a plain word where nobody is named."""
    name = quotation.speaker or translate("Quotations", "Speaker not named")
    return f"{name}, {quotation.role}" if quotation.role and quotation.role != quotation.speaker else name


def told_of(quotation: Quotation, text: str) -> str:
    """What kind of quotation it is and how its speaker was found."""
    told = [translate("Quotations", wording.KINDS[quotation.kind])]
    if quotation.found_by is not None:
        told.append(translate("Quotations", wording.FOUND_BY[quotation.found_by]))
    if quotation.cue is not None:
        cue = " ".join(quotation.cue.span.of(text).split())
        told.append(translate("Quotations", "“{0}”").format(cue))
    return " · ".join(told)


class QuotationsPanel(QWidget):
    """``went(span)``."""

    went = Signal(object)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PassageList(theme, translate("Quotations", "Quotations of this article"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty_label(translate("Quotations", "Nobody's words are quoted in this article.")))
        self._stack.addWidget(self.list)
        self.list.went.connect(lambda passage: self.went.emit(passage.span))
        self.list.menu_wanted.connect(lambda passage, point: self.menu_wanted.emit(passage.key, point))

    def show_page(self, page: ArticlePage | None, theme: Theme) -> None:
        self.list.look.theme = theme
        quotations = page.quotations if page else ()
        text = page.article.text if page else ""
        self.list.show_passages(
            [
                Passage(
                    heading=speaker_of(quotation),
                    words=" … ".join(" ".join(part.of(text).split()) for part in quotation.parts),
                    footnote=told_of(quotation, text),
                    colour=theme.quotation_bar,
                    span=quotation.content,
                    key=str(number),
                )
                for number, quotation in enumerate(quotations)
            ]
        )
        self._stack.setCurrentIndex(1 if quotations else 0)
