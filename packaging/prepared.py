"""What a start would compile each time anew, compiled once when the program is built: `build.spec` calls `make`.

- PySide's support modules, which its wheel carries as text inside a library. Laid beside it they are read as compiled
  modules: its own bootstrap looks for `shiboken6/files.dir` first.
- The modules that a window needs at its start, in one file: found and opened one by one they take a third longer.
- The methods of their dataclasses (Python makes each from text, with `exec`) and their regular expressions.
  packaging/hooks/prepared_code.py hands all of that out; what is not there is found and compiled as ever.
- PyInstaller's own start-up scripts for what no part of the program does.
"""

from __future__ import annotations

# Next to nothing more: what is imported here has compiled its patterns before they are looked at.
import _sre
import dataclasses
import marshal
import os
import re
import re._compiler as compiler
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
CODE, MODULES = "prepared.bin", "prepared-modules.bin"
SUPPORT = "shiboken6/files.dir"
WINDOW = (
    *("PySide6.QtWidgets", "ui.app", "ui.first_paint", "ui.log", "reader.library", "platformdirs", "ui.running"),
    *("ui.furnishing", "ui.states", "ui.single_instance", "reader.library.imports", "reader.importing"),
)
# What Python and PyInstaller's own beginning ask for before our start-up script runs: to be found beside it as well.
BEGINNING = {
    *("_weakrefset", "collections", "copyreg", "ctypes", "encodings", "enum", "functools", "importlib", "keyword"),
    *("linecache", "locale", "operator", "re", "reprlib", "struct", "token", "tokenize", "traceback", "types"),
    *("warnings", "weakref"),
}
# For children of multiprocessing, for modules listed by pkgutil, for source text looked up by inspect: ours are none.
NEEDLESS_HOOKS = {"pyi_rth_multiprocessing", "pyi_rth_pkgutil", "pyi_rth_inspect"}


class Recorder:
    """Stands where Python compiles, and keeps what came out."""

    def __init__(self) -> None:
        self.methods: dict[str, bytes] = {}
        self.patterns: dict[tuple[str | bytes, int], tuple[Any, ...]] = {}
        self._made: tuple[Any, ...] = ()
        self._compile = compiler.compile

    def begin(self) -> None:
        """For this process, for good."""
        vars(dataclasses)["exec"] = self._run
        vars(compiler)["compile"] = self._compiled
        vars(compiler)["_sre"] = self

    def __getattr__(self, name: str) -> object:
        return getattr(_sre, name)  # for the compiler, all but `compile`

    def compile(self, *parts: object) -> re.Pattern[str]:
        self._made = parts
        found: re.Pattern[str] = _sre.compile(*parts)
        return found

    def _run(self, text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
        code = compile(text, "<string>", "exec")
        self.methods[text] = marshal.dumps(code)
        exec(code, names, made)

    def _compiled(self, pattern: object, flags: int = 0) -> object:
        found = self._compile(pattern, flags)
        if isinstance(pattern, str | bytes) and not flags & (re.LOCALE | re.DEBUG):
            _pattern, all_flags, code, groups, names, order = self._made
            packed = b"".join(int(word).to_bytes(_sre.CODESIZE, sys.byteorder) for word in code)
            self.patterns[pattern, int(flags)] = (int(all_flags), packed, int(groups), dict(names), tuple(order))
        return found


def _modules(to: str) -> dict[str, tuple[str, int, int]]:
    """Write the code of all that has been imported from files of text; answers where each module would lie, where its
    code begins in the file, and how long it is.
    """
    from importlib.machinery import SourceFileLoader

    codes: list[bytes] = []
    table: dict[str, tuple[str, int, int]] = {}
    end = 0
    for name, module in sorted(sys.modules.items()):
        spec = getattr(module, "__spec__", None)
        if spec is None or spec.name != name or type(spec.loader) is not SourceFileLoader or not spec.has_location:
            continue
        if not os.path.exists(spec.origin):  # noqa: PTH110 - what PySide's bootstrap is called
            continue
        place = name.replace(".", "/") + ("" if spec.submodule_search_locations is None else "/__init__")
        text = spec.loader.get_data(spec.loader.get_filename(name))
        codes.append(marshal.dumps(compile(text, f"{place}.py", "exec", dont_inherit=True)))
        table[name] = (f"{place}.pyc", end, len(codes[-1]))
        end += len(codes[-1])
    with open(to, "wb") as file:  # noqa: PTH123
        file.write(b"".join(codes))
    return table


def _write(to: str) -> None:
    """In a process that has imported none of it yet."""
    recorder = Recorder()
    recorder.begin()
    for name in WINDOW:
        __import__(name)
    modules = _modules(os.path.join(to, MODULES))  # noqa: PTH118
    import compileall
    from pathlib import Path

    folder = Path(to)
    (folder / CODE).write_bytes(marshal.dumps((recorder.methods, recorder.patterns, modules)))
    support = folder / SUPPORT
    archive = sys.modules["shibokensupport"].__loader__.zfile
    archive.extractall(support, [name for name in archive.namelist() if name.startswith("shibokensupport/")])
    compileall.compile_dir(support, stripdir=support, legacy=True, quiet=1)
    for text in sorted(support.rglob("*.py")):
        text.unlink()


def lie_twice(folder: Path) -> set[str]:
    """Where modules that are handed out would lie once more; not those of the beginning."""
    _methods, _patterns, modules = marshal.loads((folder / CODE).read_bytes())
    return {place for name, (place, _begins, _length) in modules.items() if name.partition(".")[0] not in BEGINNING}


def make(folder: Path) -> list[tuple[str, str]]:
    """Write all of it below ``folder``; answers PyInstaller's pairs of a file and the folder it goes to."""
    import subprocess
    import sysconfig

    folder.mkdir(parents=True, exist_ok=True)
    searched = os.pathsep.join([ROOT, *{sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}])
    plain = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0", "PYTHONPATH": searched}
    plain.pop("SBK_EMBED", None)
    # Without `site`, whose additions import what they like.
    subprocess.run([sys.executable, "-S", __file__, str(folder)], check=True, env=plain)
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(str(path), str(path.relative_to(folder).parent)) for path in found]


if __name__ == "__main__":
    _write(sys.argv[1])
