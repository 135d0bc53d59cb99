"""Brings a library's main database to the newest schema, one transaction a version. It holds no table itself."""

from collections.abc import Callable

from reader.store.database import Database
from reader.store.opening import APPLICATION_ID
from reader.store.schema import MIGRATIONS, NEWEST
from reader.values import LibraryError, Sentence


def migrate(database: Database, before: Callable[[], None] | None = None) -> None:
    """Raise the schema to NEWEST. ``before`` runs once if an existing library is about to be changed (a backup).

    A process that dies inside leaves the version before; two that start together do the work once.
    """
    version = database.number("PRAGMA user_version")
    if version == NEWEST:
        return
    if database.read_only:
        raise LibraryError(
            Sentence(
                "The library {folder} was written by an older version of Chytalnia and is open for "
                "reading only. Open it once where it can be written, so that it can be brought up to date.",
                folder=database.path.parent,
            )
        )
    if version > 0 and before is not None:
        before()
    for number, statements in MIGRATIONS:
        with database.writing():
            if database.number("PRAGMA user_version") >= number:
                continue
            for statement in statements:
                database.run(statement)
            database.run(f"PRAGMA application_id={APPLICATION_ID}")
            database.run(f"PRAGMA user_version={number}")
