"""Russian words by what all their forms have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.russian import stem


@pytest.mark.parametrize(
    "forms",
    [
        "завод завода заводе заводы заводов заводам заводами",
        "фабрика фабрики фабрику фабрикой фабрик",
        "здание здания зданию зданием зданий зданиями",
        "строитель строителя строители строителей строителями",
        "новость новости новостью новостей",
        "красный красная красного красной красные красных красными",
        "древний древняя древнего древних",
        "беженка беженки беженок беженками",
        "девушка девушек девушками",
        "отец отцу отцами",
        "прочитал прочитала прочитали прочитать",
        "задержан задержали задержал задержать",
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("words", ["строитель стройка", "красный краска", "город горд", "порт портрет"])
def test_other_words_have_another(words):
    one, other = words.split()
    assert stem(one) != stem(other)


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя", max_size=30))
def test_any_letters_have_a_stem_no_longer_than_they_are(word):
    assert len(stem(word)) <= len(word)
