"""What goes out comes in again: byte for byte where the format can carry it."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exporting import (
    AnnotatedArticle,
    Incoming,
    annotation_set,
    hypothesis_annotations,
    read_annotation_set,
    read_hypothesis,
    read_omnivore,
    read_wallabag,
    read_web_annotations,
    web_annotations,
)
from reader.values import (
    Annotation,
    AnnotationStyle,
    Colour,
    ImportFailedError,
    Motivation,
    Placement,
    TextPositionSelector,
    TextQuoteSelector,
)
from tests.reader.exporting.builders import ARTICLE, TEXT, a_note, annotated, annotations

NOW = "2026-01-02T03:04:05Z"
notes = st.lists(annotations(), max_size=4, unique_by=lambda note: note.id)
Out = Callable[[list[AnnotatedArticle]], bytes]


def as_it_comes_in(note: Annotation) -> Annotation:
    """Without what only the library knows: the article's number, the place, the version."""
    return replace(note, article_id=0, span=None, placement=Placement.UNPLACED, text_version=1)


def settled(incoming: tuple[Incoming, ...]) -> dict[str, Annotation]:
    assert all((one.url, one.title) == (ARTICLE.url, ARTICLE.title) for one in incoming)
    return {one.annotation.id: replace(one.annotation, selectors=one.selectors_in(TEXT)) for one in incoming}


@given(notes)
@settings(deadline=None, max_examples=30)
def test_web_annotations_come_back_as_they_were_and_go_out_the_same(some: list[Annotation]) -> None:
    content = web_annotations([annotated(*some)], generated=NOW)
    found = settled(read_web_annotations(content))
    assert found == {note.id: as_it_comes_in(note) for note in some}
    back = [replace(note, article_id=7, span=note.span, placement=note.placement) for note in some]
    assert web_annotations([annotated(*back)], generated=NOW) == content


@given(notes)
@settings(deadline=None, max_examples=30)
def test_the_set_of_the_epub_draft_comes_back_as_it_was(some: list[Annotation]) -> None:
    content = annotation_set(annotated(*some), generated=NOW)
    assert settled(read_annotation_set(content)) == {note.id: as_it_comes_in(note) for note in some}
    assert annotation_set(annotated(*some), generated=NOW) == content


@given(notes)
@settings(deadline=None, max_examples=30)
def test_hypothesis_keeps_everything_but_colour_style_and_motivation(some: list[Annotation]) -> None:
    found = settled(read_hypothesis(hypothesis_annotations([annotated(*some)], generated=NOW)))
    for note in some:
        motivation = Motivation.COMMENTING if note.body else Motivation.HIGHLIGHTING
        plain = replace(note, colour=Colour.YELLOW, style=AnnotationStyle.HIGHLIGHT, motivation=motivation)
        assert found[note.id] == as_it_comes_in(plain)


def test_positions_for_hypothesis_count_utf_16_units() -> None:
    content = json.loads(hypothesis_annotations([annotated(a_note(1))], generated=NOW))
    position = content["annotations"][0]["target"][0]["selector"][0]
    assert position["start"] == TEXT.index("Гроші") + 1, "one emoji stands before"


def test_deleted_annotations_do_not_go_out() -> None:
    one = annotated(replace(a_note(1), deleted=True))
    assert read_web_annotations(web_annotations([one], generated=NOW)) == ()


def test_the_answer_of_the_service_is_read_too() -> None:
    row = {
        "id": "AbCdEf_123",
        "created": "2024-01-01T00:00:00.000000+00:00",
        "updated": "2024-01-02T00:00:00.000000+00:00",
        "uri": "https://example.org/x",
        "text": "примітка",
        "tags": ["т"],
        "document": {"title": ["Назва"]},
        "target": [
            {
                "source": "https://example.org/x",
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]"},
                    {"type": "TextQuoteSelector", "exact": "слово", "prefix": "а ", "suffix": " б"},
                ],
            }
        ],
    }
    reply = {"id": "r", "text": "відповідь", "target": [{"source": "https://example.org/x"}]}
    (found,) = read_hypothesis(json.dumps({"total": 2, "rows": [row, reply]}).encode())
    (again,) = read_hypothesis(json.dumps([row]).encode())
    assert found == again, "the same id gives the same annotation each time"
    assert found.annotation.selectors.quote == TextQuoteSelector("слово", "а ", " б")
    assert (found.url, found.title, found.annotation.body) == ("https://example.org/x", "Назва", "примітка")


