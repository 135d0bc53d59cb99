"""`python -m resources.translations.update`: collect the texts of the interface into .ts files and compile .qm files.

Translate in the .ts files (by hand or with Qt Linguist) and run it again. A test fails while a text is untranslated.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
LANGUAGES = ("uk", "en")


def tool(name: str) -> str:
    """Qt's tools stand beside the interpreter that has PySide6."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def collect(folder: Path) -> None:
    """Bring the .ts files of ``folder`` up to date with the texts in ui/."""
    texts = [str(path) for path in sorted((ROOT / "ui").rglob("*.py"))]
    for language in LANGUAGES:
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
        file = str(folder / f"chytalnia_{language}.ts")
        subprocess.run([tool("lupdate"), *options, *texts, "-ts", file], check=True)  # noqa: S603 - our own arguments


def compile_all(folder: Path) -> None:
    for language in LANGUAGES:
        file = folder / f"chytalnia_{language}.ts"
        subprocess.run([tool("lrelease"), str(file), "-qm", str(file.with_suffix(".qm"))], check=True)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    collect(FOLDER)
    compile_all(FOLDER)
