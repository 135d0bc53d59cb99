"""Library: one folder, opened. It composes the rooms and holds no SQL, no Whoosh and no parsing of its own.

Parts that a reading window does not need at its start are made when they are first asked for.
"""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from reader.library.annotating import Annotations
from reader.library.articles import Articles
from reader.library.facets import Facets
from reader.library.keeping import Keeper
from reader.library.listing import Listing
from reader.library.safety import Safety
from reader.library.searching import Searching
from reader.library.shelving import Shelves
from reader.store import Store
from reader.values import LibraryReadOnlyError

if TYPE_CHECKING:
    from reader.library.exports import Exports
    from reader.library.furnishing import FurnitureRules
    from reader.library.imports import Imports
    from reader.library.notebook import Notebook
    from reader.library.removals import Removals
    from reader.library.speaking import Speakers
    from reader.library.upkeep import Upkeep

Part = TypeVar("Part")


class _Late(Generic[Part]):
    """A part that is made by the first who asks for it, and is an attribute from then on."""

    def __init__(self, make: Callable[["Library"], Part]) -> None:
        self._make = make
        self._name = make.__name__

    def __get__(self, library: "Library", _owner: type["Library"]) -> Part:
        with library.making:
            made: Part
            if self._name not in vars(library):
                vars(library)[self._name] = self._make(library)
            made = vars(library)[self._name]
            return made


def default_folder() -> Path:
    """The library that opens where none is named: the user's data folder of this system."""
    if sys.platform == "linux":  # what `platformdirs` says, which takes half as long to load as a library to open
        for variable, below in (("XDG_DATA_HOME", ""), ("HOME", ".local/share")):
            if (given := os.environ.get(variable, "")).startswith("/"):
                return Path(given, below, "chytalnia")
    import platformdirs

    return Path(platformdirs.user_data_dir("chytalnia", appauthor=False))


def _keep_before_migration(folder: Path) -> None:
    from reader.library.rescue import keep_before_migration

    keep_before_migration(folder)


class Library:
    """Everything the user keeps. Its parts may be used from any thread; calls that block say so."""

    def __init__(self, store: Store, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self._store = store
        self._seen_version = store.data_version()
        self.search = Searching(store, folder, read_only=read_only)
        self.making = threading.RLock()
        self._keeper = keeper = Keeper(store, folder)
        if not read_only:
            keeper.take_ballast()
        self.articles = Articles(store, self.search, keeper)
        self.facets = Facets(store)
        self.listing = Listing(store)
        self.shelves = Shelves(store)
        self.annotations = Annotations(store, self.search, keeper)
        self.safety = Safety(store, folder, self.search, keeper)
        self.search.before_indexing = lambda: self.speakers.put_in_step()  # noqa: PLW0108 - made late
        self.search.is_costly = lambda: self.speakers.takes_long()  # noqa: PLW0108 - made late

    @_Late
    def imports(self) -> "Imports":
        from reader.library.imports import Imports

        return Imports(self._store, self.search, self._keeper)

    @_Late
    def exports(self) -> "Exports":
        from reader.library.exports import Exports

        return Exports(self._store, self.search, self._keeper)

    @_Late
    def speakers(self) -> "Speakers":
        from reader.library.speaking import Speakers

        return Speakers(self._store, self.search)

    @_Late
    def notebook(self) -> "Notebook":
        from reader.library.notebook import Notebook

        return Notebook(self._store, self.speakers.name_of)

    @_Late
    def removals(self) -> "Removals":
        from reader.library.removals import Removals

        return Removals(self._store, self.search)

    @_Late
    def furniture(self) -> "FurnitureRules":
        from reader.library.furnishing import FurnitureRules

        return FurnitureRules(self._store, self.search)

    @_Late
    def upkeep(self) -> "Upkeep":
        from reader.library.upkeep import Upkeep

        return Upkeep(self._store, self.search)

    @classmethod
    def open(cls, folder: Path | None = None, *, read_only: bool = False) -> "Library":
        """Open the library in ``folder`` (made where it does not exist; None: the default one).

        A folder that cannot be written is opened for reading. Raises LibraryError with a clear sentence.
        """
        place = (folder or default_folder()).expanduser().resolve()
        try:
            store = Store.open(place, read_only=read_only, before_migration=_keep_before_migration)
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
        for part in {"imports", "upkeep"} & vars(self).keys():  # what was never made has nothing to close
            getattr(self, part).close()
        self.search.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
