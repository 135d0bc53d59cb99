"""The sample articles that come with the program."""

from importlib.resources import files
from pathlib import Path


def sample_files() -> list[Path]:
    """The files of resources/samples, sorted; both from source and packaged they lie on the disk."""
    folder = Path(str(files("resources") / "samples"))
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".html"))
