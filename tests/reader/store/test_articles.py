"""What was put into the store comes out of it, also after it was closed and opened."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store import Store
from reader.store.codec import read_warnings
from reader.store.ordering import heading_of
from reader.values import (
    Article,
    ArticleImage,
    ArticleNotFoundError,
    InlineMark,
    ListFilter,
    MarkKind,
    Sentence,
    TextSpan,
)
from tests.reader.store.builders import TEXT, WHY, an_annotation, an_article, layers_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "library")
    yield opened
    opened.close()


def add(store: Store, article: Article | None = None, **options: object) -> int:
    article = article or an_article()
    original = article.text.encode("utf-8", "surrogatepass")
    return store.articles.add(article, original=original, layers=layers_of(article.text), **options)  # type: ignore[arg-type]


def test_an_article_comes_back_whole_after_reopening(tmp_path: Path) -> None:
    article = an_article(
        publication="Вісник",
        published="2024-03-01T10:00+02:00",
        url="https://example.org/a",
        section="Політика",
        standfirst="Коротко",
        format="html",
        encoding="cp1251",
        file_path="/тека/a.html",
        marks=(InlineMark(TextSpan(0, 4), MarkKind.LINK, "https://example.org"),),
        images=(ArticleImage(3, "a.png", "Кіт", b"\x89PNG"), ArticleImage(5, "b.png")),
        warnings=("cut", Sentence("Damaged characters that are shown as �: {count}.", count=3)),
    )
    with_store = Store.open(tmp_path)
    number = with_store.articles.add(article, original=b"<html>", layers=layers_of())
    with_store.close()
    again = Store.open(tmp_path)
    found = again.articles.get(number)
    assert found.images == (ArticleImage(3, "a.png", "Кіт"), ArticleImage(5, "b.png"))
    assert again.articles.image(number, "a.png") == b"\x89PNG"
    assert again.articles.image(number, "b.png") is None
    assert again.articles.original(number) == b"<html>"
    assert again.articles.original_sha256(number) == hashlib.sha256(b"<html>").hexdigest()
    for field in ("text", "title", "authors", "publication", "published", "url", "section", "standfirst", "language"):
        assert getattr(found, field) == getattr(article, field), field
    for field in ("format", "encoding", "file_path", "blocks", "marks", "warnings"):
        assert getattr(found, field) == getattr(article, field), field
    assert isinstance(found.warnings[1], Sentence), "the window says it in its own language"
    assert found.warnings[1].facts == {"count": 3}
    assert (found.id, found.version) == (number, 1)
    assert again.layers.cleaning(number) == layers_of().cleaning
    assert again.layers.quotations(number) == layers_of().quotations
    again.close()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("3 damaged characters are shown as �.", "Damaged characters that are shown as �: 3."),
        (
            "12 characters are not valid in the encoding koi8-u and are shown as �.",
            "Characters that are not valid in the encoding koi8-u and are shown as �: 12.",
        ),
        (
            "About 900 letters of the page are nested too deep to be read and were left out.",
            "Letters of the page that are nested too deep to be read and were left out: about 900.",
        ),
        ("The page is larger than the reader can take: its end was left out.",) * 2,
    ],
)
def test_a_warning_of_an_older_library_is_a_sentence(written: str, told: str) -> None:
    (warning,) = read_warnings([written])
    assert isinstance(warning, Sentence)
    assert warning == told


def test_a_warning_that_nobody_knows_any_more_stays_as_it_was() -> None:
    assert read_warnings(["cut", ["Damaged characters that are shown as �: {count}.", {"count": 1}]]) == (
        "cut",
        "Damaged characters that are shown as �: 1.",
    )


def test_a_text_with_a_lone_surrogate_and_nul_is_kept(store: Store) -> None:
    text = "a\x00b\ud83dв"
    assert store.articles.get(add(store, an_article(text))).text == text


def test_the_same_bytes_are_found_by_their_hash_and_a_path_leads_to_its_article(store: Store) -> None:
    number = add(store, an_article(file_path="/a.txt"))
    store.articles.remember_path(number, "/b.txt")
    assert store.articles.with_original(hashlib.sha256(TEXT.encode()).hexdigest()) == number
    assert store.articles.with_original("00") is None
    assert store.articles.with_path("/b.txt") == number
    assert store.articles.with_path("/c.txt") is None
    assert store.articles.paths(number) == ["/a.txt", "/b.txt"]


def test_the_same_clean_text_is_grouped_and_the_trash_does_not_count(store: Store) -> None:
    one, two, other = add(store), add(store), add(store, an_article("Зовсім інше"))
    assert store.articles.same_text(one) == [two]
    assert [row.duplicates for row in store.articles.rows([one, two, other])] == [1, 1, 0]
    store.states.trash([two])
    assert store.articles.rows([one])[0].duplicates == 0


def test_blank_texts_are_not_duplicates_of_each_other(store: Store) -> None:
    one, _two = add(store, an_article("")), add(store, an_article(" \n"))
    assert store.articles.same_text(one) == []


def test_what_was_edited_by_hand_wins_over_every_later_version_of_the_file(store: Store) -> None:
    number = add(store)
    store.articles.set_metadata(number, {"title": "Мій заголовок", "authors": ("Я",), "published": None})
    newer = an_article("Новий текст", title="Новий", publication="Вісник", published="2024-01-01")
    assert store.articles.add_version(number, newer, original=b"new", layers=layers_of("Новий текст")) == 2
    found = store.articles.get(number)
    assert (found.title, found.authors, found.published, found.publication) == ("Мій заголовок", ("Я",), None, "Вісник")
    assert (found.text, found.version) == ("Новий текст", 2)
    assert store.articles.old_text(number, 1) == TEXT
    store.articles.forget_edits(number, ["title"])
    assert store.articles.get(number).title == "Новий"


def test_the_list_is_ordered_and_blanks_come_last_either_way(store: Store) -> None:
    a = add(store, an_article("1", title="Їжак", publication="Б", published="2024-01-02"))
    b = add(store, an_article("2", title="«Іва»", publication="а", published="2023-05-05T10:00"))
    c = add(store, an_article("3", title="Йод", publication=None, published=None))

    def ids(**wanted: object) -> list[int]:
        return store.articles.ids(ListFilter(**wanted))  # type: ignore[arg-type]

    assert ids() == [c, b, a]
    assert ids(order="title", descending=False) == [b, a, c]
    assert ids(order="published") == [a, b, c]
    assert ids(order="published", descending=False) == [b, a, c]
    assert ids(order="publication", descending=False) == [b, a, c]
    assert ids(order="no such order") == [c, b, a]


def test_the_list_is_filtered_by_everything_at_once_and_alone(store: Store) -> None:
    a = add(store, an_article("1", authors=("А", "Б"), publication="В", published="2024-01-02T23:59", language="uk"))
    b = add(store, an_article("2", authors=("Б",), publication="Г", published="2024-01-03", language="en"))
    store.states.add_tags([a], ["війна", "НАТО"])
    store.states.set_read([a], True)
    store.states.set_starred([b], True)
    shelf = store.collections.add("Полиця")
    store.collections.put(shelf, [b])
    store.annotations.add(an_annotation(a, 0, 1))

    def ids(**wanted: object) -> list[int]:
        return store.articles.ids(ListFilter(**wanted))  # type: ignore[arg-type]

    assert ids(author="Б") == [b, a]
    assert ids(author="А") == [a]
    assert ids(tag="НАТО") == [a]
    assert ids(publication="Г") == [b]
    assert ids(language="uk") == [a]
    assert ids(published_to="2024-01-02") == [a]
    assert ids(published_from="2024-01-03") == [b]
    assert ids(unread=True) == [b]
    assert ids(starred=True) == [b]
    assert ids(annotated=True) == [a]
    assert ids(collection=shelf) == [b]
    assert ids(author="Б", language="en", starred=True, unread=True) == [b]
    assert ids(author="А", starred=True) == []


def test_rows_come_in_the_order_asked_for_and_without_those_that_are_gone(store: Store) -> None:
    one = add(store, an_article(title=None))
    two = add(store)
    store.states.add_tags([two], ["б", "а"])
    rows = store.articles.rows([two, 999, one])
    assert [row.id for row in rows] == [two, one]
    assert rows[0].tags == ("а", "б")
    assert rows[0].first_line == "Міністр сказав: «Гроші є». Кінець 😀."
    assert rows[0].quotations == 1
    assert rows[1].title == heading_of(rows[1].first_line)


def test_the_first_line_is_at_most_200_code_points(store: Store) -> None:
    assert len(store.articles.rows([add(store, an_article("😀" * 500))])[0].first_line) == 200


def test_trash_hides_restore_shows_and_only_purge_forgets(store: Store) -> None:
    number = add(store, an_article(file_path="/a.txt"))
    note = an_annotation(number)
    store.annotations.add(note)
    store.states.trash([number])
    assert store.articles.ids(ListFilter()) == []
    assert store.articles.ids(ListFilter(deleted=True)) == [number]
    assert store.annotations.all() == ()
    store.states.restore([number])
    assert store.annotations.all() == (note,)
    store.states.purge([number])
    assert store.articles.get(number).text == TEXT, "what is not in the trash cannot be purged"
    store.states.trash([number])
    store.states.purge([number])
    with pytest.raises(ArticleNotFoundError):
        store.articles.get(number)
    assert store.annotations.all(deleted=True) == ()
    assert store.sweep() > 0
    assert store.sweep() == 0


def test_sweeping_keeps_what_another_article_still_names(store: Store) -> None:
    one, two = add(store), add(store)
    store.states.trash([one])
    store.states.purge([one])
    store.sweep()
    assert store.articles.get(two).text == TEXT
    assert store.articles.original(two) == TEXT.encode()


def test_replaced_layers_are_swept_and_the_new_ones_stay(store: Store) -> None:
    number = add(store)
    store.layers.set(number, layers_of(clean_text="Інакше", version="c2"))
    assert store.sweep() == 2
    assert store.layers.cleaning(number).version == "c2"
    assert store.layers.clean_texts([number, 99]) == {number: "Інакше"}
    assert store.layers.outdated("c2", "q1") == []
    assert store.layers.outdated("c3", "q1") == [number]
    assert store.layers.outdated("c2", "q2") == [number]


def test_an_unknown_article_is_named_in_the_error(store: Store) -> None:
    for ask in (store.articles.get, store.articles.original, store.layers.cleaning, store.states.of):
        with pytest.raises(ArticleNotFoundError, match="7"):
            ask(7)


def test_states_are_kept_and_asked_for_in_sets(store: Store) -> None:
    one, two = add(store), add(store, an_article("x"), sample=True)
    store.states.set_position(one, 12)
    store.states.set_starred([one], True)
    store.states.set_read([one, two], True)
    store.states.set_read([two], False)
    state = store.states.of(one)
    assert (state.unread, state.starred, state.position) == (False, True, 12)
    assert store.facts.marked("unread") == {two}
    assert store.facts.marked("starred") == {one}
    assert store.facts.marked("quote") == {one}
    assert store.facts.marked("anything") == frozenset()
    assert store.states.sample_ids() == [two]


def test_side_bars_count_what_is_not_in_the_trash(store: Store) -> None:
    one = add(store, an_article("1", publication="А", authors=("Ф",)))
    two = add(store, an_article("2", publication="А", authors=("Ф", "Х")))
    gone = add(store, an_article("3", publication="Б", authors=("Ц",)))
    store.states.add_tags([one, two, gone], ["т"])
    store.states.trash([gone])
    assert store.facts.publications() == [("А", 2)]
    assert store.facts.authors() == [("Ф", 2), ("Х", 1)]
    assert store.facts.tags() == [("т", 2)]
    assert store.facts.languages() == [("uk", 2)]


@pytest.mark.parametrize(
    ("first", "heading"),
    [
        ("Міст відкрили. Рух дозволено.", "Міст відкрили. Рух дозволено"),
        ("Міст через річку відкрили вранці. Рух дозволено.", "Міст через річку відкрили вранці"),
        ("Коротко про все", "Коротко про все"),
        ("слово " * 33, ("слово " * 15).strip() + "…"),
        ("", ""),
    ],
)
def test_an_article_without_a_title_is_listed_by_its_first_sentence(first: str, heading: str) -> None:
    assert heading_of(first) == heading


def test_the_reason_of_a_removal_keeps_its_parts_for_translators(store: Store) -> None:
    number = add(store)
    (removal,) = store.layers.cleaning(number).removals
    assert removal.reason == WHY
    assert removal.reason is not None
    assert (removal.reason.template, removal.reason.facts) == (WHY.template, WHY.facts)
