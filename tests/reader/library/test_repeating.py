"""The same statement across the library: also where outlets name its speaker otherwise, or name nobody."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.library import Library
from reader.values.speaker import Speaker, StatementGroup

SAID = "Ми замінили кожну балку, перевірили опори, і тепер міст простоїть ще пів століття"
ARTICLES = {
    "named.txt": f"""Міст відкрили

12 березня 2026

Рух мостом дозволили вранці, а ввечері тут зібралися люди.

«{SAID}», – сказав головний інженер Остап Гриценко.
""",
    "nobody.txt": f"""Ще раз про міст

13 березня 2026

Міст оглянули журналісти й місцеві.

«{SAID.replace("кожну", "геть кожну")}», – сказали нам на місці.
""",
    "other.txt": f"""Міст очима мерії

14 березня 2026

Про ремонт говорили на сесії.

«{SAID}», – наголосила міська голова Олена Гнатюк.
""",
    "apart.txt": """Бюджет міста

15 березня 2026

Сесія тривала до вечора.

«Грошей на школи вистачить до кінця навчального року, це рішення ми ухвалили», – сказала міська голова Олена Гнатюк.
""",
}


@pytest.fixture
def filled(library: Library, a_file: Callable[..., Path]) -> Library:
    library.imports.run([a_file(text, name) for name, text in ARTICLES.items()])
    return library


def named(library: Library, name: str) -> Speaker:
    return next(one for one in library.speakers.all() if one.name == name)


def told(groups: Sequence[StatementGroup]) -> list[list[tuple[str, str | None]]]:
    return [[(one.title, one.speaker) for one in group.statements] for group in groups]


BRIDGE = [("Міст відкрили", "Остап Гриценко"), ("Ще раз про міст", None), ("Міст очима мерії", "Олена Гнатюк")]


@pytest.mark.parametrize("name", ["Остап Гриценко", "Олена Гнатюк"])
def test_a_speakers_statement_comes_with_every_outlet_and_whom_each_names(filled: Library, name: str) -> None:
    said = filled.speakers.words_of(named(filled, name))
    assert told(filled.speakers.shared_statements(said)) == [BRIDGE]


def test_the_whole_library_is_asked_at_once(filled: Library) -> None:
    assert told(filled.speakers.same_statements()) == [BRIDGE]


def test_a_wording_stands_with_its_exact_place_in_its_article(filled: Library) -> None:
    (group,) = filled.speakers.same_statements()
    for one in group.statements:
        assert one.span.of(filled.articles.page(one.article_id).article.text) == one.words


def test_groups_follow_what_is_added_deleted_and_restored(filled: Library, a_file: Callable[..., Path]) -> None:
    (group,) = filled.speakers.same_statements()
    filled.articles.delete([group.statements[1].article_id])
    assert told(filled.speakers.same_statements()) == [[BRIDGE[0], BRIDGE[2]]]
    filled.articles.restore([group.statements[1].article_id])
    later = f"Міст і весна\n\n16 березня 2026\n\nВода піднялася на метр.\n\n«{SAID}», – повторив Остап Гриценко.\n"
    filled.imports.run([a_file(later, "later.txt")])
    assert told(filled.speakers.same_statements()) == [[*BRIDGE, ("Міст і весна", "Остап Гриценко")]]


def test_a_merge_leaves_one_name_over_both(filled: Library) -> None:
    filled.speakers.merge([named(filled, "Остап Гриценко"), named(filled, "Олена Гнатюк")])
    (group,) = filled.speakers.same_statements()
    assert [one.speaker for one in group.statements] == ["Остап Гриценко", None, "Остап Гриценко"]
