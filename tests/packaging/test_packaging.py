"""The packaging scripts: what they leave out, what they make, and that names and versions agree everywhere."""

import configparser
import enum
import marshal
import re
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import bundle
import deb
import icons
import identity
import licences
import manual
import nsis
import prepared
import pytest
import quick_enums
from hypothesis import example, given
from hypothesis import strategies as st

import dev
import reader
from reader.cli.parser import build_parser

ROOT = Path(__file__).resolve().parents[2]
KEPT = [
    "PySide6/Qt/lib/libQt6Widgets.so.6",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platforms/qwindows.dll",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/imageformats/libqjpeg.so",
    "PySide6/Qt/translations/qtbase_uk.qm",
    "PySide6/Qt/translations/qt_en.qm",
    "pymorphy3_dicts_uk/data/words.dawg",
    "babel/locale-data/uk.dat",
    "libxcb-cursor.so.0",
    "libsqlite3.so.0",
    "lxml/html/clean.py",
    "libglib-2.0.so.0",
    "resources/samples/one.txt",
]
DROPPED = [
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/lib/libQt6Qml.so.6",
    "PySide6\\Qt6Quick.dll",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6/translations/qt_help_uk.qm",
    "babel/locale-data/zu.dat",
    "libgtk-3.so.0",
    "libssl.so.3",
    "libgssapi_krb5.so.2",
    "libcups.so.2",
    "libstdc++.so.6",
    "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
]


@pytest.mark.parametrize("place", KEPT)
def test_what_the_window_needs_stays_in_the_bundle(place: str) -> None:
    assert bundle.is_kept(place)


@pytest.mark.parametrize("place", DROPPED)
def test_what_nothing_uses_is_left_out_of_the_bundle(place: str) -> None:
    assert not bundle.is_kept(place)


def test_network_web_engine_and_qml_would_be_noticed_in_a_build() -> None:
    bad = [
        "a/libQt6Network.so.6",
        "PySide6/QtWebEngineCore.abi3.so",
        "PySide6/Qt6Qml.dll",
        "lib-dynload/_ssl.cpython-312.so",
    ]
    assert bundle.unwanted([*KEPT, *bad]) == bad


def test_the_version_stands_in_one_place() -> None:
    assert identity.version() == reader.__version__
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dynamic"] == ["version"]
    assert f"## {reader.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_manual_and_every_completion_know_every_command_and_option() -> None:
    commands = list(manual.commands(build_parser()))
    assert {"import", "search", "annotate", "rebuild-index"} <= {command.name for command in commands}
    page = manual.manual_page().replace("\\-", "-")
    for text in (page, manual.bash_completion(), manual.zsh_completion(), manual.fish_completion()):
        for command in commands:
            assert command.name in text
            assert all(flag.lstrip("-") in text for flag in command.flags())


def test_the_desktop_entry_and_the_metadata_are_of_one_program_in_two_languages() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "packaging" / "linux" / f"{identity.APP_ID}.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert (desktop["Name"], desktop["Name[uk]"]) == (identity.TITLE["en"], identity.TITLE["uk"])
    assert desktop["Exec"].split() == [identity.DESKTOP_NAME, "%F"]
    assert desktop["Keywords[uk]"]
    meta = ET.parse(ROOT / "packaging" / "linux" / f"{identity.APP_ID}.metainfo.xml").getroot()
    assert meta.findtext("id") == desktop["Icon"] == identity.APP_ID
    assert meta.findtext("launchable") == f"{identity.APP_ID}.desktop"
    assert {kind.text for kind in meta.iter("mediatype")} == set(desktop["MimeType"].strip(";").split(";"))


def test_a_windows_icon_holds_each_picture_where_its_entry_says() -> None:
    pictures = {size: f"picture {size}".encode() for size in icons.SIZES}
    made = icons.ico(pictures)
    count = struct.unpack_from("<HHH", made)[2]
    for n, size in enumerate(icons.ICO_SIZES):
        width, length, offset = struct.unpack_from("<B7xII", made, 6 + 16 * n)
        assert (width or 256, made[offset : offset + length]) == (size, pictures[size])
    assert count == len(icons.ICO_SIZES)


