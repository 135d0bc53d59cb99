"""What a start would compile each time anew, compiled once when the program is built: `build.spec` calls `make`.

- PySide's support modules, which its wheel carries as text inside a library. Laid beside it they are read as compiled
  modules: its own bootstrap looks for `shiboken6/files.dir` first.
- The methods of dataclasses (Python makes each from text, with `exec`) and the regular expressions of those modules
  that a window needs at its start. packaging/hooks/prepared_code.py hands them out; what is not there is compiled.
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
CODE = "prepared.bin"
SUPPORT = "shiboken6/files.dir"
WINDOW = ("PySide6.QtWidgets", "ui.first_paint", "ui.log", "reader.library", "ui.running", "ui.furnishing", "ui.states")
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


def _write(to: str) -> None:
    """In a process that has imported none of it yet."""
    recorder = Recorder()
    recorder.begin()
    for name in WINDOW:
        __import__(name)

    import compileall
    from pathlib import Path

    folder = Path(to)
    (folder / CODE).write_bytes(marshal.dumps((recorder.methods, recorder.patterns)))
    support = folder / SUPPORT
    archive = sys.modules["shibokensupport"].__loader__.zfile
    archive.extractall(support, [name for name in archive.namelist() if name.startswith("shibokensupport/")])
    compileall.compile_dir(support, stripdir=support, legacy=True, quiet=1)
    for text in sorted(support.rglob("*.py")):
        text.unlink()


def make(folder: Path) -> list[tuple[str, str]]:
    """Write all of it below ``folder``; answers PyInstaller's pairs of a file and the folder it goes to."""
    import subprocess

    folder.mkdir(parents=True, exist_ok=True)
    plain = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0", "PYTHONPATH": ROOT}
    plain.pop("SBK_EMBED", None)
    subprocess.run([sys.executable, __file__, str(folder)], check=True, env=plain)
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(str(path), str(path.relative_to(folder).parent)) for path in found]


if __name__ == "__main__":
    _write(sys.argv[1])
