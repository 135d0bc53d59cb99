"""Case forms of names read backwards to their nominatives."""

import pytest

from reader.language.names import declined_first_name, dictionary_first_names, patronymic_forms, surname_forms


@pytest.mark.parametrize(
    ("form", "nominative", "gender", "case"),
    [
        ("Гриневича-Лося", "гриневич-лось", "masc", "gent"),
        ("Ярмія", "ярмій", "masc", "gent"),
        ("Бомбандьорова", "бомбандьоров", "masc", "gent"),
        ("Бомбандьорової", "бомбандьорова", "femn", "gent"),
        ("Рябковим", "рябков", "masc", "ablt"),
        ("Залужного", "залужний", "masc", "gent"),
        ("Кулеби", "кулеба", "masc", "gent"),
        ("Шевця", "шевець", "masc", "gent"),
        ("Зінченка", "зінченко", "masc", "gent"),
        ("Лисогора", "лисогір", "masc", "gent"),
        ("Нільсеном", "нільсен", "masc", "ablt"),
        ("Ковач", "ковач", "femn", "datv"),
        ("Рютте", "рютте", "masc", "gent"),
        ("Драй-Хмарою", "драй-хмара", "masc", "ablt"),
    ],
)
def test_a_surname_in_any_case_gives_its_nominative(form: str, nominative: str, gender: str, case: str) -> None:
    assert any(
        one.nominative == nominative and one.gender == gender and case in one.cases for one in surname_forms(form)
    )


def test_the_likelier_reading_comes_first() -> None:
    assert surname_forms("Столтенберга")[0].nominative == "столтенберг"
    assert surname_forms("Мельника")[0].nominative == "мельник"


@pytest.mark.parametrize(
    ("name", "gender", "form", "case"),
    [
        ("Володимир", "masc", "володимира", "gent"),
        ("Ілля", "masc", "іллі", "gent"),
        ("Сергій", "masc", "сергієм", "ablt"),
        ("Ігор", "masc", "ігоря", "gent"),
        ("Ольга", "femn", "ользі", "datv"),
        ("Джорджа", "femn", "джорджею", "ablt"),
        ("Любов", "femn", "любов'ю", "ablt"),
        ("Марія", "femn", "марії", "gent"),
    ],
)
def test_a_first_name_is_declined(name: str, gender: str, form: str, case: str) -> None:
    assert any(made == form and case in cases for made, cases in declined_first_name(name, gender))


def test_a_stem_with_another_vowel_is_taken_for_the_oblique_cases() -> None:
    assert ("якова", frozenset({"gent", "accs"})) in set(declined_first_name("Яків", "masc", "яков"))


def test_the_dictionary_knows_first_names_and_patronymics_in_their_cases() -> None:
    assert any(one.nominative == "марк" and "gent" in one.cases for one in dictionary_first_names("Марка"))
    assert patronymic_forms("Олексіївною")[0].nominative == "олексіївна"
    assert patronymic_forms("Галицький-Романович") == ()


@pytest.mark.parametrize("nominative", ["Володимирович", "Володимирівна", "Богданович", "Богданівна", "Петрович"])
def test_a_patronymic_whose_nominative_the_dictionary_lacks_is_known_by_its_genitive(nominative: str) -> None:
    (form,) = patronymic_forms(nominative)
    assert (form.nominative, form.cases) == (nominative.lower(), {"nomn"})
    assert patronymic_forms("Попович") == ()
