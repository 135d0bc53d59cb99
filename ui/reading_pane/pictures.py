"""Pictures of an article, decoded with limits: formats by name (no SVG), size checked before a pixel is made, and all
pictures of a page together no larger than memory can bear."""

import logging
from collections.abc import Callable, Sequence
from math import sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

FORMATS = ("png", "jpeg", "jpg", "gif", "webp", "bmp")
MOST_PIXELS = 40_000_000
MOST_BYTES = 30_000_000
WIDEST = 1_600
HIGHEST = 6_000
# Pixels of one decoded picture, and of all that a page shows: four bytes each, so 16 and 160 megabytes.
LARGEST = 4_000_000
ALL_OF_A_PAGE = 40_000_000
SMALLEST_SHARE = 120_000
MEGABYTES = 256
LOG = logging.getLogger(__name__)


def decode_all(
    addresses: Sequence[str], read: Callable[[str], bytes | None], *, most: int = ALL_OF_A_PAGE
) -> dict[str, QImage]:
    """The pictures of a page by their addresses. ``read`` is asked for one picture's bytes at a time.

    Each gets its share of what is left of ``most`` pixels, so that many pictures are all shown, only smaller; those for
    which not even a thumbnail's room is left are left out.
    """
    decoded: dict[str, QImage] = {}
    waiting = list(dict.fromkeys(addresses))
    left = most
    for at, address in enumerate(waiting):
        share = max(SMALLEST_SHARE, left // (len(waiting) - at))
        if share > left:
            LOG.info("pictures left out, the page has too many: %d", len(waiting) - at)
            break
        picture = decode(read(address) or b"", most=share)
        if picture is not None:
            decoded[address] = picture
            left -= picture.width() * picture.height()
    return decoded


def fitting(size: QSize, most: int) -> QSize:
    """A size of the same shape within the limits of both sides and of ``most`` pixels."""
    width, height = size.width(), size.height()
    scale = min(1.0, WIDEST / width, HIGHEST / height, sqrt(min(most, LARGEST) / (width * height)))
    return QSize(max(1, int(width * scale)), max(1, int(height * scale)))


def decode(content: bytes, *, most: int = LARGEST) -> QImage | None:
    """A picture of at most 1,600 by 6,000 and ``most`` pixels, or None where the bytes are no picture that may be
    shown. Never raises."""
    if not content or len(content) > MOST_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()).decode("ascii", "replace").lower() not in FORMATS:
        return None
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return None
    wanted = fitting(size, most)
    if wanted != size:
        reader.setScaledSize(wanted)
    reader.setAutoTransform(True)
    picture = reader.read()
    if picture.isNull():
        LOG.info("a picture could not be decoded: %s", reader.errorString())
        return None
    return picture


def limit_memory() -> None:
    """No picture of any window part may take more than this."""
    QImageReader.setAllocationLimit(MEGABYTES)
