"""Errors whose text is a clear sentence for a person: what, where, what to do."""


class ChytalniaError(Exception):
    """Anything that the program can explain, with a Sentence as its only argument."""

    @property
    def sentence(self) -> str:
        """What to tell the person: a Sentence where it can be translated."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)


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
