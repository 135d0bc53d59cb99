"""The plain-text twin gives back every annotation, also after a torn line, and never raises for damage."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.safety import ArticleName, Twin
from reader.values import (
    Annotation,
    AnnotationStyle,
    ChytalniaError,
    Colour,
    LibraryFullError,
    Motivation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

words = st.text(max_size=20)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: TextSpan(min(pair), max(pair)))
annotations = st.builds(
    Annotation,
    id=st.uuids().map(lambda one: f"urn:uuid:{one}"),
    article_id=st.integers(1, 9),
    selectors=st.builds(
        Selectors,
        st.builds(TextQuoteSelector, words, words, words),
        st.builds(TextPositionSelector, st.integers(0, 99), st.integers(0, 99)),
    ),
    span=spans | st.none(),
    placement=st.sampled_from(Placement),
    motivation=st.sampled_from(Motivation),
    colour=st.sampled_from(Colour),
    style=st.sampled_from(AnnotationStyle),
    body=words,
    tags=st.lists(words, max_size=3).map(tuple),
    created=words,
    modified=words,
    text_version=st.integers(1, 9),
    deleted=st.booleans(),
)
NAME = ArticleName(1, "Назва", "https://example.org", "/a.txt", "00ff")


def a_note(number: int = 1, body: str = "") -> Annotation:
    selectors = Selectors(TextQuoteSelector("слово"), TextPositionSelector(0, 5))
    return Annotation(id=f"urn:uuid:{number}", article_id=1, selectors=selectors, span=TextSpan(0, 5), body=body)


@settings(max_examples=25)
@given(st.lists(annotations, max_size=5, unique_by=lambda note: note.id))
def test_every_annotation_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, notes: list[Annotation]
) -> None:
    twin = Twin(tmp_path_factory.mktemp("twin"))
    twin.append((note, NAME) for note in notes)
    assert twin.read().annotations == tuple((note, NAME) for note in notes)
    twin.rewrite(twin.read().annotations)
    assert twin.read().annotations == tuple((note, NAME) for note in notes)


def test_the_last_word_on_an_annotation_counts(tmp_path: Path) -> None:
    twin = Twin(tmp_path)
    twin.append([(a_note(1, "a"), NAME), (a_note(2), NAME)])
    twin.append([(a_note(1, "b"), NAME)])
    twin.forget(["urn:uuid:2"])
    found = twin.read()
    assert [note.body for note, _ in found.annotations] == ["b"]
    assert found.removed == {"urn:uuid:2"}


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_torn_line_is_told_and_the_next_one_is_whole(tmp_path: Path, cut: int) -> None:
    twin = Twin(tmp_path)
    twin.append([(a_note(1), NAME), (a_note(2), NAME)])
    twin.path.write_bytes(twin.path.read_bytes()[:-cut])
    twin.append([(a_note(3), NAME)])
    found = twin.read()
    assert [note.id for note, _ in found.annotations] == (
        ["urn:uuid:1", "urn:uuid:2"] if cut == 1 else ["urn:uuid:1"]
    ) + ["urn:uuid:3"]
    assert found.damaged_lines == (() if cut == 1 else (2,))


@settings(max_examples=50)
@given(st.integers(0, 400), st.integers(1, 255))
def test_any_altered_byte_is_noticed_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, place: int, change: int
) -> None:
    twin = Twin(tmp_path_factory.mktemp("twin"))
    twin.append([(a_note(1, "нотатка"), NAME)])
    content = bytearray(twin.path.read_bytes())
    content[place % len(content)] ^= change
    twin.path.write_bytes(content)
    found = twin.read()
    assert found.annotations in ((), ((a_note(1, "нотатка"), NAME),))
    assert found.annotations or found.damaged_lines


def test_no_twin_and_a_strange_file_are_empty(tmp_path: Path) -> None:
    assert Twin(tmp_path).read().annotations == ()
    (tmp_path / "annotations.jsonl").write_bytes(b'\xff\x00\n[]\n{"sum":1}\n' + b"[" * 5000)
    assert Twin(tmp_path).read().damaged_lines == (1, 2, 3, 4)


def test_a_full_disk_leaves_the_lines_that_were_there(tmp_path: Path) -> None:
    twin = Twin(tmp_path)
    twin.append([(a_note(1), NAME)])
    with (
        patch("reader.safety.twin.os.fsync", side_effect=OSError(28, "No space left")),
        pytest.raises(LibraryFullError),
    ):
        twin.append([(a_note(2), NAME)])
    assert [note.id for note, _ in twin.read().annotations] == ["urn:uuid:1"]
    with pytest.raises(ChytalniaError, match=r"annotations\.jsonl"):
        Twin(tmp_path / "not" / "there").append([(a_note(1), NAME)])
