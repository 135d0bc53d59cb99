"""A library brought back: from a backup, or from the twin where there is none. Works on a closed library's folder."""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.safety import TWIN_FILE, Backups, told_as_unwritable
from reader.store import CONTENTS_FILE, LIBRARY_FILE, Contents, copy_file, restore, verified
from reader.values import BackupSummary, ChytalniaError, LibraryError, Sentence

if TYPE_CHECKING:
    from reader.library.door import Library

ASIDE_FOLDER = "aside"


def restore_backup(folder: Path, backup: Path) -> BackupSummary:
    """Put ``backup`` in the place of the library in ``folder``, which nobody may have open. What was there is moved
    into its folder 'aside'. Annotations made since the backup come back from the twin."""
    from reader.library.door import Library

    summary = restore(folder, backup, folder / ASIDE_FOLDER)
    with Library.open(folder) as library:
        _refresh(library)
    return summary


def recover(folder: Path) -> BackupSummary | None:
    """Make a library of what is whole in ``folder``: its newest whole backup, else an empty one; then the twin.

    Returns the backup that was used, or None. Raises LibraryError where nothing is there, or nothing is wrong: then
    it would only lose what is newer than the backup.
    """
    from reader.library.door import Library

    if _is_whole(folder):
        raise LibraryError(
            Sentence(
                "The library in {folder} is whole; nothing was changed. Restore a backup to go back to an earlier day.",
                folder=folder,
            )
        )
    newest = Backups(folder, copy=_no_copy, check=verified).newest_whole()
    if newest is not None:
        return restore_backup(folder, Path(newest.path))
    if not any((folder / name).exists() for name in (LIBRARY_FILE, CONTENTS_FILE, TWIN_FILE)):
        raise LibraryError(Sentence("There is no library in {folder}.", folder=folder))
    lost = _set_aside(folder)
    with Library.open(folder) as library:
        _import_lost(library, lost)
        _refresh(library)
    return None


def keep_before_migration(database: Path) -> None:
    """A copy of the library's database as an older program left it, beside the backups."""
    target = database.parent / "backups" / f"before-upgrade-{database.stat().st_mtime_ns}.sqlite"
    with told_as_unwritable(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        copy_file(database, target)


def _refresh(library: "Library") -> None:
    library.safety.read_twin()
    library.upkeep.reclean()
    library.search.rebuild()


def _is_whole(folder: Path) -> bool:
    from reader.library.door import Library

    try:
        with Library.open(folder, read_only=True) as library:
            return not library.safety.check().findings
    except ChytalniaError:
        return False


def _set_aside(folder: Path) -> Path:
    """Move the damaged databases into a new folder under 'aside'; returns it. Raises LibraryError."""
    try:
        return _moved_aside(folder)
    except OSError as error:
        raise LibraryError(Sentence("The library folder {folder} cannot be written to.", folder=folder)) from error


def _moved_aside(folder: Path) -> Path:
    there = folder / ASIDE_FOLDER
    number = sum(1 for _ in there.glob("lost-*")) + 1
    aside = there / f"lost-{number}"
    aside.mkdir(parents=True)
    for file in (LIBRARY_FILE, CONTENTS_FILE):
        for suffix in ("-wal", "-shm", ""):
            path = folder / f"{file}{suffix}"
            if path.exists():
                path.replace(aside / path.name)
    return aside


def _import_lost(library: "Library", lost: Path) -> None:
    """Import anew every original that the contents set aside still have; the twin knows some of their paths."""
    try:
        contents = Contents.open(lost, read_only=True)
    except LibraryError:
        return
    try:
        names = library.safety.missing_in_library()
        paths = {bytes.fromhex(name.original_sha256): name.file_path for name in names if name.original_sha256}
        library.imports.rescue(_readable(contents, paths))
    finally:
        contents.close()


def _readable(contents: Contents, paths: Mapping[bytes, str | None]) -> Iterator[tuple[bytes, str | None]]:
    """All bytes that are whole with their paths: those that the twin names, then the longest first, so that an original
    comes before the texts that were made of it."""
    sizes = []
    for digest in contents.digests():
        with contextlib.suppress(ChytalniaError):
            sizes.append((digest in paths, len(contents.get(digest)), digest))
    return ((contents.get(digest), paths.get(digest)) for *_, digest in sorted(sizes, reverse=True))


def _no_copy(_target: Path) -> BackupSummary:
    raise NotImplementedError("a rescue makes no backup")
