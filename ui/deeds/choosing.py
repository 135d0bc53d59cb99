"""Which annotation is the current one: chosen in the page by a click, or in the side panel, and edited from there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Choosing:
    """Keeps the page, the side panel and the commands of one mind about the current annotation."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def choose(self, annotation_id: str) -> None:
        window = self._window
        window.annotating.current = annotation_id
        window.side_panel.annotations.list.choose(annotation_id)
        window.pane.view.notes.choose(annotation_id)
        window.update_actions()

    def press(self, code_point: int) -> None:
        """The page was clicked: the shortest annotation there becomes the current one."""
        there = self._window.pane.annotations_at(code_point)
        self.choose(there[0].id if there else "")
        if there and there[0].body:
            panel = self._window.side_panel
            panel.setCurrentWidget(panel.annotations)

    def press_note(self, annotation_id: str) -> None:
        """A note in the margin was clicked: show in the page and in the side panel whose it is."""
        window = self._window
        window.pane.clear_selection()
        self.choose(annotation_id)
        window.side_panel.setCurrentWidget(window.side_panel.annotations)
        annotation = window.annotating.annotation()
        if annotation is not None and annotation.span is not None:
            window.going.go_to(annotation.span)

    def edit(self, annotation_id: str) -> None:
        self._window.pane.clear_selection()
        self.choose(annotation_id)
        self._window.annotating.note()

    def menu(self, annotation_id: str, at: QPoint) -> None:
        window = self._window
        window.pane.clear_selection()
        self.choose(annotation_id)
        colours = [name for name in window.actions_of.by_id if name.startswith("colour_")]
        window.actions_of.menu(["note", *colours, "", "confirm_place", "", "delete_annotation"], window).popup(at)
