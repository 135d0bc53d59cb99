"""What is done in the page: highlight, note, colour, delete, and the user's word on what is article and what is not."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from reader.values import Annotation, AnnotationStyle, ArticlePage, BlockRole, Changes, Colour, Motivation, TextSpan
from ui import wording
from ui.annotations.panel import words_of
from ui.reading_pane.bookmarks import bookmarks, paragraph_at
from ui.reading_pane.reading_pane import ReadingPane
from ui.session import Session
from ui.translation import translate

PAUSE_MS = 400  # after the last key that moved an end: then all of them are one step to undo
PLACE = ("span", "selectors", "placement", "text_version")


class AnnotatingDeeds:
    """Works on the words selected in the page, or on the annotation that is current there or in the side panel."""

    def __init__(self, session: Session, pane: ReadingPane, window: QWidget) -> None:
        self._session = session
        self._pane = pane
        self._window = window
        self.current: str = ""
        self.colour = Colour.YELLOW
        self.removed_by_hand: Callable[[int, TextSpan, BlockRole], None] = lambda _article_id, _span, _role: None
        self._first_end = False
        self._moving: tuple[Annotation, TextSpan] | None = None
        self._pause = QTimer(pane)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        pane.view.ends.movable = not session.library.read_only
        pane.view.ends.moved.connect(self._dragged)
        pane.view.ends.by_keys = self.move_end

    def deeds(self) -> dict[str, Callable[[], object]]:
        roles = (BlockRole.ADVERTISEMENT, BlockRole.RELATED, BlockRole.PROMOTION, BlockRole.DEBRIS)
        return {
            "highlight": lambda: self.paint(self.colour),
            "note": self.note,
            "underline": lambda: self.dress(AnnotationStyle.UNDERLINE),
            "strike": lambda: self.dress(AnnotationStyle.STRIKE),
            "delete_annotation": self.delete,
            "copy_quotation": self.copy_with_reference,
            "bookmark": self.bookmark,
            "end_right": lambda: self.move_end(True, False),
            "end_left": lambda: self.move_end(False, False),
            "end_word_right": lambda: self.move_end(True, True),
            "end_word_left": lambda: self.move_end(False, True),
            "other_end": self.take_other_end,
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
        words = self._words(page, span) if span else words_of(page, annotation) if annotation else ""
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
        self._pane.clear_selection()
        self._make(label, page.article.id, span, **fields)

    def _make(self, label: str, article_id: int, span: TextSpan, **fields: Any) -> None:  # noqa: ANN401
        annotations = self._session.library.annotations
        made: list[str] = []
        self._first_end = False

        def forward() -> Annotation | Changes:
            if made:
                return annotations.restore(made)
            annotation = annotations.add(article_id, span, **fields)
            made.append(annotation.id)
            self.current = annotation.id
            return annotation

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

    def bookmark(self) -> None:
        """Mark the paragraph with the caret, or the first that is seen, in the margin; where it is marked, no more."""
        page, view = self._pane.article, self._pane.view
        if page is None or page.article.id is None:
            return
        seen = view.viewport().rect().contains(view.cursorRect().center())
        at = self._pane.page.text_map.to_article(view.textCursor().position()) if seen and self._pane.page else None
        span = paragraph_at(page, view.first_visible() if at is None else at)
        if span is None:
            return
        known = [one.id for one in bookmarks(page.annotations) if one.span is not None and one.span.meets(span)]
        annotations = self._session.library.annotations
        if known:
            self._session.change(
                translate("Undo", "Bookmark"), lambda: annotations.delete(known), lambda: annotations.restore(known)
            )
        else:
            self._make(translate("Undo", "Bookmark"), page.article.id, span, motivation=Motivation.BOOKMARKING)

    # -- the ends of a highlight ---------------------------------------------------------------------------------

    def take_other_end(self) -> None:
        """From now on the keys move the current highlight's other end; the caret shows which."""
        annotation = self.annotation()
        span = self._span_of(annotation) if annotation else None
        if span is not None:
            self._first_end = not self._first_end
            self._pane.view.ends.show(span, first=self._first_end)

    def move_end(self, forward: bool, words: bool) -> bool:
        """Move an end of the current highlight by a letter or a word; False where the caret does not stand in it."""
        annotation, page, ends = self.annotation(), self._pane.article, self._pane.view.ends
        if annotation is None or page is None or not ends.movable:
            return False
        span = self._span_of(annotation)
        if span is None or annotation.motivation is Motivation.BOOKMARKING or not ends.hold_caret(span):
            return False
        moved = ends.stepped(span, page.article.text, first=self._first_end, forward=forward, words=words)
        if moved is not None:
            before = self._moving[0] if self._moving and self._moving[0].id == annotation.id else annotation
            if before.id != annotation.id:
                self.settle()
            self._moving = (before, moved)
            seen = [replace(one, span=moved) if one.id == annotation.id else one for one in page.annotations]
            self._pane.view.show_annotations(seen)
            ends.show(moved, first=self._first_end)
            self._pause.start()
        return True

    def _span_of(self, annotation: Annotation) -> TextSpan | None:
        """Its place, also where keys have just moved it and the library does not know yet."""
        moved = self._moving is not None and self._moving[0].id == annotation.id
        return self._moving[1] if moved and self._moving else annotation.span

    def settle(self) -> None:
        """Keep what the keys have moved so far."""
        moving, self._moving = self._moving, None
        self._pause.stop()
        if moving is not None and moving[0].span != moving[1]:
            self._reshape(*moving)

    def _dragged(self, annotation_id: str, span: TextSpan) -> None:
        page = self._pane.article
        annotation = next((one for one in page.annotations if one.id == annotation_id), None) if page else None
        if annotation is not None:
            self.current = annotation_id
            self._reshape(annotation, span)

    def _reshape(self, annotation: Annotation, span: TextSpan) -> None:
        annotations, place = self._session.library.annotations, {name: getattr(annotation, name) for name in PLACE}
        version = self._version()

        def backward() -> Changes:
            """Its place alone, selectors and all; what else was changed meanwhile stays."""
            return annotations.put_back([replace(annotations.get(annotation.id), **place)], text_version=version)

        self._session.change(
            translate("Undo", "Ends of the highlight"),
            lambda: annotations.update(annotation.id, span=span, text_version=version),
            backward,
        )

    def _version(self) -> int:
        """Of the text that is open: what is done now may be done again when the article has another."""
        page = self._pane.article
        return (page.article.version or 0) if page else 0

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
        removals, article_id, version = self._session.library.removals, page.article.id, self._version()
        before: list[tuple[Any, ...]] = []

        def forward() -> Changes:
            before[:] = [removals.of_article(article_id)]
            if role is None:
                return removals.show(article_id, span, text_version=version)
            return removals.remove(article_id, span, role, text_version=version)

        self._session.change(label, forward, lambda: removals.set_decisions(article_id, before[0]))

    def restore(self, span: TextSpan) -> None:
        self.decide(translate("Undo", "Restore a passage"), span, None)

    def _words(self, page: ArticlePage, span: TextSpan) -> str:
        """What was selected, as it is seen."""
        text = page.article.text
        return span.of(text) if self._pane.show_removed else page.cleaning.words_shown(span, text)

    def copy_with_reference(self) -> None:
        """The selected words and where they are from, as people paste them into a text."""
        span, page = self._pane.view.selected_span(), self._pane.article
        if span is None or page is None:
            return
        article = page.article
        told = [", ".join(article.authors), article.title or "", article.publication or ""]
        told += [wording.long_date(article.published), article.url or ""]
        words = " ".join(self._words(page, span).split())
        QGuiApplication.clipboard().setText(f"«{words}»\n— " + ". ".join(part for part in told if part))
