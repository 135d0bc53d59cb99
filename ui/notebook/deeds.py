"""What is done with the entries chosen in the notebook: show the passage, recolour, tag, note, delete; with undo."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog

from reader.values import Annotation, AnnotationStyle, Changes, Colour, NotebookEntry
from ui import wording
from ui.notebook.pane import NotebookPane
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class NotebookDeeds:
    """Works on what is chosen in the notebook. ``deeds`` names the commands that mean these entries there."""

    def __init__(self, window: "MainWindow", pane: NotebookPane) -> None:
        self._window = window
        self._session = window.session
        self._pane = pane
        pane.list.went.connect(lambda entry: self.go(entry, follow=False))
        pane.list.opened.connect(lambda entry: self.go(entry, follow=True))
        pane.list.menu_wanted.connect(self.menu)
        pane.colour_wanted.connect(self.paint)
        pane.deed_wanted.connect(lambda name: window.actions_of[name].trigger() if name == "export" else self.do(name))

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "tag": self.tag,
            "note": self.note,
            "delete": self.delete,
            "delete_annotation": self.delete,
            "underline": partial(self.dress, AnnotationStyle.UNDERLINE),
            "strike": partial(self.dress, AnnotationStyle.STRIKE),
            **{f"colour_{colour.value}": partial(self.paint, colour) for colour in Colour},
        }

    def do(self, name: str) -> None:
        self.deeds()[name]()

    def menu(self, at: QPoint) -> None:
        if self._pane.list.chosen():
            self._pane.list.setFocus()
            colours = [f"colour_{colour.value}" for colour in Colour]
            names = ["note", "tag", "", *colours, "", "place", "confirm_place", "", "export", "", "delete"]
            self._window.actions_of.menu(names, self._window).popup(at)

    def go(self, entry: NotebookEntry, *, follow: bool) -> None:
        """Show the passage in the page; ``follow``: go there with the keyboard, too."""
        window, annotation = self._window, entry.annotation
        window.open.open(annotation.article_id)
        if window.open.id != annotation.article_id:
            return
        if annotation.span is not None:
            window.going.go_to(annotation.span)
        window.choosing.choose(annotation.id)
        window.placing.offer(annotation)
        if follow:
            window.pane.view.setFocus()

    def note(self) -> None:
        """Change the note of the first chosen entry."""
        from ui.dialogs.note import NoteDialog

        chosen = self._pane.list.chosen()
        if not chosen:
            return
        annotation, window = chosen[0].annotation, self._window
        words = " ".join(chosen[0].words.split())
        dialog = NoteDialog(words, annotation, annotation.colour, window.dress, window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._change(translate("Undo", "Note"), [(annotation, dialog.fields())])

    def paint(self, colour: Colour) -> None:
        self._change(translate("Undo", "Colour"), [(one, {"colour": colour}) for one in self._annotations()])

    def dress(self, style: AnnotationStyle) -> None:
        label = translate("Undo", "Look of the annotation")
        self._change(label, [(one, {"style": style}) for one in self._annotations()])

    def tag(self) -> None:
        from ui.dialogs.tags import TagsDialog

        annotations = self._annotations()
        if not annotations:
            return
        known = {tag for entry in self._pane.shown() for tag in entry.annotation.tags}
        known |= {tag for tag, _count in self._session.library.facets.tags()}
        dialog = TagsDialog([one.tags for one in annotations], sorted(known), self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        added, removed = dialog.added(), set(dialog.removed())

        def tags_of(one: Annotation) -> tuple[str, ...]:
            return tuple(dict.fromkeys([*(tag for tag in one.tags if tag not in removed), *added]))

        self._change(translate("Undo", "Tags"), [(one, {"tags": tags_of(one)}) for one in annotations])

    def delete(self) -> None:
        ids = [one.id for one in self._annotations()]
        annotations = self._session.library.annotations
        if ids:
            label = translate("Undo", "Delete {0}").format(wording.annotations(len(ids)))
            self._session.change(label, lambda: annotations.delete(ids), lambda: annotations.restore(ids))

    def _annotations(self) -> list[Annotation]:
        return [entry.annotation for entry in self._pane.list.chosen()]

    def _change(self, label: str, changes: Sequence[tuple[Annotation, dict[str, Any]]]) -> None:
        """Change these fields of each; undo puts back what stood in them, and nothing else."""
        changed = [(one, fields) for one, fields in changes if replace(one, **fields) != one]
        if changed:
            annotations = self._session.library.annotations

            def backward() -> Changes:
                return annotations.put_back([_undone(annotations.get(one.id), one, fields) for one, fields in changed])

            self._session.change(
                label, lambda: annotations.update_all({one.id: fields for one, fields in changed}), backward
            )


def _undone(now: Annotation, before: Annotation, fields: Iterable[str]) -> Annotation:
    return replace(now, modified=before.modified, **{name: getattr(before, name) for name in fields})
