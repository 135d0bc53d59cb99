"""Search over the library in Whoosh: index, query parser, ranking, snippets. Derived from the store."""

from reader.search.index import SearchIndex
from reader.search.marking import words_in

__all__ = ["SearchIndex", "words_in"]
