"""Which files of a folder are articles, and the pictures that stand beside a page saved 'complete'."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".shtml"})
_ASSET_FOLDER = re.compile(r"(?:_files|\.files|_archivos|_fichiers|-dateien|_bestanden|-filer)$", re.IGNORECASE)
_MOST_PICTURE = 16 * 1024 * 1024


def article_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Importable files below ``paths``, sorted within each folder. A file that is named itself is always given.

    Hidden files are skipped, and so are the frames and pictures in the NAME_files folder of a page saved 'complete'.
    """
    for path in paths:
        if not path.is_dir():
            yield path
        elif not _belongs_to_page(path.name, _pages_in(path.absolute().parent)):
            yield from _below(path)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return []


def _pages_in(folder: Path) -> set[str]:
    """Names without their endings of the pages that lie in ``folder``."""
    return {entry.stem for entry in _entries(folder) if entry.suffix.lower() in PAGE_SUFFIXES}


def _below(folder: Path) -> Iterator[Path]:
    pages = _pages_in(folder)
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            if not _belongs_to_page(entry.name, pages):
                yield from _below(entry)
        elif entry.suffix.lower() in TEXT_SUFFIXES | PAGE_SUFFIXES and entry.is_file():
            yield entry


def _belongs_to_page(name: str, pages: set[str]) -> bool:
    return _ASSET_FOLDER.sub("", name) in pages and bool(_ASSET_FOLDER.search(name))


def companions_of(page: Path) -> Callable[[str], bytes | None]:
    """What reads a picture by the address that ``page`` uses for it: only from beside the page, never above it, never
    huge."""
    home = page.resolve().parent

    def read(address: str) -> bytes | None:
        name = unquote(address.split("?", 1)[0].split("#", 1)[0]).replace("\\", "/")
        if not name or ":" in name or name.startswith("/"):
            return None
        wanted = (home / name).resolve()
        try:
            if home not in wanted.parents or not wanted.is_file() or wanted.stat().st_size > _MOST_PICTURE:
                return None
            return wanted.read_bytes()
        except (OSError, ValueError):
            return None

    return read
