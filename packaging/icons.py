"""The program's icon in the forms that each system wants, drawn from the one SVG; and the shapes of the window's line
icons, which a start would draw anew each time."""

import json
import os
import struct
import sys
from pathlib import Path

from identity import APP_ID, ROOT

DRAWING = ROOT / "resources" / "icons" / "application.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
# Apple's four letters for a PNG of that many pixels.
ICNS_KINDS = {32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09"}

# Of a quotation's sign, arrows, rows and buttons, in pixels of a desk; and how many of a screen such a one takes.
LINE_SIZES = (11, 14, 16, 20)
SCALES = (1, 1.25, 1.5, 2)


def _png(size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures: header, one 16-byte entry each, the pictures."""
    head = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    offset = len(head) + 16 * len(ICO_SIZES)
    entries = b""
    for size in ICO_SIZES:
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(pictures[size]), offset)
        offset += len(pictures[size])
    return head + entries + b"".join(pictures[size] for size in ICO_SIZES)


def icns(pictures: dict[int, bytes]) -> bytes:
    """An Apple icon: chunks of four letters, a big-endian length that counts its own eight bytes, a PNG."""
    chunks = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for size, kind in ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


def drawn() -> bytes:
    """The line icons' shapes as ui/icons.py reads them: a line of JSON, then a byte for each pixel."""
    sys.path.insert(0, str(ROOT))
    from ui.icons import shape

    index: dict[str, dict[str, int]] = {}
    shapes = b""
    for name in sorted(path.stem for path in DRAWING.parent.glob("*.svg") if path != DRAWING):
        for side in sorted({round(size * scale) for size in LINE_SIZES for scale in SCALES}):
            picture = shape(name, side, side)
            pixels, line = bytes(picture.constBits()), picture.bytesPerLine()
            index.setdefault(name, {})[f"{side}x{side}"] = len(shapes)
            shapes += b"".join(pixels[row * line : row * line + side] for row in range(side))
    return json.dumps(index).encode() + b"\n" + shapes


def make(folder: Path) -> None:
    """Write `hicolor/` (as desktops want it), `chytalnia.ico`, `chytalnia.icns` and `drawn.bin` into the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = {size: _png(size) for size in SIZES}
    for size, picture in pictures.items():
        place = folder / "hicolor" / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(picture)
    scalable = folder / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(DRAWING.read_bytes())
    (folder / "chytalnia.ico").write_bytes(ico(pictures))
    (folder / "chytalnia.icns").write_bytes(icns(pictures))
    (folder / "drawn.bin").write_bytes(drawn())
    del application


if __name__ == "__main__":
    make(ROOT / "build" / "icons")
