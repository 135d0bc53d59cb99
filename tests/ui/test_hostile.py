"""Pictures and addresses that mean harm: refused, in bounded time and memory."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.reading_pane import links
from ui.reading_pane.pictures import HIGHEST, LARGEST, WIDEST, decode, decode_all, limit_memory


def a_picture(width: int, height: int, form: str = "PNG") -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0xFF3366)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def a_bomb(width: int, height: int) -> bytes:
    """A PNG whose head promises far more pixels than its body has."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["PNG", "JPG", "BMP"])
def test_a_picture_is_decoded_and_no_wider_than_needed(qapp: QApplication, form: str) -> None:
    picture = decode(a_picture(3_000, 300, form))
    assert picture is not None
    assert (picture.width(), picture.height()) == (WIDEST, 160)
    small = decode(a_picture(40, 30, form))
    assert small is not None
    assert small.width() == 40


@pytest.mark.parametrize(("width", "height"), [(1_600, 20_000), (4_000, 4_000), (30, 20_000), (20_000, 30)])
def test_a_picture_is_limited_on_both_sides_and_keeps_its_shape(qapp: QApplication, width: int, height: int) -> None:
    picture = decode(a_picture(width, height))
    assert picture is not None
    assert picture.width() <= WIDEST
    assert picture.height() <= HIGHEST
    assert picture.width() * picture.height() <= LARGEST
    if min(width, height) > 100:
        assert picture.width() / picture.height() == pytest.approx(width / height, rel=0.01)


def test_many_pictures_share_the_room_of_a_page_and_all_are_shown(qapp: QApplication) -> None:
    content = a_picture(800, 600)
    asked: list[str] = []

    def read(address: str) -> bytes:
        asked.append(address)
        return content

    names = [f"{number}.png" for number in range(12)]
    shown = decode_all([*names, *names], read, most=2_000_000)
    assert list(shown) == asked == names
    assert sum(one.width() * one.height() for one in shown.values()) <= 2_000_000
    few = decode_all(names, read, most=300_000)
    assert 0 < len(few) < 12


def test_a_small_picture_leaves_its_room_to_the_others(qapp: QApplication) -> None:
    contents = {"small": a_picture(10, 10), "none": b"no picture", "large": a_picture(1_000, 1_000)}
    shown = decode_all(list(contents), contents.__getitem__, most=1_000_100)
    assert shown["large"].width() == 1_000
    assert shown.keys() == {"small", "large"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><use href='#a'/></svg>",
        a_bomb(30_000, 30_000),
        a_bomb(8_000, 8_000),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
        b"GIF89a" + b"\xff" * 40,
    ],
    ids=["empty", "words", "svg", "bomb", "larger than 40 megapixels", "broken png", "broken gif"],
)
def test_what_is_no_picture_of_ours_is_refused(qapp: QApplication, content: bytes) -> None:
    limit_memory()
    assert decode(content) is None


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "http:///x", "", "x" * 3_000, "data:,x", "mailto:", "ftp://a/b",
     "\\\\server\\share", "//server/share", "vbscript:x", "about:blank", "chytalnia:x", "https://"],
)  # fmt: skip
def test_addresses_that_lead_elsewhere_are_never_opened(
    qapp: QApplication, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _self: pytest.fail("asked about it"))
    monkeypatch.setattr(links.QDesktopServices, "openUrl", lambda _url: pytest.fail("opened it"))
    assert not links.may_open(address)
    assert not links.ask_and_open(QUrl(address), None)


def test_the_host_is_shown_first_and_nothing_opens_without_a_yes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    opened: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text() + "|" + box.informativeText()))
    monkeypatch.setattr(links.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    assert not links.ask_and_open(QUrl("https://раураl.com/вхід?a=1"), None)
    assert shown == ["Open xn--l-7sba6dbr.com in the browser?|https://xn--l-7sba6dbr.com/%D0%B2%D1%85%D1%96%D0%B4?a=1"]
    assert opened == []
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    assert links.ask_and_open(QUrl("https://example.org/"), None)
    assert opened == ["https://example.org/"]


def test_the_program_names_what_the_system_lacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from ui import app, system_libraries

    assert system_libraries.missing() == []
    monkeypatch.setattr(system_libraries, "_there", lambda name: "xkb" not in name)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert system_libraries.missing() == ["libxkbcommon0", "libxkbcommon-x11-0"]
    assert app.main(["--library", str(tmp_path)]) == 3
    assert "apt-get install libxkbcommon0 libxkbcommon-x11-0" in system_libraries.advice(system_libraries.missing())
