"""What holds right now, as the table of commands names it, and which commands show it."""

from typing import TYPE_CHECKING

from ui import theme
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

MOST_ROWS = 200


def states_of(window: "MainWindow") -> set[str]:
    """The states that `Command.needs` may name."""
    session, pane = window.session, window.pane
    span = pane.view.selected_span() if pane.article is not None else None
    annotation = window.annotating.annotation() is not None
    holds = {
        "article": pane.article is not None,
        "selected": window.columns.shows_articles() and window.list_pane.view.selectionModel().hasSelection(),
        "quotation": window.quoting.quotation() is not None,
        "notes": window.columns.notes_chosen(),
        "uncertain": annotation and window.placing.is_uncertain(),
        "passage": span is not None,
        "annotation": annotation,
        "passage_or_annotation": span is not None or annotation,
        "writable": not session.library.read_only,
        "samples": window.has_samples,
        "undo": session.undo.canUndo(),
        "redo": session.undo.canRedo(),
        "trash": window.list_pane.wanted.deleted,
        "searching": bool(window.list_pane.box.text),
        "shelf": window.side_bar.shelf() is not None,
        "hint": not window.hint.isHidden(),
        "collection": window.list_pane.wanted.collection is not None,
    }
    # Where no row is selected, the article that is read is meant.
    holds["chosen"] = holds["selected"] or (window.columns.shows_articles() and holds["article"])
    holds["chosen_or_notes"] = holds["chosen"] or holds["notes"]
    holds["passage_or_annotation"] |= holds["notes"]
    holds["annotation"] |= holds["notes"]
    return {name for name, true in holds.items() if true}


def show_states(window: "MainWindow") -> None:
    """Enable and check the commands; tell what undo and redo would do."""
    actions, settings = window.actions_of, window.session.settings
    actions.enable(states_of(window))
    rows = window.articles.rows() if len(window.list_pane.view.selected_ids()) <= MOST_ROWS else []
    for name, on in (
        ("star", bool(rows) and all(row.starred for row in rows)),
        ("read", bool(rows) and not any(row.unread for row in rows)),
        ("side_bar", not window.side_bar.isHidden()),
        ("side_panel", not window.side_panel.isHidden()),
        ("compact", settings.flag("list/compact")),
        ("group_days", settings.flag("list/days")),
        ("show_removed", window.pane.show_removed),
        ("caret", window.pane.view.caret),
        ("full_screen", window.isFullScreen()),
        *((f"theme_{one}", settings.text("theme") == one) for one in ("system", *theme.NAMES)),
    ):
        actions[name].setChecked(on)
    undo = window.session.undo
    for name, told, usual in (
        ("undo", undo.undoText(), translate("Actions", "Undo")),
        ("redo", undo.redoText(), translate("Actions", "Redo")),
    ):
        actions[name].setText(f"{usual}: {told.replace('&', '&&')}" if told else usual)
