"""SQLite: everything that is kept. Values in, values out; no other room holds SQL."""

from reader.store.articles import EDITABLE
from reader.store.contents import CONTENTS_FILE, Contents
from reader.store.copies import LIBRARY_FILE, copy_file, forget_contents, restore, verified
from reader.store.layers import Layers
from reader.store.readings import READ
from reader.store.states import ArticleState
from reader.store.store import Store

__all__ = [
    "CONTENTS_FILE",
    "EDITABLE",
    "LIBRARY_FILE",
    "READ",
    "ArticleState",
    "Contents",
    "Layers",
    "Store",
    "copy_file",
    "forget_contents",
    "restore",
    "verified",
]
