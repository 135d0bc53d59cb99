"""Pictures of an article, decoded with limits: formats by name (no SVG), size checked before a pixel is made."""

import logging

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

FORMATS = ("png", "jpeg", "jpg", "gif", "webp", "bmp")
MOST_PIXELS = 40_000_000
MOST_BYTES = 30_000_000
WIDEST = 1_600
MEGABYTES = 256
LOG = logging.getLogger(__name__)


def decode(content: bytes) -> QImage | None:
    """A picture no wider than 1,600 pixels, or None where the bytes are no picture that may be shown. Never raises."""
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
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    if size.width() > WIDEST:
        reader.setScaledSize(QSize(WIDEST, max(1, size.height() * WIDEST // size.width())))
    reader.setAutoTransform(True)
    picture = reader.read()
    if picture.isNull():
        LOG.info("a picture could not be decoded: %s", reader.errorString())
        return None
    return picture


def limit_memory() -> None:
    """No picture of any window part may take more than this."""
    QImageReader.setAllocationLimit(MEGABYTES)
