"""Library: one folder, opened. It composes the rooms and holds no SQL, no Whoosh and no parsing of its own."""

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.library.annotating import Annotations
from reader.library.articles import Articles
from reader.library.exports import Exports
from reader.library.facets import Facets
from reader.library.furnishing import FurnitureRules
from reader.library.imports import Imports
from reader.library.keeping import Keeper
from reader.library.listing import Listing
from reader.library.notebook import Notebook
from reader.library.removals import Removals
from reader.library.rescue import keep_before_migration
from reader.library.safety import Safety
from reader.library.searching import Searching
from reader.library.shelving import Shelves
from reader.library.speaking import Speakers
from reader.library.upkeep import Upkeep
from reader.store import Store
from reader.values import LibraryReadOnlyError


def default_folder() -> Path:
    """The library that opens where none is named: the user's data folder of this system."""
    import platformdirs

    return Path(platformdirs.user_data_dir("chytalnia", appauthor=False))


class Library:
    """Everything the user keeps. Its parts may be used from any thread; calls that block say so."""

    def __init__(self, store: Store, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self._store = store
        self._seen_version = store.data_version()
        self.search = Searching(store, folder, read_only=read_only)
        keeper = Keeper(store, folder)
        if not read_only:
            keeper.take_ballast()
        self.articles = Articles(store, self.search, keeper)
        self.facets = Facets(store)
        self.listing = Listing(store)
        self.shelves = Shelves(store)
        self.imports = Imports(store, self.search, keeper)
        self.annotations = Annotations(store, self.search, keeper)
        self.exports = Exports(store, self.search, keeper)
        self.safety = Safety(store, folder, self.search, keeper)
        self.speakers = Speakers(store, self.search)
        self.notebook = Notebook(store, self.speakers.name_of)
        self.removals = Removals(store, self.search)
        self.furniture = FurnitureRules(store, self.search)
        self.upkeep = Upkeep(store, self.search)

    @classmethod
    def open(cls, folder: Path | None = None, *, read_only: bool = False) -> "Library":
        """Open the library in ``folder`` (made where it does not exist; None: the default one).

        A folder that cannot be written is opened for reading. Raises LibraryError with a clear sentence.
        """
        place = (folder or default_folder()).expanduser().resolve()
        try:
            store = Store.open(place, read_only=read_only, before_migration=keep_before_migration)
        except LibraryReadOnlyError:
            if read_only:
                raise
            store = Store.open(place, read_only=True)
        return cls(store, place, read_only=store.read_only)

    def changed_elsewhere(self) -> bool:
        """True once after another process (the command line beside the window) has changed this library."""
        version = self._store.data_version()
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def close(self) -> None:
        self.imports.close()
        self.upkeep.close()
        self.search.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
