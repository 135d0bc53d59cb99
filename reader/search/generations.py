"""Where the index lies on disk: ``CURRENT`` names one generation folder; its manifest has size and hash of every file.

Whoosh never calls fsync, has no checksums and keeps pickles, so all three are dealt with here: files are synced before
they are named, the names are swapped atomically, and a folder from elsewhere (a backup, a synced disk) is not opened.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from whoosh.util.filelock import FileLock, try_for

from reader.search.schema import VERSION
from reader.values import SearchError, Sentence, system_reason

_CURRENT = "CURRENT"
_MANIFEST = "manifest.json"
_LOCK = "writing.lock"
MISSING = Sentence("missing")


class Generations:
    """The index folder. Reading needs no lock; writing is done inside ``writing()``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def current(self) -> Path | None:
        try:
            name = (self.root / _CURRENT).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        if not name or Path(name).name != name:
            return None
        return self.root / name

    def state(self) -> tuple[int, ...] | None:
        """Changes whenever a commit or a swap is finished, also by another program."""
        current = self.current()
        try:
            stat = (current / _MANIFEST).stat() if current else None
        except OSError:
            return None
        return (stat.st_ino, stat.st_mtime_ns, stat.st_size) if stat else None

    @contextmanager
    def writing(self, wait: float) -> Iterator[None]:
        """The right to write, for one program and one thread at a time. Raises SearchError after ``wait`` seconds."""
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(str(self.root / _LOCK))
        try:
            held = try_for(lock.acquire, timeout=wait, delay=0.05)
        except OSError as error:
            raise SearchError(
                Sentence(
                    "The search index in {name} cannot be written: {what}.", name=self.root, what=system_reason(error)
                )
            ) from error
        if not held:
            raise SearchError(Sentence("The search index is being written by another program. Try again in a moment."))
        try:
            yield
        finally:
            lock.release()

    def new(self) -> Path:
        """An empty folder for a new generation, not yet current."""
        taken = [int(tail) for path in self.root.iterdir() if (tail := path.name.rpartition("-")[2]).isdigit()]
        made = self.root / f"{VERSION}-{max(taken, default=0) + 1}"
        made.mkdir()
        return made

    def make_current(self, generation: Path) -> None:
        replace_file(self.root / _CURRENT, generation.name)
        sync_folder(self.root)

    def sweep(self) -> None:
        """Remove generations that are not current. What another program still has open stays for the next time."""
        current = self.current()
        for path in self.root.iterdir():
            if path.is_dir() and path != current:
                shutil.rmtree(path, ignore_errors=True)

    # Manifest

    def seal(self, generation: Path, names: Iterable[str], toc: int, documents: int) -> None:
        """Sync the files ``names`` and name them in the manifest: the moment from which a commit counts.

        ``toc``: number of Whoosh's table of contents among them. Segments never change, so known ones are not read
        again.
        """
        known = _read_manifest(generation).get("files", {})
        files: dict[str, list[Any]] = {}
        for path in sorted(generation / name for name in names):
            size = path.stat().st_size
            old = known.get(path.name)
            if old and old[0] == size and path.suffix == ".seg":
                files[path.name] = old
                continue
            sync_file(path)
            files[path.name] = [size, _hash(path)]
        sync_folder(generation)
        found = {"version": VERSION, "place": _place(generation), "toc": toc, "documents": documents, "files": files}
        replace_file(generation / _MANIFEST, json.dumps(found, indent=1))
        sync_folder(generation)

    def sealed(self, generation: Path) -> tuple[int, int]:
        """(number of the table of contents, articles) as the manifest says; (-1, 0) without one."""
        manifest = _read_manifest(generation)
        return int(manifest.get("toc", -1)), int(manifest.get("documents", 0))

    def tidy(self, generation: Path) -> None:
        """Remove what the manifest does not name: the remains of a write that a crash or a full disk cut short."""
        named = {*_read_manifest(generation).get("files", {}), _MANIFEST}
        for path in generation.iterdir():
            if path.name in named:
                continue
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                with suppress(OSError):
                    path.unlink()

    def trouble(self, generation: Path | None, *, thorough: bool = False) -> Sentence | None:
        """Why ``generation`` must be rebuilt, None if nothing speaks against it. ``thorough`` reads every file."""
        if generation is None or not generation.is_dir():
            return MISSING
        manifest = _read_manifest(generation)
        if not manifest:
            return Sentence("damaged: its list of files cannot be read")
        if manifest.get("version") != VERSION:
            return Sentence("written by another version")
        if not _is_placed(manifest.get("place"), generation):
            return Sentence("copied from elsewhere")
        for name, (size, digest) in manifest.get("files", {}).items():
            path = generation / name
            if not path.is_file() or path.stat().st_size != size:
                return Sentence("damaged: the file {name} is missing or cut short", name=name)
            if (thorough or path.suffix == ".toc") and _hash(path) != digest:
                return Sentence("damaged: the file {name} has changed", name=name)
        return None


def _read_manifest(generation: Path) -> dict[str, Any]:
    try:
        found = json.loads((generation / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("files"), dict) else {}


def _place(folder: Path) -> list[int | str]:
    """Tells a folder from a copy of it: a copy has a number of its own, and stands elsewhere."""
    return [folder.stat().st_ino, str(folder.resolve())]


def _is_placed(place: object, folder: Path) -> bool:
    """One of the two is enough: FAT gives new numbers at each start, and a folder that was moved keeps its own."""
    number, path = _place(folder)
    return place == number or (isinstance(place, list) and (number in place[:1] or path in place[1:]))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    if os.name == "nt":  # no handle on folders there; NTFS journals the rename
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, content: str) -> None:
    """``path`` has either the old or the new content whatever happens."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
