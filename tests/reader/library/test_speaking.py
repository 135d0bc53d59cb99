"""Speakers across the library: one person under many names, the user's word above all, and what each of them said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import PassageNotFoundError, TextSpan
from reader.values.speaker import Speaker

ARTICLES = {
    "one.txt": """Міст відкрили після ремонту

12 березня 2026

Рух мостом дозволили вранці.

«Ми замінили кожну балку, і тепер міст простоїть ще пів століття», – сказав головний інженер Остап Гриценко.
""",
    "two.txt": """Ще раз про міст

15 березня 2026

Міст оглянула комісія.

«Ми замінили геть кожну балку, і тепер міст простоїть ще пів століття», – заявив Остап Гриценко.

«Комісія зауважень не має і дозволяє рух автобусам», – сказала міська голова Олена Гнатюк.
""",
    "three.txt": """Новий театральний сезон

2 квітня 2026

У театрі готують прем'єру.

«Вистава триватиме рівно дві години без перерви», – розповів режисер Остап Гриценко.
""",
}


@pytest.fixture
def filled(library: Library, a_file: Callable[..., Path]) -> Library:
    library.imports.run([a_file(text, name) for name, text in ARTICLES.items()])
    return library


def named(library: Library, name: str) -> Speaker:
    return next(one for one in library.speakers.all() if one.name == name)


def article_of(library: Library, speaker: Speaker, words: str) -> int:
    return next(one.statement.article_id for one in library.speakers.words_of(speaker) if words in one.statement.words)


def test_everybody_who_is_quoted_is_there_with_the_number_of_quotations(filled: Library) -> None:
    assert [(one.name, one.quotations) for one in filled.speakers.all()] == [("Остап Гриценко", 3), ("Олена Гнатюк", 1)]
    engineer = named(filled, "Остап Гриценко")
    assert (engineer.first, engineer.last) == ("2026-03-12", "2026-04-02")


def test_what_somebody_said_comes_by_date_with_the_exact_place(filled: Library) -> None:
    said = filled.speakers.words_of(named(filled, "Остап Гриценко"))
    assert [one.statement.published for one in said] == ["2026-03-12", "2026-03-15", "2026-04-02"]
    assert said[0].title == "Міст відкрили після ремонту"
    for one in said:
        text = filled.articles.page(one.statement.article_id).article.text
        assert one.statement.span.of(text) == one.statement.words


def test_the_same_statement_of_two_outlets_is_one_group_with_its_differences(filled: Library) -> None:
    said = filled.speakers.words_of(named(filled, "Остап Гриценко"))
    (group,) = filled.speakers.shared_statements(said)
    one, other = (statement.words for statement in group.statements)
    (difference,) = filled.speakers.differences(one, other)
    assert (difference.one.of(one), difference.other.of(other)) == ("", "геть")


def test_a_split_makes_two_people_and_outlives_reanalysis_and_reopening(filled: Library) -> None:
    speaker = named(filled, "Остап Гриценко")
    filled.speakers.split(speaker, [article_of(filled, speaker, "Вистава")], "Остап Гриценко (режисер)")
    assert named(filled, "Остап Гриценко (режисер)").quotations == 1
    assert named(filled, "Остап Гриценко").quotations == 2
    filled.upkeep.reclean()
    folder = filled.folder
    filled.close()
    with Library.open(folder) as again:
        assert named(again, "Остап Гриценко (режисер)").quotations == 1


def test_two_splits_of_one_name_are_two_more_people(filled: Library) -> None:
    for words, name in (("Вистава", "Режисер"), ("геть кожну", "Інженер")):
        speaker = named(filled, "Остап Гриценко")
        filled.speakers.split(speaker, [article_of(filled, speaker, words)], name)
    assert {one.name for one in filled.speakers.all()} == {"Остап Гриценко", "Режисер", "Інженер", "Олена Гнатюк"}


def test_a_merge_holds_for_articles_that_come_later(filled: Library, a_file: Callable[..., Path]) -> None:
    filled.speakers.merge([named(filled, "Олена Гнатюк"), named(filled, "Остап Гриценко")])
    assert [(one.name, one.quotations) for one in filled.speakers.all()] == [("Олена Гнатюк", 4)]
    later = "Про дороги\n\n1 травня 2026\n\n«Дороги лататимуть щороку до зими», – сказав Остап Гриценко.\n"
    filled.imports.run([a_file(later, "later.txt")])
    assert [(one.name, one.quotations) for one in filled.speakers.all()] == [("Олена Гнатюк", 5)]


def test_the_newest_name_holds_and_the_notebook_calls_the_speaker_so(filled: Library) -> None:
    filled.speakers.rename(named(filled, "Олена Гнатюк"), "О. Гнатюк")
    filled.speakers.rename(named(filled, "О. Гнатюк"), "  Олена  Гнатюк, мерка ")
    speaker = named(filled, "Олена Гнатюк, мерка")
    (said,) = filled.speakers.words_of(speaker)
    filled.annotations.add(said.statement.article_id, said.statement.span)
    assert filled.notebook.entries()[0].speakers == ("Олена Гнатюк, мерка",)


def test_every_deed_can_be_taken_back(filled: Library) -> None:
    before = filled.speakers.all()
    deeds: list[Callable[[], object]] = [
        lambda: filled.speakers.merge(before),
        lambda: filled.speakers.rename(before[0], "Інше ім'я"),
        lambda: filled.speakers.split(before[0], [before[0].occurrences[0].article_id]),
    ]
    for deed in deeds:
        known = filled.speakers.decisions()
        deed()
        assert filled.speakers.all() != before
        filled.speakers.forget(filled.speakers.decisions() - known)
        assert filled.speakers.all() == before


def test_the_trash_takes_quotations_along_and_gives_them_back(filled: Library) -> None:
    speaker = named(filled, "Олена Гнатюк")
    article_id = speaker.occurrences[0].article_id
    filled.articles.delete([article_id])
    assert [(one.name, one.quotations) for one in filled.speakers.all()] == [("Остап Гриценко", 2)]
    filled.articles.restore([article_id])
    assert named(filled, "Олена Гнатюк") == speaker


def test_a_quote_card_says_exactly_where_the_words_stand(filled: Library) -> None:
    said = filled.speakers.words_of(named(filled, "Остап Гриценко"))[0].statement
    card = filled.speakers.card(said.article_id, said.span)
    assert card.span.of(filled.articles.page(said.article_id).article.text) == card.words
    assert card.role == "головний інженер"
    assert card.file_path is not None
    assert Path(card.file_path).name == "one.txt"
    assert len(card.sha256) == 64
    with pytest.raises(PassageNotFoundError):
        filled.speakers.card(said.article_id, TextSpan(0, 3))
