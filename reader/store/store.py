"""The only truth: a library's main database and its contents file, opened together. SQL stays in this room."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.store.annotations import Annotations
from reader.store.articles import Articles
from reader.store.changes import ChangeQueue
from reader.store.contents import CONTENTS_FILE, Contents
from reader.store.copies import LIBRARY_FILE, Copies
from reader.store.database import Database
from reader.store.decisions import Decisions
from reader.store.facts import Facts
from reader.store.failures import explained
from reader.store.furniture import FurnitureShelf
from reader.store.inspection import Inspection
from reader.store.layers import ArticleLayers
from reader.store.migrations import migrate
from reader.store.opening import open_database
from reader.store.readings import Readings
from reader.store.schema import NEWEST
from reader.store.shelves import Collections, SavedSearches, Settings, SpeakerDecisions
from reader.store.speakers import SpeakerNames
from reader.store.states import States
from reader.values import LibraryDamagedError, LibraryError, Sentence, system_reason


class Store:
    """Thread-safe. What a method has written is on disk when it returns (WAL, synchronous=FULL)."""

    def __init__(self, folder: Path, database: Database, contents: Contents) -> None:
        self.folder = folder
        self._database = database
        self._contents = contents
        self.articles = Articles(database, contents)
        self.readings = Readings(database)
        self.layers = ArticleLayers(database, contents)
        self.states = States(database)
        self.annotations = Annotations(database)
        self.decisions = Decisions(database)
        self.changes = ChangeQueue(database)
        self.facts = Facts(database)
        self.furniture = FurnitureShelf(database)
        self.settings = Settings(database)
        self.collections = Collections(database)
        self.searches = SavedSearches(database)
        self.speakers = SpeakerDecisions(database)
        self.speaker_names = SpeakerNames(database)
        self.copies = Copies(database, contents)
        self.inspection = Inspection(database, contents)

    @classmethod
    def open(
        cls, folder: Path, *, read_only: bool = False, before_migration: Callable[[Path], None] | None = None
    ) -> "Store":
        """Open the library in ``folder``, made if there is none (unless ``read_only``).

        ``before_migration`` gets the database's path before an older library is changed. Raises LibraryNewerError,
        LibraryReadOnlyError (open it ``read_only``), LibraryDamagedError, LibraryFullError or LibraryError.
        """
        path = folder / LIBRARY_FILE
        if not read_only:
            _make_folder(folder)
        _refuse_lost_database(folder)
        database = open_database(path, NEWEST, read_only=read_only)
        try:
            migrate(database, None if before_migration is None else lambda: before_migration(path))
            contents = Contents.open(folder, read_only=read_only)
        except BaseException:
            database.close()
            raise
        return cls(folder, database, contents)

    @property
    def read_only(self) -> bool:
        return self._database.read_only

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written inside is one transaction. Re-entrant; other writers wait, readers do not."""
        with self._database.writing(), self._contents.writing():
            yield

    def data_version(self) -> int:
        """A number that changes when another process has committed to this library."""
        return self._database.version()

    def sweep(self, *, thorough: bool = False) -> int:
        """Remove the bytes of purged articles and replaced layers; returns how many. Cheap when there are none.

        ``thorough``: also what a crash between the two files has left behind, that nobody ever named.
        """
        with self._database.writing():
            abandoned = {row[0] for row in self._database.query("SELECT sha256 FROM abandoned_contents")}
            if thorough:
                abandoned |= self._contents.digests()
            if not abandoned:
                return 0
            gone = abandoned - self.copies.named()
            # Forgotten first: dying in between leaves them listed, and they are forgotten again.
            self._contents.forget(gone)
            self._database.run("DELETE FROM abandoned_contents")
        return len(gone)

    def close(self) -> None:
        self._contents.close()
        self._database.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            Sentence(
                "The library folder {folder} cannot be made: {reason}.", folder=folder, reason=system_reason(error)
            )
        ) from error


def _refuse_lost_database(folder: Path) -> None:
    """An empty database beside kept contents is a loss, and a new empty library would hide it."""
    path, contents = folder / LIBRARY_FILE, folder / CONTENTS_FILE
    with explained(path):
        is_lost = (not path.exists() or path.stat().st_size == 0) and contents.exists() and contents.stat().st_size > 0
    if is_lost and not Path(f"{path}-wal").exists():
        raise LibraryDamagedError(
            Sentence(
                "The file {name} is missing from {folder} or is empty, though texts are there. Restore a backup.",
                name=path.name,
                folder=folder,
            )
        )