def test_an_apple_icon_states_its_own_lengths() -> None:
    made = icons.icns({size: b"x" * size for size in icons.SIZES})
    assert made[:4] == b"icns"
    assert struct.unpack(">I", made[4:8])[0] == len(made)
    at, kinds = 8, []
    while at < len(made):
        kinds.append(made[at : at + 4])
        at += struct.unpack_from(">I", made, at + 4)[0]
    assert kinds == list(icons.ICNS_KINDS.values())


def test_a_line_icon_that_is_drawn_at_building_time_is_the_one_that_a_start_would_draw(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PySide6")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    icons.make(tmp_path)
    from PySide6.QtGui import QGuiApplication, QPixmap

    from ui import icons as window_icons

    application = QGuiApplication.instance() or QGuiApplication([])
    asked = [(name, side, 0xFF336699) for name in ("star", "down-grey", "quotation") for side in (11, 14, 20, 32)]

    def pictures() -> list[QPixmap]:
        window_icons.forget()
        return [window_icons._picture(name, side, side, colour) for name, side, colour in asked]

    plain = pictures()
    (tmp_path / "icons").mkdir()
    (tmp_path / "drawn.bin").rename(tmp_path / window_icons.DRAWN)
    monkeypatch.setattr(window_icons, "RESOURCES", tmp_path)  # where there is no SVG
    assert [picture.toImage() for picture in pictures()] == [picture.toImage() for picture in plain]
    window_icons.forget()
    del application


def test_uninstalling_on_windows_names_each_file_and_never_a_whole_folder_of_the_users(tmp_path: Path) -> None:
    for place in ("chytalnia.exe", "_internal/a/b.txt", "_internal/price$.txt"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    lines = nsis.removal(tmp_path).splitlines()
    assert '  Delete "$INSTDIR\\_internal\\a\\b.txt"' in lines
    assert '  Delete "$INSTDIR\\_internal\\price$$.txt"' in lines
    assert lines.index('  RMDir "$INSTDIR\\_internal\\a"') < lines.index('  RMDir "$INSTDIR\\_internal"')
    script = (ROOT / "packaging" / "windows" / "installer.nsi").read_text(encoding="utf-8")
    assert re.findall(r"RMDir /r .*", script) == ['RMDir /r "$LOCALAPPDATA\\chytalnia"']


def test_every_package_of_the_program_is_named_with_a_licence() -> None:
    told = licences.third_party()
    names = {distribution.metadata["Name"].lower() for distribution in licences.distributions()}
    assert {"pyside6_essentials", "whoosh-reloaded", "pymorphy3-dicts-uk", "lxml"} <= names
    assert not names & {"pytest", "ruff", "mypy", "pyinstaller", "hatchling", "pymorphy3-dicts-ru"}
    for distribution in licences.distributions():
        assert f"==== {distribution.metadata['Name']} {distribution.version}" in told
        assert licences.licence_of(distribution) != "not stated", distribution.metadata["Name"]


def test_the_bill_of_materials_refers_to_nothing_it_does_not_hold() -> None:
    bill = licences.bill_of_materials()
    components = bill["components"]
    assert isinstance(components, list)
    refs = {component["bom-ref"] for component in components}
    assert len(refs) == len(components)
    assert set(bill["dependencies"][0]["dependsOn"]) == refs  # type: ignore[index]


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF files")
def test_the_debian_package_depends_on_the_newest_glibc_its_files_ask_for(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_bytes(b"\x7fELF..GLIBC_2.17\0GLIBC_2.34\0GLIBC_2.4\0")
    (tmp_path / "note.txt").write_bytes(b"GLIBC_2.99")
    assert deb.newest_glibc(tmp_path) == "2.34"


def test_packages_have_a_date_without_git_and_the_one_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert identity.source_date() > 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000001")
    assert identity.source_date() == 1_700_000_001


def test_every_action_of_the_workflows_is_pinned_by_a_commit() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        used = re.findall(r"uses: *(\S+)", workflow.read_text(encoding="utf-8"))
        assert used
        assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one)] == []


@pytest.mark.parametrize("kind", list(dev.LOCKS))
def test_a_lock_has_a_hash_for_every_file_and_names_no_host_and_no_russian_dictionary(kind: str) -> None:
    text = dev.LOCKS[kind].read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.partition("\n")[2])
    assert len(entries) > 30
    assert [entry.partition(" ")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?://\S+|--index-url|--find-links|pymorphy3-dicts-ru", text) == []


def test_each_lock_holds_the_one_before_it_in_the_same_versions() -> None:
    pinned = [
        set(re.findall(r"^[a-z0-9][^ ]*==[^ ]+", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in dev.LOCKS.values()
    ]
    assert pinned[0] < pinned[1] < pinned[2]


def test_dev_says_a_sentence_to_a_python_that_is_too_old() -> None:
    program = "import sys; sys.version_info = (3, 9, 2); import dev; sys.exit(dev.main(['doctor']))"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "Python 3.11 or newer is needed" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are looked for on Linux only")
def test_dev_names_the_packages_to_install_where_it_may_not_install_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/dnf" if name == "dnf" else None)
    table = {"libnowhere.so.9": ("libnowhere9", "nowhere-libs", "nowhere")}
    with pytest.raises(dev.DevError, match=r"libnowhere\.so\.9.*\n  sudo dnf install -y nowhere-libs"):
        dev.provide(table, yes=True)


HANDED_OUT = """
import gc, sys
sys._MEIPASS = sys.argv[1]
exec(compile(open(sys.argv[2], encoding="utf-8").read(), "hook", "exec"))
import dataclasses, re
made = []
plain = compile
class Seen(dict):
    def get(self, key, default=None):
        found = dict.get(self, key, default)
        made.append(found is not None)
        return found
cells = dict(zip(dataclasses.exec.__code__.co_freevars, dataclasses.exec.__closure__))
cells["methods"].cell_contents = Seen(cells["methods"].cell_contents)
import re._compiler as compiler
cells = dict(zip(compiler.compile.__code__.co_freevars, compiler.compile.__closure__))
cells["patterns"].cell_contents = Seen(cells["patterns"].cell_contents)
from reader.values import TextSpan
import reader.store.ordering
print(made.count(True) > 10, made.count(False))
import reader.values.span, reader.values.quote_card
print(reader.values.span.__file__, reader.__path__, reader.values.span.__spec__.has_location)
print(reader.values.quote_card.__file__, gc.isenabled())
print(TextSpan(1, 3) == TextSpan(1, 3), hash(TextSpan(1, 3)) == hash(TextSpan(1, 3)), TextSpan(1, 3))
try:
    TextSpan(1, 3).start = 2
except dataclasses.FrozenInstanceError as error:
    print(error)
@dataclasses.dataclass(frozen=True)
class New:
    "With a docstring, or dataclasses asks inspect to write one."
    named: str
print(type(sys.modules["inspect"]).__name__, "ast" in sys.modules)
import inspect, threading
heard = []
callers = [threading.Thread(target=lambda: heard.append(str(inspect.signature(New)))) for _ in range(8)]
for caller in callers:
    caller.start()
for caller in callers:
    caller.join()
print(type(inspect).__name__, {*heard}, hasattr(inspect, "nothing"), inspect.getfile(TextSpan)[-8:])
print(New("x"), re.compile("(?P<one>n)ew|[а-я]+", re.IGNORECASE).match("НОВЕ").group(), made.count(False) > 0)
"""


def test_what_was_compiled_at_building_time_is_handed_out_and_the_rest_compiled_as_ever(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    made = prepared.make(tmp_path)
    first = [Path(path) for path, _folder in made]
    placed = {f"{folder}/{Path(path).name}" for path, folder in made}
    assert "./prepared.bin" in placed
    assert "shiboken6/files.dir/shibokensupport/signature/loader.pyc" in placed
    assert not [place for place in placed if place.endswith(".py")]
    assert "ui/theme.pyc" in prepared.lie_twice(tmp_path)
    beside = tmp_path / "reader" / "values" / "quote_card.py"  # as a module that no start needs lies in the bundle
    beside.parent.mkdir(parents=True)
    beside.write_text("", encoding="utf-8")
    hook = Path(prepared.__file__).parent / "hooks" / "prepared_code.py"
    run = subprocess.run(
        [sys.executable, "-c", HANDED_OUT, str(tmp_path), str(hook)],
        cwd=prepared.ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.stdout.splitlines() == [
        "True 0",
        f"{tmp_path / 'reader' / 'values' / 'span.pyc'} ['{tmp_path / 'reader'}'] True",
        f"{beside} False",
        "True True TextSpan(start=1, end=3)",
        "cannot assign to field 'start'",
        "Unread False",
        "module {'(named: str) -> None'} False span.pyc",
        "New(named='x') НОВЕ True",
    ], run.stderr
    assert marshal.loads((tmp_path / prepared.CODE).read_bytes())[4], (
        "an enum of Qt came out otherwise than Python's own"
    )
    sizes = {path: Path(path).stat().st_size for path, _folder in prepared.make(tmp_path / "again")}
    assert sizes == {str(tmp_path / "again" / path.relative_to(tmp_path)): path.stat().st_size for path in first}


NAMES = st.text("ABCabc_019й", min_size=1, max_size=4)
PAIRS = st.lists(st.tuples(NAMES, st.integers(-3, 20) | st.sampled_from([1 << 31, 1 << 40, -(1 << 31)])), max_size=12)
SORTS = [(enum.Enum, None), (enum.IntEnum, None), (enum.Flag, enum.KEEP), (enum.IntFlag, enum.KEEP), (enum.Flag, None)]


@given(pairs=PAIRS, sort=st.sampled_from(SORTS))
@example(pairs=[("name", 1)], sort=SORTS[0])
@example(pairs=[("TWICE", 1), ("TWICE", 2)], sort=SORTS[2])
@example(pairs=[("Both", 3), ("One", 1), ("Two", 2), ("Again", 3), ("None_", 0)], sort=SORTS[2])
@example(pairs=[("mro", 1)], sort=SORTS[1])
def test_an_enum_that_is_made_quickly_is_the_one_that_python_makes(
    pairs: list[tuple[str, int]], sort: tuple[type[enum.Enum], enum.FlagBoundary | None]
) -> None:
    plain = enum.EnumType._create_
    base, boundary = sort
    outcomes = []
    for create in (plain, quick_enums.creator(plain)):
        try:
            made = create(base, "Made", pairs, module=__name__, boundary=boundary)
            outcomes.append((made, [made[name] for name, _value in pairs], [made(value) for _name, value in pairs]))
        except (TypeError, ValueError) as error:
            outcomes.append((None, type(error), str(error)))
    (one, *told), (other, *told_too) = outcomes
    assert repr(told) == repr(told_too)
    if one is not None:
        assert quick_enums.alike(one, other)
        assert repr([*one]) == repr([*other])


def test_only_pairs_of_new_names_and_whole_numbers_are_made_quickly() -> None:
    assert quick_enums.is_plain([("One", 1), ("Two", 1)], frozenset())
    for pairs in ([], [("One", True)], [("One", 1.0)], [("One",)], [("One", 1, 2)], (("One", 1),), {"One": 1}, "One"):
        assert not quick_enums.is_plain(pairs, frozenset())
    assert not quick_enums.is_plain([("_one", 1)], frozenset())
    assert not quick_enums.is_plain([("name", 1)], frozenset({"name"}))
