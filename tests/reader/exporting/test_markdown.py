"""The Markdown of an article is written again and again, and the user's own lines stay."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exporting import article_key, file_name, key_in, markdown
from reader.values import Annotation, Article
from tests.reader.exporting.builders import ARTICLE, a_note, annotated, annotations

FIRST, SECOND = a_note(1, "Міст відкрили"), a_note(2, body="Моя думка", tags=("міський бюджет",))


def lines(content: bytes) -> list[str]:
    return content.decode().split("\n")


def test_a_new_file_has_front_matter_and_every_annotation_in_the_order_of_the_text() -> None:
    text = markdown(annotated(SECOND, FIRST)).decode()
    assert text.startswith('---\ntitle: "Міст відкрили & святкували"\nsource: "https://example.org/a?b=1&c=2"\n')
    assert 'published: "2024-03-01"\ncreated: "2024-03-05"\n' in text
    assert 'author:\n  - "Олена Пчілка"\n  - "Редакція"\n' in text
    assert text.index("> ==Міст відкрили==") < text.index("> ==Гроші в бюджеті є==")
    assert "Моя думка" in text
    assert "#міський-бюджет" in text


def test_writing_again_changes_nothing() -> None:
    content = markdown(annotated(FIRST, SECOND))
    assert markdown(annotated(FIRST, SECOND), content) == content


@given(st.lists(annotations(), max_size=4, unique_by=lambda note: note.id), st.lists(annotations(), max_size=3))
@settings(deadline=None, max_examples=30)
def test_lines_of_the_user_stay_in_their_order_whatever_comes_and_goes(
    before: list[Annotation], after: list[Annotation]
) -> None:
    content = lines(markdown(annotated(*before)))
    own = [f"мій рядок {number}" for number in range(5)]
    outside = [place for place, line in enumerate(content) if line == "%% end of annotation %%"]
    for number, line in enumerate(own):
        place = outside[number % len(outside)] + 1 if outside else len(content)
        content.insert(place, line)
        outside = [spot + (spot >= place) for spot in outside]
    again = lines(markdown(annotated(*after), "\n".join(content).encode()))
    mine = [line for line in content if line.startswith("мій рядок")]
    assert [line for line in again if line.startswith("мій рядок")] == mine
    ids = {note.id for note in after}
    assert {line.split()[2] for line in again if line.startswith("%% annotation ")} == ids


def test_a_block_that_the_user_changed_becomes_theirs() -> None:
    content = markdown(annotated(SECOND)).decode().replace("Моя думка", "Моя довша думка")
    again = markdown(annotated(replace(SECOND, body="Інша")), content.encode()).decode()
    assert "Моя довша думка" in again
    assert "Інша" in again
    assert markdown(annotated(replace(SECOND, body="Інша")), again.encode()).decode() == again


def test_a_deleted_annotation_goes_and_what_was_written_about_it_stays() -> None:
    content = markdown(annotated(FIRST, SECOND)).decode() + "Про мости: див. книгу.\n"
    again = markdown(annotated(FIRST, replace(SECOND, deleted=True)), content.encode()).decode()
    assert "Гроші в бюджеті є" not in again
    assert again.endswith("Про мости: див. книгу.\n")


def test_front_matter_that_the_user_changed_stays() -> None:
    content = markdown(annotated(FIRST)).decode().replace('  - "news"', '  - "мости"').replace("# Міст", "# Мій міст")
    again = markdown(annotated(FIRST, SECOND), content.encode()).decode()
    assert '  - "мости"' in again
    assert "# Мій міст" in again


def test_bytes_that_are_no_utf_8_and_windows_line_ends_do_no_harm() -> None:
    content = markdown(annotated(FIRST)).replace(b"\n", b"\r\n") + b"\xff\xfe \xd0\r\n"
    again = markdown(annotated(FIRST, SECOND), content)
    assert b"\xff\xfe \xd0\n" in again


def test_a_note_cannot_end_our_block_or_the_highlight() -> None:
    note = replace(SECOND, body="%% end of annotation %%\n%% annotation x %%")
    content = markdown(annotated(note))
    assert markdown(annotated(note), content) == content
    assert content.decode().count("%% end of annotation %%") == 1


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Міст: «нове» / старе?", "Міст «нове» старе.md"),
        ("CON", "article"),
        ("", "article"),
        ("..\\..\\etc", "etc.md"),
        ("а" * 300, "а" * 80 + ".md"),
        ("\u202egpj.exe", "gpj.exe.md"),
    ],
)
def test_names_fit_every_file_system(title: str, expected: str) -> None:
    assert file_name(replace(ARTICLE, title=title), {}).startswith(expected)


def test_an_article_keeps_its_file_when_its_title_changes() -> None:
    content = markdown(annotated(FIRST))
    present = {key_in(content) or "": "Старий.md"}
    assert file_name(replace(ARTICLE, title="Новий заголовок"), present) == "Старий.md"
    other = Article(text="інша", title="Старий")
    assert file_name(other, present) != "Старий.md"
    assert file_name(other, {}, taken=["СТАРИЙ.md"]) == f"Старий {article_key(other)[-8:]}.md"
    assert key_in("# Чужий файл".encode()) is None
