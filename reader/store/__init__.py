"""SQLite: everything that is kept. Values in, values out; no other room holds SQL."""

from reader.store.articles import EDITABLE
from reader.store.layers import Layers
from reader.store.states import ArticleState
from reader.store.store import LIBRARY_FILE, Store

__all__ = ["EDITABLE", "LIBRARY_FILE", "ArticleState", "Layers", "Store"]
