"""Errors whose text is a clear sentence for a person: what, where, what to do."""

from reader.values.sentence import Sentence


class ChytalniaError(Exception):
    """Anything that the program can explain."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)

    @property
    def sentence(self) -> Sentence:
        """What to tell the person, in words that can be translated."""
        told: Sentence = self.args[0]
        return told


class ImportFailedError(ChytalniaError):
    """A file cannot become an article."""


class ArticleNotFoundError(ChytalniaError):
    """No article has that id."""


class PassageNotFoundError(ChytalniaError):
    """The words to annotate are not in the article, or stand in several places."""


class SearchError(ChytalniaError):
    """The search index cannot answer; it is rebuilt from the store."""


class LibraryError(ChytalniaError):
    """The library folder cannot be used (exit code 3 on the command line)."""


class LibraryReadOnlyError(LibraryError):
    """The library is open for reading only, and something was to be written."""


class LibraryNewerError(LibraryError):
    """The library was written by a newer version of the program."""


class LibraryDamagedError(LibraryError):
    """A file of the library is missing, cut short or altered; a backup can be restored."""


class LibraryFullError(LibraryError):
    """The disk is full. Nothing was changed."""
