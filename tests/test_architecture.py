"""The shape of the code, as tests: who imports what, who owns which outside package, how big a thing may get.

A failure here is a question about the design: read docs/architecture.md, then change the code; or change the rule, and
say why in docs/decisions/.
"""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

ROOMS = ("importing", "cleaning", "quotes", "annotations", "search", "store", "exporting", "safety", "online")
BELOW_A_ROOM = ("reader.language", "reader.values")
# What each part may import of our own, besides itself, `reader` (the version alone) and `resources` (files).
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "reader.values": (),
    "reader.language": ("reader.values",),
    **{f"reader.{room}": BELOW_A_ROOM for room in ROOMS},
    "reader.library": (*(f"reader.{room}" for room in ROOMS), *BELOW_A_ROOM),
    "reader.self_test": ("reader.library", "reader.values"),
    "reader.cli": ("reader.library", "reader.values", "reader.self_test"),
    "reader.__main__": ("reader.cli",),
    "ui": ("reader.library", "reader.values"),
    "resources": (),
    "reader": (),
}
# Each outside package (and each part of the standard library that is a design question) has its owner.
OWNERS: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "sqlite3": ("reader.store",),
    "whoosh": ("reader.search",),
    "lxml": ("reader.importing",),
    "trafilatura": ("reader.importing",),
    "readability": ("reader.importing",),
    "justext": ("reader.importing",),
    "htmldate": ("reader.importing",),
    "defusedxml": ("reader.importing",),
    "html.parser": ("reader.importing",),
    "charset_normalizer": ("reader.importing",),
    "pymorphy3": ("reader.language",),
    "dawg_python": ("reader.language",),
    "ahocorasick": ("reader.cleaning",),
    # Distances between strings and nothing else: an algorithm that several rooms need.
    "rapidfuzz": ("reader.annotations", "reader.cleaning", "reader.importing", "reader.quotes"),
    "pyphen": ("ui",),
    "platformdirs": ("reader.library",),
    "multiprocessing.connection": ("ui.single_instance",),
    **dict.fromkeys(
        ("socket", "ssl", "socketserver", "http", "urllib.request", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc"),
        ("reader.online",),
    ),
}
# Qt's own ways out of the machine, the browser engine that was measured and rejected, and a package without wheels for
# Windows (docs/decisions/0005-wheels-only.md).
NEVER = (
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "edlib",
)
# The last two are child processes: their standard output is their parent's pipe and nobody's screen.
MAY_PRINT = ("reader.cli", "ui.app", "ui.self_test", "reader.library.child", "reader.library.indexing")
FILE_LINES, FUNCTION_LINES, CLASS_METHODS = 400, 50, 25  # each must stay below


@dataclass(frozen=True)
class Module:
    """One file of ours, parsed."""

    name: str
    text: str

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def nodes(self) -> tuple[ast.AST, ...]:
        return _nodes(self.text)

    def imports(self) -> tuple[str, ...]:
        """Dotted names; `from a import b` gives `a.b`, since b may be a module. Imports by a literal count too."""
        return _imports(self.text)


@cache
def _nodes(text: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(text)))


@cache
def _imports(text: str) -> tuple[str, ...]:
    names: list[str] = []
    for node in _nodes(text):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names += (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__", "importorskip"}:
            names += (str(argument.value) for argument in node.args[:1] if isinstance(argument, ast.Constant))
    return tuple(names)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def read(path: Path) -> Module:
    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    return Module(dotted, path.read_text(encoding="utf-8"))


def within(name: str, parts: tuple[str, ...]) -> bool:
    return any(name == part or name.startswith(part + ".") for part in parts)


def part_of(name: str) -> str | None:
    """The longest part that holds the name; a module of `reader/` that stands in no room has none."""
    found = max((part for part in MAY_IMPORT if part != "reader" and within(name, (part,))), key=len, default=None)
    if found is None and (name == "reader" or name.startswith("reader.__version__")):
        return "reader"
    return found


def wrong_imports(module: Module) -> Iterator[str]:
    mine = part_of(module.name)
    if mine is None:
        yield f"{module.name} stands in no room"
        return
    for name in module.imports():
        if within(name, ("reader", "ui", "resources")):
            theirs = part_of(name)
            if theirs not in {mine, "reader", "resources", *MAY_IMPORT[mine]}:
                yield f"{module.name} imports {name}: {mine} may import {MAY_IMPORT[mine] or 'nothing of ours'}"


def wrong_doors(module: Module) -> Iterator[str]:
    """A room is used by what its package names in ``__all__``; its inner modules are its own."""
    for name in module.imports():
        top, _, rest = name.partition(".")
        room, _, inner = rest.partition(".")
        if top != "reader" or room not in ROOMS or not inner or within(module.name, (f"reader.{room}",)):
            continue
        first, _, deeper = inner.partition(".")
        is_module = (ROOT / "reader" / room / f"{first}.py").exists() or (ROOT / "reader" / room / first).is_dir()
        if is_module and (deeper or first not in _named(room)):
            yield f"{module.name} imports {name}: name it in reader/{room}/__init__.py, and import it from there"


@cache
def _named(room: str) -> frozenset[str]:
    """What stands in the ``__all__`` of a room."""
    package = read(ROOT / "reader" / room / "__init__.py")
    lists = [
        node.value
        for node in package.nodes()
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets)
    ]
    return frozenset(name for one in lists for name in ast.literal_eval(one))


def wrong_owners(module: Module) -> Iterator[str]:
    for name in module.imports():
        owned = max((package for package in OWNERS if within(name, (package,))), key=len, default=None)
        if owned and not within(module.name, OWNERS[owned]):
            yield f"{module.name} imports {name}: that is for {OWNERS[owned]}"
        elif not owned and name.partition(".")[0] not in {"reader", "ui", "resources", *sys.stdlib_module_names}:
            yield f"{module.name} imports {name}: a package without an owner, name one in OWNERS"
        if within(name, NEVER):
            yield f"{module.name} imports {name}: never"


