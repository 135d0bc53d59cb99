"""The door: all that a window, a command line or a script may do with a library of articles.

Rooms are composed here and nowhere else; nothing below this package knows another room. Importing it stays cheap:
Whoosh, morphology and the page parsers are loaded when they are first needed.
"""

from typing import TYPE_CHECKING

from reader.library.door import Library, default_folder

if TYPE_CHECKING:
    from reader.library.inspection import inspected, page_text, passage, rendered
    from reader.library.rescue import recover, restore_backup

__all__ = ["Library", "default_folder", "inspected", "page_text", "passage", "recover", "rendered", "restore_backup"]


def __getattr__(name: str) -> object:
    """What a window does not need to be there is imported when it is first asked for (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.library import inspection, rescue

    return getattr(rescue, name, None) or getattr(inspection, name)