def test_what_other_tools_write_as_web_annotations_is_read() -> None:
    single = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://tool.example/anno/1",
        "type": "Annotation",
        "bodyValue": "думка",
        "created": "вчора",
        "target": {
            "source": "https://example.org/x",
            "selector": {
                "type": "FragmentSelector",
                "value": "char=1,2",
                "refinedBy": [
                    {"type": "TextPositionSelector", "start": 3, "end": 8},
                    {"type": "TextQuoteSelector", "exact": "слово"},
                ],
            },
        },
    }
    (found,) = read_web_annotations(json.dumps(single).encode())
    assert found.annotation.selectors.position == TextPositionSelector(3, 8)
    assert (found.annotation.body, found.annotation.created) == ("думка", "")
    assert found.annotation.motivation is Motivation.COMMENTING


def zipped(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return stream.getvalue()


def test_highlights_of_omnivore_come_in_with_their_labels_and_notes() -> None:
    metadata = [{"id": "1", "slug": "mist", "title": "Міст", "url": "https://example.org/m", "savedAt": NOW}]
    content = zipped(
        {
            "metadata_0_to_20.json": json.dumps(metadata),
            "highlights/mist.md": "> перше слово\n> другий рядок #не-мітка\n\n#мітка #ще\n\nДумка про це\n\n> друге\n",
            "highlights/unknown.md": "> сирота",
            "metadata_20_to_40.json": "{ damaged",
        }
    )
    first, second, orphan = read_omnivore(content)
    assert first.annotation.selectors.quote.exact == "перше слово\nдругий рядок #не-мітка"
    assert (first.annotation.tags, first.annotation.body) == (("мітка", "ще"), "Думка про це")
    assert (first.url, first.title, first.annotation.created) == ("https://example.org/m", "Міст", NOW)
    assert second.annotation.selectors.quote.exact == "друге"
    assert orphan.url is None
    assert read_omnivore(content) == (first, second, orphan), "the same ids each time"


def test_annotations_of_wallabag_come_in() -> None:
    entry = {
        "id": 5,
        "title": "Міст",
        "url": "https://example.org/m",
        "annotations": [
            {"id": 9, "text": "нотатка", "quote": "Гроші", "ranges": [], "created_at": "2024-01-01T10:00:00+0000"},
            {"id": 10, "text": "", "quote": " "},
        ],
    }
    (found,) = read_wallabag(json.dumps([entry]).encode())
    assert (found.annotation.body, found.annotation.selectors.quote.exact) == ("нотатка", "Гроші")
    assert found.annotation.created == "2024-01-01T10:00:00+00:00"


READERS = [read_web_annotations, read_annotation_set, read_hypothesis, read_wallabag]


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(READERS),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(max_size=5)
        | st.sampled_from(["TextQuoteSelector", "AnnotationPage"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["type", "items", "target", "selector", "exact", "rows", "annotations", "quote", "body", "first"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    ),
)
def test_json_of_any_shape_is_read_without_an_accident(reader: Callable[[bytes], object], shape: object) -> None:
    reader(json.dumps(shape).encode())


@pytest.mark.parametrize("content", [b"", b"not json", b"\xff\xfe", b"PK\x03\x04broken", b"[" * 100_000])
@pytest.mark.parametrize("reader", [*READERS, read_omnivore])
def test_what_cannot_be_read_is_refused_in_a_sentence(reader: Callable[[bytes], object], content: bytes) -> None:
    with pytest.raises(ImportFailedError) as refused:
        reader(content)
    assert str(refused.value).endswith(".")


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("annotations.json", b" " * (51 * 1024 * 1024))
    with pytest.raises(ImportFailedError, match="more than it may"):
        read_annotation_set(stream.getvalue())
