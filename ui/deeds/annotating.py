"""What is done in the page: highlight, note, colour, delete, and the user's word on what is article and what is not."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from reader.values import Annotation, AnnotationStyle, BlockRole, Changes, Colour, TextSpan
from ui import wording
from ui.reading_pane.reading_pane import ReadingPane
from ui.session import Session
from ui.translation import translate


class AnnotatingDeeds:
    """Works on the words selected in the page, or on the annotation that is current there or in the side panel."""

    def __init__(self, session: Session, pane: ReadingPane, window: QWidget) -> None:
        self._session = session
        self._pane = pane
        self._window = window
        self.current: str = ""
        self.colour = Colour.YELLOW
        self.removed_by_hand: Callable[[int, TextSpan, BlockRole], None] = lambda _article_id, _span, _role: None

    def deeds(self) -> dict[str, Callable[[], object]]:
        roles = (BlockRole.ADVERTISEMENT, BlockRole.RELATED, BlockRole.PROMOTION, BlockRole.DEBRIS)
        return {
            "highlight": lambda: self.paint(self.colour),
            "note": self.note,
            "underline": lambda: self.dress(AnnotationStyle.UNDERLINE),
            "strike": lambda: self.dress(AnnotationStyle.STRIKE),
            "delete_annotation": self.delete,
            "copy_quotation": self.copy_with_reference,
            **{f"colour_{colour.value}": partial(self.paint, colour) for colour in Colour},
            **{f"remove_{role.value}": partial(self.remove, role) for role in roles},
        }

    # -- annotations ---------------------------------------------------------------------------------------------

    def annotation(self) -> Annotation | None:
        """The current annotation, if it still stands in the open article."""
        page = self._pane.article
        return next((one for one in page.annotations if one.id == self.current), None) if page else None

    def paint(self, colour: Colour) -> None:
        """Highlight the selected words; without any, give the current annotation the colour."""
        self.colour = colour
        if self._pane.view.selected_span() is None and self.annotation() is not None:
            self.update(translate("Undo", "Colour"), {"colour": colour})
        else:
            self._add(translate("Undo", "Highlight"), colour=colour)

    def dress(self, style: AnnotationStyle) -> None:
        if self._pane.view.selected_span() is None and self.annotation() is not None:
            self.update(translate("Undo", "Look of the annotation"), {"style": style})
        else:
            self._add(translate("Undo", "Highlight"), colour=self.colour, style=style)

    def note(self) -> None:
        """Write a note on the selected words, or change that of the current annotation."""
        from ui.dialogs.note import NoteDialog

        span, annotation = self._pane.view.selected_span(), self.annotation()
        page = self._pane.article
        if page is None or (span is None and annotation is None):
            return
        words = span.of(page.article.text) if span else annotation.selectors.quote.exact if annotation else ""
        known = None if span else annotation
        dialog = NoteDialog(" ".join(words.split()), known, self.colour, self._pane.theme, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if known is None:
            self._add(translate("Undo", "Note"), **dialog.fields())
        else:
            self.update(translate("Undo", "Note"), dialog.fields())

    def _add(self, label: str, **fields: Any) -> None:  # noqa: ANN401 - the library's own keywords
        span, page = self._pane.view.selected_span(), self._pane.article
        if span is None or page is None or page.article.id is None:
            return
        annotations, article_id = self._session.library.annotations, page.article.id
        made: list[str] = []

        def forward() -> Annotation | Changes:
            if made:
                return annotations.restore(made)
            annotation = annotations.add(article_id, span, **fields)
            made.append(annotation.id)
            self.current = annotation.id
            return annotation

        self._pane.clear_selection()
        self._session.change(label, forward, lambda: annotations.delete(made))

    def update(self, label: str, fields: Mapping[str, Any]) -> None:
        annotation, annotations = self.annotation(), self._session.library.annotations
        if annotation is None:
            return
        before = {name: getattr(annotation, name) for name in fields}
        if dict(fields) != before:
            self._session.change(
                label,
                lambda: annotations.update(annotation.id, **fields),
                lambda: annotations.update(annotation.id, **before),
            )

    def delete(self) -> None:
        annotation, annotations = self.annotation(), self._session.library.annotations
        if annotation is not None:
            ids = [annotation.id]
            self._session.change(
                translate("Undo", "Delete the annotation"),
                lambda: annotations.delete(ids),
                lambda: annotations.restore(ids),
            )

    # -- what is article and what is not -------------------------------------------------------------------------

    def remove(self, role: BlockRole) -> None:
        span = self._pane.view.selected_span()
        if span is not None:
            self._pane.clear_selection()
            self.decide(translate("Undo", "Remove a passage"), span, role)
            page = self._pane.article
            if page is not None and page.article.id is not None:
                self.removed_by_hand(page.article.id, span, role)

    def decide(self, label: str, span: TextSpan, role: BlockRole | None) -> None:
        """Leave a span out as ``role``, or show it (None)."""
        page = self._pane.article
        if page is None or page.article.id is None:
            return
        removals, article_id = self._session.library.removals, page.article.id
        before: list[tuple[Any, ...]] = []

        def forward() -> Changes:
            before[:] = [removals.of_article(article_id)]
            return removals.show(article_id, span) if role is None else removals.remove(article_id, span, role)

        self._session.change(label, forward, lambda: removals.set_decisions(article_id, before[0]))

    def restore(self, span: TextSpan) -> None:
        self.decide(translate("Undo", "Restore a passage"), span, None)

    def copy_with_reference(self) -> None:
        """The selected words and where they are from, as people paste them into a text."""
        span, page = self._pane.view.selected_span(), self._pane.article
        if span is None or page is None:
            return
        article = page.article
        told = [", ".join(article.authors), article.title or "", article.publication or ""]
        told += [wording.long_date(article.published), article.url or ""]
        words = " ".join(span.of(article.text).split())
        QGuiApplication.clipboard().setText(f"«{words}»\n— " + ". ".join(part for part in told if part))
