"""The sample articles that come with the program."""

from importlib.resources import files
from pathlib import Path

SHOWN_FIRST = "letters-in-the-wall.html"  # quotations, a picture and much that is removed: what the program is for


def sample_files() -> list[Path]:
    """The files of resources/samples; both from source and packaged they lie on the disk.

    Sorted, but that what a new reader shall see first comes last: the newest stands on top of the list.
    """
    folder = Path(str(files("resources") / "samples"))
    found = (path for path in folder.iterdir() if path.suffix in (".txt", ".html"))
    return sorted(found, key=lambda path: (path.name == SHOWN_FIRST, path.name))
