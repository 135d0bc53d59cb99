"""The door: all that a window, a command line or a script may do with a library of articles.

Rooms are composed here and nowhere else; nothing below this package knows another room. Importing it stays cheap:
Whoosh, morphology and the page parsers are loaded when they are first needed.
"""

from reader.library.door import Library, default_folder
from reader.library.inspection import inspected, page_text, passage, rendered
from reader.library.rescue import recover, restore_backup

__all__ = ["Library", "default_folder", "inspected", "page_text", "passage", "recover", "rendered", "restore_backup"]
