"""Better rules read titles, authors, outlets and dates anew out of the kept files, and never over the user's word."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from reader.library import Library
from reader.values import BlockRole, FurnitureState, ImportFailedError, Sentence, TextSpan

DUMP = """Головна
Новини
Міст через Ворсклу відкрили після ремонту
Марія Коваленко
12 березня 2026, 14:35
У Полтаві 12 березня відкрили міст через Ворсклу, який ремонтували два роки. Рух дозволили вранці, ще до дощу.
«Ми замінили кожну балку, і тепер міст простоїть ще пів століття», – сказав головний інженер Остап Гриценко.
Передрук дозволено з посиланням на видання.
Вантажівкам рухатися мостом поки що не дозволять: остаточні випробування призначили на квітень.
© 2026 Полтавська хвиля. Усі права захищені
"""
PAGE = """<html lang="uk"><head><meta charset="utf-8"><title>Сад за школою посадили</title>
<meta property="og:site_name" content="Надріччя"><meta name="author" content="Олена Гнатюк"></head><body><article>
<h1>Сад за школою посадили</h1><p>Сорок сортів яблунь, яких уже не продають, посадили на пагорбі за школою у неділю.</p>
<p>Саджанці зібрали по старих садибах, і черга охочих не меншала до самого вечора.</p></article></body></html>"""
OLD = {"title": "Головна", "authors": ["Полтава"], "publication": "Ворскла", "published": None, "section": "Новини"}


def make_old(library: Library, article_id: int, **told: Any) -> None:
    """As if an older version had read ``told`` out of the file."""
    import json

    database = library._store._database
    with library._store.writing():
        (metadata,) = database.one("SELECT metadata FROM text_versions WHERE article_id = ?", [article_id]) or ("{}",)
        changed = json.dumps({**json.loads(metadata), **told}, ensure_ascii=False)
        database.run("UPDATE text_versions SET metadata = ? WHERE article_id = ?", [changed, article_id])
        database.run("UPDATE articles SET facts_version = '' WHERE id = ?", [article_id])
    library._store.articles.set_metadata(article_id, {})  # the row is written anew


def said(library: Library, article_id: int) -> tuple[Any, ...]:
    article = library.articles.page(article_id).article
    return article.title, article.authors, article.publication, article.published, article.section


@pytest.fixture
def article_id(library: Library, a_file: Callable[..., Path]) -> int:
    (result,) = library.imports.run([a_file(DUMP, "міст.txt")])
    assert result.article_id is not None
    return result.article_id


def left(library: Library) -> int:
    from reader.library.analysis import versions

    return len(library._store.layers.outdated(*versions()))


def test_what_an_older_version_read_is_read_anew_and_found_so(library: Library, article_id: int) -> None:
    now = said(library, article_id)
    assert now[:4] == (
        "Міст через Ворсклу відкрили після ремонту",
        ("Марія Коваленко",),
        "Полтавська хвиля",
        "2026-03-12T14:35",
    )
    assert left(library) == 0, "what has just been read is not read again"
    make_old(library, article_id, **OLD)
    library.search.catch_up()
    assert said(library, article_id)[0] == "Головна"
    assert library.upkeep.renew() == 1
    assert (said(library, article_id), left(library), library.upkeep.renew()) == (now, 0, 0)
    assert (library.upkeep.told_anew(), library.upkeep.told_anew()) == ((article_id,), ())
    assert library.facets.publications() == [("Полтавська хвиля", 1)]
    assert library.search.catch_up() == 1
    row = library.articles.rows([article_id])[0]
    assert (row.title, row.publication) == now[::2][:2]


def test_a_page_is_read_anew_too_and_its_pictures_stay(library: Library, a_file: Callable[..., Path]) -> None:
    (result,) = library.imports.run([a_file(PAGE, "сад.html")])
    assert result.article_id is not None
    before = library.articles.page(result.article_id).article
    make_old(library, result.article_id, publication=None, authors=[])
    assert library.upkeep.renew() == 1
    assert library.articles.page(result.article_id).article == before
    assert before.publication == "Надріччя"


def test_what_the_user_set_stays_and_behind_it_the_file_is_read_anew(library: Library, article_id: int) -> None:
    make_old(library, article_id, **OLD)
    library.articles.set_metadata(article_id, {"title": "Мій міст", "published": None})
    library.upkeep.renew()
    assert said(library, article_id)[:4] == ("Мій міст", ("Марія Коваленко",), "Полтавська хвиля", None)
    library.articles.forget_metadata(article_id, ["title", "published"])
    assert said(library, article_id)[0] == "Міст через Ворсклу відкрили після ремонту"
    assert said(library, article_id)[3] == "2026-03-12T14:35"


def test_a_value_that_the_user_sets_meanwhile_is_not_written_over(library: Library, article_id: int) -> None:
    make_old(library, article_id, **OLD)
    child = library.upkeep._child
    times: list[int] = []
    real = child.layers

    def slow(*order: Any) -> Any:
        layers = real(*order)
        if not times:
            library.articles.set_metadata(article_id, {"publication": "Моя газета"})
        times.append(1)
        return layers

    with patch.object(child, "layers", slow):
        library.upkeep.renew()
    assert len(times) == 2, "read again with the user's word"
    assert said(library, article_id)[2] == "Моя газета"
    assert said(library, article_id)[0] == "Міст через Ворсклу відкрили після ремонту"


def test_the_difference_is_shown_first_and_changes_nothing(library: Library, article_id: int) -> None:
    make_old(library, article_id, **OLD)
    library.articles.set_metadata(article_id, {"authors": ("Я",)})
    before = said(library, article_id)
    ((shown_id, lines),) = library.upkeep.reclean(dry=True)
    assert shown_id == article_id
    assert [line for line in lines if line.startswith("~")] == [
        "~ title: Головна → Міст через Ворсклу відкрили після ремонту",
        "~ published: – → 2026-03-12T14:35",
        "~ publication: Ворскла → Полтавська хвиля",
        "~ section: Новини → –",
    ]
    assert (said(library, article_id), left(library)) == (before, 1)
    assert library.upkeep.reclean() == ((article_id, lines),)
    assert said(library, article_id)[:3] == (
        "Міст через Ворсклу відкрили після ремонту",
        ("Я",),
        "Полтавська хвиля",
    )
    assert library.upkeep.reclean(dry=True) == ()


def test_it_can_be_taken_back_and_then_stays_so(library: Library, article_id: int) -> None:
    make_old(library, article_id, **OLD)
    library.upkeep.renew()
    before = library.upkeep.before(article_id)
    assert before == {"title": "Головна", "authors": ("Полтава",), "publication": "Ворскла", "published": None}
    library.articles.set_metadata(article_id, before)
    assert said(library, article_id)[:4] == ("Головна", ("Полтава",), "Ворскла", None)
    assert library.upkeep.before(article_id) == {}, "the user's own values now"
    library._store.readings.mark(article_id, "")
    library.upkeep.renew()
    assert said(library, article_id)[:4] == ("Головна", ("Полтава",), "Ворскла", None)
    library.articles.forget_metadata(article_id, before)
    assert said(library, article_id)[2] == "Полтавська хвиля"
    assert library.upkeep.before(article_id) == before


def test_decisions_for_the_site_follow_it_to_its_better_name(library: Library, a_file: Callable[..., Path]) -> None:
    results = library.imports.run(
        [a_file(DUMP.replace("Ворсклу", name), f"{name}.txt") for name in ("Сулу", "Псел", "Удай")]
    )
    ids = [one.article_id for one in results if one.article_id is not None]
    for article_id in ids[:2]:
        make_old(library, article_id, publication="Ворскла")
    at = DUMP.index("Передрук")
    words = "Передрук дозволено з посиланням на видання."
    page = library.articles.page(ids[0])
    span = next(block.span for block in page.cleaning.blocks if block.span.of(page.article.text).startswith(words[:8]))
    assert at
    rule = library.furniture.offer(ids[0], TextSpan(span.start, span.end), BlockRole.PROMOTION)
    assert rule is not None
    assert rule.publication == "Ворскла"
    library.furniture.decide(rule, FurnitureState.CONFIRMED)
    library.upkeep.renew()
    texts = [library._store.layers.clean_text(article_id) for article_id in ids]
    assert [words in text for text in texts] == [False, False, False], "the third bore the better name already"
    (known,) = [one for one in library.furniture.of_article(ids[2]) if one.state is not FurnitureState.PROPOSED]
    library.furniture.decide(known, FurnitureState.REFUSED)
    for article_id in ids[:2]:
        make_old(library, article_id, publication="Ворскла")
    library.upkeep.renew()
    texts = [library._store.layers.clean_text(article_id) for article_id in ids]
    assert [words in text for text in texts] == [True, True, True], "a word on the better name itself wins"


def test_a_file_that_can_no_longer_be_read_keeps_what_was_read(library: Library, article_id: int) -> None:
    make_old(library, article_id, **OLD)
    with patch.object(library.upkeep._child, "told", side_effect=ImportFailedError(Sentence("too much"))):
        library.upkeep.renew()
    assert (said(library, article_id)[0], left(library)) == ("Головна", 0)


def test_a_rule_for_the_site_that_is_taken_meanwhile_holds(library: Library, article_id: int) -> None:
    with library._store.writing():
        library._store._database.run("UPDATE articles SET cleaning_version = 'old'")
    child = library.upkeep._child
    times: list[int] = []
    real = child.layers
    page = library.articles.page(article_id)
    block = next(one for one in page.cleaning.blocks if one.span.of(page.article.text).startswith("Вантажівкам"))
    rule = library.furniture.offer(article_id, block.span, BlockRole.PROMOTION)
    assert rule is not None

    def slow(*order: Any) -> Any:
        layers = real(*order)
        if not times:
            library.furniture.decide(rule, FurnitureState.CONFIRMED)
        times.append(1)
        return layers

    with patch.object(child, "layers", slow):
        library.upkeep.renew()
    assert "Вантажівкам" not in library._store.layers.clean_text(article_id)


def test_a_library_of_an_older_version_is_read_anew_and_what_stands_in_for_a_lost_article_is_not(
    library: Library, article_id: int
) -> None:
    import sqlite3

    from reader.library.safety import Safety
    from reader.safety import ArticleName

    note = library.annotations.add(article_id, TextSpan(50, 60))
    safety: Safety = library.safety
    stand_in = safety._stand_in([note], ArticleName(7, "Втрачена стаття", None, None, ""))
    make_old(library, article_id, **OLD)
    folder = library.folder
    library.close()
    with sqlite3.connect(folder / "library.sqlite") as older:
        older.execute("DROP INDEX articles_layers")
        older.execute("ALTER TABLE articles DROP COLUMN facts_version")
        older.execute("ALTER TABLE text_versions DROP COLUMN metadata_before")
        older.execute("CREATE INDEX articles_layers ON articles (cleaning_version, quotes_version, id)")
        older.execute("PRAGMA user_version = 4")
    older.close()
    with Library.open(folder) as opened:
        assert said(opened, article_id)[0] == "Головна"
        opened.upkeep.renew()
        assert said(opened, article_id)[0] == "Міст через Ворсклу відкрили після ремонту"
        assert said(opened, stand_in)[0] == "Втрачена стаття"
        assert left(opened) == 0


def test_what_lies_in_the_trash_is_read_anew_without_a_word(library: Library, article_id: int) -> None:
    make_old(library, article_id, **OLD)
    library.articles.delete([article_id])
    assert library.upkeep.renew() == 1
    assert library.upkeep.told_anew() == ()
    library.articles.restore([article_id])
    assert said(library, article_id)[0] == "Міст через Ворсклу відкрили після ремонту"
