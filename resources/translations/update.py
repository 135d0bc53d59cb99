"""`python -m resources.translations.update`: collect the texts of the interface into .ts files and compile .qm files.

Translate in the .ts files (by hand or with Qt Linguist) and run it again. A test fails while a text is untranslated.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
LANGUAGES = ("uk", "en")


def tool(name: str) -> str:
    """Qt's tools stand beside the interpreter that has PySide6."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def sentences() -> list[str]:
    """The templates of every Sentence in reader/: what its errors and reasons say, which the window translates."""
    found: set[str] = set()
    for path in sorted((ROOT / "reader").rglob("*.py")):
        found.update(_templates(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(found)


def _templates(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sentence" and node.args:
            for constant in ast.walk(node.args[0]):
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                    yield constant.value


def collect(folder: Path) -> None:
    """Bring the .ts files of ``folder`` up to date with the texts in ui/ and the sentences in reader/."""
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch, "sentences.py")
        lines = [f'QT_TRANSLATE_NOOP("Sentences", {_quoted(text)})\n' for text in sentences()]
        listed.write_text("".join(lines), encoding="utf-8")
        _collect(folder, [*sorted((ROOT / "ui").rglob("*.py")), listed])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _collect(folder: Path, files: list[Path]) -> None:
    texts = [str(path) for path in files]
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
