"""Hostile files that are no single page: bytes, plain text in every encoding, MHTML."""

from __future__ import annotations

import random
import struct
import zlib

from tests.hostile.listing import PARAGRAPH, SENTENCE, hostile, page


@hostile("empty-mhtml", ".mhtml", readable=False)
@hostile("empty-page", ".html", readable=False)
@hostile("empty", ".txt", readable=False)
def empty() -> bytes:
    """No bytes at all."""
    return b""


@hostile("only-bom", ".txt", readable=False)
def only_bom() -> bytes:
    """A byte order mark and nothing after it."""
    return b"\xef\xbb\xbf"


@hostile("only-spaces", ".txt", readable=False)
def only_spaces() -> bytes:
    """White space of every kind, no letter."""
    return " \t\r\n\u00a0\u2003\u200b\ufeff\u2028\u2029\x0b\x0c".encode() * 400


@hostile("noise-page", ".html", readable=False)
@hostile("noise", ".txt", readable=False)
def noise(size: int = 200_000) -> bytes:
    """Random bytes, the same ones every time."""
    return random.Random(20_260_211).randbytes(size)


@hostile("picture-named-page", ".html", readable=False)
@hostile("picture-named-text", ".txt", readable=False)
def picture_named_text() -> bytes:
    """A sound PNG of 64 by 64 points."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + bytes(range(64)) for _ in range(64))
    head = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@hostile("gzip-bomb-named-page", ".html", readable=False)
def gzip_bomb_named_html(size: int = 50_000_000) -> bytes:
    """A gzip stream that grows a thousandfold, under the name of a page."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(b"<p>" * (size // 3)) + packer.flush()


@hostile("word-without-a-space", ".txt", readable=True)
def word_without_a_space(size: int = 1_000_000) -> bytes:
    """One word; a layout engine that looks for a place to break it may freeze."""
    return ("слово" * (size // 5)).encode()


@hostile("long-line", ".txt", readable=True)
def long_line(size: int = 5_000_000) -> bytes:
    """Sensible sentences, all on one line of about `size` code points (a test asks for 200 million where it may)."""
    return (SENTENCE * (size // len(SENTENCE) + 1)).encode()


@hostile("blank-lines", ".txt", readable=True)
def blank_lines(lines: int = 50_000) -> bytes:
    """An article with tens of thousands of empty lines in the middle."""
    return (PARAGRAPH + "\n" * lines + PARAGRAPH).encode()


@hostile("short-lines", ".txt", readable=True)
def short_lines(lines: int = 200_000) -> bytes:
    """As many paragraphs as lines, two letters each."""
    return "та\n".encode() * lines


@hostile("quotation-marks", ".txt", readable=True)
def quotation_marks(size: int = 200_000) -> bytes:
    """Opening marks that are never closed, and every other kind of mark between words."""
    return ("«“„'\"’‘‚‹› слово – " * (size // 20)).encode()


@hostile("almost-a-rule", ".txt", readable=False)
def almost_a_rule(size: int = 100_000) -> bytes:
    """Beginnings of well-known phrases without an end: catastrophic backtracking shows here."""
    return ("Читайте також: " * (size // 15) + "\n" + "реклама" * (size // 7) + "\n" + "12:" * (size // 3)).encode()


@hostile("utf-16-be-without-mark", ".txt", "be", readable=True)
@hostile("utf-16-le-without-mark", ".txt", readable=True)
def utf_16_without_mark(order: str = "le") -> bytes:
    """UTF-16 that does not say so; `order` is le or be."""
    return (PARAGRAPH + "\n\n" + PARAGRAPH).encode(f"utf-16-{order}")


@hostile("utf-16-cut-in-half", ".txt", readable=True)
def utf_16_cut_in_half() -> bytes:
    """UTF-16 with its mark and an odd number of bytes: the last letter is cut."""
    return (PARAGRAPH * 3).encode("utf-16")[:-1]


@hostile("koi8-u", ".txt", readable=True)
def koi8_text() -> bytes:
    """KOI8-U."""
    return ((PARAGRAPH + "\n") * 6).encode("koi8-u")


@hostile("windows-1251-odd-bytes", ".txt", readable=True)
def windows_1251_with_odd_bytes() -> bytes:
    """windows-1251 with the byte it does not define (0x98) and a few control characters."""
    text = ((PARAGRAPH + "\n") * 6).encode("cp1251")
    return text[:50] + b"\x98" + text[50:300] + b"\x00\x01\x98" + text[300:] + b"\x1a"


@hostile("two-encodings", ".txt", readable=True)
def two_encodings() -> bytes:
    """The first half in UTF-8, the second in windows-1251: a file glued together by hand."""
    return (PARAGRAPH * 3).encode() + b"\n" + (PARAGRAPH * 3).encode("cp1251")


@hostile("nul-bytes", ".txt", readable=True)
def nul_bytes() -> bytes:
    """An article with NUL between its words, as C programs and broken disks leave it."""
    return PARAGRAPH.replace(" ", " \0").encode() + b"\0" * 5_000 + PARAGRAPH.encode()


@hostile("many-parts", ".mhtml", readable=False)
def many_parts_mhtml(parts: int = 300_000) -> bytes:
    """An MHTML file that is nothing but boundaries."""
    top = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    return (top + "--b\r\n\r\nx\r\n" * parts + "--b--\r\n").encode()


@hostile("nested-mhtml", ".mhtml", readable=False)
def nested_mhtml(depth: int = 2_000) -> bytes:
    """Multipart in multipart."""
    return b"MIME-Version: 1.0\r\n" + b"".join(
        f'Content-Type: multipart/related; boundary="b{n}"\r\n\r\n--b{n}\r\n'.encode() for n in range(depth)
    )


@hostile("mhtml-without-a-page", ".mhtml", readable=False)
def mhtml_without_a_page() -> bytes:
    """Only an image, broken base64, and no closing boundary."""
    return (
        b"MIME-Version: 1.0\r\nSnapshot-Content-Location: javascript:alert(1)\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n=====%%%%\r\n"
    )


@hostile("mhtml-endless-header", ".mhtml", readable=True)
def mhtml_endless_header(size: int = 3_000_000) -> bytes:
    """A header line folded a million times."""
    return (
        b"Subject: a\r\n" + b" b\r\n" * (size // 4) + b"Content-Type: text/html\r\n\r\n" + page(f"<p>{PARAGRAPH}</p>")
    )
