"""What is left of a saved page whose file breaks off: whole letters and whole tags, and a sentence that says so."""

import base64
import codecs
import quopri
import re
from collections.abc import Sequence
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage

from reader.values import Sentence

PAGE_CUT = Sentence(
    "The file breaks off before the page ends: the end of the article may be missing. Save the page again."
)
PICTURES_CUT = Sentence("The file breaks off behind the page: pictures may be missing. Save the page again.")
_HALF_CODE = re.compile(rb"=[0-9A-Fa-f]?\s*\Z")
_NOT_BASE64 = re.compile(rb"[^0-9A-Za-z+/]+")
_FOUR = 4  # letters of base64 that make whole bytes
_HALF_TAG = re.compile(r"(?:<[^<>]*|&#?\w{0,31})\Z")
_PAGE_END = re.compile(r"</(?:html|body)\s*>\W*\Z", re.IGNORECASE)
_PAGE_END_BYTES = re.compile(rb"</(?:html|body)\s*>\W*\Z", re.IGNORECASE)
_LONGEST_END = 200


def breaks_off(message: EmailMessage) -> bool:
    """True where no closing boundary follows the last part (RFC 2046, 5.1.1), and where the only part is a page without
    its last tag, which browsers never leave out."""
    if not message.is_multipart():
        end = rest_of(message)[-_LONGEST_END:].replace(b"\x00", b"")  # UTF-16
        return _PAGE_END_BYTES.search(end) is None
    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)


def rest_of(part: EmailMessage) -> bytes:
    """What can be decoded of a ``part`` that breaks off: half a code at its end is dropped, and half a letter of
    UTF-8."""
    way = str(part.get("Content-Transfer-Encoding") or "").strip().lower()
    payload = part.get_payload()
    written = payload.encode("ascii", "surrogateescape") if isinstance(payload, str) and payload.isascii() else b""
    if way == "quoted-printable" and written:
        return _whole_letters(quopri.decodestring(_HALF_CODE.sub(b"", written)))
    if way == "base64" and written:
        letters = _NOT_BASE64.sub(b"", written)
        short = len(letters) % _FOUR
        letters = letters[:-1] if short == 1 else letters + b"=" * (-len(letters) % _FOUR)
        return _whole_letters(base64.b64decode(letters))
    decoded = part.get_payload(decode=True)
    return _whole_letters(decoded) if isinstance(decoded, bytes) else b""


def _whole_letters(content: bytes) -> bytes:
    """Text in other encodings stays as it is: its letters are bytes."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(content)
    except UnicodeDecodeError:
        return content
    return content[: len(content) - len(decoder.getstate()[0])]


def without_half_tag(html: str) -> str:
    return _HALF_TAG.sub("", html)


def warning_of(html: str, page: EmailMessage, parts: Sequence[EmailMessage]) -> Sentence:
    """Whether the page itself is cut, or what stands behind it. ``parts``: all of the file, in order."""
    whole = page is not parts[-1] or _PAGE_END.search(html[-_LONGEST_END:]) is not None
    return PICTURES_CUT if whole else PAGE_CUT
