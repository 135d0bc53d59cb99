"""Words that the dictionary keeps apart: which belong together, and which only look so."""

import pytest

from reader.language.kindred import NEAR, SAME, joined_otherwise, kin


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("учень", "вчень", None),
        ("учитель", "вчитель", SAME),
        ("урожай", "врожай", SAME),
        ("улітку", "влітку", SAME),
        ("убити", "вбити", SAME),
        ("у", "в", SAME),
        ("із", "зі", SAME),
        ("увесь", "весь", SAME),
        ("проєктант", "проектант", SAME),
        ("семеро", "сім", NEAR),
        ("дешевий", "дешевший", NEAR),
        ("дешевий", "найдешевший", NEAR),
        ("тихий", "найтихіший", NEAR),
        ("вузький", "вужчий", NEAR),
        ("широкий", "найширший", NEAR),
        ("довгий", "довший", NEAR),
        ("старий", "найстарший", NEAR),
        ("зламаний", "зламати", NEAR),
        ("випитий", "випити", NEAR),
        ("столяр", "столярів", NEAR),
        ("сестра", "сестрин", NEAR),
        ("great", "greatest", NEAR),
        ("wide", "wider", NEAR),
        ("happy", "happier", NEAR),
        ("thin", "thinner", NEAR),
        ("harbour", "harbor", SAME),
        ("recognise", "recognize", SAME),
        ("metre", "meter", SAME),
    ],
)
def test_words_of_one_sense_find_each_other(one, other, weight):
    assert dict(kin(one)).get(other) == weight
    assert dict(kin(other)).get(one) == weight


@pytest.mark.parametrize(
    "words",
    [
        "вступ уступ",
        "враження ураження",
        "вклад уклад",
        "уряд вряд",
        "угода вгода",
        "старий старший",  # старший лейтенант
        "високий вищий",  # Вищий суд
        "державний державати",
        "кий київ",
        "лев львів",
        "teach teacher",
        "four for",
        "tour tor",
    ],
)
def test_words_that_only_look_so_do_not(words):
    one, other = words.split()
    assert other not in dict(kin(one))
    assert one not in dict(kin(other))


def test_an_adverb_is_compared_as_the_adjective_is():
    assert "тихо" in dict(kin("найтихіше"))
    assert "найтихіший" in dict(kin("тихо"))  # a text's 'найтихіше' stands for it, too
    assert "швидко" in dict(kin("якнайшвидше"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("веб-студія", "вебстудія"),
        ("віце-прем'єр", "віцепрем'єр"),
        ("екс-мер", "ексмер"),
        ("ф-16", "ф16"),
        ("mi-8", "mi8"),
        ("e-mail", "email"),
    ],
)
def test_a_compound_is_written_with_a_hyphen_or_without(one, other):
    assert joined_otherwise(one) == other
    assert joined_otherwise(other) in (one, None if other == "email" else one)


@pytest.mark.parametrize("form", ["1990-2000", "топити", "міністр", "суд", "26.01.2022", "а-б-в", "2024"])
def test_what_is_no_compound_is_left_alone(form):
    assert joined_otherwise(form) is None


def test_an_owner_whose_own_form_it_is_needs_no_possessive():
    assert kin("лікар") == ()
    assert "лікар" in dict(kin("лікарів"))
