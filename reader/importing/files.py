"""Which files of a folder are articles, and the pictures that stand beside a page saved 'complete'."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".shtml"})
_ASSET_FOLDER = re.compile(r"(?:_files|\.files|_archivos|_fichiers|-dateien|_bestanden|-filer)$", re.IGNORECASE)
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})
_MOST_PICTURE = 16 * 1024 * 1024


def article_files(paths: Iterable[Path], passed: Counter[str] | None = None) -> Iterator[Path]:
    """Importable files below ``paths``, sorted within each folder. A file that is named itself is always given.

    Hidden files are skipped, and so are the frames and pictures in the NAME_files folder of a page saved 'complete'.
    Other files are counted in ``passed`` by their ending ('.pdf'; '' where it is none).
    """
    passed = Counter() if passed is None else passed
    for path in paths:
        if not path.is_dir():
            yield path
        elif not _belongs_to_page(path.name, _pages_in(path.absolute().parent)):
            yield from _below(path, passed)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return []


def _pages_in(folder: Path) -> set[str]:
    """Names without their endings of the pages that lie in ``folder``."""
    return {entry.stem for entry in _entries(folder) if entry.suffix.lower() in PAGE_SUFFIXES}


def _below(folder: Path, passed: Counter[str]) -> Iterator[Path]:
    pages = _pages_in(folder)
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            if not _belongs_to_page(entry.name, pages):
                yield from _below(entry, passed)
        elif entry.suffix.lower() in TEXT_SUFFIXES | PAGE_SUFFIXES:
            if entry.is_file():
                yield entry
        elif entry.name.lower() not in _OF_THE_SYSTEM:
            ending = _ENDING.fullmatch(entry.suffix.lower())
            passed[ending[0] if ending else ""] += 1


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
