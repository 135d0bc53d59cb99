"""What a start would compile each time anew, compiled once when the program is built: `build.spec` calls `make`.

- PySide's support modules, which its wheel carries as text inside a library. Laid beside it they are read as compiled
  modules: its own bootstrap looks for `shiboken6/files.dir` first.
- The modules that a window needs at its start, in one file: found and opened one by one they take a third longer.
- The methods of their dataclasses (Python makes each from text, with `exec`) and their regular expressions.
  packaging/hooks/prepared_code.py hands all of that out; what is not there is found and compiled as ever.
- PySide's own modules for signatures and error messages, which no start asks: they are told to be there, and read when
  something of theirs is needed.
- Enums of Qt: whether quick_enums.py makes each as Python's `enum` does is tried here, or it is not used.
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

import quick_enums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
CODE, MODULES = "prepared.bin", "prepared-modules.bin"
SUPPORT = "shiboken6/files.dir"
WINDOW = (
    *("PySide6.QtWidgets", "ui.app", "ui.first_paint", "ui.log", "reader.library", "ui.running"),
    *("ui.furnishing", "ui.states", "ui.single_instance", "reader.library.imports", "reader.importing"),
)
# What Python and PyInstaller's own beginning ask for before our start-up script runs: to be found beside it as well.
BEGINNING = {
    *("_weakrefset", "collections", "copyreg", "ctypes", "encodings", "enum", "functools", "importlib", "keyword"),
    *("linecache", "locale", "operator", "re", "reprlib", "struct", "token", "tokenize", "traceback", "types"),
    *("warnings", "weakref"),
}
# Read when something of theirs is first asked for. Not PySide's `mapping`: C looks into its dictionary, and ends the
# program where it finds nothing.
AT_NEED = {
    *(f"shibokensupport.signature.{name}" for name in ("errorhandler", "layout", "parser")),
    *(f"shibokensupport.signature.lib.{name}" for name in ("enum_sig", "pyi_generator", "tool")),
    *("base64", "hashlib", "inspect", "ipaddress", "locale", "shutil", "tempfile", "textwrap", "traceback", "zipfile"),
}
# PySide would put an import of its own in Python's place here, see ui/application.py.
LOADER, NOTHING = "shibokensupport.signature.loader", b"\n\ndef post_init():\n    pass\n"
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


class Trial:
    """Stands where Python makes enums for PySide, and makes each both ways."""

    def __init__(self) -> None:
        self.alike = True
        self.count = 0
        self._plain = quick_enums.EnumType._create_
        self._quick = quick_enums.creator(self._plain)

    def begin(self) -> None:
        """For this process, for good."""
        trial = self

        def create(cls: quick_enums.Made, name: str, names: object, **wanted: object) -> quick_enums.Made:
            if wanted.get("module") is None:
                wanted["module"] = sys._getframe(2).f_globals.get("__name__")
            made = trial._plain(cls, name, names, **wanted)
            trial.count += 1
            trial.alike = trial.alike and quick_enums.alike(made, trial._quick(cls, name, names, **wanted))
            return made

        type.__setattr__(quick_enums.EnumType, "_create_", create)

    @staticmethod
    def ask_for_all() -> None:
        """PySide makes a class, and its enums, when it is first asked for."""
        for module in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"):
            for one in vars(__import__(f"PySide6.{module}", fromlist=["_"])).copy().values():
                if isinstance(one, type):
                    dir(one)


def _texts() -> dict[str, tuple[str, bytes]]:
    """Of all that has been imported from files of text, of PySide's support and of what makes enums: where the compiled
    module would lie, and its text.
    """
    from importlib.machinery import SourceFileLoader

    found: dict[str, tuple[str, bytes]] = {}
    for name, module in sys.modules.items():
        spec = getattr(module, "__spec__", None)
        if spec is None or spec.name != name or type(spec.loader) is not SourceFileLoader or not spec.has_location:
            continue
        if not os.path.exists(spec.origin):  # noqa: PTH110 - what PySide's bootstrap is called
            continue
        place = name.replace(".", "/") + ("" if spec.submodule_search_locations is None else "/__init__")
        found[name] = (place, spec.loader.get_data(spec.loader.get_filename(name)))
    archive = _support()
    for path in archive.namelist():
        if path.startswith("shibokensupport/") and path.endswith(".py"):
            name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            text = archive.read(path) + (NOTHING if name == LOADER else b"")
            found[name] = (f"{SUPPORT}/{path.removesuffix('.py')}", text)
    return found


def _support() -> Any:  # noqa: ANN401
    """The archive of PySide's support modules, of text."""
    return sys.modules["shibokensupport"].__loader__.zfile


def _modules(to: str) -> dict[str, tuple[str, int, int]]:
    """Write the code of `_texts`; answers where each module would lie, where its code begins in the file, and how long
    it is.
    """
    codes: list[bytes] = []
    table: dict[str, tuple[str, int, int]] = {}
    end = 0
    for name, (place, text) in sorted(_texts().items()):
        codes.append(marshal.dumps(compile(text, f"{place}.py", "exec", dont_inherit=True)))
        table[name] = (f"{place}.pyc", end, len(codes[-1]))
        end += len(codes[-1])
    with open(to, "wb") as file:  # noqa: PTH123
        file.write(b"".join(codes))
    return table


def _write(to: str) -> None:
    """In a process that has imported none of it yet."""
    recorder, trial = Recorder(), Trial()
    recorder.begin()
    trial.begin()
    for name in WINDOW:
        __import__(name)
    modules = _modules(os.path.join(to, MODULES))  # noqa: PTH118
    code = (dict(recorder.methods), dict(recorder.patterns), modules, AT_NEED & modules.keys())
    trial.ask_for_all()
    import compileall
    from pathlib import Path

    folder = Path(to)
    (folder / CODE).write_bytes(marshal.dumps((*code, trial.alike and trial.count > 0)))
    support = folder / SUPPORT
    archive = _support()
    archive.extractall(support, [name for name in archive.namelist() if name.startswith("shibokensupport/")])
    compileall.compile_dir(support, stripdir=support, legacy=True, quiet=1)
    for text in sorted(support.rglob("*.py")):
        text.unlink()


def lie_twice(folder: Path) -> set[str]:
    """Where modules that are handed out would lie once more; not those of the beginning, nor PySide's support, whose
    folder is looked for.
    """
    modules = marshal.loads((folder / CODE).read_bytes())[2]
    kept = {*BEGINNING, "shibokensupport"}
    return {place for name, (place, _begins, _length) in modules.items() if name.partition(".")[0] not in kept}


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
