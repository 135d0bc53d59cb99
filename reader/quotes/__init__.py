"""Who said what: quotations of an article with their speakers, and speakers across the library. Pure; no store, no
window."""

from reader.quotes.find import VERSION, find_quotations
from reader.quotes.prints import prints_of

__all__ = ["VERSION", "find_quotations", "prints_of"]
