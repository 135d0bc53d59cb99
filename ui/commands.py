"""The table of commands: what there is, where it stands in the menus, which keys it has, when it may be used."""

from dataclasses import dataclass

from reader.values import BlockRole, Colour
from ui import wording
from ui.translation import QT_TRANSLATE_NOOP, translate

MENUS = {
    "file": QT_TRANSLATE_NOOP("Menus", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "article": QT_TRANSLATE_NOOP("Menus", "&Article"),
    "annotate": QT_TRANSLATE_NOOP("Menus", "A&nnotate"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "go": QT_TRANSLATE_NOOP("Menus", "&Go"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}
TEXTS = {
    "import_files": QT_TRANSLATE_NOOP("Actions", "Import files…"),
    "import_folder": QT_TRANSLATE_NOOP("Actions", "Import a folder…"),
    "paste_article": QT_TRANSLATE_NOOP("Actions", "Paste as a new article"),
    "import_annotations": QT_TRANSLATE_NOOP("Actions", "Import annotations…"),
    "export": QT_TRANSLATE_NOOP("Actions", "Export…"),
    "backups": QT_TRANSLATE_NOOP("Actions", "Backups…"),
    "print": QT_TRANSLATE_NOOP("Actions", "Print…"),
    "pdf": QT_TRANSLATE_NOOP("Actions", "Save as PDF…"),
    "remove_samples": QT_TRANSLATE_NOOP("Actions", "Remove the sample articles"),
    "settings": QT_TRANSLATE_NOOP("Actions", "Settings…"),
    "quit": QT_TRANSLATE_NOOP("Actions", "Quit"),
    "undo": QT_TRANSLATE_NOOP("Actions", "Undo"),
    "redo": QT_TRANSLATE_NOOP("Actions", "Redo"),
    "copy": QT_TRANSLATE_NOOP("Actions", "Copy"),
    "copy_quotation": QT_TRANSLATE_NOOP("Actions", "Copy with its reference"),
    "find": QT_TRANSLATE_NOOP("Actions", "Find in the article"),
    "find_next": QT_TRANSLATE_NOOP("Actions", "Next match"),
    "find_previous": QT_TRANSLATE_NOOP("Actions", "Previous match"),
    "search": QT_TRANSLATE_NOOP("Actions", "Search in the library"),
    "save_search": QT_TRANSLATE_NOOP("Actions", "Save this search…"),
    "forget_searches": QT_TRANSLATE_NOOP("Actions", "Forget recent searches"),
    "filter_dates": QT_TRANSLATE_NOOP("Actions", "Published from, to…"),
    "collect": QT_TRANSLATE_NOOP("Actions", "Collections…"),
    "uncollect": QT_TRANSLATE_NOOP("Actions", "Take out of this collection"),
    "new_collection": QT_TRANSLATE_NOOP("Actions", "New collection…"),
    "rename_shelf": QT_TRANSLATE_NOOP("Actions", "Rename in the sidebar…"),
    "remove_shelf": QT_TRANSLATE_NOOP("Actions", "Remove from the sidebar"),
    "same_text": QT_TRANSLATE_NOOP("Actions", "Show the same text elsewhere"),
    "group_days": QT_TRANSLATE_NOOP("Actions", "Headings for days"),
    "star": QT_TRANSLATE_NOOP("Actions", "Star"),
    "read": QT_TRANSLATE_NOOP("Actions", "Read"),
    "tag": QT_TRANSLATE_NOOP("Actions", "Tags…"),
    "metadata": QT_TRANSLATE_NOOP("Actions", "Title, authors, date…"),
    "file_place": QT_TRANSLATE_NOOP("Actions", "Copy the file's path"),
    "delete": QT_TRANSLATE_NOOP("Actions", "Delete"),
    "restore": QT_TRANSLATE_NOOP("Actions", "Restore from the trash"),
    "purge": QT_TRANSLATE_NOOP("Actions", "Delete for good…"),
    "highlight": QT_TRANSLATE_NOOP("Actions", "Highlight"),
    "note": QT_TRANSLATE_NOOP("Actions", "Note…"),
    "underline": QT_TRANSLATE_NOOP("Actions", "Underline"),
    "strike": QT_TRANSLATE_NOOP("Actions", "Strike through"),
    "bookmark": QT_TRANSLATE_NOOP("Actions", "Bookmark the paragraph"),
    "end_right": QT_TRANSLATE_NOOP("Actions", "Highlight’s end: a letter forward"),
    "end_left": QT_TRANSLATE_NOOP("Actions", "Highlight’s end: a letter back"),
    "end_word_right": QT_TRANSLATE_NOOP("Actions", "Highlight’s end: a word forward"),
    "end_word_left": QT_TRANSLATE_NOOP("Actions", "Highlight’s end: a word back"),
    "other_end": QT_TRANSLATE_NOOP("Actions", "Move the other end"),
    "delete_annotation": QT_TRANSLATE_NOOP("Actions", "Delete the annotation"),
    "place": QT_TRANSLATE_NOOP("Actions", "Put the annotation here"),
    "caret": QT_TRANSLATE_NOOP("Actions", "Caret in the page"),
    "select_sentence": QT_TRANSLATE_NOOP("Actions", "Select the sentence"),
    "confirm_place": QT_TRANSLATE_NOOP("Actions", "Its place is right"),
    "articles": QT_TRANSLATE_NOOP("Actions", "Articles"),
    "notebook": QT_TRANSLATE_NOOP("Actions", "Notebook"),
    "speakers": QT_TRANSLATE_NOOP("Actions", "Speakers"),
    "quote_card": QT_TRANSLATE_NOOP("Actions", "Copy as a quote card"),
    "speaker_words": QT_TRANSLATE_NOOP("Actions", "All that this speaker said"),
    "side_bar": QT_TRANSLATE_NOOP("Actions", "Sidebar"),
    "side_panel": QT_TRANSLATE_NOOP("Actions", "Side panel"),
    "removed": QT_TRANSLATE_NOOP("Actions", "What was removed"),
    "show_removed": QT_TRANSLATE_NOOP("Actions", "Show removed parts in the page"),
    "compact": QT_TRANSLATE_NOOP("Actions", "Compact list"),
    "page_settings": QT_TRANSLATE_NOOP("Actions", "Page and type…"),
    "larger": QT_TRANSLATE_NOOP("Actions", "Larger text"),
    "smaller": QT_TRANSLATE_NOOP("Actions", "Smaller text"),
    "usual_size": QT_TRANSLATE_NOOP("Actions", "Usual text size"),
    "theme_system": QT_TRANSLATE_NOOP("Actions", "Theme: as the system"),
    "theme_light": QT_TRANSLATE_NOOP("Actions", "Theme: light"),
    "theme_sepia": QT_TRANSLATE_NOOP("Actions", "Theme: sepia"),
    "theme_dark": QT_TRANSLATE_NOOP("Actions", "Theme: dark"),
    "theme_black": QT_TRANSLATE_NOOP("Actions", "Theme: black"),
    "full_screen": QT_TRANSLATE_NOOP("Actions", "Full screen"),
    "only_page": QT_TRANSLATE_NOOP("Actions", "Only the page"),
    "next_article": QT_TRANSLATE_NOOP("Actions", "Next article"),
    "previous_article": QT_TRANSLATE_NOOP("Actions", "Previous article"),
    "next_quotation": QT_TRANSLATE_NOOP("Actions", "Next quotation"),
    "previous_quotation": QT_TRANSLATE_NOOP("Actions", "Previous quotation"),
    "next_annotation": QT_TRANSLATE_NOOP("Actions", "Next annotation"),
    "previous_annotation": QT_TRANSLATE_NOOP("Actions", "Previous annotation"),
    "go_list": QT_TRANSLATE_NOOP("Actions", "To the list"),
    "go_page": QT_TRANSLATE_NOOP("Actions", "To the page"),
    "palette": QT_TRANSLATE_NOOP("Actions", "All commands…"),
    "shortcuts": QT_TRANSLATE_NOOP("Actions", "Keys"),
    "check_library": QT_TRANSLATE_NOOP("Actions", "Check the library"),
    "rebuild_index": QT_TRANSLATE_NOOP("Actions", "Rebuild the search index"),
    "dismiss_hint": QT_TRANSLATE_NOOP("Actions", "No more hints"),
    "about": QT_TRANSLATE_NOOP("Actions", "About Chytalnia"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """``needs``: states that must all hold for it to be enabled: 'article' (one is open), 'selected' (in the list),
    'chosen' (selected or open), 'passage' (words are selected in the page), 'writable', 'samples', 'undo', 'redo',
    'trash', 'places', 'searching' (something is searched for), 'shelf' (a collection or a saved search is current in
    the sidebar), 'collection' (the list shows one), 'hint' (one is shown).

    ``apart`` begins a new group in its menu. ``tool``: its place in the tool bar, 0 for none.
    """

    id: str
    menu: str
    keys: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    icon: str = ""
    tool: int = 0
    checkable: bool = False
    apart: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("import_files", "file", ("Ctrl+I", "Ctrl+O"), ("writable",), "import", 10),
    Command("import_folder", "file", ("Ctrl+Shift+I",), ("writable",)),
    Command("paste_article", "file", ("Ctrl+Shift+V",), ("writable",)),
    Command("import_annotations", "file", (), ("writable",)),
    Command("export", "file", ("Ctrl+E",), (), "export", 11, apart=True),
    Command("print", "file", ("Ctrl+P",), ("article",)),
    Command("pdf", "file", (), ("article",)),
    Command("backups", "file", (), ("writable",), apart=True),
    Command("remove_samples", "file", (), ("samples", "writable"), apart=True),
    Command("settings", "file", ("Ctrl+,",), (), "settings", apart=True),
    Command("quit", "file", ("Ctrl+Q",), apart=True),
    Command("undo", "edit", ("Ctrl+Z",), ("undo",), "undo"),
    Command("redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), ("redo",)),
    Command("copy", "edit", ("Ctrl+C",), ("article",), apart=True),
    Command("copy_quotation", "edit", ("Ctrl+Shift+C",), ("passage",)),
    Command("quote_card", "edit", ("Ctrl+Alt+C",), ("quotation",)),
    Command("find", "edit", ("Ctrl+F",), ("article",), "find", 60, apart=True),
    Command("find_next", "edit", ("F3", "Ctrl+G"), ("article",)),
    Command("find_previous", "edit", ("Shift+F3", "Ctrl+Shift+G"), ("article",)),
    Command("select_sentence", "edit", ("V",), ("article",)),
    Command("search", "edit", ("Ctrl+K", "Ctrl+Shift+F"), (), "find", apart=True),
    Command("save_search", "edit", ("Ctrl+S",), ("searching", "writable"), "bookmark"),
    Command("forget_searches", "edit", (), ("writable",)),
    Command("filter_dates", "edit"),
    Command("rename_shelf", "edit", ("F2",), ("shelf", "writable"), apart=True),
    Command("remove_shelf", "edit", (), ("shelf", "writable")),
    Command("star", "article", ("S",), ("chosen", "writable"), "star", 20, checkable=True),
    Command("read", "article", ("M",), ("chosen", "writable"), "read", 21, checkable=True),
    Command("tag", "article", ("T",), ("chosen_or_notes", "writable"), "tag", 22),
    Command("collect", "article", ("C",), ("chosen", "writable"), "collection"),
    Command("uncollect", "article", (), ("selected", "collection", "writable")),
    Command("new_collection", "article", (), ("writable",)),
    Command("same_text", "article", (), ("chosen",), "copies", apart=True),
    Command("metadata", "article", ("Alt+Return",), ("article", "writable"), apart=True),
    Command("file_place", "article", (), ("chosen",)),
    Command("delete", "article", ("Del",), ("chosen_or_notes", "writable"), "trash", 23, apart=True),
    Command("restore", "article", (), ("selected", "trash", "writable"), "restore"),
    Command("purge", "article", ("Shift+Del",), ("selected", "trash", "writable")),
    Command("highlight", "annotate", ("H",), ("passage", "writable"), "highlight", 30),
    Command("note", "annotate", ("N",), ("passage_or_annotation", "writable"), "note", 31),
    *(
        Command(f"colour_{colour.value}", "annotate", (str(at),), ("passage_or_annotation", "writable"), apart=at == 1)
        for at, colour in enumerate(Colour, 1)
    ),
    Command("underline", "annotate", ("U",), ("passage_or_annotation", "writable"), "underline", apart=True),
    Command("strike", "annotate", ("X",), ("passage_or_annotation", "writable"), "strike"),
    Command("bookmark", "annotate", ("B",), ("article", "writable"), "bookmark"),
    Command("end_right", "annotate", ("Shift+Right",), ("annotation", "writable"), apart=True),
    Command("end_left", "annotate", ("Shift+Left",), ("annotation", "writable")),
    Command("end_word_right", "annotate", ("Ctrl+Shift+Right",), ("annotation", "writable")),
    Command("end_word_left", "annotate", ("Ctrl+Shift+Left",), ("annotation", "writable")),
    Command("other_end", "annotate", ("E",), ("annotation", "writable")),
    Command("place", "annotate", (), ("passage", "annotation", "writable"), apart=True),
    Command("confirm_place", "annotate", (), ("uncertain", "writable")),
    Command("delete_annotation", "annotate", ("Backspace",), ("annotation", "writable"), apart=True),
    *(
        Command(f"remove_{role.value}", "annotate", (), ("passage", "writable"), apart=role is BlockRole.ADVERTISEMENT)
        for role in (BlockRole.ADVERTISEMENT, BlockRole.RELATED, BlockRole.PROMOTION, BlockRole.DEBRIS)
    ),
    Command("articles", "view", ("Ctrl+Shift+L",)),
    Command("notebook", "view", ("Ctrl+Shift+N",)),
    Command("speakers", "view", ("Ctrl+Shift+S",)),
    Command("side_bar", "view", ("F9",), (), "sidebar", 1, checkable=True, apart=True),
    Command("side_panel", "view", ("F8",), (), "panel", 90, checkable=True),
    Command("removed", "view", ("Ctrl+Shift+R",), ("article",)),
    Command("show_removed", "view", ("Ctrl+Shift+D",), ("article",), "removed", 61, checkable=True),
    Command("compact", "view", (), (), checkable=True),
    Command("group_days", "view", (), (), checkable=True),
    Command("page_settings", "view", ("Ctrl+Shift+A",), (), "type", 62, apart=True),
    Command("larger", "view", ("Ctrl+=", "Ctrl++")),
    Command("smaller", "view", ("Ctrl+-",)),
    Command("usual_size", "view", ("Ctrl+0",)),
    Command("theme_system", "view", (), (), checkable=True, apart=True),
    Command("theme_light", "view", (), (), checkable=True),
    Command("theme_sepia", "view", (), (), checkable=True),
    Command("theme_dark", "view", (), (), checkable=True),
    Command("theme_black", "view", (), (), checkable=True),
    Command("full_screen", "view", ("F11",), (), checkable=True, apart=True),
    Command("only_page", "view", ("Shift+F11",), (), checkable=True),
    Command("next_article", "go", ("J", "Alt+Down")),
    Command("previous_article", "go", ("K", "Alt+Up")),
    Command("next_quotation", "go", ("]",), ("article",), apart=True),
    Command("previous_quotation", "go", ("[",), ("article",)),
    Command("next_annotation", "go", ("Ctrl+]",), ("article",)),
    Command("previous_annotation", "go", ("Ctrl+[",), ("article",)),
    Command("speaker_words", "go", ("Ctrl+Alt+S",), ("quotation",)),
    Command("go_list", "go", ("F6",), apart=True),
    Command("go_page", "go", ("F7",)),
    Command("caret", "go", ("Shift+F7",), checkable=True),
    Command("palette", "help", ("Ctrl+Shift+P",)),
    Command("shortcuts", "help", ("F1", "Ctrl+/")),
    Command("dismiss_hint", "help", (), ("hint",)),
    Command("check_library", "help", (), (), apart=True),
    Command("rebuild_index", "help", (), ("writable",)),
    Command("about", "help", (), apart=True),
)


def text_of(command: Command) -> str:
    """What the menu says."""
    if command.id.startswith("colour_"):
        return wording.colour_name(Colour(command.id.removeprefix("colour_")))
    if command.id in TEXTS:
        return translate("Actions", TEXTS[command.id])
    return translate("Actions", "Remove as: {0}").format(
        wording.role_name(BlockRole(command.id.removeprefix("remove_")))
    )
