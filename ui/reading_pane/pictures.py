"""Pictures of an article, decoded with limits: formats by name (no SVG), size checked before a pixel is made, and all
pictures of a page together no larger than memory can bear."""

import logging
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from math import sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from reader.values import ArticleImage, Block, BlockRole

KEEP_PICTURES = frozenset({BlockRole.TITLE, BlockRole.METADATA, BlockRole.BODY})
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


def of_the_article(
    images: Iterable[ArticleImage], blocks: Sequence[Block], *, all_of_them: bool = False
) -> list[ArticleImage]:
    """In the order of the text, those that do not stand between two removed pieces, as those of menus and teasers do.

    A picture beside a shown paragraph is kept even where a removed label follows it.
    """
    out = [block.role not in KEEP_PICTURES for block in blocks]
    ends = [block.span.end for block in blocks]
    kept = []
    for image in sorted(images, key=lambda image: image.at):
        after = bisect_right(ends, image.at)  # the block in which it stands, or before which
        before_out = out[after - 1] if after > 0 else True
        after_out = out[after] if after < len(out) else True
        if all_of_them or not (before_out and after_out):
            kept.append(image)
    return kept


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
