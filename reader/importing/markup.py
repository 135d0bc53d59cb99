"""A saved page's bytes to markup: HTML in any declared encoding, and MHTML with its pictures. Parses no tags."""

import codecs
import email
import email.policy
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import EmailMessage

from reader.importing.cut_off import breaks_off, rest_of, warning_of, without_half_tag
from reader.importing.encoding import MOST_BYTES, decoded
from reader.values import ImportFailedError, Sentence

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{3,20})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.-]{3,20})", re.IGNORECASE)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_BOUNDARY = re.compile(rb"boundary\s*=\s*\"?([^\"\r\n;]{1,200})", re.IGNORECASE)
_MOST_PARTS = 3000
_WEB_NAMES = {
    "windows-1251": "cp1251",
    "x-cp1251": "cp1251",
    "unicode": "utf-8",
    "utf8": "utf-8",
    "iso-8859-1": "cp1252",
}


@dataclass(frozen=True, slots=True)
class Markup:
    """``html``: the page as text. ``address``: where it was saved from, if the container says so. ``saved``: ISO
    8601, likewise."""

    html: str
    codec: str
    format: str = "html"
    address: str | None = None
    saved: str | None = None
    pictures: dict[str, bytes] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def markup_of(content: bytes, file_name: str, encoding: str | None) -> Markup:
    """Raises ImportFailedError with a sentence for the user."""
    if len(content) > MOST_BYTES:
        limit = MOST_BYTES // 2**20
        raise ImportFailedError(
            Sentence(
                "“{name}” is larger than {size} MB: save the article alone and import that.", name=file_name, size=limit
            )
        )
    if is_mhtml(content, file_name):
        return _of_mhtml(content, file_name, encoding)
    text, codec, warning = _html_text(content, file_name, encoding)
    return Markup(text, codec, warnings=(warning,) if warning else ())


def is_mhtml(content: bytes, file_name: str) -> bool:
    """By its headers, or by its name where the headers are not plainly HTML."""
    head = content[:4096].lower()
    named = file_name.lower().endswith((".mhtml", ".mht"))
    return (b"multipart/related" in head or b"snapshot-content-location" in head) and (named or b"mime-version" in head)


def _html_text(content: bytes, file_name: str, encoding: str | None) -> tuple[str, str, str]:
    if encoding is None:
        declared = _declared(content)
        if declared and not content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = _strictly(content, declared)
            if text is not None:
                return _XML_HEAD.sub("", text), declared, ""
    found = decoded(content, file_name, encoding)
    return _XML_HEAD.sub("", found.text), found.codec, found.warning


def _declared(content: bytes) -> str | None:
    """The encoding that the page names; UTF-8 wins where the bytes are valid UTF-8, since browsers save so and leave
    the old name."""
    match = _XML.search(content[:200]) or _META.search(content[:8192])
    if not match:
        return None
    name = match[1].decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(_WEB_NAMES.get(name, name)).name
    except LookupError:
        return None
    if codec != "utf-8" and any(byte >= 0x80 for byte in content) and _strictly(content, "utf-8") is not None:
        return "utf-8"
    return codec


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        text = content.decode(codec)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _of_mhtml(content: bytes, file_name: str, encoding: str | None) -> Markup:
    boundary = _BOUNDARY.search(content[:8192])
    if boundary and content.count(b"--" + boundary[1]) > _MOST_PARTS:
        raise ImportFailedError(
            Sentence(
                "“{name}” has more than {most} parts: save the page as HTML and import that.",
                name=file_name,
                most=_MOST_PARTS,
            )
        )
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
        parts = _leaves(message)
    except (ValueError, LookupError, RecursionError, AttributeError, IndexError, KeyError, TypeError) as error:
        raise ImportFailedError(
            Sentence("“{name}” is a damaged MHTML file: save the page again.", name=file_name)
        ) from error
    page = next((part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if page is None:
        raise ImportFailedError(Sentence("“{name}” holds no page: save it again as HTML.", name=file_name))
    cut = breaks_off(message)
    content = _content_of(page, cut=cut and page is parts[-1])
    text, codec, warning = _part_text(content, page.get_param("charset"), file_name, encoding)
    warnings = (warning,) if warning else ()
    if cut:
        warnings = (*warnings, warning_of(text, page, parts))
        text = without_half_tag(text) if page is parts[-1] else text
    return Markup(
        text,
        codec,
        format="mhtml",
        address=_header(message, "Snapshot-Content-Location") or _header(page, "Content-Location"),
        saved=_saved(message),
        pictures=_pictures(parts, cut=cut),
        warnings=warnings,
    )


def _leaves(message: EmailMessage) -> list[EmailMessage]:
    found: list[EmailMessage] = []
    waiting = [(message, 0)]
    while waiting and len(found) < _MOST_PARTS:
        part, depth = waiting.pop(0)
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and depth < 5:
            waiting.extend((child, depth + 1) for child in inner if isinstance(child, EmailMessage))
        elif not part.is_multipart():
            found.append(part)
    return found


def _content_of(part: EmailMessage, *, cut: bool) -> bytes:
    """The bytes of one leaf; ``cut``: it breaks off."""
    if cut:
        return rest_of(part)
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _part_text(content: bytes, charset: object, file_name: str, encoding: str | None) -> tuple[str, str, str]:
    if encoding is None and isinstance(charset, str):
        text = _strictly(content, _WEB_NAMES.get(charset.lower(), charset))
        if text is not None:
            return text, codecs.lookup(_WEB_NAMES.get(charset.lower(), charset)).name, ""
    return _html_text(content, file_name, encoding)


def _header(part: EmailMessage, name: str) -> str | None:
    value = str(part.get(name) or "").strip()
    return value if value.startswith(("http://", "https://")) else None


def _saved(message: EmailMessage) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(message.get("Date") or "")).isoformat(timespec="minutes")
    except (ValueError, TypeError, IndexError):
        return None


def _pictures(parts: list[EmailMessage], *, cut: bool) -> dict[str, bytes]:
    """``cut``: the last of the parts breaks off."""
    found: dict[str, bytes] = {}
    budget = 64 * 2**20
    for part in parts:
        if part.get_content_maintype() != "image":
            continue
        content = _content_of(part, cut=cut and part is parts[-1])
        if len(content) > budget:
            continue
        budget -= len(content)
        for name in (str(part.get("Content-Location") or ""), "cid:" + str(part.get("Content-ID") or "").strip("<>")):
            if name not in ("", "cid:"):
                found[name.strip()] = content
    return found


def picture_reader(
    pictures: dict[str, bytes], companions: Callable[[str], bytes | None] | None
) -> Callable[[str], bytes | None]:
    """Reads a picture by its address: from the container, from a data: address, or from beside the page. Never from
    the network."""

    def read(address: str) -> bytes | None:
        if address in pictures:
            return pictures[address]
        if address.startswith("data:"):
            return _data(address)
        return companions(address) if companions is not None else None

    return read


def _data(address: str) -> bytes | None:
    import base64
    import binascii

    head, comma, body = address.partition(",")
    if not comma or "base64" not in head or not head.startswith("data:image/") or len(body) > 24 * 2**20:
        return None
    try:
        return base64.b64decode(re.sub(r"\s+|%0[aAdD]", "", body), validate=False)
    except (binascii.Error, ValueError):
        return None
