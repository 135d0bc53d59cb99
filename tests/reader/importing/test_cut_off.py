"""A saved page whose file breaks off: what is there is read, half a letter is not shown, and the reader is told."""

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importing import read_bytes
from reader.values import Article, ImportFailedError, Sentence

TITLE = "Новий міст відкрили після ремонту"
PARAGRAPH = "Рух мостом відновили вранці: першою проїхала швидка, за нею шкільний автобус № {} і двоє велосипедистів."
PAGE = (
    f"<!DOCTYPE html><html><head><meta charset='%s'><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
    + "".join(f"<p class='text'>{PARAGRAPH.format(number)}</p>" for number in range(8))
    + "</article></body></html>"
)
EDGE = "----MultipartBoundary--x1"
LINES = (
    "From: <Saved by a browser>", "Snapshot-Content-Location: https://obrii.example/mist", "MIME-Version: 1.0",
    f'Content-Type: multipart/related; type="text/html"; boundary="{EDGE}"', "", "", f"--{EDGE}",
)  # fmt: skip
WAYS = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}
PICTURE = base64.b64encode(b"\x89PNG" + bytes(range(256)) * 3).decode()


def saved(way: str, codec: str = "utf-8", charset: str | None = None, *, head: tuple[str, ...] = LINES) -> bytes:
    """The whole file but for its last boundary."""
    kind = f"text/html; charset={charset}" if charset else "text/html"
    told = (*head, f"Content-Type: {kind}", f"Content-Transfer-Encoding: {way}")
    where = ("Content-Location: https://obrii.example/mist", "", "")
    body = WAYS[way]((PAGE % codec).encode(codec)).replace(b"\n", b"\r\n")
    return "\r\n".join([*told, *where]).encode() + body


def ended(content: bytes) -> bytes:
    return content + f"\r\n--{EDGE}--\r\n".encode()


def read(content: bytes) -> Article:
    return read_bytes(content, file_name="mist.mhtml")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("codec", "charset"), [("utf-8", "utf-8"), ("utf-8", None), ("cp1251", "windows-1251")])
def test_wherever_a_page_breaks_off_its_words_are_shown_and_nothing_else(
    way: str, codec: str, charset: str | None
) -> None:
    content = saved(way, codec, charset)
    whole = read(ended(content)).text
    for length in range(len(content) * 3 // 4, len(content) * 3 // 4 + 20):
        article = read(content[:length])
        assert whole.startswith(article.text), article.text[-30:]
        assert len(article.text) > len(whole) // 2
        assert article.title == TITLE
        (warning,) = article.warnings
        assert "breaks off" in warning
        assert isinstance(warning, Sentence)


def test_a_whole_page_gives_no_warning() -> None:
    for way in WAYS:
        assert read(ended(saved(way))).warnings == ()


def test_a_file_that_breaks_off_behind_the_page_lacks_pictures_alone() -> None:
    picture = ["", f"--{EDGE}", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", PICTURE[:200]]
    article = read(saved("base64") + "\r\n".join(picture).encode())
    assert article.text == read(ended(saved("base64"))).text
    (warning,) = article.warnings
    assert "pictures" in warning


@pytest.mark.parametrize("way", WAYS)
def test_a_file_of_one_part_ends_with_its_page(way: str) -> None:
    """As browsers save a page without pictures: there is no boundary to miss."""
    head = (LINES[0], LINES[1], LINES[2])
    content = saved(way, charset="utf-8", head=head)
    whole = read(content)
    assert whole.warnings == ()
    for length in range(len(content) * 3 // 4, len(content) * 3 // 4 + 9):
        article = read(content[:length])
        assert whole.text.startswith(article.text)
        assert [warning for warning in article.warnings if "breaks off before" in warning]


def test_damaged_letters_of_an_mhtml_page_are_told() -> None:
    content = ended(saved("quoted-printable")).replace(b"=D0=BC", b"=D0", 1)
    assert any("�" in warning for warning in read(content).warnings)


@given(st.integers(min_value=0, max_value=len(saved("base64"))), st.sampled_from(sorted(WAYS)))
def test_no_cut_is_more_than_a_sentence_to_the_reader(length: int, way: str) -> None:
    try:
        read(saved(way)[:length])
    except ImportFailedError as error:
        told = error.sentence
    else:
        return
    assert isinstance(told, Sentence)