def wrong_sizes(module: Module) -> Iterator[str]:
    if module.lines >= FILE_LINES:
        yield f"{module.name} has {module.lines} lines"
    for node in module.nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines >= FUNCTION_LINES:
                yield f"{module.name}.{node.name} has {lines} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) for child in node.body)
            if methods >= CLASS_METHODS:
                yield f"{module.name}.{node.name} has {methods} methods"


def wrong_prints(module: Module) -> Iterator[str]:
    if within(module.name, MAY_PRINT):
        return
    for node in module.nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{module.name} prints in line {node.lineno}: only the command line does"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in {"sys.stdout", "sys.stderr"}:
            yield f"{module.name} uses {ast.unparse(node)} in line {node.lineno}: only the command line does"


PROGRAM = [read(path) for top in ("reader", "ui", "resources") for path in sorted((ROOT / top).rglob("*.py"))]
AROUND = [read(path) for top in ("tests", "benchmarks", "packaging") for path in sorted((ROOT / top).rglob("*.py"))]


def breaches(rule: Callable[[Module], Iterator[str]]) -> str:
    """All of them, a line each, so that pytest shows every one."""
    return "\n".join(breach for module in PROGRAM for breach in rule(module))


def test_imports_go_down_and_rooms_do_not_know_each_other() -> None:
    assert breaches(wrong_imports) == ""


def test_rooms_are_entered_by_their_doors() -> None:
    assert breaches(wrong_doors) == ""


def test_each_outside_package_has_one_owner_and_only_online_may_connect() -> None:
    assert breaches(wrong_owners) == ""


def test_nothing_grows_too_big() -> None:
    assert breaches(wrong_sizes) == ""


def test_only_the_command_line_prints() -> None:
    assert breaches(wrong_prints) == ""


def test_no_test_benchmark_or_script_grows_too_big() -> None:
    around = [*AROUND, read(ROOT / "dev.py")]
    assert [f"{module.name}: {module.lines}" for module in around if module.lines >= FILE_LINES] == []


def test_the_door_opens_without_qt_and_without_the_slow_packages() -> None:
    """Whoosh, the morphology and the extractors cost more than a window's first paint: they load when first used."""
    slow = ("PySide6", "whoosh", "pymorphy3", "trafilatura", "readability", "lxml", "dateparser")
    program = f"import reader.library, reader.cli, sys; print(*[name for name in {slow} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []


BREACHES: list[tuple[Callable[[Module], Iterator[str]], str, str]] = [
    (wrong_imports, "reader.cleaning.rules", "from reader.importing import html"),
    (wrong_imports, "reader.cleaning.rules", "from reader import quotes"),
    (wrong_imports, "reader.values.text", "import reader.language"),
    (wrong_imports, "reader.store.articles", "import reader.library"),
    (wrong_imports, "reader.library", "import ui.tasks"),
    (wrong_imports, "reader.cli", "from reader.store import database"),
    (wrong_imports, "ui.main_window", "from reader.search import query"),
    (wrong_imports, "ui.main_window", "import importlib\nimportlib.import_module('reader.store')"),
    (wrong_imports, "reader.drawer", "import json"),
    (wrong_doors, "reader.library.rescue", "from reader.store.contents import Contents"),
    (wrong_doors, "reader.library.rescue", "from reader.store import contents"),
    (wrong_doors, "reader.library.rescue", "import reader.quotes.statements"),
    (wrong_owners, "reader.library", "import sqlite3"),
    (wrong_owners, "reader.search.index", "from PySide6.QtCore import QObject"),
    (wrong_owners, "reader.cleaning.rules", "from lxml import html"),
    (wrong_owners, "ui.dialogs", "import urllib.request"),
    (wrong_owners, "ui.dialogs", "from PySide6 import QtNetwork"),
    (wrong_owners, "ui.main_window", "from multiprocessing.connection import Listener"),
    (wrong_owners, "reader.values.text", "import numpy"),
    (wrong_sizes, "reader.values", "\n" * 401),
    (wrong_sizes, "reader.values", "def long():\n" + "    pass\n" * 50),
    (wrong_sizes, "reader.values", "class Big:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(25))),
    (wrong_prints, "reader.library", "print('hello')"),
    (wrong_prints, "ui.main_window", "import sys\nsys.stderr.write('hello')"),
]


@pytest.mark.parametrize(("rule", "name", "text"), BREACHES)
def test_each_rule_catches_its_breach(rule: Callable[[Module], Iterator[str]], name: str, text: str) -> None:
    assert list(rule(Module(name, text))) != []


ALLOWED = [
    (
        "reader.cleaning.rules",
        "import json\nfrom reader.language.tokens import words\nfrom reader.values import Article",
    ),
    ("reader.library.articles", "from reader.store import Store\nfrom reader import __version__, exporting"),
    ("reader.library.exports", "from reader.exporting import markdown\nfrom reader.language.tokens import tokens"),
    ("reader.search.index", "import whoosh.index\nfrom urllib.parse import quote"),
    ("ui.single_instance", "from multiprocessing.connection import Client"),
    ("reader.online.fetch", "import socket"),
    ("reader.cli", "from reader.library import Library\nprint('hello')"),
]


@pytest.mark.parametrize(("name", "text"), ALLOWED)
def test_what_the_design_allows_passes(name: str, text: str) -> None:
    module = Module(name, text)
    rules = (wrong_imports, wrong_doors, wrong_owners, wrong_sizes, wrong_prints)
    assert [breach for rule in rules for breach in rule(module)] == []
